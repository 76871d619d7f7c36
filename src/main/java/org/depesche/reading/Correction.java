package org.depesche.reading;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.depesche.article.DraftField;
import org.depesche.article.revision.FigureChange;
import org.depesche.article.revision.NameChange;
import org.depesche.article.revision.WordDifference;
import org.jspecify.annotations.Nullable;

/**
 * A correction of an article, for readers: the version that it replaced, and the differences there.
 *
 * @param replaced the number of the earlier version
 * @param said the source's note on its correction; null if there is none, or an editor corrected the article
 * @param names none, like the figures, if they were not kept with the version
 */
record Correction(
        int replaced,
        OffsetDateTime at,
        @Nullable String said,
        List<TextChange> texts,
        List<NameChange> names,
        List<FigureChange> figures) {

    /** A part of the article in both versions. */
    record TextChange(DraftField field, WordDifference difference) {

        /** The part's key in messages. */
        public String code() {
            return field.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the versions look the same to readers. */
    public boolean isSame() {
        return texts.isEmpty() && names.isEmpty() && figures.isEmpty();
    }
}
