package org.depesche.search.hits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.article.Published;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads found articles from the database, for an engine that keeps neither texts nor the places of words. */
@Component
public class FoundTexts {

    private final ArticleRows rows;

    FoundTexts(ArticleRows rows) {
        this.rows = rows;
    }

    /**
     * The visible articles among these, in the same order.
     *
     * @param matching its matches are marked; null: none
     */
    public List<FoundArticle> read(List<Long> ids, @Nullable Criterion matching) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, ArticleRow> found = new HashMap<>();
        rows.texts(ids).forEach(row -> found.put(row.id(), row));
        // side by side, since to read the words of twenty articles takes longer than to find them
        return ids.parallelStream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(row -> article(row, matching))
                .toList();
    }

    static FoundArticle article(ArticleRow row, @Nullable Criterion matching) {
        FoundArticle.Text text = text(row);
        if (matching == null) {
            return new FoundArticle(row.id(), text, List.of(), List.of());
        }
        TextMatches matches = TextMatches.of(matching, ArticleWords.of(row), text);
        return new FoundArticle(row.id(), text, matches.in(TextField.HEADLINE), matches.in(TextField.BODY));
    }

    private static FoundArticle.Text text(ArticleRow row) {
        ArticleRow.Publication publication = row.publication().listed();
        Published published = publication.published();
        return new FoundArticle.Text(
                row.heading().headline(),
                row.body(),
                published == null ? null : published.iso(),
                publication.source(),
                publication.section(),
                publication.language());
    }
}
