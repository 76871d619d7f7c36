package org.depesche.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.depesche.article.Article;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an article as a ninjs item for readers, with only the fields that its page shows. The item is not cut from the
 * original file, because the file may contain internal notes, unpublished articles and errors that an editor has corrected
 * since.
 */
final class PublishedItem {

    private PublishedItem() {}

    /** @param url the address of the article's page */
    static byte[] of(Article article, String url, JsonMapper json) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("uri", url);
        item.put("type", "text");
        item.put("version", String.valueOf(article.revision()));
        put(
                item,
                "language",
                article.language() == null ? null : article.language().toLanguageTag());
        put(
                item,
                "firstpublished",
                article.published() == null ? null : article.published().iso());
        put(item, "headline", article.headline());
        put(item, "byline", article.heading().printedByline());
        put(
                item,
                "located",
                article.heading().dateline() == null
                        ? null
                        : article.heading().dateline().place());
        put(item, "source", article.source());
        put(item, "section", article.publication().section());
        put(item, "copyrightnotice", article.publication().rights());
        item.put("keywords", article.publication().keywords());
        // the paragraphs without the headline
        item.put("body_text", article.blocks().stream().skip(1).map(Block::text).collect(Collectors.joining("\n\n")));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(item);
    }

    private static void put(Map<String, Object> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, value);
        }
    }
}
