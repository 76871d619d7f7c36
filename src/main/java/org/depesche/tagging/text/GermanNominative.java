package org.depesche.tagging.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * Converts the name of an organisation or a place in several German words to the nominative without article: "der
 * Deutschen Bank" becomes Deutsche Bank, "des Bundesverbands der Deutschen Industrie" Bundesverband der Deutschen
 * Industrie.
 */
public record GermanNominative(GermanDictionary words) {

    /**
     * The name unchanged, if it does not begin with an adjective or a noun of the dictionary in an oblique case. A noun
     * before the form of a company has no case: "Bade AG" is no "Bad AG".
     */
    public String of(String name) {
        List<String> parts = new ArrayList<>(Arrays.asList(name.split(" ")));
        int head = 0;
        while (head < parts.size() - 1 && isInflectedAdjective(parts.get(head))) {
            head++;
        }
        GermanDictionary.Noun noun = words.noun(parts.get(head));
        if (noun == null || head == 0 && parts.size() == 1) {
            return name;
        }
        boolean isCompany = head + 1 < parts.size() && NameWords.COMPANY_FORM_DE.has(parts.get(head + 1));
        return joined(parts, head, isCompany ? parts.get(head) : noun.nominative(), noun.gender());
    }

    /**
     * A counted noun with the adjectives before it: "russischen Importe" are russische Importe, "neuen Tarifs" is neuer
     * Tarif.
     *
     * @param phrase begins with an adjective in small letters; any other is given back
     */
    public String ofPhrase(String phrase) {
        List<String> parts = new ArrayList<>(Arrays.asList(phrase.split(" ")));
        int head = behindAdjectives(parts);
        String noun = parts.get(head);
        if (head == 0 || noun.isEmpty() || !Character.isUpperCase(noun.charAt(0)) || noun.indexOf('-') >= 0) {
            return phrase;
        }
        GermanDictionary.Noun known = known(noun);
        if (known == null) {
            return phrase;
        }
        boolean several = isPlural(parts.getFirst(), noun);
        return several
                ? joined(parts, head, noun, Gender.PLURAL)
                : joined(parts, head, known.nominative(), known.gender());
    }

    private static String joined(List<String> parts, int head, String noun, Gender gender) {
        parts.set(head, noun);
        parts.subList(0, head).replaceAll(adjective -> stem(adjective) + gender.ending);
        return String.join(" ", parts);
    }

    private int behindAdjectives(List<String> parts) {
        int head = 0;
        while (head < parts.size() - 1
                && !stem(parts.get(head)).equals(parts.get(head))
                && words.isAdjective(parts.get(head))) {
            head++;
        }
        return head;
    }

    /** The noun, also of a plural in the dative: "neuen Fällen". */
    private GermanDictionary.@Nullable Noun known(String noun) {
        GermanDictionary.Noun known = words.noun(noun);
        return known == null && noun.endsWith("n") ? words.noun(noun.substring(0, noun.length() - 1)) : known;
    }

    /** "der befragten Unternehmen" are several: one would be "des befragten Unternehmens". */
    private boolean isPlural(String adjective, String noun) {
        return adjective.endsWith("en") && words.isPlural(noun) || adjective.endsWith("e") && isOfMany(noun);
    }

    /** "offene Stellen": a plural with an ending of its own, unlike "neue Fahrer", who may be one. */
    private boolean isOfMany(String noun) {
        return words.readings(noun).stream()
                .anyMatch(reading -> reading.tag().startsWith("SUB:NOM:PLU") && !noun.equals(reading.stem()));
    }

    private boolean isInflectedAdjective(String word) {
        return Character.isUpperCase(word.charAt(0))
                && !stem(word).equals(word)
                && words.isAdjective(SmallLetters.of(word));
    }

    private static String stem(String adjective) {
        for (String ending : List.of("en", "em", "er", "es", "e")) {
            if (adjective.length() > ending.length() + 2 && adjective.endsWith(ending)) {
                return adjective.substring(0, adjective.length() - ending.length());
            }
        }
        return adjective;
    }
}
