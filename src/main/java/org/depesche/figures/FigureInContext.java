package org.depesche.figures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.depesche.article.ShownFigure;
import org.depesche.register.Measure;
import org.depesche.register.Slug;
import org.depesche.tagging.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the sentence and the article that tell it.
 *
 * @param surface as written
 * @param before what stands before it in its sentence
 * @param after what stands behind it in its sentence
 * @param day of publication
 * @param counted what it counts, in the register; null if that is not known, or hidden
 * @param changed when the article changed last
 */
record ToldFigure(
        long id,
        Figure figure,
        String surface,
        String before,
        String after,
        long article,
        String headline,
        @Nullable LocalDate day,
        @Nullable String source,
        @Nullable String language,
        @Nullable Measure counted,
        OffsetDateTime changed,
        @Nullable String sourceError)
        implements ShownFigure {

    /** The page of its article. */
    public String url() {
        return "/articles/" + article + "/" + Slug.of(headline);
    }

    /** The whole sentence. */
    public String sentence() {
        return before + surface + after;
    }
}
