package org.depesche.tagging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says when a figure holds. */
final class Periods {

    Periods(Sentence sentence, @Nullable LocalDate published) {
        this.s = sentence;
        this.published = published;
    }

    private final Sentence s;
    private final @Nullable LocalDate published;

    @Nullable
    Period of(Draft draft) {
        return published == null ? null : new Period(null, published, published, Period.Found.INFERRED);
    }
}
