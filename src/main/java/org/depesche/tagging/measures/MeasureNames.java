package org.depesche.tagging.measures;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.text.BaseForms;
import org.depesche.tagging.text.Nouns;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is called and grouped by: its head, in German one noun, in English the noun with the nouns before it
 * ("unemployment rate"), as "rate" alone would be any.
 */
public final class MeasureNames {

    /** Words of an English measure that say what it is; further ones are hardly part of its name. */
    private static final int MOST_WORDS = 3;

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "for", "on", "at", "to", "from", "by", "with", "per", "among", "between", "than", "under",
            "over", "against", "into", "that", "who", "which", "and", "or");

    /** "number of deaths" counts deaths. */
    private static final Set<String> COUNTING = Set.of("number", "total number", "share", "percentage", "proportion");

    /** Before a noun they make it no other measure. */
    private static final Set<String> GENERAL = Set.of(
            "a",
            "an",
            "the",
            "its",
            "their",
            "his",
            "her",
            "our",
            "this",
            "that",
            "these",
            "those",
            "some",
            "all",
            "more",
            "about",
            "annual",
            "average",
            "total",
            "overall",
            "new",
            "current",
            "estimated",
            "expected",
            "combined",
            "whole",
            "entire",
            "yearly",
            "monthly",
            "quarterly",
            "weekly",
            "daily",
            "other",
            "additional",
            "further",
            "latest",
            "last",
            "first",
            "second",
            "third",
            "fourth",
            "same",
            "previous",
            "possible",
            "planned",
            "only",
            "at",
            "least");

    private static final List<String> SIBILANTS = List.of("ches", "shes", "xes", "zzes", "sses");

    private MeasureNames() {}

    /** Of the head, in the case and number of a list: "Einwohner", "Mieten", "Unemployment rate". */
    public static String name(String measure, @Nullable Locale language) {
        String head = head(measure, language);
        String name =
                isNoun(head, language) ? BaseForms.of(head).nominative() : isEnglish(language) ? singular(head) : head;
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Of the head, in its base form, without capitals, accents and hyphens: the same for all its forms. */
    public static String lemma(String measure, @Nullable Locale language) {
        String head = head(measure, language);
        String base = isNoun(head, language)
                ? BaseForms.of(head).base()
                : isEnglish(language) ? singular(head) : Nouns.lemma(head);
        String plain = Normalizer.normalize(SmallLetters.of(base).replace("ß", "ss"), Normalizer.Form.NFKD);
        String folded = isEnglish(language)
                ? NO_LETTERS
                        .matcher(MARKS.matcher(plain).replaceAll(""))
                        .replaceAll(" ")
                        .strip()
                : NO_LETTERS.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll("");
        return folded.isEmpty() ? plain : folded;
    }

    private static boolean isEnglish(@Nullable Locale language) {
        return language != null && language.getLanguage().equals("en");
    }

    private static boolean isNoun(String head, @Nullable Locale language) {
        return !isEnglish(language) && Character.isUpperCase(head.charAt(0));
    }

    private static String head(String measure, @Nullable Locale language) {
        String head = isEnglish(language) ? english(measure) : Nouns.head(measure.strip(), true);
        String plain = EDGES.matcher(head).replaceAll("");
        return plain.isEmpty() ? measure.strip() : plain;
    }

    private static String english(String measure) {
        List<String> words = Arrays.asList(measure.strip().split("\\s+"));
        int end = 0;
        while (end < words.size() && !PREPOSITIONS.contains(SmallLetters.of(words.get(end)))) {
            end++;
        }
        List<String> phrase = words.subList(0, end);
        boolean counting = end < words.size() - 1 && COUNTING.contains(String.join(" ", specific(phrase)));
        if (end == 0 || counting) {
            return end >= words.size() - 1
                    ? words.getLast()
                    : english(String.join(" ", words.subList(end + 1, words.size())));
        }
        List<String> name = specific(phrase);
        return String.join(" ", name.subList(Math.max(0, name.size() - MOST_WORDS), name.size()));
    }

    /** Without what stands before the noun and says nothing of what is measured: "annual", "German". */
    private static List<String> specific(List<String> phrase) {
        int start = 0;
        while (start < phrase.size() - 1
                && (GENERAL.contains(SmallLetters.of(phrase.get(start)))
                        || !Character.isLowerCase(phrase.get(start).charAt(0)))) {
            start++;
        }
        return phrase.subList(start, phrase.size());
    }

    private static String singular(String phrase) {
        String word = phrase.substring(phrase.lastIndexOf(' ') + 1);
        String before = phrase.substring(0, phrase.length() - word.length());
        String low = SmallLetters.of(word);
        String irregular = switch (low) {
            case "people", "persons" -> "person";
            case "men" -> "man";
            case "women" -> "woman";
            case "children" -> "child";
            default -> null;
        };
        if (irregular != null) {
            return before + irregular;
        }
        if (low.length() < 4 || !low.endsWith("s") || low.endsWith("ss") || low.endsWith("us") || low.endsWith("is")) {
            return phrase;
        }
        if (low.endsWith("ies")) {
            return before + word.substring(0, word.length() - 3) + "y";
        }
        int ending = SIBILANTS.stream().anyMatch(low::endsWith) ? 2 : 1;
        return before + word.substring(0, word.length() - ending);
    }
}
