package org.depesche.format.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.depesche.format.json.Json;
import org.depesche.format.readers.Markup;
import org.depesche.picture.PictureReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A picture of a story.
 *
 * @param credit the photographers and their agency: "Jane Doe/AFP"
 */
record StoryPicture(
        @Nullable String caption,
        @Nullable String credit,
        @Nullable PictureReference reference) {

    /** Videos and galleries stand above a text with a picture of their own. */
    private static final int DEEPEST = 3;

    static StoryPicture of(JsonNode image) {
        String address = Json.text(image.get("url"));
        String alternative = Json.text(image.get("alt_text"));
        String caption = Markup.lineOrNull(Json.text(image.get("caption")));
        return new StoryPicture(
                caption == null ? Markup.lineOrNull(Json.text(image.get("subtitle"))) : caption,
                credit(image.path("credits")),
                address == null ? null : PictureReference.to(address, alternative));
    }

    /** The picture above the text; null if there is none. */
    static @Nullable StoryPicture promoting(@Nullable JsonNode items) {
        @Nullable JsonNode at = items;
        for (int depth = 0; depth < DEEPEST && at instanceof ObjectNode object; depth++) {
            @Nullable JsonNode item = Json.any(object, "basic", "lead_art", "image");
            if (item != null && "image".equals(Json.text(item.get("type")))) {
                return of(item);
            }
            at = item == null ? null : item.get("promo_items");
        }
        return null;
    }

    boolean isSame(StoryPicture other) {
        return reference == null || other.reference == null
                ? Objects.equals(caption, other.caption)
                : reference.addresses().equals(other.reference.addresses());
    }

    private static @Nullable String credit(JsonNode credits) {
        List<String> names = new ArrayList<>(people(credits.get("by")));
        List<String> agencies = new ArrayList<>();
        credits.path("by").values().forEach(one -> agencies.addAll(Json.texts(one.get("org"))));
        agencies.addAll(Json.texts(credits.get("affiliation")));
        String both = String.join(", ", names);
        String agency = agencies.stream()
                .map(Markup::line)
                .distinct()
                .filter(name -> !names.contains(name))
                .collect(Collectors.joining("/"));
        String credit = both.isEmpty() || agency.isEmpty() ? both + agency : both + "/" + agency;
        return credit.isEmpty() ? null : credit;
    }

    /** The names of a list of authors, each of which is an object, or a reference to one that states none. */
    static List<String> people(@Nullable JsonNode stated) {
        List<String> names = new ArrayList<>();
        if (stated != null) {
            for (JsonNode one : stated.values()) {
                String name = Json.text(one.get("name"));
                String first = Json.text(one.get("first_name"));
                String last = Json.text(one.get("last_name"));
                String whole = name == null && first != null && last != null ? first + " " + last : name;
                if (whole != null && !whole.isBlank()) {
                    names.add(Markup.line(whole));
                }
            }
        }
        return names;
    }
}
