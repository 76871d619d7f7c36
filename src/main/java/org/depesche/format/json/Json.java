package org.depesche.format.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.depesche.format.Limits;
import org.depesche.format.SourceFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parses untrusted JSON within bounds, and finds names in values of several shapes. */
public final class Json {

    /** The depth that ends the file. An item that is nested deeper than an article is refused alone. */
    private static final int DEEPEST = 20_000;

    private static final int LONGEST_NUMBER = 100;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Limits.JSON_ITEM)
                            .maxNumberLength(Limits.JSON_ITEM)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    // so that such a number spoils its item alone
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .build();

    private static final Pattern SECOND_LINE =
            Pattern.compile("^\\s{0,1000}\\{[^\\n]*[^,:{\\[\\s]\\s*\\n\\s{0,1000}\\{");
    private static final Pattern FIRST_LINE = Pattern.compile("^\\s{0,1000}(\\{[^\\n]*}) *\\r?\\n\\s*\\S");

    private Json() {}

    /**
     * Whether the file has one item a line: a second one begins on the second line, or the first line is an object with
     * others after it.
     */
    public static boolean isByLine(SourceFile file) {
        String head = file.head();
        byte[] start = file.headBytes();
        boolean wide = start.length > 1 && (start[0] == 0 || start[1] == 0 || (start[0] & 0xFE) == 0xFE);
        return !wide
                && (file.name().toLowerCase(Locale.ROOT).matches(".*\\.(?:jsonl|ndjson)")
                                && head.stripLeading().startsWith("{")
                        || SECOND_LINE.matcher(head).find()
                        || FIRST_LINE.matcher(head).find());
    }

    /** The current value of a parser, read to its end but kept within the bounds. */
    static JsonNode tree(JsonParser at, JsonBounds bounds) {
        JsonToken token = at.currentToken();
        if ((token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) && bounds.isTooDeep()) {
            bounds.refuse("json-item-deep", at);
            at.skipChildren();
            return MAPPER.nullNode();
        }
        if (token == JsonToken.START_OBJECT) {
            ObjectNode object = MAPPER.createObjectNode();
            while (at.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = at.currentName();
                bounds.enter(name);
                if (object.has(name)) {
                    bounds.refuse("json-twice", at);
                }
                at.nextToken();
                JsonNode value = tree(at, bounds);
                if (bounds.admit()) {
                    object.set(name, value);
                }
                bounds.leave();
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            ArrayNode array = MAPPER.createArrayNode();
            while (at.nextToken() != JsonToken.END_ARRAY) {
                bounds.enter(String.valueOf(array.size() + 1));
                JsonNode value = tree(at, bounds);
                if (bounds.admit()) {
                    array.add(value);
                }
                bounds.leave();
            }
            return array;
        }
        boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        if (number && (at.getStringLength() > LONGEST_NUMBER || at.getString().matches(".*[NI].*"))) {
            bounds.refuse("json-number", at);
            return MAPPER.nullNode();
        }
        return at.readValueAsTree();
    }

    /** A JSON text within bounds. */
    public static JsonNode tree(String json) {
        try (JsonParser at = MAPPER.createParser(json)) {
            return at.nextToken() == null ? MAPPER.nullNode() : tree(at, new JsonBounds(0));
        }
    }

    /** The texts in a value: the value itself, the members of a list, and the name, value or literal of objects. */
    public static List<String> texts(@Nullable JsonNode value) {
        List<String> texts = new ArrayList<>();
        collect(value, texts, 0);
        return texts;
    }

    /** The first of the texts; null if there is none. */
    public static @Nullable String text(@Nullable JsonNode value) {
        List<String> texts = texts(value);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** A property by any of its names; null if all are missing or null. */
    public static @Nullable JsonNode any(ObjectNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.get(name);
            if (value != null && !value.isNull()) {
                return value;
            }
        }
        return null;
    }

    private static void collect(@Nullable JsonNode value, List<String> texts, int depth) {
        if (value == null || depth > 4) {
            return;
        }
        if (value.isString() || value.isNumber()) {
            // not as a plain decimal: 1e999999999 has a billion digits
            String text = value.isNumber() ? value.asString().replaceFirst("\\.0$", "") : value.asString();
            if (!text.isBlank()) {
                texts.add(text);
            }
        } else if (value.isArray()) {
            value.values().forEach(one -> collect(one, texts, depth + 1));
        } else if (value instanceof ObjectNode object) {
            collect(any(object, "name", "names", "value", "literal", "headline", "text", "city"), texts, depth + 1);
        }
    }
}
