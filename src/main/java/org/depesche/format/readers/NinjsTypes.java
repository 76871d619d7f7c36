package org.depesche.format.readers;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depesche.format.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the types of property values. A value of another type shows that the item is not ninjs. */
final class NinjsTypes {

    private static final Set<String> TEXTS = Set.of("""
            headline title byline by pubstatus slugline language type profile uri guid body embargoed embargoeduntil
            firstcreated versioncreated contentcreated firstpublished copyrightnotice copyrightholder
            """.strip().split("\\s+"));

    private static final Set<String> LISTS = Set.of("headlines", "bodies", "bylines");

    private static final Set<String> NAMES = Set.of("""
            authors located dateline infosource infosources source provider section sections keywords keyword subject
            subjects person persons people place places organisation organisations organization organizations sluglines usageterms service
            """.strip().split("\\s+"));

    private static final Set<String> NUMBERS = Set.of("urgency", "priority", "wordcount", "charcount");

    private NinjsTypes() {}

    /** Whether the type of a property is checked, even if its value is not read. */
    static boolean isChecked(String name) {
        return isText(name)
                || NAMES.contains(name)
                || LISTS.contains(name)
                || NUMBERS.contains(name)
                || name.equals("version");
    }

    /**
     * The problem with the first value of a wrong type; null if there is none. Properties with null count as missing.
     */
    static @Nullable Problem problem(ObjectNode item) {
        for (Map.Entry<String, JsonNode> property : item.properties()) {
            String name = property.getKey();
            JsonNode value = property.getValue();
            String wanted = value.isNull() ? null : wanted(name, value);
            if (wanted != null) {
                return Problem.of(
                        "json-" + wanted, name, value.getNodeType().name().toLowerCase(Locale.ROOT));
            }
        }
        return null;
    }

    /** The expected type; null if the value has it. */
    private static @Nullable String wanted(String name, JsonNode value) {
        if (isText(name)) {
            return value.isString() ? null : "text";
        }
        if (name.equals("version")) {
            return value.isString() || value.isNumber() ? null : "text";
        }
        if (NUMBERS.contains(name)) {
            return isNumber(value) ? null : "number-wanted";
        }
        if (LISTS.contains(name)) {
            boolean list = value.isArray() && value.values().stream().allMatch(one -> one.isObject() || one.isString());
            return list ? null : "list";
        }
        return NAMES.contains(name) && (value.isNumber() || value.isBoolean()) ? "text" : null;
    }

    private static boolean isText(String name) {
        return TEXTS.contains(name)
                || name.startsWith("headline_")
                || name.startsWith("body_")
                || name.startsWith("description_");
    }

    private static boolean isNumber(JsonNode value) {
        return value.isNumber() || value.isString() && value.asString().strip().matches("-?\\d{1,12}");
    }
}
