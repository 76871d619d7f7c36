package org.depesche.article.context;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.depesche.register.Measure;
import org.depesche.register.Slug;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its sentence and its article.
 *
 * @param counted the measure of the figure; null if unknown or hidden
 * @param sourceError an editor's remark on why the source is wrong; null if nobody made one
 * @param subject of whom or where it holds; null if readers see no measure, or the entity is unknown or hidden
 */
public record FigureInContext(
        long id,
        Figure figure,
        Quotation quotation,
        InArticle article,
        @Nullable Measure counted,
        @Nullable String sourceError,
        @Nullable ShownSubject subject) {

    /**
     * The subject of a figure as readers see it.
     *
     * @param name in the reader's language
     */
    public record ShownSubject(int id, EntityKind kind, String name, String url) {}

    /** The value as written, with the rest of its sentence. */
    public record Quotation(String before, String surface, String after) {

        private static final Map<String, String> SINGLE =
                Map.of("\"", "'", "„", "‚", "“", "‘", "”", "’", "«", "‹", "»", "›");

        private static final Pattern MARK = Pattern.compile("[\"„“”«»]");
        private static final Pattern FIRST_MARK = Pattern.compile("^" + MARK + "\\s*");
        private static final Pattern LAST_MARK = Pattern.compile("\\s*" + MARK + "([.!?]*)$");

        /** @param sentence in the text; a part outside of it, or outside of the text, is left out */
        public static Quotation of(String text, Span figure, Span sentence) {
            int start = Math.clamp(figure.start(), 0, text.length());
            int end = Math.clamp(figure.end(), start, text.length());
            int first = Math.clamp(sentence.start(), 0, start);
            int last = Math.clamp(sentence.end(), end, text.length());
            return new Quotation(text.substring(first, start), text.substring(start, end), text.substring(end, last));
        }

        public String sentence() {
            return before + surface + after;
        }

        /** The same with at most so many characters on each side of the value, cut between words. */
        public Quotation within(int most) {
            return new Quotation(
                    before.length() <= most ? before : "… " + before.substring(lastWords(most)),
                    surface,
                    after.length() <= most
                            ? after
                            : after.substring(0, Math.max(0, after.lastIndexOf(' ', most))) + " …");
        }

        /**
         * The same to stand in a page's quotation marks. Its own marks are left out where they quote nothing but the whole
         * sentence or begin or end outside of it; others become single ones.
         */
        public Quotation inMarks() {
            String marks = MARK.matcher(before + after).replaceAll("");
            int number = before.length() + after.length() - marks.length();
            boolean first = FIRST_MARK.matcher(before).find();
            boolean last = LAST_MARK.matcher(after).find();
            boolean around = number == (first ? 1 : 0) + (last ? 1 : 0);
            return around
                    ? new Quotation(
                            FIRST_MARK.matcher(before).replaceFirst(""),
                            surface,
                            LAST_MARK.matcher(after).replaceFirst("$1"))
                    : new Quotation(single(before), surface, single(after));
        }

        private static String single(String text) {
            return MARK.matcher(text).replaceAll(mark -> SINGLE.get(mark.group()));
        }

        private int lastWords(int most) {
            int blank = before.indexOf(' ', before.length() - most - 1);
            return blank < 0 ? before.length() : blank + 1;
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
