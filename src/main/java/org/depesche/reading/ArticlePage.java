package org.depesche.reading;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.article.ArticleState;
import org.depesche.article.Published;
import org.depesche.article.Standing;
import org.depesche.reading.HighlightedText.Mark;
import org.depesche.reading.HighlightedText.Passage;
import org.depesche.register.Entities;
import org.depesche.register.LocalizedNames;
import org.depesche.search.KnownFigures.Known;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.depesche.web.Excerpt;
import org.jspecify.annotations.Nullable;

/** All that the page of an article shows, read at once. */
record ArticlePage(
        long id,
        String url,
        @Nullable String kicker,
        String headline,
        List<HighlightedText.Run> headlineRuns,
        List<HighlightedText.Piece> byline,
        List<String> authors,
        @Nullable String dateline,
        @Nullable Published published,
        @Nullable String source,
        @Nullable String section,
        @Nullable String language,
        @Nullable String rights,
        int words,
        int revision,
        boolean original,
        List<Passage> passages,
        String summary,
        List<NamedEntity> people,
        List<NamedEntity> places,
        List<NamedEntity> organisations,
        List<FigureRow> figures,
        @Nullable Withheld withheld) {

    private static final int SUMMARY = 200;

    /**
     * Why readers do not see it; for editors.
     *
     * @param status {@link Standing#code()}, or {@code held} where it waits for an editor because it is doubtful
     * @param because as readers are told
     * @param internally as only the newsroom knows
     */
    public record Withheld(
            String status,
            @Nullable String because,
            @Nullable String internally,
            @Nullable OffsetDateTime until) {}

    /**
     * @param original whether whoever reads it gets something of the file that it came from
     * @param errors why some of its figures are wrong, by their places in the text
     * @param known what the archive has beside some of its figures, by their ids
     * @param hits what a search found in the text, to be marked
     */
    static ArticlePage of(
            Article article,
            Entities register,
            LocalizedNames names,
            boolean original,
            Map<Span, String> errors,
            Map<Long, Known> known,
            List<Span> hits,
            OffsetDateTime now) {
        Map<Integer, NamedEntity> named = NamedEntity.of(article, register, names);
        List<FigureRow> figures = FigureRow.of(article, errors, known);
        HighlightedText text = HighlightedText.of(
                article.text(), article.blocks(), article.blockSpans(), marks(article, named, figures), hits);
        Locale language = article.language();
        return new ArticlePage(
                article.id(),
                article.url(),
                article.kicker(),
                article.headline(),
                headline(text),
                byline(article),
                List.copyOf(article.authors()),
                article.dateline() == null ? null : printed(article),
                article.published(),
                article.source(),
                article.section(),
                language == null ? null : language.toLanguageTag(),
                article.rights(),
                article.text().strip().split("\\s+").length,
                article.revision(),
                original,
                text.passages().stream()
                        .filter(passage -> passage.kind() != Block.Kind.HEADLINE)
                        .toList(),
                summary(article),
                NamedEntity.ranked(article, named, EntityKind.PERSON),
                NamedEntity.ranked(article, named, EntityKind.PLACE),
                NamedEntity.ranked(article, named, EntityKind.ORGANISATION),
                figures,
                withheld(article, now));
    }

    private static @Nullable Withheld withheld(Article article, OffsetDateTime now) {
        ArticleState state = article.state();
        Standing standing = state.standing(now);
        return standing == Standing.VISIBLE
                ? null
                : new Withheld(
                        state.isHeld() ? "held" : standing.code(),
                        state.reasons().forReaders(),
                        state.reasons().internal(),
                        state.hiddenUntil(now));
    }

    private static List<Mark> marks(Article article, Map<Integer, NamedEntity> named, List<FigureRow> rows) {
        List<Mark> marks = new ArrayList<>();
        for (ArticleMention mention : article.mentions()) {
            NamedEntity entity = named.get(mention.entity());
            Span span = mention.span();
            if (entity != null && span != null) {
                boolean assumed =
                        mention.evidence() != null && mention.evidence().isAssumption();
                marks.add(new Mark(span, code(entity.kind()) + (assumed ? Mark.ASSUMED : ""), entity.url(), null));
            }
        }
        rows.forEach(row -> marks.add(new Mark(row.stored().span(), "figure", "#" + row.id(), row.inText())));
        return marks;
    }

    /** Without links: it is one itself wherever it is announced, and reads as a whole. */
    private static List<HighlightedText.Run> headline(HighlightedText text) {
        return text.passages().stream()
                .filter(passage -> passage.kind() == Block.Kind.HEADLINE)
                .flatMap(passage -> passage.paragraph().pieces().stream())
                .flatMap(piece -> piece.runs().stream())
                .toList();
    }

    private static String code(EntityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** As printed, each author a link to what else they wrote. */
    private static List<HighlightedText.Piece> byline(Article article) {
        String printed = article.byline();
        if (printed == null) {
            return List.of();
        }
        List<Mark> authors = new ArrayList<>();
        for (String author : article.authors()) {
            int start = printed.indexOf(author);
            if (start >= 0) {
                Span span = new Span(start, start + author.length());
                authors.add(new Mark(span, "author", author, null));
            }
        }
        Span whole = new Span(0, printed.length());
        return HighlightedText.of(printed, List.of(Block.paragraph(printed)), List.of(whole), authors, List.of())
                .passages()
                .getFirst()
                .paragraph()
                .pieces();
    }

    private static @Nullable String printed(Article article) {
        var dateline = article.dateline();
        if (dateline == null) {
            return null;
        }
        if (dateline.printed() != null) {
            return dateline.printed();
        }
        return dateline.place() == null ? null : dateline.place() + " –";
    }

    /** The lead, else the beginning of the body, for the result lists of other sites. */
    private static String summary(Article article) {
        return article.blocks().stream()
                .filter(block -> block.kind() != Block.Kind.HEADLINE)
                .map(block -> Excerpt.of(block.text(), SUMMARY))
                .findFirst()
                .orElse(article.headline());
    }

    /** The lead, if the file has one. */
    public @Nullable Passage lead() {
        return passages.stream()
                .filter(passage -> passage.kind() == Block.Kind.LEAD)
                .findFirst()
                .orElse(null);
    }

    /** All but the lead. */
    public List<Passage> body() {
        Passage lead = lead();
        return passages.stream().filter(passage -> passage != lead).toList();
    }

    /** "Wiesner, Tilda". */
    public List<String> citedAuthors() {
        return authors.stream().map(Citation::familyFirst).toList();
    }

    public List<FigureRow> measured() {
        return figures.stream().filter(FigureRow::isMeasured).toList();
    }

    public List<FigureRow> unmeasured() {
        return figures.stream().filter(figure -> !figure.isMeasured()).toList();
    }
}
