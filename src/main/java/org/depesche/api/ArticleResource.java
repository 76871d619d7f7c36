package org.depesche.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.article.Dateline;
import org.depesche.article.Published;
import org.depesche.article.context.OtherReport;
import org.depesche.register.Measures;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article.
 *
 * @param url the path of its page
 * @param pubstatus {@code usable}, {@code withheld} or {@code canceled}
 * @param published ISO 8601 with the offset of the file, or a date; null if unknown
 * @param text headline, blank line, paragraphs separated by blank lines
 */
record ArticleResource(
        long id,
        String url,
        String pubstatus,
        String headline,
        @Nullable String kicker,
        @Nullable String byline,
        List<String> authors,
        @Nullable DatelineResource dateline,
        @Nullable String published,
        @Nullable String language,
        @Nullable String source,
        @Nullable String section,
        List<String> keywords,
        @Nullable String rights,
        String text,
        List<MentionResource> mentions,
        List<FigureResource> figures) {

    /** The place and date of writing. */
    record DatelineResource(
            @Nullable String place, @Nullable String date) {

        static @Nullable DatelineResource of(@Nullable Dateline dateline) {
            return dateline == null ? null : new DatelineResource(dateline.place(), dateline.date());
        }
    }

    /**
     * @param entities the entities of the mentions, by the ids in the mentions
     * @param errors the reasons why figures are wrong in the source, by their spans
     * @param others the reports that give other values, by the ids of the figures
     */
    static ArticleResource of(
            Article article,
            Map<Integer, CanonicalEntities.Identified> entities,
            Measures measures,
            Map<Span, String> errors,
            Map<Long, List<OtherReport>> others) {
        List<MentionResource> mentions = article.mentions().stream()
                .filter(mention -> !isHidden(mention, entities))
                .map(mention -> MentionResource.of(mention.tag().mention(), entities.get(mention.entity())))
                .toList();
        Published published = article.published();
        Locale language = article.language();
        return new ArticleResource(
                article.id(),
                article.url(),
                article.state().pubstatus().name().toLowerCase(Locale.ROOT),
                article.headline(),
                article.heading().kicker(),
                article.heading().printedByline(),
                article.heading().authors(),
                DatelineResource.of(article.heading().dateline()),
                published == null ? null : published.iso(),
                language == null ? null : language.toLanguageTag(),
                article.source(),
                article.publication().section(),
                article.publication().keywords(),
                article.publication().rights(),
                article.text(),
                mentions,
                article.figures().stream()
                        .map(figure -> FigureResource.of(
                                figure.mention(),
                                mentions,
                                measures,
                                errors.get(figure.span()),
                                others.getOrDefault(figure.id(), List.of())))
                        .toList());
    }

    /** Whether an editor found that the mention names no entity. */
    private static boolean isHidden(ArticleMention mention, Map<Integer, CanonicalEntities.Identified> entities) {
        CanonicalEntities.Identified found = entities.get(mention.entity());
        return found != null && found.entity().isHidden();
    }
}
