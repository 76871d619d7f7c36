package org.depesche.format.feed;

import java.util.List;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.json.Json;
import org.depesche.format.readers.Markup;
import org.depesche.picture.PictureReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item of JSON Feed.
 *
 * @param feed the statements for all items
 */
record JsonFeedItem(ObjectNode item, ObjectNode feed, DraftBuilder draft) {

    Item item(int index) {
        String html = Json.text(item.get("content_html"));
        String plain = Json.text(item.get("content_text"));
        if (html == null && plain == null && isRecording()) {
            return new Item.Skipped(index, Problem.of("no-text-type", "audio"));
        }
        draft.put(HeaderField.HEADLINE, Markup.lineOrNull(Json.text(item.get("title"))));
        for (String id : List.of("id", "url", "external_url")) {
            draft.put(HeaderField.ID, Json.text(item.get(id)));
        }
        String source = FeedSource.of(Json.text(feed.get("title")), Json.text(feed.get("home_page_url")));
        FeedAuthor.read(authors(), source, draft);
        for (String date : List.of("date_published", "date_modified")) {
            draft.put(HeaderField.DATE, Json.text(item.get(date)));
        }
        draft.put(HeaderField.LANGUAGE, Json.text(item.get("language")));
        draft.put(HeaderField.LANGUAGE, Json.text(feed.get("language")));
        draft.put(HeaderField.SOURCE, source);
        Json.texts(item.get("tags")).forEach(draft::keyword);
        if (html == null && plain != null) {
            Markup.readBody(plain, false, draft);
        } else {
            FeedText.read(html, Json.text(item.get("summary")), item.has("url"), draft);
        }
        String picture = Json.text(item.get("image"));
        draft.picture(null, null, picture == null ? null : PictureReference.to(picture, null));
        return draft.item(index);
    }

    /** The authors of the item, otherwise those of the feed: a list since 1.1, one before. */
    private List<String> authors() {
        for (ObjectNode stating : List.of(item, feed)) {
            List<String> names = Json.texts(Json.any(stating, "authors", "author"));
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private boolean isRecording() {
        JsonNode attachments = item.get("attachments");
        return attachments != null
                && attachments.isArray()
                && attachments.values().stream().anyMatch(JsonFeedItem::isSound);
    }

    private static boolean isSound(JsonNode attachment) {
        @Nullable String type = attachment instanceof ObjectNode object ? Json.text(object.get("mime_type")) : null;
        return type != null && type.matches("(?i)(?:audio|video)/.*");
    }
}
