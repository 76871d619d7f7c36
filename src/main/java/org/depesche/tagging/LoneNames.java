package org.depesche.tagging;

import java.util.Set;

/** Names of people that hardly identify a person: a surname without a first name, or the reverse. */
public final class LoneNames {

    private static final Set<String> PARTICLES = WordList.words("name-particles.txt");

    private LoneNames() {}

    /** Whether it has only one word beside particles: "Putin", "von der Leyen", "Strack-Zimmermann". */
    public static boolean isLone(String name) {
        int words = 0;
        for (String word : name.strip().split("\\s+")) {
            words += PARTICLES.contains(SmallLetters.of(word)) ? 0 : 1;
        }
        return words <= 1;
    }
}
