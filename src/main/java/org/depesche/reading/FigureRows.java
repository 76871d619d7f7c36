package org.depesche.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.context.ClaimComparison;
import org.depesche.article.context.ClaimGroup;
import org.depesche.article.context.ComparedClaims;
import org.depesche.article.context.OtherReport;
import org.depesche.article.revision.SourceErrors;
import org.depesche.search.ClaimSearch;
import org.depesche.search.KnownFigures;
import org.depesche.tagging.Figure;
import org.springframework.stereotype.Component;

/** Puts together the figures of an article with all that the archive knows of them besides. */
@Component
class FigureRows {

    private final SourceErrors errors;
    private final KnownFigures known;
    private final ClaimSearch claims;
    private final ClaimComparison comparison;

    FigureRows(SourceErrors errors, KnownFigures known, ClaimSearch claims, ClaimComparison comparison) {
        this.errors = errors;
        this.known = known;
        this.claims = claims;
        this.comparison = comparison;
    }

    /** @param named the entities of the article, by the ids in its mentions */
    List<FigureRow> of(Article article, Map<Integer, NamedEntity> named) {
        Map<Long, Figure> figures =
                article.figures().stream().collect(Collectors.toMap(ArticleFigure::id, ArticleFigure::figure));
        return FigureRow.of(
                article, named, errors.of(article), known.of(article.id(), figures), others(article.id(), figures));
    }

    private Map<Long, List<OtherReport>> others(long article, Map<Long, Figure> figures) {
        boolean named = figures.values().stream().anyMatch(figure -> figure.measureLemma() != null);
        Map<Long, ClaimGroup> groups = named ? claims.of(article) : Map.of();
        List<Long> ids = new ArrayList<>(groups.keySet());
        List<ComparedClaims> compared =
                comparison.of(ids.stream().map(groups::get).toList());
        Map<Long, List<OtherReport>> others = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            others.put(ids.get(i), compared.get(i).others(ids.get(i)));
        }
        return others;
    }
}
