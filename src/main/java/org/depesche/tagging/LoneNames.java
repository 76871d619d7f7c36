package org.depesche.tagging;

import java.util.Set;
import java.util.stream.Stream;

/** Names of people that hardly identify a person: a surname without a first name, or the reverse. */
public final class LoneNames {

    private static final Set<String> PARTICLES = WordList.words("name-particles.txt");

    private LoneNames() {}

    /** Whether it has only one word beside particles: "Putin", "von der Leyen", "Strack-Zimmermann". */
    public static boolean isLone(String name) {
        long words = Stream.of(name.strip().split("\\s+"))
                .filter(word -> !PARTICLES.contains(SmallLetters.of(word)))
                .count();
        return words <= 1;
    }
}
