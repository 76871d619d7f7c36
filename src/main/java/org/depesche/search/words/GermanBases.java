package org.depesche.search.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Completes the light stemmer of German: words that only look like forms of another ("Rate" is no "Rat"), irregular plurals
 * ("Museen"), and the past and participle of weak verbs ("wählte", "gewählt").
 */
public final class GermanBases {

    /** Roots in t and d have an e before the ending: "kostet", "redete". */
    private static final Pattern AFTER_T_OR_D = Pattern.compile("(ge)?(.*[aeiouy].*[td])et(?:en|e)?");

    private static final Pattern WEAK_VERB = Pattern.compile("(ge)?(.*[aeiouy].*?)(?:ten|te|t)");
    private static final Pattern INFINITIVE = Pattern.compile("()(.*[aeiouy].*?)(?:en|(?<=e[lr])n)");

    /** Transcribed umlauts; "ue" after a vowel or q is none: "neue", "Quelle". */
    private static final Pattern WRITTEN_OUT = Pattern.compile("ae|oe|(?<![aeiouäöüyq])ue");

    private static final int SHORTEST_ROOT = 3;
    private static final int SHORTEST_COMPOUND = 7;

    private static final Map<String, String> BASES = new HashMap<>();

    static {
        read("kept-apart-de.txt");
        read("plurals-de.txt");
    }

    private static void read(String list) {
        for (String line : WordList.lines("/org/depesche/search/words/" + list)) {
            List<String> forms = List.of(line.strip().split("\\s+"));
            forms.forEach(form -> BASES.put(withoutSharpS(form), Umlauts.normalized(forms.getFirst())));
        }
    }

    private GermanBases() {}

    /**
     * The base form of a word that the stemmer would reduce wrongly, or of a compound that ends with one; null for all others.
     *
     * @param word in lower case
     */
    static @Nullable String apart(String word) {
        String written = withUmlauts(word);
        String known = BASES.get(written);
        if (known != null || word.length() < SHORTEST_COMPOUND) {
            return known;
        }
        String normalized = Umlauts.normalized(word);
        List<String> parts = CompoundSplitter.GERMAN.parts(normalized);
        if (parts.size() < 2 || written.length() != normalized.length()) {
            return null;
        }
        int head = normalized.lastIndexOf(parts.getLast());
        String base = BASES.get(written.substring(head));
        return base == null ? null : normalized.substring(0, head) + base;
    }

    /**
     * A part of a compound in the spelling of the compound: the part of "Stadträte" is "Räte", although "rate" without the
     * umlaut is another word.
     *
     * @param word in lower case
     * @param part of the word, without umlauts
     */
    public static String asWritten(String word, String part) {
        String written = withUmlauts(word);
        String normalized = Umlauts.normalized(word);
        int start = normalized.indexOf(part);
        return start < 0 || written.length() != normalized.length()
                ? part
                : written.substring(start, start + part.length());
    }

    /** Writes transcribed umlauts as umlauts, and ß as ss. */
    private static String withUmlauts(String word) {
        String plain = withoutSharpS(word);
        if (Umlauts.normalized(word).length() == plain.length()) {
            return plain;
        }
        return WRITTEN_OUT.matcher(plain).replaceAll(found -> switch (found.group()
                .charAt(0)) {
            case 'a' -> "ä";
            case 'o' -> "ö";
            default -> "ü";
        });
    }

    private static String withoutSharpS(String word) {
        return word.replace("ß", "ss");
    }

    /**
     * The roots of the verbs of which a word may be an infinitive, present, past or participle.
     *
     * @param word in lower case, also in the text, since many nouns have the same endings
     * @param stem the stemmer of German
     */
    static List<String> verbRoots(String word, UnaryOperator<String> stem) {
        List<String> roots = new ArrayList<>();
        // the stem of an inflected participle: "gewählten" is "gewählt"
        for (String form : List.of(Umlauts.normalized(word), stem.apply(word))) {
            Matcher dental = AFTER_T_OR_D.matcher(form);
            add(roots, dental.matches() ? dental : WEAK_VERB.matcher(form), stem);
            add(roots, INFINITIVE.matcher(form), stem);
        }
        return roots;
    }

    private static void add(List<String> roots, Matcher verb, UnaryOperator<String> stem) {
        if (verb.matches()) {
            add(roots, verb.group(2), stem);
            if (verb.group(1) != null) {
                add(roots, verb.group(1) + verb.group(2), stem);
            }
        }
    }

    private static void add(List<String> roots, String root, UnaryOperator<String> stemmer) {
        if (root.length() >= SHORTEST_ROOT) {
            String stem = stemmer.apply(root + "en");
            if (stem.length() >= SHORTEST_ROOT && !roots.contains(stem)) {
                roots.add(stem);
            }
        }
    }
}
