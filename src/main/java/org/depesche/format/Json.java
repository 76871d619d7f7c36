package org.depesche.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON from strangers: bounded, and forgiving about the objects that say a name. */
final class Json {

    private static final int DEEPEST = 100;
    private static final int LONGEST_STRING = 8 << 20;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .build();

    private Json() {}

    /** The texts in a value: itself, the members of a list, and what objects call their name, value or literal. */
    static List<String> texts(@Nullable JsonNode value) {
        List<String> texts = new ArrayList<>();
        collect(value, texts, 0);
        return texts;
    }

    /** The first of the texts; null if there is none. */
    static @Nullable String text(@Nullable JsonNode value) {
        List<String> texts = texts(value);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** A property by any of its names; null if there is none that is not null. */
    static @Nullable JsonNode any(ObjectNode object, String... names) {
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
            String text = value.isNumber() ? value.decimalValue().toPlainString() : value.stringValue();
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
