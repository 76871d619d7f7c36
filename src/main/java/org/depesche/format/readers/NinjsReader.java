package org.depesche.format.readers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.depesche.article.Byline;
import org.depesche.article.Doubt;
import org.depesche.format.ArticleReader;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Json;
import org.depesche.format.JsonItems;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads ninjs 1.x to 3.x (IPTC) and Superdesk's dialect: one item, an array, an object with {@code items}, or one item
 * a line. Property names are compared in lower case, where 2.x and 3.x agree.
 */
public final class NinjsReader implements ArticleReader {

    private static final Pattern JSON = Pattern.compile(
            "^(?:\\{\\s*[\"}]|\\[\\s*(?:[\\[{\"\\]]|-?\\d+(?:\\.\\d+)?\\s*[,\\]]|(?:null|true|false)\\b))");

    private static final Set<String> WANTED = Set.of("""
            uri guid version type profile pubstatus slugline sluglines title by byline authors located dateline
            firstcreated versioncreated contentcreated firstpublished embargoed embargoeduntil language
            infosource infosources source provider section sections keywords keyword subject subjects person
            persons people place places organisation organisations organization organizations copyrightnotice
            copyrightholder usageterms rightsinfo
            """.split("\\s+"));

    /** Properties of which a ninjs item has at least one. */
    private static final Set<String> TELLING =
            Set.of("headline", "headlines", "bodies", "uri", "guid", "title", "pubstatus");

    private static final Set<String> TEXT_TYPES = Set.of("text", "article", "news", "story");

    private final DateText dates;

    public NinjsReader(DateText dates) {
        this.dates = dates;
    }

    /** Reads all JSON. An item in another vocabulary is reported as unreadable. */
    @Override
    public boolean reads(SourceFile file) {
        return isJson(file.visibleHead());
    }

    /** @param text the beginning of a file, without leading blanks */
    static boolean isJson(String text) {
        return JSON.matcher(text).lookingAt();
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        try {
            JsonItems found = new JsonItems(file, Json.isByLine(file), NinjsReader::isWanted);
            Iterator<Item> items = new Iterator<>() {
                private int index;

                @Override
                public boolean hasNext() {
                    return found.hasNext();
                }

                @Override
                public Item next() {
                    JsonItems.Found next = found.next();
                    return next.item() == null || next.problem() != null
                            ? new Item.Unreadable(
                                    index++, next.problem() == null ? Problem.of("json-other") : next.problem())
                            : item(next.item(), index++);
                }
            };
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false)
                    .onClose(found::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int count(SourceFile file) {
        try (JsonItems items = new JsonItems(file, Json.isByLine(file), name -> false)) {
            int count = 0;
            for (; items.hasNext(); items.next()) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWanted(String name) {
        return WANTED.contains(name)
                || NinjsTypes.isChecked(name)
                || name.startsWith("headline")
                || name.startsWith("body_")
                || name.equals("bodies")
                || name.startsWith("description");
    }

    private Item item(ObjectNode json, int index) {
        if (TELLING.stream().noneMatch(json::has)) {
            return new Item.Unreadable(index, Problem.of("json-other"));
        }
        Problem wrong = NinjsTypes.problem(json);
        if (wrong != null) {
            return new Item.Unreadable(index, wrong);
        }
        String type = Json.text(json.get("type"));
        if (type != null && !TEXT_TYPES.contains(SmallLetters.of(type))) {
            return new Item.Skipped(index, Problem.of("no-text-type", CleanText.line(type)));
        }
        DraftBuilder draft = new DraftBuilder(dates);
        readHeadlines(json, draft);
        readBody(json, draft);
        readFields(json, draft);
        return draft.item(index);
    }

    private static void readHeadlines(ObjectNode json, DraftBuilder draft) {
        JsonNode headlines = json.get("headlines");
        if (headlines != null && headlines.isArray()) {
            for (JsonNode one : headlines.values()) {
                String role = roleOf(one);
                if (role.isEmpty() || role.equals("main") || role.equals("headline") || role.equals("title")) {
                    putMarked(HeaderField.HEADLINE, Json.text(one), draft);
                } else if (role.contains("sub") || role.contains("kicker")) {
                    putMarked(HeaderField.KICKER, Json.text(one), draft);
                }
            }
            putMarked(HeaderField.HEADLINE, Json.text(headlines), draft);
        }
        putMarked(HeaderField.HEADLINE, Json.text(json.get("headline")), draft);
        json.properties().forEach(property -> {
            if (property.getKey().startsWith("headline_")) {
                boolean second =
                        property.getKey().contains("sub") || property.getKey().contains("kicker");
                putMarked(second ? HeaderField.KICKER : HeaderField.HEADLINE, Json.text(property.getValue()), draft);
            }
        });
        putMarked(HeaderField.HEADLINE, Json.text(json.get("title")), draft);
    }

    /** Reads the main body, with mark-up if there is one, because it shows subheads; otherwise the description. */
    private static void readBody(ObjectNode json, DraftBuilder draft) {
        JsonNode best = null;
        JsonNode bodies = json.get("bodies");
        if (bodies != null && bodies.isArray()) {
            for (JsonNode one : bodies.values()) {
                if (Json.text(one) != null && (best == null || rank(one) > rank(best))) {
                    best = one;
                }
            }
        }
        if (best != null) {
            readText(Json.text(best), isMarked(best), draft);
        }
        for (String name : List.of("body_xhtml", "body_html", "body_nitf", "body_text", "body_main", "body_", "body")) {
            for (String key : json.propertyNames()) {
                if (draft.isEmpty() && key.startsWith(name)) {
                    readText(Json.text(json.get(key)), !key.startsWith("body_text"), draft);
                }
            }
        }
        if (draft.isEmpty()) {
            JsonNode description =
                    Json.any(json, "descriptions", "description_text", "description", "description_html");
            readText(Json.text(description), true, draft);
        }
    }

    private static void readText(@Nullable String text, boolean marked, DraftBuilder draft) {
        if (text != null) {
            Markup.readBody(text, marked, draft);
        }
    }

    private static int rank(JsonNode body) {
        String role = roleOf(body);
        boolean main = role.equals("main") || role.equals("body");
        return (main ? 4 : role.isEmpty() ? 2 : 0) + (isMarked(body) ? 1 : 0);
    }

    private static boolean isMarked(JsonNode body) {
        String type = body instanceof ObjectNode ? Json.text(body.get("contenttype")) : null;
        type = type == null && body instanceof ObjectNode ? Json.text(body.get("contentType")) : type;
        return type != null && type.matches("(?i).*(?:html|xml|nitf).*");
    }

    private static String roleOf(JsonNode one) {
        String role = one instanceof ObjectNode ? Json.text(one.get("role")) : null;
        return role == null ? "" : SmallLetters.of(role).replaceFirst("^.*[:/]", "");
    }

    private static void readFields(ObjectNode json, DraftBuilder draft) {
        draft.put(HeaderField.ID, Json.text(Json.any(json, "uri", "guid")));
        draft.put(HeaderField.VERSION, Json.text(json.get("version")));
        draft.put(HeaderField.SLUGLINE, Json.text(Json.any(json, "slugline", "sluglines")));
        readByline(json, draft);
        JsonNode dateline = json.get("dateline");
        JsonNode printed = dateline instanceof ObjectNode object ? Json.any(object, "text", "located") : dateline;
        draft.put(HeaderField.PLACE, Json.text(printed));
        draft.put(HeaderField.PLACE, Json.text(json.get("located")));
        for (String date : List.of("firstpublished", "firstcreated", "versioncreated", "contentcreated")) {
            draft.put(HeaderField.DATE, Json.text(json.get(date)));
        }
        draft.put(HeaderField.EMBARGO, Json.text(json.get("embargoeduntil")));
        draft.put(HeaderField.EMBARGO, Json.text(json.get("embargoed")));
        readStatus(json.get("pubstatus"), draft);
        draft.put(HeaderField.LANGUAGE, Json.text(json.get("language")));
        for (String source : List.of("infosources", "infosource", "source", "provider")) {
            draft.put(HeaderField.SOURCE, Json.text(json.get(source)));
        }
        draft.put(HeaderField.SECTION, Json.text(Json.any(json, "sections", "section")));
        JsonNode rights = json.get("rightsinfo");
        for (String name : List.of("copyrightnotice", "copyrightholder", "usageterms")) {
            draft.put(HeaderField.RIGHTS, Markup.lineOrNull(Json.text(json.get(name))));
        }
        if (rights instanceof ObjectNode object) {
            draft.put(
                    HeaderField.RIGHTS,
                    Json.text(Json.any(object, "copyrightNotice", "copyrightnotice", "usageTerms", "usageterms")));
        }
        Json.texts(Json.any(json, "keywords", "keyword")).forEach(text -> draft.put(HeaderField.KEYWORDS, text));
        Json.texts(Json.any(json, "subjects", "subject")).forEach(draft::keyword);
        tags(EntityKind.PERSON, Json.any(json, "people", "person", "persons"), draft);
        tags(EntityKind.PLACE, Json.any(json, "places", "place"), draft);
        tags(
                EntityKind.ORGANISATION,
                Json.any(json, "organisations", "organisation", "organizations", "organization"),
                draft);
    }

    /** A stated status always counts, even null, so that it is not mistaken for permission to publish. */
    private static void readStatus(@Nullable JsonNode stated, DraftBuilder draft) {
        String status = Json.text(stated);
        if (stated != null && (status == null || !status.equals(status.strip()))) {
            draft.doubt(Doubt.STATUS);
        }
        draft.put(HeaderField.STATUS, status);
    }

    private static void readByline(ObjectNode json, DraftBuilder draft) {
        String byline = Markup.lineOrNull(Json.text(Json.any(json, "by", "byline")));
        draft.put(HeaderField.BYLINE, byline);
        List<String> authors =
                Json.texts(json.get("authors")).stream().map(CleanText::line).toList();
        if (byline == null && !authors.isEmpty()) {
            draft.byline(new Byline(String.join(", ", authors), authors));
        }
    }

    private static void tags(EntityKind kind, @Nullable JsonNode names, DraftBuilder draft) {
        Json.texts(names).forEach(name -> draft.tag(kind, name));
    }

    private static void putMarked(HeaderField field, @Nullable String text, DraftBuilder draft) {
        draft.put(field, Markup.lineOrNull(text));
    }
}
