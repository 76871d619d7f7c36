package org.depesche.search.answers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depesche.article.state.VisibleArticles;
import org.depesche.register.Slug;
import org.depesche.search.SearchExport;
import org.depesche.search.SearchQuery;
import org.depesche.search.hits.FoundArticle;
import org.springframework.stereotype.Component;

/** Answers {@link SearchExport} by any engine. */
@Component
class HitExport implements SearchExport {

    private final ArticleQuestions questions;
    private final VisibleArticles visible;

    HitExport(ArticleQuestions questions, VisibleArticles visible) {
        this.questions = questions;
        this.visible = visible;
    }

    @Override
    public void each(SearchQuery query, Locale locale, Rows rows) {
        questions.ask(snapshot -> {
            AskedQuery asked = questions.asked(questions.resolve(query, snapshot), locale, snapshot);
            snapshot.each(asked.prepared(), query.sort(), batch -> {
                List<Long> ids = batch.stream().map(FoundArticle::id).toList();
                Set<Long> seen = visible.among(ids);
                for (FoundArticle article : batch) {
                    if (seen.contains(article.id())) {
                        rows.take(row(article));
                    }
                }
            });
            return true;
        });
    }

    private static Row row(FoundArticle article) {
        FoundArticle.Text text = article.text();
        return new Row(
                article.id(),
                "/articles/" + article.id() + "/" + Slug.of(text.headline()),
                text.headline(),
                text.published(),
                text.source(),
                text.section(),
                text.language());
    }
}
