package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.COUNTING;
import static org.depesche.tagging.text.WordSet.GENERAL;
import static org.depesche.tagging.text.WordSet.HOMONYM;
import static org.depesche.tagging.text.WordSet.IRREGULAR_PLURAL;
import static org.depesche.tagging.text.WordSet.MEASURE_END;
import static org.depesche.tagging.text.WordSet.SIBILANT_PLURAL;
import static org.depesche.tagging.text.WordSet.SINGULAR_END;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.text.BaseForms;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.NounFolding;
import org.jspecify.annotations.Nullable;

/**
 * Derives the name of a measure, and the lemma that groups equal measures, from the head of its phrase. A German head
 * is one noun, an English head includes the nouns before it ("unemployment rate"), because "rate" alone is too general.
 */
public final class MeasureNames {

    /** Words of an English measure's name. */
    private static final int MOST_WORDS = 3;

    private static final int SHORTEST_PLURAL = 4;

    private static final Set<FigureKind> COUNTED = EnumSet.of(FigureKind.COUNT, FigureKind.FRACTION);

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Lexicon ENGLISH = Lexicon.ENGLISH;

    private MeasureNames() {}

    /** The head in the case and number of a list: "Einwohner", "Mieten", "Unemployment rate". */
    public static String name(String measure, @Nullable Locale language) {
        String head = head(measure, language);
        String name =
                isNoun(head, language) ? BaseForms.of(head).nominative() : isEnglish(language) ? singular(head) : head;
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The base form of the head without capitals, accents and hyphens: the same for all forms of a measure. */
    public static String lemma(String measure, @Nullable Locale language) {
        String head = head(measure, language);
        String base = isNoun(head, language)
                ? BaseForms.of(head).base()
                : isEnglish(language) ? singular(head) : NounFolding.lemma(head);
        String plain = Normalizer.normalize(SmallLetters.of(base).replace("ß", "ss"), Normalizer.Form.NFKD);
        String between = isEnglish(language) ? " " : "";
        String folded = NO_LETTERS
                .matcher(MARKS.matcher(plain).replaceAll(""))
                .replaceAll(between)
                .strip();
        return folded.isEmpty() ? plain : folded;
    }

    /**
     * The lemma of one sense of a word: counted "Haushalte" are no budget, an amount of money is none of households.
     *
     * @param lemma of the word
     * @param kind of the figure; null if unknown
     */
    public static String sense(String lemma, String measure, @Nullable Locale language, @Nullable FigureKind kind) {
        if (isEnglish(language) || kind == FigureKind.MONEY) {
            return lemma;
        }
        // a "Strompreis für Haushalte" is a price
        String word = SmallLetters.of(head(measure, language));
        String counted = Lexicon.GERMAN.value(HOMONYM, word);
        boolean plural = !word.equals(lemma);
        return counted != null && (plural || COUNTED.contains(kind)) ? counted : lemma;
    }

    private static boolean isEnglish(@Nullable Locale language) {
        return language != null && language.getLanguage().equals("en");
    }

    private static boolean isNoun(String head, @Nullable Locale language) {
        return !isEnglish(language) && Character.isUpperCase(head.charAt(0));
    }

    private static String head(String measure, @Nullable Locale language) {
        String head = isEnglish(language) ? english(measure) : NounFolding.head(measure.strip(), true);
        String plain = EDGES.matcher(head).replaceAll("");
        return plain.isEmpty() ? measure.strip() : plain;
    }

    private static String english(String measure) {
        List<String> words = Arrays.asList(measure.strip().split("\\s+"));
        int end = 0;
        while (end < words.size() && !ENGLISH.has(MEASURE_END, SmallLetters.of(words.get(end)))) {
            end++;
        }
        List<String> phrase = words.subList(0, end);
        // "number of deaths" counts deaths
        boolean counting = end < words.size() - 1 && ENGLISH.has(COUNTING, String.join(" ", specific(phrase)));
        if (end == 0 || counting) {
            return end >= words.size() - 1
                    ? words.getLast()
                    : english(String.join(" ", words.subList(end + 1, words.size())));
        }
        List<String> name = specific(phrase);
        return String.join(" ", name.subList(Math.max(0, name.size() - MOST_WORDS), name.size()));
    }

    /** The phrase without words before the noun that do not change the measure: "annual", "German". */
    private static List<String> specific(List<String> phrase) {
        int start = 0;
        while (start < phrase.size() - 1 && isGeneral(phrase.get(start))) {
            start++;
        }
        return phrase.subList(start, phrase.size());
    }

    private static boolean isGeneral(String word) {
        return ENGLISH.has(GENERAL, SmallLetters.of(word)) || !Character.isLowerCase(word.charAt(0));
    }

    private static String singular(String phrase) {
        String word = phrase.substring(phrase.lastIndexOf(' ') + 1);
        String before = phrase.substring(0, phrase.length() - word.length());
        String low = SmallLetters.of(word);
        String irregular = ENGLISH.value(IRREGULAR_PLURAL, low);
        if (irregular != null) {
            return before + irregular;
        }
        if (low.length() < SHORTEST_PLURAL || !low.endsWith("s") || ENGLISH.endsWith(SINGULAR_END, low)) {
            return phrase;
        }
        if (low.endsWith("ies")) {
            return before + word.substring(0, word.length() - 3) + "y";
        }
        return before + word.substring(0, word.length() - (ENGLISH.endsWith(SIBILANT_PLURAL, low) ? 2 : 1));
    }
}
