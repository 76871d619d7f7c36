package org.depesche.format.readers;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The names by which agencies' own interfaces call the properties of ninjs: dpa's digital wires, the Associated Press. */
final class NinjsDialect {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("urn", "uri"),
            Map.entry("kicker", "headline_kicker"),
            Map.entry("article_html", "body_html"),
            Map.entry("article_text", "body_text"),
            Map.entry("teaser", "description_text"),
            Map.entry("first_created", "firstcreated"),
            Map.entry("version_created", "versioncreated"),
            Map.entry("creditline", "provider"));

    /** Properties beyond those of ninjs that are read under their own names. */
    private static final Set<String> MORE = Set.of(
            "service",
            "categories",
            "event",
            "events",
            "datelinelocation",
            "rightsinfo",
            "associations",
            "ednote",
            "editorialnote");

    private NinjsDialect() {}

    /** Whether a property of an item is read. */
    static boolean isWanted(String name) {
        return NinjsTypes.isChecked(name)
                || name.startsWith("headline")
                || name.startsWith("description")
                || NAMES.containsKey(name)
                || MORE.contains(name);
    }

    /** Gives the properties of an item the names of ninjs. One that has the name already stays. */
    static void rename(ObjectNode item) {
        NAMES.forEach((own, name) -> {
            @Nullable JsonNode value = item.remove(own);
            if (value != null && !item.has(name)) {
                item.set(name, value);
            }
        });
    }
}
