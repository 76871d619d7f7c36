package org.depesche.tagging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a figure counts, in the words of its sentence. */
final class Measures {

    Measures(Sentence sentence, List<Draft> drafts) {
        this.s = sentence;
        this.drafts = drafts;
    }

    private final Sentence s;
    private final List<Draft> drafts;

    @Nullable
    String of(Draft draft) {
        return null;
    }
}
