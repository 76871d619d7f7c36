package org.depesche.article.context;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.depesche.register.Measure;
import org.depesche.register.Slug;
import org.depesche.tagging.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its sentence and its article.
 *
 * @param counted the measure of the figure; null if unknown or hidden
 * @param sourceError an editor's remark on why the source is wrong; null if nobody made one
 */
public record FigureInContext(
        long id,
        Figure figure,
        Quotation quotation,
        InArticle article,
        @Nullable Measure counted,
        @Nullable String sourceError) {

    /** The value as written, with the rest of its sentence. */
    public record Quotation(String before, String surface, String after) {

        public String sentence() {
            return before + surface + after;
        }
    }

    /**
     * The article of a figure.
     *
     * @param day of publication
     * @param changed the time of the last change
     */
    public record InArticle(
            long id,
            String headline,
            @Nullable LocalDate day,
            @Nullable String source,
            @Nullable String language,
            OffsetDateTime changed) {

        public String url() {
            return "/articles/" + id + "/" + Slug.of(headline);
        }

        /** The source, if it is known, and the headline. */
        public String cited() {
            return source == null ? headline : source + ", " + headline;
        }
    }

    /** Whether another figure stands in the same sentence. */
    public boolean isBeside(FigureInContext other) {
        return article.id() == other.article.id() && quotation.sentence().equals(other.quotation.sentence());
    }
}
