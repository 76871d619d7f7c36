package org.depesche.tagging;

import java.util.Locale;

/** Folds nouns so that their cases and numbers meet: rough on purpose, and the same for everyone. */
final class Nouns {

    private Nouns() {}

    /** The head of a noun phrase, lower-cased, without umlauts, without the ending of case and number. */
    static String lemma(String phrase) {
        String head = phrase.strip();
        head = head.substring(head.lastIndexOf(' ') + 1);
        StringBuilder folded = new StringBuilder(head.length());
        for (char c : head.toLowerCase(Locale.ROOT).toCharArray()) {
            switch (c) {
                case 'ä' -> folded.append('a');
                case 'ö' -> folded.append('o');
                case 'ü' -> folded.append('u');
                case 'ß' -> folded.append("ss");
                case 'é', 'è', 'ê' -> folded.append('e');
                default -> folded.append(c);
            }
        }
        return stripped(folded.toString());
    }

    private static String stripped(String word) {
        for (String ending : new String[] {"innen", "ern", "ien", "en", "er", "em", "es", "n", "e", "s"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                String stem = word.substring(0, word.length() - ending.length());
                return ending.equals("ien") ? stem + "i" : stem;
            }
        }
        return word;
    }

    /** A plural dative as a nominative, where that is plain: "Zuschauern" is "Zuschauer", "Kindern" is "Kinder". */
    static String nominative(String noun) {
        if (noun.length() > 5 && (noun.endsWith("ern") || noun.endsWith("eln"))) {
            return noun.substring(0, noun.length() - 1);
        }
        return noun;
    }
}
