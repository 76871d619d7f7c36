package org.depesche.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.reading.ArticlePage.Heading;
import org.depesche.reading.HighlightedText.Passage;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;

/**
 * An article in short, beside a list of hits.
 *
 * @param beginning the first paragraphs of the body
 * @param match a later paragraph that a search matched, where neither headline nor beginning has a match; else empty
 * @param whole whether the article has no more text
 * @param names the entities that it names most often: people, then organisations, then places
 * @param figures its first figures with a measure
 */
record ArticlePreview(
        Article stored,
        Heading heading,
        List<Passage> beginning,
        List<Passage> match,
        boolean whole,
        List<NamedEntity> names,
        List<ArticleFigure> figures) {

    /** Letters of the body; the paragraph that reaches it is shown to its end. */
    private static final int ENOUGH = 700;

    private static final int MOST_NAMES = 4;
    private static final int MOST_FIGURES = 6;

    /**
     * @param hits the matches of a search in the text
     * @param named the entities of the article, by the ids in its mentions
     */
    static ArticlePreview of(Article article, List<Span> hits, Map<Integer, NamedEntity> named) {
        HighlightedText text =
                HighlightedText.of(article.text(), article.blocks(), article.blockSpans(), List.of(), hits);
        Heading heading = Heading.of(article, text);
        List<Passage> body = PageBody.of(article, text, heading.lead(), List.of()).passages().stream()
                .filter(passage -> !passage.kind().isOfPicture())
                .toList();
        List<Passage> beginning = beginning(body);
        List<Passage> rest = body.subList(beginning.size(), body.size());
        boolean matched = heading.runs().stream().anyMatch(HighlightedText.Run::hit)
                || Stream.concat(Stream.ofNullable(heading.lead()), beginning.stream())
                        .anyMatch(Passage::isHit);
        return new ArticlePreview(
                article,
                heading,
                beginning,
                matched
                        ? List.of()
                        : rest.stream().filter(Passage::isHit).limit(1).toList(),
                rest.isEmpty(),
                Stream.of(EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
                        .flatMap(kind -> NamedEntity.ranked(article, named, kind).stream()
                                .limit(MOST_NAMES))
                        .toList(),
                article.figures().stream()
                        .filter(figure -> figure.figure().measure() != null)
                        .limit(MOST_FIGURES)
                        .toList());
    }

    private static List<Passage> beginning(List<Passage> body) {
        List<Passage> beginning = new ArrayList<>();
        int letters = 0;
        for (Passage passage : body) {
            if (letters >= ENOUGH) {
                break;
            }
            beginning.add(passage);
            letters += passage.length();
        }
        if (!beginning.isEmpty() && beginning.getLast().kind() == Block.Kind.SUBHEAD) {
            beginning.removeLast();
        }
        return beginning;
    }
}
