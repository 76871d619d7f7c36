package org.depesche.reading;

import java.util.LinkedHashMap;
import java.util.List;
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
        item.put(
                "body_text",
                article.blocks().stream()
                        .skip(1)
                        .filter(block -> !block.kind().isOfPicture())
                        .map(Block::text)
                        .collect(Collectors.joining("\n\n")));
        Map<String, Object> pictures = pictures(article.blocks());
        if (!pictures.isEmpty()) {
            item.put("associations", pictures);
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(item);
    }

    /** The pictures in their order, each with what stands under it. */
    private static Map<String, Object> pictures(List<Block> blocks) {
        Map<String, Object> pictures = new LinkedHashMap<>();
        Map<String, Object> picture = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block.kind().isOfPicture()) {
                boolean goesOn = block.kind() == Block.Kind.CREDIT
                        && picture.containsKey("description_text")
                        && !picture.containsKey("creditline");
                picture = goesOn ? picture : new LinkedHashMap<>(Map.of("type", "picture"));
                picture.put(block.kind() == Block.Kind.CREDIT ? "creditline" : "description_text", block.text());
                if (!goesOn) {
                    pictures.put("picture-" + (pictures.size() + 1), picture);
                }
            } else {
                picture = new LinkedHashMap<>();
            }
        }
        return pictures;
    }

    private static void put(Map<String, Object> item, String name, @Nullable String value) {
        if (value != null) {
            item.put(name, value);
        }
    }
}
