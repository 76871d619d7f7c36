package org.depesche.tagging.measures;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.text.BaseForms;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.GermanDictionary.Reading;
import org.depesche.tagging.text.NounClasses;
import org.jspecify.annotations.Nullable;

/** The cases of German nouns and the base forms of verbs, by the dictionary. */
final class GermanGrammar {

    private static final int MOST = 50_000;

    private static final LoadingCache<String, Set<String>> NOUNS =
            Caffeine.newBuilder().maximumSize(MOST).build(GermanGrammar::noun);
    private static final LoadingCache<String, Set<String>> ARTICLES =
            Caffeine.newBuilder().maximumSize(MOST).build(GermanGrammar::article);
    private static final LoadingCache<String, String> VERBS =
            Caffeine.newBuilder().maximumSize(MOST).build(GermanGrammar::baseOfVerb);
    private static final LoadingCache<String, Boolean> ADJECTIVES =
            Caffeine.newBuilder().maximumSize(MOST).build(GermanGrammar::isAdjectiveOrUnknown);
    private static final LoadingCache<String, Head> HEADS =
            Caffeine.newBuilder().maximumSize(MOST).build(GermanGrammar::findHead);
    private static final LoadingCache<String, Head> PHRASES =
            Caffeine.newBuilder().maximumSize(MOST).build(GermanGrammar::headOf);
    private static final LoadingCache<Phrase, String> CASES =
            Caffeine.newBuilder().maximumSize(MOST).build(GermanGrammar::find);

    private record Phrase(@Nullable String article, String noun) {}

    /**
     * The noun that a measure is called by.
     *
     * @param base in small letters, in the nominative of the singular
     * @param type its class
     * @param sort whether it is in the dictionary: common, unknown, or mixed, for a name that is a noun as well
     * @param number whether it can be only singular (S) or plural (P); "SP" for either, empty if unknown
     */
    record Head(String word, String base, String type, String sort, String number) {}

    private GermanGrammar() {}

    /** "NOM:SIN:MAS" and the like. */
    private static Set<String> noun(String form) {
        return forms(GermanDictionary.SHARED.get().grammar(form), "SUB", 1);
    }

    private static Set<String> article(String form) {
        List<Reading> readings = GermanDictionary.SHARED.get().grammar(form);
        Set<String> forms = forms(readings, "ART", 2);
        forms.addAll(forms(readings, "PRO", 2));
        return forms;
    }

    private static Set<String> forms(List<Reading> readings, String word, int from) {
        return readings.stream()
                .map(reading -> reading.tag().split(":"))
                .filter(tag -> tag[0].equals(word) && tag.length >= from + 3)
                .map(tag -> tag[from] + ":" + tag[from + 1] + ":" + tag[from + 2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The initials of the cases that a noun with its article may have: "NA"; empty if unknown. */
    static String cases(@Nullable String article, String noun) {
        return CASES.get(new Phrase(article, noun));
    }

    private static String find(Phrase phrase) {
        Set<String> forms = NOUNS.get(phrase.noun());
        Set<String> of = phrase.article() == null ? Set.of() : ARTICLES.get(phrase.article());
        StringBuilder cases = new StringBuilder();
        for (String name : new String[] {"NOM", "AKK", "DAT", "GEN"}) {
            if (forms.stream().anyMatch(form -> form.startsWith(name) && (of.isEmpty() || of.contains(form)))) {
                cases.append(name.charAt(0));
            }
        }
        return cases.toString();
    }

    /** Whether a noun can be only singular (S) or plural (P); "SP" for either, empty if unknown. */
    static String number(String noun) {
        Set<String> forms = NOUNS.get(noun);
        String singular = forms.stream().anyMatch(form -> form.contains(":SIN:")) ? "S" : "";
        return forms.stream().anyMatch(form -> form.contains(":PLU:")) ? singular + "P" : singular;
    }

    /** The infinitive of a verb in small letters; empty for any other word. */
    static String verb(String word) {
        return VERBS.get(word);
    }

    /** Whether a word is an adjective or unknown. */
    static boolean mayBeAdjective(String word) {
        return ADJECTIVES.get(word);
    }

    static Head head(MeasureCandidate candidate) {
        if (candidate.head() < 0) {
            return PHRASES.get(candidate.phrase());
        }
        String text = candidate.sentence().between(candidate.head(), candidate.end());
        int space = text.indexOf(' ');
        return HEADS.get(space < 0 ? text : text.substring(0, space));
    }

    private static Head headOf(String phrase) {
        return HEADS.get(MeasureNames.name(phrase, Locale.GERMAN));
    }

    private static Head findHead(String word) {
        GermanDictionary dictionary = GermanDictionary.SHARED.get();
        String base = SmallLetters.of(BaseForms.of(word).base());
        String sort = dictionary.isCommonNoun(word) ? "common" : dictionary.isUnknown(word) ? "unknown" : "mixed";
        return new Head(word, base, NounClasses.GERMAN.of(base), sort, number(word));
    }

    private static boolean isAdjectiveOrUnknown(String word) {
        GermanDictionary dictionary = GermanDictionary.SHARED.get();
        return dictionary.isAdjective(word) || dictionary.sorts(word).isEmpty();
    }

    private static String baseOfVerb(String word) {
        return GermanDictionary.SHARED.get().grammar(word).stream()
                .filter(reading ->
                        reading.tag().startsWith("VER") && !reading.tag().contains(":IMP:"))
                .map(Reading::stem)
                .findFirst()
                .orElse("");
    }
}
