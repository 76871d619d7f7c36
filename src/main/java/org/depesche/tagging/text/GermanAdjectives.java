package org.depesche.tagging.text;

import static org.depesche.tagging.text.WordSet.ADJECTIVE_END;
import static org.depesche.tagging.text.WordSet.AGENT;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.VERB_END;

/** Finds German adjectives by their endings. */
final class GermanAdjectives {

    private static final int SHORTEST = 4;

    private static final int SHORTEST_ORIGIN = 6;

    private GermanAdjectives() {}

    static boolean isAdjective(Tokens t, Lexicon lexicon, int i) {
        if (!t.word(i) || t.capital(i) && !isOrigin(t, i) || lexicon.has(STOP, t.text(i))) {
            return false;
        }
        String word = t.text(i);
        return word.length() >= SHORTEST && endsWithAny(word, ADJECTIVE_END) && !endsWithAny(word, VERB_END);
    }

    /**
     * "Berliner Betriebe", "Schweizer Franken": an adjective with a capital, unless the word names people, things or
     * companies: "drei Hersteller Bußgelder".
     */
    private static boolean isOrigin(Tokens t, int i) {
        String word = t.text(i);
        return word.endsWith("er")
                && t.capital(i + 1)
                && word.length() >= SHORTEST_ORIGIN
                && !Lexicon.GERMAN.has(COUNTED, word)
                && !endsWithAny(t.low(i), AGENT);
    }

    private static boolean endsWithAny(String word, WordSet endings) {
        for (String ending : Lexicon.GERMAN.words(endings)) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
