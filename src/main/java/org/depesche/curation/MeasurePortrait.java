package org.depesche.curation;

import java.util.List;
import org.depesche.register.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A measure as editors see it.
 *
 * @param figures how many there are of it
 * @param revision what an editor has seen
 * @param parts what was merged into it
 */
record MeasurePortrait(Measure measure, long figures, int revision, List<FormLine> forms, List<Measure> parts) {

    /**
     * A form with a sentence in which it stands.
     *
     * @param words as the figure has them; the lemma, if no figure has it any more
     */
    record FormLine(
            String lemma,
            String words,
            long count,
            @Nullable Passage example) {}

    /** A sentence, and the article that tells it. */
    record Passage(
            String before,
            String words,
            String after,
            String url,
            String headline,
            @Nullable String language) {}

    public int id() {
        return measure.id();
    }

    public String name() {
        return measure.name();
    }

    public boolean isHidden() {
        return measure.hidden();
    }

    /** Where editors see it. */
    public String url() {
        return url(measure.id());
    }

    static String url(int id) {
        return "/editor/measures/" + id;
    }
}
