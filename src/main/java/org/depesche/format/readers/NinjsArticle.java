package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.article.Doubt;
import org.depesche.article.notice.CorrectionNote;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Passage;
import org.depesche.format.json.Json;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an article of ninjs into a draft.
 *
 * @param json with property names in lower case
 */
record NinjsArticle(ObjectNode json, DraftBuilder draft) {

    /** A note to editors that says what a correction corrects. */
    private static final Pattern CORRECTS = Pattern.compile("(?i)(?:corrects?|corrected|korrigiert|berichtigt)\\b");

    Item item(int index) {
        readHeadlines();
        readBody();
        NinjsPictures.read(json.get("associations"), draft);
        readFields();
        return draft.item(index);
    }

    private void readHeadlines() {
        JsonNode headlines = json.get("headlines");
        if (headlines != null && headlines.isArray()) {
            String second = null;
            for (JsonNode one : headlines.values()) {
                String role = roleOf(one);
                if (role.isEmpty() || role.equals("main") || role.equals("headline") || role.equals("title")) {
                    putLine(HeaderField.HEADLINE, one);
                } else if (role.contains("kicker")) {
                    putLine(HeaderField.KICKER, one);
                } else if (role.contains("sub") && second == null) {
                    second = line(one);
                }
            }
            if (second != null) {
                draft.secondLine(second);
            }
            putMarked(HeaderField.HEADLINE, Json.text(headlines));
        }
        putMarked(HeaderField.HEADLINE, text("headline"));
        json.properties().forEach(property -> {
            if (property.getKey().startsWith("headline_")) {
                boolean second =
                        property.getKey().contains("sub") || property.getKey().contains("kicker");
                putMarked(second ? HeaderField.KICKER : HeaderField.HEADLINE, Json.text(property.getValue()));
            }
        });
        putMarked(HeaderField.HEADLINE, text("title"));
    }

    /** Reads the main body, with mark-up if there is one, because it shows subheads; otherwise the description. */
    private void readBody() {
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
            readText(Json.text(best), isMarked(best));
        }
        for (String name : List.of("body_xhtml", "body_html", "body_nitf", "body_text", "body_main", "body_", "body")) {
            for (String key : json.propertyNames()) {
                if (draft.isEmpty() && key.startsWith(name)) {
                    readText(text(key), !key.startsWith("body_text"));
                }
            }
        }
        if (draft.isEmpty()) {
            String description = description();
            if (description != null) {
                Markup.readBody(description, true, draft);
            }
        }
    }

    /** Reads a body, below the description if that is a lead of its own. */
    private void readText(@Nullable String text, boolean marked) {
        if (text != null) {
            String description = description();
            String summary = description == null ? "" : Markup.line(description);
            List<Passage> passages = summary.isEmpty() ? List.of() : Markup.bodyOf(text);
            if (SummaryLead.isOwn(summary, passages) && !draft.isInHeading(summary)) {
                draft.block(Block.Kind.LEAD, summary);
            }
            Markup.readBody(text, marked, draft);
        }
    }

    private @Nullable String description() {
        return Json.text(Json.any(json, "descriptions", "description_text", "description", "description_html"));
    }

    private static int rank(JsonNode body) {
        String role = roleOf(body);
        boolean main = role.equals("main") || role.equals("body");
        return (main ? 4 : role.isEmpty() ? 2 : 0) + (isMarked(body) ? 1 : 0);
    }

    private static boolean isMarked(JsonNode body) {
        return typeOf(body).matches("(?i).*(?:html|xml|nitf).*");
    }

    /** The stated media type; empty if there is none. */
    private static String typeOf(JsonNode one) {
        String type = one instanceof ObjectNode ? Json.text(one.get("contenttype")) : null;
        type = type == null && one instanceof ObjectNode ? Json.text(one.get("contentType")) : type;
        return type == null ? "" : type;
    }

    private static String roleOf(JsonNode one) {
        String role = one instanceof ObjectNode ? Json.text(one.get("role")) : null;
        return role == null ? "" : SmallLetters.of(role).replaceFirst("^.*[:/]", "");
    }

    private void readFields() {
        draft.put(HeaderField.ID, any("uri", "guid"));
        draft.put(HeaderField.VERSION, text("version"));
        draft.put(HeaderField.SLUGLINE, any("slugline", "sluglines"));
        readByline();
        JsonNode dateline = json.get("dateline");
        JsonNode printed = dateline instanceof ObjectNode object ? Json.any(object, "text", "located") : dateline;
        draft.put(HeaderField.PLACE, Json.text(printed));
        draft.put(HeaderField.PLACE, text("located"));
        draft.put(HeaderField.PLACE, text("datelinelocation"));
        for (String date : List.of("firstpublished", "firstcreated", "versioncreated", "contentcreated")) {
            draft.put(HeaderField.DATE, text(date));
        }
        draft.put(HeaderField.EMBARGO, text("embargoeduntil"));
        draft.put(HeaderField.EMBARGO, text("embargoed"));
        readStatus(json.get("pubstatus"));
        draft.put(HeaderField.LANGUAGE, text("language"));
        for (String source : List.of("infosources", "infosource", "source", "provider", "copyrightholder")) {
            draft.put(HeaderField.SOURCE, text(source));
        }
        draft.put(HeaderField.SECTION, any("sections", "section", "service"));
        readRights();
        String note = Markup.lineOrNull(any("ednote", "editorialnote"));
        boolean corrects = note != null
                && (CorrectionNote.is(note)
                        || !CorrectionNote.words(note).equals(note)
                        || CORRECTS.matcher(note).lookingAt());
        draft.put(HeaderField.CORRECTION, corrects ? note : null);
        Json.texts(Json.any(json, "keywords", "keyword")).forEach(text -> draft.put(HeaderField.KEYWORDS, text));
        new NinjsSubjects(draft).readAll(json);
    }

    private void readRights() {
        String notice = text("copyrightnotice");
        String copyright = notice == null ? text("copyrightholder") : notice;
        List<@Nullable String> terms = new ArrayList<>();
        terms.add(Markup.lineOrNull(text("usageterms")));
        if (json.get("rightsinfo") instanceof ObjectNode object) {
            String other = Json.text(
                    Json.any(object, "copyrightNotice", "copyrightnotice", "copyrightHolder", "copyrightholder"));
            copyright = copyright == null ? other : copyright;
            terms.add(Markup.lineOrNull(Json.text(Json.any(object, "usageTerms", "usageterms"))));
        }
        draft.put(HeaderField.RIGHTS, Rights.of(Markup.lineOrNull(copyright), terms));
    }

    /** A stated status always counts, even null, so that it is not mistaken for permission to publish. */
    private void readStatus(@Nullable JsonNode stated) {
        String status = Json.text(stated);
        if (stated != null && (status == null || !status.equals(status.strip()))) {
            draft.doubt(Doubt.STATUS);
        }
        draft.put(HeaderField.STATUS, status);
    }

    private void readByline() {
        String byline = Markup.lineOrNull(any("by", "byline"));
        draft.put(HeaderField.BYLINE, byline);
        if (byline == null) {
            NinjsAuthors.read(json, draft);
        }
    }

    /** A headline that says to be plain text has no mark-up, whatever it looks like. */
    private void putLine(HeaderField field, JsonNode one) {
        draft.put(field, line(one));
    }

    private static @Nullable String line(JsonNode one) {
        String text = Json.text(one);
        return typeOf(one).equals("text/plain") ? text : Markup.lineOrNull(text);
    }

    private void putMarked(HeaderField field, @Nullable String text) {
        draft.put(field, Markup.lineOrNull(text));
    }

    private @Nullable String text(String name) {
        return Json.text(json.get(name));
    }

    /** The text of the first property that is not null. */
    private @Nullable String any(String... names) {
        return Json.text(Json.any(json, names));
    }
}
