package org.depesche.format.readers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.depesche.format.DraftBuilder;
import org.depesche.format.json.Json;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the captions and credits of the pictures with which a ninjs item is associated: an object of named items up to 2.x,
 * a list since 3.x.
 */
final class NinjsPictures {

    private static final int MOST = 50;

    private static final Set<String> TYPES = Set.of("picture", "image", "photo", "photograph", "graphic");

    /** Names of the picture that stands above the text. */
    private static final List<String> FIRST = List.of("featuremedia", "featureimage", "mainpic", "mainimage", "main");

    private NinjsPictures() {}

    static void read(@Nullable JsonNode associations, DraftBuilder draft) {
        Map<String, ObjectNode> pictures = new LinkedHashMap<>();
        if (associations instanceof ObjectNode object) {
            object.properties().forEach(one -> put(one.getKey(), one.getValue(), pictures));
        } else if (associations != null && associations.isArray()) {
            for (JsonNode one : associations.values()) {
                String name = one instanceof ObjectNode object ? Json.text(object.get("name")) : null;
                put((name == null ? "" : name) + "#" + pictures.size(), one, pictures);
            }
        }
        pictures.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> rank(one.getKey())))
                .limit(MOST)
                .forEach(one -> read(one.getValue(), draft));
    }

    private static void put(String name, JsonNode item, Map<String, ObjectNode> pictures) {
        if (item instanceof ObjectNode object) {
            ObjectNode lowered = object.objectNode();
            object.properties().forEach(one -> lowered.set(SmallLetters.of(one.getKey()), one.getValue()));
            String type = Json.text(lowered.get("type"));
            if (type == null ? lowered.has("renditions") : TYPES.contains(SmallLetters.of(type))) {
                pictures.put(SmallLetters.of(name), lowered);
            }
        }
    }

    private static int rank(String name) {
        int at = FIRST.indexOf(name.replaceFirst("#.*", ""));
        return at < 0 ? FIRST.size() : at;
    }

    private static void read(ObjectNode picture, DraftBuilder draft) {
        // not body_text, where Superdesk has the words for readers who do not see the picture
        String caption = text(
                picture,
                "description_text",
                "caption",
                "descriptions",
                "description",
                "description_html",
                "headline",
                "headlines",
                "title");
        String credit = text(picture, "creditline", "credit", "byline", "by", "copyrightnotice", "copyrightholder");
        String byline = text(picture, "byline", "by");
        boolean both = credit != null && byline != null && !credit.contains(byline);
        draft.picture(caption, both ? byline + "/" + credit : credit, reference(picture));
    }

    /** The picture in its sizes, the largest first. */
    private static @Nullable PictureReference reference(ObjectNode picture) {
        JsonNode renditions = picture.get("renditions");
        if (renditions == null) {
            return null;
        }
        List<String> addresses = renditions.values().stream()
                .sorted(Comparator.comparingInt(
                                (JsonNode one) -> one.path("width").asInt(0))
                        .reversed())
                .map(one -> Json.text(one.path("href")))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .limit(MOST)
                .toList();
        String words = text(picture, "alttext", "alt_text", "body_text");
        return new PictureReference(addresses, null, words == null ? "" : words);
    }

    private static @Nullable String text(ObjectNode picture, String... names) {
        for (String name : names) {
            String text = Markup.lineOrNull(Json.text(picture.get(name)));
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
