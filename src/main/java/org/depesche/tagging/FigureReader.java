package org.depesche.tagging;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.figures.FigureScanner;
import org.depesche.tagging.measures.MeasureNames;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.WordSet;
import org.jspecify.annotations.Nullable;

/** Parses figures in search queries. Never throws. */
public final class FigureReader {

    /** The length of the longest figure. Longer input is not parsed. */
    private static final int LONGEST = 200;

    private static final Pattern SPAN = Pattern.compile("\\.{2,3}|…");

    /** "240 billion dollars" in no language but English: German has a plural, and "eine Billion" is a thousand times as much. */
    private static final Pattern ENGLISH =
            Pattern.compile("(?i)(?<!\\b(?:1|eine|einer)\\s)\\b(?:b|tr)illion\\b|\\b(?:dollars|pounds|euros)\\b");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");

    private static final Pattern ADJECTIVE_ENDING = Pattern.compile("e[nrsm]?$");

    /** Words without meaning of their own. */
    private static final Set<String> EMPTY = Set.of(
            "zahl", "anzahl", "number", "total", "gesamt", "der", "die", "das", "des", "den", "dem", "von", "the", "of",
            "a");

    /**
     * A figure in a search query.
     *
     * @param kind {@link FigureKind#COUNT} for a number without a unit
     */
    public record Expression(FigureKind kind, Quantity quantity) {}

    private FigureReader() {}

    /**
     * Parses {@code 220 Mrd Euro}, {@code €220bn}, {@code 220.000 Mio. EUR}, {@code >100 Mrd EUR}, {@code 3..5 %},
     * {@code ~1000 Tote}, {@code 40 Prozent}, with the words of either language.
     *
     * @param locale decides the meaning of comma and dot; German if it is not English
     * @return empty unless the whole query is one figure
     */
    public static Optional<Expression> read(@Nullable String query, @Nullable Locale locale) {
        if (query == null || query.isBlank() || query.length() > LONGEST) {
            return Optional.empty();
        }
        boolean english = locale != null && locale.getLanguage().equals("en")
                || ENGLISH.matcher(query).find();
        Optional<Expression> own = read(query, english ? Lexicon.ENGLISH : Lexicon.GERMAN);
        if (hasUnit(own)) {
            return own;
        }
        Optional<Expression> other = read(query, english ? Lexicon.GERMAN : Lexicon.ENGLISH);
        if (hasUnit(other)) {
            return other;
        }
        boolean noun = endsWithNoun(query.strip(), Lexicon.GERMAN) || endsWithNoun(query.strip(), Lexicon.ENGLISH);
        return noun ? Optional.empty() : own.or(() -> other);
    }

    private static boolean hasUnit(Optional<Expression> read) {
        return read.filter(expression -> expression.kind() != FigureKind.COUNT).isPresent();
    }

    /** Whether all but the last word is an amount with a unit: "100 Mrd EUR Volumen" counts no volumes. */
    private static boolean endsWithNoun(String query, Lexicon lexicon) {
        int last = query.lastIndexOf(' ');
        return last > 0 && hasUnit(read(query.substring(0, last), lexicon));
    }

    /**
     * The key that groups a measure: its head in its base form, folded, such as "handelsvolumen" for "gesamtes
     * Handelsvolumen".
     *
     * @param measure not blank
     * @param language the language of the article; null if unknown
     */
    public static String lemma(String measure, @Nullable Locale language) {
        return lemma(measure, language, null);
    }

    /** The key that groups the measure of a figure of a kind: a "Haushalt" of money is a budget, a counted one is none. */
    public static String lemma(String measure, @Nullable Locale language, @Nullable FigureKind kind) {
        return MeasureNames.sense(MeasureNames.lemma(measure, language), measure, language, kind);
    }

    /**
     * The lemmas of the words of a measure. "Zahl der Beschäftigten" has the same as "Beschäftigte", "offene Stellen" has
     * another one than "Stellen".
     */
    public static Set<String> lemmas(@Nullable String measure, Locale language) {
        return BETWEEN_WORDS
                .splitAsStream(measure == null ? "" : measure)
                .filter(word -> !word.isBlank() && !EMPTY.contains(SmallLetters.of(word)))
                .map(word -> lemma(word, language))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The lemmas of the words that restrict a measure, without prepositions and articles: "für die Bildung" has the same
     * as "Bildung". Measures whose qualifiers have equal lemmas are the same.
     */
    public static Set<String> qualifierLemmas(@Nullable String qualifier, Locale language) {
        Lexicon lexicon = Objects.requireNonNullElse(Lexicon.of(language), Lexicon.GERMAN);
        return BETWEEN_WORDS
                .splitAsStream(qualifier == null ? "" : qualifier)
                .filter(word -> !word.isBlank() && !isFunctionWord(SmallLetters.of(word), lexicon))
                .map(word -> lexicon.german && Character.isLowerCase(word.charAt(0))
                        ? withoutEnding(word)
                        : lemma(word, language))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFunctionWord(String word, Lexicon lexicon) {
        return lexicon.has(WordSet.PREPOSITION, word)
                || lexicon.has(WordSet.ARTICLE, word)
                || lexicon.has(WordSet.PER, word)
                || lexicon.has(WordSet.AND, word);
    }

    /** "neu" of "neuen", an adjective. */
    private static String withoutEnding(String word) {
        String base = ADJECTIVE_ENDING.matcher(word).replaceAll("");
        return GermanDictionary.SHARED.get().isAdjective(base) ? base : word;
    }

    /**
     * The name of a measure in a list: its head in the nominative, with a capital, "Handelsvolumen" of "des gesamten
     * Handelsvolumens".
     *
     * @param measure not blank
     * @param language the language of the article; null if unknown
     */
    public static String measureName(String measure, @Nullable Locale language) {
        return MeasureNames.name(measure, language);
    }

    private static Optional<Expression> read(String query, Lexicon lexicon) {
        String plain = SPAN.matcher(query.strip()).replaceAll(lexicon.german ? " bis " : " to ");
        Sentence sentence = new Sentence(plain, new Span(0, plain.length()), lexicon, true);
        FigureDraft draft = FigureScanner.expression(sentence);
        return draft == null ? Optional.empty() : Optional.of(new Expression(draft.kind(), draft.quantity()));
    }
}
