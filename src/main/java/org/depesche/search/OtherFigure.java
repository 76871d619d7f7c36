package org.depesche.search;

import java.time.LocalDate;
import java.util.Locale;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.Published;
import org.depesche.article.ShownFigure;
import org.depesche.tagging.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure shown away from its article.
 *
 * @param url the page of its article
 * @param day of publication
 */
public record OtherFigure(
        long id,
        Figure figure,
        String url,
        String headline,
        @Nullable LocalDate day,
        @Nullable String source,
        @Nullable String language)
        implements ShownFigure {

    public static OtherFigure of(ArticleFigure figure) {
        Article article = figure.article();
        Published published = article.published();
        Locale language = article.language();
        return new OtherFigure(
                figure.id(),
                figure.figure(),
                article.url(),
                article.headline(),
                published == null ? null : published.day(),
                article.source(),
                language == null ? null : language.toLanguageTag());
    }
}
