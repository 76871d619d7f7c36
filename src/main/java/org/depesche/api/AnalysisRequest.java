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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text to be analysed. It is read from JSON member by member, so that an error can name the wrong one.
 *
 * @param language null to detect it
 * @param published null if unknown
 */
record AnalysisRequest(
        String text, @Nullable Locale language, @Nullable LocalDate published, Set<Find> find) {

    /** The limit of the text, in UTF-8. */
    static final int MOST_BYTES = 1 << 20;

    /** The limit of the JSON, which may write each character of the text as six. */
    static final int MOST_JSON = 8 << 20;

    private static final Map<String, Find> WORDS = Map.of("entities", Find.ENTITIES, "figures", Find.FIGURES);

    /** @throws ProblemException if a member is wrong */
    static AnalysisRequest read(byte[] body, JsonMapper json) {
        JsonNode object = tree(body, json);
        if (!object.isObject()) {
            throw new ProblemException(ApiProblem.of(400, "json-object"));
        }
        for (String name : object.propertyNames()) {
            if (!Set.of("text", "language", "published", "find").contains(name)) {
                throw ProblemException.ofField(name, "member-unknown", shortened(name));
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
            throw new ProblemException(ApiProblem.of(400, "json"));
        }
    }

    private static String text(JsonNode object) {
        String text = string(object, "text");
        if (text == null) {
            throw ProblemException.ofField("text", "missing", "text");
        }
        // Replaces unpaired surrogates by question marks, so that all offsets stay the same.
        String whole = new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        if (whole.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new ProblemException(ApiProblem.of(413, "text-too-large", "1"));
        }
        return whole;
    }

    private static @Nullable String string(JsonNode object, String name) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw ProblemException.ofField(name, "member-string", name);
        }
        return node.stringValue();
    }

    private static Locale language(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw ProblemException.ofField("language", "language", shortened(tag));
        }
    }

    /** A date, or the date of a time. */
    private static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso.indexOf('T') == 10 ? iso.substring(0, 10) : iso);
        } catch (DateTimeParseException e) {
            throw ProblemException.ofField("published", "date", shortened(iso));
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
                    throw ProblemException.ofField("find", "find");
                }
                find.add(one);
                if (one == Find.FIGURES) {
                    // Ordinals have a kind of their own, so clients can leave them out.
                    find.add(Find.ORDINALS);
                }
            }
        }
        if (find.isEmpty()) {
            throw ProblemException.ofField("find", "find");
        }
        return find;
    }

    /** A short form without control characters, to be quoted in an answer. */
    static String shortened(String text) {
        String plain = text.replaceAll("\\p{C}+", " ");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}
