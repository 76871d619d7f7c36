package org.depesche.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.register.Slug;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * The hits of a search with counts.
 *
 * @param total the exact number of articles found
 * @param hits the hits of the page
 * @param facets the number of hits for each value of each facet, in the order of {@link Facet}
 * @param histogram hits per month over all hits, without gaps, oldest first; undated articles are in none
 * @param entities the entities that a part of the query names, so that their articles were found
 * @param translated the words of the query that were also searched for in the other language
 * @param hints notes on parts of the query that were not understood as typed
 * @param didYouMean other words that find more; null if there are none
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<Facet, FacetCounts> facets,
        List<Bucket> histogram,
        List<Named> entities,
        List<Translated> translated,
        List<Hint> hints,
        @Nullable String didYouMean) {

    /** The result with one more hint. */
    public SearchResult with(Hint hint) {
        return with(List.of(hint));
    }

    /** The result with more hints. */
    public SearchResult with(List<Hint> others) {
        List<Hint> more =
                Stream.concat(hints.stream(), others.stream()).distinct().toList();
        return new SearchResult(total, hits, facets, histogram, entities, translated, more, didYouMean);
    }

    /** A piece of text, marked as a match or not. */
    public record Piece(String text, boolean marked) {}

    /**
     * A figure of a hit, as the page shows it: figures that look alike are equal.
     *
     * @param surface the words as written
     * @param measure the measure; null if the words contain it or the text does not name it
     * @param sentence its sentence with the figure marked; empty if the snippet shows it; of a figure whose measure is not
     *     known, the words around it
     * @param amount the value in its unit, to be converted
     */
    public record HitFigure(
            String surface,
            @Nullable String measure,
            List<Piece> sentence,
            Quantity amount,
            @Nullable Period period) {

        /** "1.400 Beschäftigte" names the counted things itself. */
        public static HitFigure of(FigureMention mention, List<Piece> sentence) {
            Figure figure = mention.figure();
            String measure = figure.measure();
            return new HitFigure(
                    mention.surface(),
                    measure == null || mention.surface().contains(measure) ? null : measure,
                    sentence,
                    Quantity.exactly(
                            figure.quantity().value(), figure.quantity().unit(), null),
                    figure.period());
        }
    }

    /**
     * An article that was found.
     *
     * @param headline with the matches marked
     * @param published ISO 8601, a date or a time with offset; null: not known
     * @param snippet a part of the body around a match, or its beginning if only other parts match
     * @param figures the figures that match, or those in the snippet
     * @param translations the words of the other language without which it would not have been found; empty: none
     */
    public record Hit(
            long id,
            List<Piece> headline,
            @Nullable String published,
            @Nullable String source,
            @Nullable String section,
            @Nullable String language,
            List<Piece> snippet,
            List<HitFigure> figures,
            List<String> translations) {

        private static final int ISO_DAY = "2024-05-16".length();

        /** The hit as one of the other language. */
        public Hit foundBy(List<String> words) {
            return new Hit(id, headline, published, source, section, language, snippet, figures, words);
        }

        public String title() {
            return plain(headline);
        }

        /** The day of publication; null: not known. */
        public @Nullable LocalDate day() {
            return published == null ? null : LocalDate.parse(published.substring(0, ISO_DAY));
        }

        /** The snippet without marks. */
        public String text() {
            return plain(snippet);
        }

        public String url() {
            return "/articles/" + id + "/" + Slug.of(title());
        }

        private static String plain(List<Piece> pieces) {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }

    /**
     * The values of a facet.
     *
     * @param entries the most frequent first, and always the values in the query
     * @param distinct the number of all values
     */
    public record FacetCounts(Facet facet, List<Entry> entries, int distinct) {}

    /**
     * A value of a facet, counted without the query's filter on the facet.
     *
     * @param value as in the URL
     * @param label as on the page
     */
    public record Entry(String value, String label, long count, boolean selected, boolean excluded) {}

    /** The number of articles from a day on, up to the next bucket. */
    public record Bucket(LocalDate from, long count) {}

    /**
     * An entity with the number of articles that name it.
     *
     * @param name in the reader's language
     */
    public record EntityCount(int id, EntityKind kind, String name, long count, String url) {}

    /**
     * An entity that a part of the query names.
     *
     * @param name in the reader's language
     * @param written the words of the query
     * @param place their span in the query; null if they cannot be replaced there
     */
    public record Named(
            int id,
            EntityKind kind,
            String name,
            String written,
            @Nullable Span place,
            String url) {}

    /**
     * The words for a term in the other language.
     *
     * @param language of these words: "de" or "en"
     */
    public record Translation(String words, String language) {}

    /**
     * Words of the query that were also searched for in the other language, in articles of that language.
     *
     * @param written the words of the query
     * @param places the span of each word in the query; empty if they cannot be replaced there
     * @param into their translations into the other language
     */
    public record Translated(String written, List<Span> places, List<Translation> into) {}

    /** A hint to the reader about the query: {@code search.hint.<code>} in the messages. */
    public record Hint(String code, String about) {}

    /** Articles without facets: a page of a longer list. */
    public record HitList(long total, List<Hit> hits) {}
}
