package org.depesche.search.lucene.figures;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.article.ArticleFigure;
import org.depesche.article.ArticleFigures;
import org.depesche.article.revision.SourceErrors;
import org.depesche.search.OtherFigure;
import org.depesche.tagging.Span;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads figures that are shown away from their articles. */
@Component
public class OtherFigures {

    private final ArticleFigures figures;
    private final SourceErrors errors;
    private final Clock clock;

    OtherFigures(ArticleFigures figures, SourceErrors errors, Clock clock) {
        this.figures = figures;
        this.errors = errors;
        this.clock = clock;
    }

    /** Those that readers may see and that nobody has found wrong, by id. */
    @Transactional(readOnly = true)
    public Map<Long, OtherFigure> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<ArticleFigure> found = figures.findWithArticleByIdIn(ids).stream()
                .filter(figure -> figure.article().isVisible(now))
                .toList();
        Set<Long> corrected = found.stream()
                .filter(ArticleFigure::isSticky)
                .map(figure -> figure.article().id())
                .collect(Collectors.toSet());
        Map<Long, Map<Span, String>> wrong = corrected.isEmpty() ? Map.of() : errors.of(corrected);
        Map<Long, OtherFigure> byId = new HashMap<>();
        for (ArticleFigure figure : found) {
            if (!wrong.getOrDefault(figure.article().id(), Map.of()).containsKey(figure.span())) {
                byId.put(figure.id(), OtherFigure.of(figure));
            }
        }
        return byId;
    }
}
