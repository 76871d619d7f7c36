package org.depesche.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.article.Article;
import org.depesche.article.context.ClaimComparison;
import org.depesche.article.context.ClaimGroup;
import org.depesche.article.context.ComparedClaims;
import org.depesche.article.context.OtherReport;
import org.depesche.search.ClaimSearch;
import org.depesche.search.SearchUnavailableException;
import org.springframework.stereotype.Component;

/** Finds the reports that give other values than the figures of an article. */
@Component
public class OtherReports {

    private final ClaimSearch claims;
    private final ClaimComparison comparison;

    OtherReports(ClaimSearch claims, ClaimComparison comparison) {
        this.claims = claims;
        this.comparison = comparison;
    }

    /**
     * The reports by the ids of the article's figures. Figures that no report contradicts may be left out; while search is
     * away, all are.
     */
    public Map<Long, List<OtherReport>> of(Article article) {
        boolean named =
                article.figures().stream().anyMatch(figure -> figure.figure().measureLemma() != null);
        Map<Long, ClaimGroup> groups =
                named ? SearchUnavailableException.answerOr(Map.of(), () -> claims.of(article.id())) : Map.of();
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
