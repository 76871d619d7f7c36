package org.depesche.search.hits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.criteria.Showing;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Span;
import org.springframework.stereotype.Component;

/**
 * Makes hits from found articles. The positions of mentions and figures come from the database, by one query each for
 * all hits of a page.
 */
@Component
public class HitComposition {

    private final FoundInText found;

    HitComposition(FoundInText found) {
        this.found = found;
    }

    /**
     * Leaves out articles that were withdrawn a moment ago, because an index may still have them.
     *
     * @param showing the mentions and figures to show
     */
    public List<Hit> hits(List<FoundArticle> articles, Showing showing) {
        List<Long> ids = articles.stream().map(FoundArticle::id).toList();
        List<Long> unmarked = articles.stream()
                .filter(article -> article.bodyMatches().isEmpty())
                .map(FoundArticle::id)
                .toList();
        Map<Long, List<Span>> mentions = showing.entities().isEmpty() || unmarked.isEmpty()
                ? Map.of()
                : found.mentions(unmarked, showing.entities());
        Map<Long, List<FigureMention>> figures = ids.isEmpty() ? Map.of() : found.figures(ids);
        return articles.stream()
                .filter(article -> figures.containsKey(article.id()))
                .map(article -> article.hit(
                        mentions.getOrDefault(article.id(), List.of()),
                        figures.getOrDefault(article.id(), List.of()),
                        showing.figures()))
                .toList();
    }

    /**
     * The marks in the text of an article: the words of the query, or else the mentions of entities, and the figures.
     */
    public List<Span> marks(FoundArticle article, Showing showing) {
        List<Span> marks = new ArrayList<>();
        // the kicker follows the headline in the index, but is no part of the text
        article.headlineMatches().stream()
                .filter(match -> match.end() <= article.text().headline().length())
                .forEach(marks::add);
        article.bodyMatches().forEach(match -> marks.add(match.plus(article.bodyStart())));
        List<Long> id = List.of(article.id());
        if (marks.isEmpty() && !showing.entities().isEmpty()) {
            marks.addAll(found.mentions(id, showing.entities()).getOrDefault(article.id(), List.of()));
        }
        if (!showing.figures().isEmpty()) {
            found.figures(id).getOrDefault(article.id(), List.of()).stream()
                    .filter(figure -> article.isAmong(showing.figures(), figure))
                    .forEach(figure -> marks.add(figure.span()));
        }
        return marks;
    }
}
