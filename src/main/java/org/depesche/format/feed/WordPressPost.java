package org.depesche.format.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.json.Json;
import org.depesche.format.readers.Markup;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A post in the REST interface of WordPress. Its authors, terms and first picture are in {@code _embedded}, if they were asked
 * for.
 */
record WordPressPost(ObjectNode post, DraftBuilder draft) {

    /** Types of posts that hold no article. */
    private static final Set<String> NO_TEXTS = Set.of("attachment", "nav_menu_item", "revision", "custom_css");

    /** Sections that WordPress gives to posts without one. */
    private static final Set<String> NO_SECTION =
            Set.of("uncategorized", "uncategorised", "unkategorisiert", "nicht kategorisiert");

    /** Fields that themes add for the line above or below the headline. */
    private static final Pattern KICKER =
            Pattern.compile("(?i)(?:\\w{1,40}_)?(?:kicker|dachzeile|untertitel|subtitle|sub_title|subheadline|deck)");

    /** The words that WordPress puts before the titles of posts that not all may read. */
    private static final Pattern LOCKED =
            Pattern.compile("^(?:Private|Protected|Privat|Geschützt|Passwortgeschützt): ?(?=\\S)");

    private static final Pattern PREFIX_OF_PICTURES = Pattern.compile("(?i)^(?:©|\\(c\\)|copyright)\\s{0,9}");

    Item item(int index) {
        String type = Json.text(post.get("type"));
        if (type != null && (NO_TEXTS.contains(type) || type.startsWith("wp_"))) {
            return new Item.Skipped(index, Problem.of("no-text-type", type));
        }
        draft.put(HeaderField.HEADLINE, headline());
        draft.put(HeaderField.KICKER, kicker());
        draft.put(HeaderField.ID, Markup.lineOrNull(rendered("guid")));
        draft.put(HeaderField.ID, Json.text(post.get("link")));
        String site = Json.text(in(post.get("yoast_head_json"), "og_site_name"));
        FeedAuthor.read(authors(), site, draft);
        readDate();
        draft.put(HeaderField.LANGUAGE, Json.text(post.get("lang")));
        draft.put(HeaderField.SOURCE, Markup.lineOrNull(site));
        draft.put(HeaderField.STATUS, Json.text(post.get("status")));
        readTerms();
        FeedText.read(rendered("content"), rendered("excerpt"), true, draft);
        embedded("wp:featuredmedia").findFirst().ifPresent(this::readPicture);
        return draft.item(index);
    }

    private @Nullable String headline() {
        String title = Markup.lineOrNull(rendered("title"));
        boolean locked = !"publish".equals(Json.text(post.get("status"))) || isProtected();
        return title == null || !locked ? title : LOCKED.matcher(title).replaceFirst("");
    }

    private boolean isProtected() {
        JsonNode stated = in(post.get("content"), "protected");
        return stated != null && stated.asBoolean(false);
    }

    private @Nullable String kicker() {
        return Stream.of("acf", "meta")
                .map(post::get)
                .filter(ObjectNode.class::isInstance)
                .flatMap(fields -> fields.properties().stream())
                .filter(field -> KICKER.matcher(field.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(JsonNode::isString)
                .map(value -> Markup.line(value.asString()))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The authors whom an extension for several states, otherwise the account, otherwise those for search engines. */
    private List<String> authors() {
        for (String name : List.of("coauthors", "authors")) {
            JsonNode stated = post.get(name);
            List<String> names =
                    stated == null || !stated.isArray() ? List.of() : names(stated.values().stream(), "display_name");
            if (!names.isEmpty()) {
                return names;
            }
        }
        List<String> accounts = names(embedded("author"), "name");
        boolean named = accounts.stream().anyMatch(name -> !FeedAuthor.isNobody(name));
        return named ? accounts : Json.texts(in(post.get("yoast_head_json"), "author"));
    }

    private static List<String> names(Stream<? extends JsonNode> people, String property) {
        return people.map(one -> Markup.lineOrNull(Json.text(in(one, property))))
                .flatMap(Stream::ofNullable)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Prefers the time in Greenwich, because the zone of the other one is not stated. Drafts have none. */
    private void readDate() {
        String greenwich = Json.text(post.get("date_gmt"));
        if (greenwich == null || greenwich.startsWith("0000")) {
            draft.put(HeaderField.DATE, Json.text(post.get("date")));
        } else {
            draft.put(HeaderField.DATE, greenwich.endsWith("Z") ? greenwich : greenwich + "Z");
        }
    }

    /** Reads the first category as the section, the others and the tags as keywords. */
    private void readTerms() {
        List<JsonNode> terms = embedded("wp:term").toList();
        List<String> sections = terms.stream()
                .filter(term -> "category".equals(Json.text(in(term, "taxonomy"))))
                .map(term -> Markup.lineOrNull(Json.text(in(term, "name"))))
                .flatMap(Stream::ofNullable)
                .filter(name -> !NO_SECTION.contains(SmallLetters.of(name)))
                .toList();
        sections.stream().limit(1).forEach(section -> draft.put(HeaderField.SECTION, section));
        sections.stream().skip(1).forEach(draft::keyword);
        terms.stream()
                .filter(term -> "post_tag".equals(Json.text(in(term, "taxonomy"))))
                .map(term -> Markup.lineOrNull(Json.text(in(term, "name"))))
                .flatMap(Stream::ofNullable)
                .forEach(draft::keyword);
    }

    private void readPicture(JsonNode media) {
        String caption = Markup.lineOrNull(Json.text(in(in(media, "caption"), "rendered")));
        JsonNode camera = in(in(media, "media_details"), "image_meta");
        String credit = Json.text(in(camera, "credit"));
        credit = credit == null ? Json.text(in(camera, "copyright")) : credit;
        String address = Json.text(in(media, "source_url"));
        draft.picture(
                caption,
                credit == null ? null : PREFIX_OF_PICTURES.matcher(credit).replaceFirst(""),
                address == null ? null : PictureReference.to(address, Json.text(in(media, "alt_text"))));
    }

    /** The embedded objects with a name; terms are in a list for each taxonomy. */
    private Stream<JsonNode> embedded(String name) {
        JsonNode all = in(post.get("_embedded"), name);
        return all == null || !all.isArray()
                ? Stream.empty()
                : all.values().stream().flatMap(one -> one.isArray() ? one.values().stream() : Stream.of(one));
    }

    private @Nullable String rendered(String name) {
        return Json.text(in(post.get(name), "rendered"));
    }

    /** A property of an object; null if it is missing, null, or in no object. */
    private static @Nullable JsonNode in(@Nullable JsonNode object, String name) {
        return object instanceof ObjectNode properties ? Json.any(properties, name) : null;
    }
}
