package org.depesche.ops;

import java.util.Arrays;
import java.util.Locale;
import org.depesche.ingest.Publishing;

/** What operators let become of doubtful articles. */
enum Doubtful {
    /** they wait for an editor */
    HOLD(Publishing.CLEAR),
    /** they are published as all others are */
    PUBLISH(Publishing.NOW);

    private final Publishing publishing;

    Doubtful(Publishing publishing) {
        this.publishing = publishing;
    }

    Publishing publishing() {
        return publishing;
    }

    /** @throws IllegalArgumentException saying what is wrong */
    static Doubtful of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Neither hold nor publish: " + word));
    }
}
