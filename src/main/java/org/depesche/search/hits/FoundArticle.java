package org.depesche.search.hits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.article.context.FigureInContext.Quotation;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitFigure;
import org.depesche.search.SearchResult.Piece;
import org.depesche.search.query.FigureWanted;
import org.depesche.search.words.Language;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;

/**
 * An article that an engine found, with its matches.
 *
 * @param headlineMatches positions in the headline; a match in the kicker lies beyond its end
 * @param bodyMatches positions in the body, without the headline; empty: no words match
 */
public record FoundArticle(long id, Text text, List<Span> headlineMatches, List<Span> bodyMatches) {

    private static final int MOST_FIGURES = 3;

    /** Characters on each side of a figure without a measure. */
    private static final int WORDS_BESIDE = 60;

    /** In characters. Of a longer sentence, hits show only the part around the figure. */
    private static final int LONGEST_SENTENCE = 300;

    /**
     * The parts of an article that hits show.
     *
     * @param headline without the kicker; empty if the article has none
     * @param body empty if the article has none
     * @param published ISO 8601, a date or a time with offset; null: not known
     */
    public record Text(
            String headline,
            String body,
            @Nullable String published,
            @Nullable String source,
            @Nullable String section,
            @Nullable String language) {}

    /** The start of the body in the text of the article. Mentions and figures have positions in this text. */
    int bodyStart() {
        return text.headline().length() + TaggableText.BETWEEN_BLOCKS.length();
    }

    boolean isAmong(Collection<FigureWanted> wanted, FigureMention figure) {
        return wanted.stream().anyMatch(each -> each.matches(figure.figure(), Language.of(text.language())));
    }

    /**
     * @param mentions the snippet shows them if no words match
     * @param figures all figures of the article
     * @param wanted the figures of the query; empty: the hit shows the figures in the snippet
     */
    Hit hit(List<Span> mentions, List<FigureMention> figures, Collection<FigureWanted> wanted) {
        String headline = text.headline();
        String body = text.body();
        int bodyStart = bodyStart();
        List<FigureMention> matching =
                figures.stream().filter(figure -> isAmong(wanted, figure)).toList();
        List<Span> inHeadline = new ArrayList<>(headlineMatches);
        List<Span> inBody = new ArrayList<>(bodyMatches);
        if (inBody.isEmpty()) {
            for (Span span : mentions.isEmpty()
                    ? matching.stream().map(FigureMention::span).toList()
                    : mentions) {
                if (span.start() >= bodyStart) {
                    inBody.add(span.plus(-bodyStart));
                } else {
                    inHeadline.add(span);
                }
            }
        }
        Span snippet = body.isEmpty() ? null : new Marks(body, inBody).snippet();
        matching.stream()
                .filter(figure -> figure.span().start() >= bodyStart)
                .forEach(figure -> inBody.add(figure.span().plus(-bodyStart)));
        List<Piece> pieces = snippet == null ? List.of() : new Marks(body, inBody).pieces(snippet);
        List<HitFigure> shown = (wanted.isEmpty()
                        ? figures.stream()
                                .filter(figure ->
                                        snippet != null && figure.span().overlaps(snippet.plus(bodyStart)))
                        : matching.stream())
                .map(figure -> HitFigure.of(
                        figure,
                        figure.figure().measure() == null
                                ? words(headline, body, bodyStart, figure)
                                : wanted.isEmpty() || snippet == null
                                        ? List.<Piece>of()
                                        : sentence(body, bodyStart, snippet, figure)))
                .distinct()
                .limit(MOST_FIGURES)
                .toList();
        return new Hit(
                id,
                new Marks(headline, inHeadline).whole(),
                text.published(),
                text.source(),
                text.section(),
                text.language(),
                pieces,
                shown,
                List.of());
    }

    /** The words around a figure without a measure, with the figure marked. Only these words tell its meaning. */
    private static List<Piece> words(String headline, String body, int bodyStart, FigureMention figure) {
        boolean inBody = figure.span().start() >= bodyStart;
        int shift = inBody ? -bodyStart : 0;
        Quotation words = Quotation.of(
                        inBody ? body : headline,
                        figure.span().plus(shift),
                        figure.sentence().plus(shift))
                .within(WORDS_BESIDE);
        return Stream.of(
                        new Piece(words.before(), false),
                        new Piece(words.surface(), true),
                        new Piece(words.after(), false))
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    /** The sentence of a figure with the figure marked; empty if the snippet shows the figure. */
    private static List<Piece> sentence(String body, int bodyStart, Span snippet, FigureMention figure) {
        boolean inBody =
                figure.sentence().start() >= bodyStart && figure.sentence().end() - bodyStart <= body.length();
        if (!inBody || figure.span().overlaps(snippet.plus(bodyStart))) {
            return List.of();
        }
        Span sentence = figure.sentence().plus(-bodyStart);
        Marks marks = new Marks(body, List.of(figure.span().plus(-bodyStart)));
        return marks.pieces(sentence.length() > LONGEST_SENTENCE ? marks.snippet() : sentence);
    }
}
