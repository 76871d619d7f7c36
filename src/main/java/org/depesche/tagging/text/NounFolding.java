package org.depesche.tagging.text;

import java.util.Set;
import org.depesche.tagging.SmallLetters;

/** Folds nouns so that their cases and numbers become equal. It is coarse on purpose. */
public final class NounFolding {

    /** Their plural ends in -ern in every case. */
    private static final Set<String> WEAK = Set.of(
            "auern", "teuern", "eltern", "Eltern", "western", "ammern", "ummern", "asern", "opern", "Opern", "ayern",
            "edern", "iefern", "attern", "estern");

    private NounFolding() {}

    /** The head of a noun phrase, lower-cased, without umlauts, without the ending of case and number. */
    public static String lemma(String phrase) {
        String head = phrase.strip();
        head = head.substring(head.lastIndexOf(' ') + 1);
        StringBuilder folded = new StringBuilder(head.length());
        for (char c : SmallLetters.of(head).toCharArray()) {
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

    /** The head of a measure: "Zahl der Toten" is grouped under the dead, "Aktie der Bank" under the share. */
    public static String head(String measure, boolean german) {
        String[] words = measure.split(" ");
        int last = words.length - 1;
        if (!german) {
            for (int i = 1; i < words.length; i++) {
                if (words[i].equals("of")) {
                    return words[i - 1].equals("number") ? words[last] : words[i - 1];
                }
            }
            return words[last];
        }
        for (int i = 0; i < last; i++) {
            boolean noun = !words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0));
            boolean attribute = !words[i + 1].isEmpty() && Character.isLowerCase(words[i + 1].charAt(0));
            if (noun && attribute) {
                return words[i].equals("Zahl") || words[i].equals("Anzahl") || words[i].equals("Anteil")
                        ? words[last]
                        : words[i];
            }
        }
        return words[last];
    }

    private static String stripped(String word) {
        for (String ending : new String[] {"innen", "ern", "ien", "en", "er", "em", "es", "n", "e", "s"}) {
            boolean part = ending.equals("s") && (word.endsWith("us") || word.endsWith("is") || word.endsWith("ss"));
            if (!part && word.endsWith(ending) && word.length() - ending.length() >= 3) {
                String stem = word.substring(0, word.length() - ending.length());
                return ending.equals("ien") ? stem + "i" : stem;
            }
        }
        return word;
    }

    /** A plural dative as a nominative, where that is plain: "Zuschauern" is "Zuschauer", "Kindern" is "Kinder". */
    public static String nominative(String noun) {
        if (noun.length() > 5 && noun.endsWith("ern") && WEAK.stream().noneMatch(noun::endsWith)) {
            return noun.substring(0, noun.length() - 1);
        }
        return noun;
    }
}
