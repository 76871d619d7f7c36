package org.depesche.reading;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.article.Article;
import org.depesche.article.ArticleState;
import org.depesche.article.Visibility;
import org.depesche.export.Citation;
import org.depesche.export.ExportFormat;
import org.depesche.map.PlaceMap;
import org.depesche.reading.HighlightedText.Mark;
import org.depesche.reading.HighlightedText.Passage;
import org.depesche.reading.HighlightedText.Piece;
import org.depesche.reading.HighlightedText.Run;
import org.depesche.register.Slug;
import org.depesche.search.SearchQuery;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.web.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * The data of an article's page.
 *
 * @param original whether the user may download the original file, or a part of it
 * @param exports the formats in which the user may take the article along
 * @param withheld null if readers see the article
 */
record ArticlePage(
        Article stored,
        Heading heading,
        PageBody body,
        Names names,
        List<FigureRow> figures,
        boolean original,
        List<ExportFormat> exports,
        @Nullable Withheld withheld) {

    private static final int SUMMARY = 200;

    /**
     * The part above the text.
     *
     * @param runs the headline with the words that a search matched
     * @param byline as printed, each author a link to their articles
     * @param lead null if the file has none
     * @param summary for search engines and other sites: the lead, else the beginning of the body
     */
    record Heading(
            List<Run> runs, List<Piece> byline, @Nullable Passage lead, String summary) {

        static Heading of(Article article, HighlightedText text) {
            return new Heading(
                    headline(text),
                    byline(article),
                    text.passages(Block.Kind.LEAD).findFirst().orElse(null),
                    article.blocks().stream()
                            .filter(block -> block.kind() != Block.Kind.HEADLINE
                                    && !block.kind().isOfPicture())
                            .map(block -> Excerpt.of(block.text(), SUMMARY))
                            .findFirst()
                            .orElse(article.headline()));
        }

        /** Without links, because the headline is one wherever the article is announced. */
        private static List<Run> headline(HighlightedText text) {
            return text.passages(Block.Kind.HEADLINE)
                    .flatMap(passage -> passage.paragraph().pieces().stream())
                    .flatMap(piece -> piece.runs().stream())
                    .toList();
        }

        private static List<Piece> byline(Article article) {
            String printed = article.heading().printedByline();
            if (printed == null) {
                return List.of();
            }
            List<Mark> authors = new ArrayList<>();
            for (String author : article.heading().authors()) {
                int start = SmallLetters.of(printed).indexOf(SmallLetters.of(author));
                if (start >= 0) {
                    Span span = new Span(start, start + author.length());
                    String articles =
                            SearchQuery.of("author:\"" + author + "\"").url();
                    authors.add(new Mark(span, "author", articles, null));
                }
            }
            Span whole = new Span(0, printed.length());
            return HighlightedText.of(printed, List.of(Block.paragraph(printed)), List.of(whole), authors, List.of())
                    .passages()
                    .getFirst()
                    .paragraph()
                    .pieces();
        }
    }

    /**
     * The entities that the article names.
     *
     * @param map of the places; null if none has a known location
     */
    record Names(
            NameGroup people,
            NameGroup places,
            NameGroup organisations,
            @Nullable PlaceMap map) {

        /** The groups that have entities, in the order of the side column. */
        public List<NameGroup> listed() {
            return notEmpty(people, organisations, places);
        }

        private static List<NameGroup> notEmpty(NameGroup... groups) {
            return Stream.of(groups)
                    .filter(group -> !group.entities().isEmpty())
                    .toList();
        }
    }

    /** @param entities the most frequent first */
    record NameGroup(EntityKind kind, List<NamedEntity> entities) {

        public String code() {
            return kind.code();
        }

        /** The plural in messages: {@code people}. */
        public String plural() {
            return Slug.path(kind);
        }
    }

    /**
     * The reason why readers do not see the article, for editors.
     *
     * @param status {@link Visibility#code()}, or {@code held} if it waits for an editor because of doubts
     * @param because the published reason
     * @param internally the reason for the newsroom only
     */
    record Withheld(
            String status,
            @Nullable String because,
            @Nullable String internally,
            @Nullable OffsetDateTime until) {

        static @Nullable Withheld of(Article article, OffsetDateTime now) {
            ArticleState state = article.state();
            Visibility visibility = state.visibility(now);
            return visibility == Visibility.VISIBLE
                    ? null
                    : new Withheld(
                            state.isHeld() ? "held" : visibility.code(),
                            state.reasons().forReaders(),
                            state.reasons().internal(),
                            state.hiddenUntil(now));
        }
    }

    public long id() {
        return stored.id();
    }

    public @Nullable String language() {
        return stored.language() == null ? null : stored.language().toLanguageTag();
    }

    /** "Wiesner, Tilda". */
    public List<String> citedAuthors() {
        return stored.heading().authors().stream().map(Citation::familyFirst).toList();
    }

    /** The address of the articles of the same day. */
    public @Nullable String dayUrl() {
        return stored.published() == null
                ? null
                : CalendarController.dayUrl(stored.published().day());
    }

    /** The kinds of marks in the text, with the plurals that name them in messages. */
    public Map<String, String> legend() {
        Map<String, String> legend = new LinkedHashMap<>();
        Names.notEmpty(names.people, names.places, names.organisations)
                .forEach(group -> legend.put(group.code(), group.plural()));
        if (!figures.isEmpty()) {
            legend.put("figure", "figures");
        }
        return legend;
    }

    public List<FigureRow> measured() {
        return figures.stream().filter(FigureRow::isMeasured).toList();
    }

    public List<FigureRow> unmeasured() {
        return figures.stream().filter(figure -> !figure.isMeasured()).toList();
    }
}
