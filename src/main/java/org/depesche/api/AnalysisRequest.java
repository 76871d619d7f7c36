package org.depesche.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.Tagger.Find;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text to be analysed, read from JSON member by member, so that a wrong one can be named.
 *
 * @param language null: to be detected
 * @param published null: not known
 */
record AnalysisRequest(
        String text, @Nullable Locale language, @Nullable LocalDate published, Set<Find> find) {

    /** Of the text, in UTF-8. */
    static final int MOST_BYTES = 1 << 20;

    /** Of the JSON: every character of the text may be written as six. */
    static final int MOST_JSON = 8 << 20;

    private static final Map<String, Find> WORDS = Map.of("entities", Find.ENTITIES, "figures", Find.FIGURES);

    /** @throws Refusal if it is not what is asked for */
    static AnalysisRequest read(byte[] body, JsonMapper json) {
        JsonNode object = tree(body, json);
        if (!object.isObject()) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "json-object");
        }
        for (String name : object.propertyNames()) {
            if (!Set.of("text", "language", "published", "find").contains(name)) {
                throw Refusal.field(name, "member-unknown", shortened(name));
            }
        }
        String language = string(object, "language");
        String published = string(object, "published");
        return new AnalysisRequest(
                text(object),
                language == null ? null : language(language),
                published == null ? null : day(published),
                find(object.get("find")));
    }

    private static JsonNode tree(byte[] body, JsonMapper json) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "json");
        }
    }

    private static String text(JsonNode object) {
        String text = string(object, "text");
        if (text == null) {
            throw Refusal.field("text", "missing", "text");
        }
        // Half a character: a question mark takes its place, so that all offsets stay.
        String whole = new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        if (whole.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "text-too-large", "1");
        }
        return whole;
    }

    private static @Nullable String string(JsonNode object, String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw Refusal.field(name, "member-string", name);
        }
        return node.stringValue();
    }

    private static Locale language(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw Refusal.field("language", "language", shortened(tag));
        }
    }

    /** Of a time, its day. */
    private static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso.indexOf('T') == 10 ? iso.substring(0, 10) : iso);
        } catch (DateTimeParseException e) {
            throw Refusal.field("published", "date", shortened(iso));
        }
    }

    private static Set<Find> find(@Nullable JsonNode wanted) {
        if (wanted == null || wanted.isNull()) {
            return EnumSet.allOf(Find.class);
        }
        Set<Find> find = EnumSet.noneOf(Find.class);
        if (wanted.isArray()) {
            for (JsonNode word : wanted) {
                Find one = word.isString() ? WORDS.get(word.stringValue()) : null;
                if (one == null) {
                    throw Refusal.field("find", "find");
                }
                find.add(one);
                if (one == Find.FIGURES) {
                    // told with their own kind, for those who count them among the numbers
                    find.add(Find.ORDINALS);
                }
            }
        }
        if (find.isEmpty()) {
            throw Refusal.field("find", "find");
        }
        return find;
    }

    /** As it may be quoted in an answer. */
    static String shortened(String text) {
        String plain = text.replaceAll("\\p{C}+", " ");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}
