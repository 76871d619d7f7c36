package org.depesche.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.revision.SourceErrors;
import org.depesche.search.KnownFigures;
import org.depesche.search.KnownFigures.Known;
import org.depesche.search.SearchUnavailableException;
import org.depesche.tagging.Figure;
import org.springframework.stereotype.Component;

/** Puts together the figures of an article with all that the archive knows of them besides. */
@Component
class FigureRows {

    private final SourceErrors errors;
    private final KnownFigures known;
    private final OtherReports others;

    FigureRows(SourceErrors errors, KnownFigures known, OtherReports others) {
        this.errors = errors;
        this.known = known;
        this.others = others;
    }

    /** @param named the entities of the article, by the ids in its mentions */
    List<FigureRow> of(Article article, Map<Integer, NamedEntity> named) {
        Map<Long, Figure> figures =
                article.figures().stream().collect(Collectors.toMap(ArticleFigure::id, ArticleFigure::figure));
        Map<Long, Known> inArchive =
                SearchUnavailableException.answerOr(Map.of(), () -> known.of(article.id(), figures));
        return FigureRow.of(article, named, errors.of(article), inArchive, others.of(article));
    }
}
