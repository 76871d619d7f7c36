package org.depesche.editor.tags;

import java.util.Locale;
import org.depesche.article.Article;
import org.jspecify.annotations.Nullable;

/** The article whose tags a page shows to editors. */
record EditedArticle(
        long id, String url, String headline, @Nullable String language, int revision) {

    static EditedArticle of(Article article) {
        Locale language = article.language();
        return new EditedArticle(
                article.id(),
                article.url(),
                article.headline(),
                language == null ? null : language.toLanguageTag(),
                article.revision());
    }
}
