package org.depesche.format.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.format.json.Json;
import org.depesche.format.readers.Markup;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The descriptions in the JSON-LD of a page, in the vocabulary of schema.org and in all common shapes: one object, a
 * list, a {@code @graph} whose members refer to each other.
 */
final class JsonLd {

    private static final int DEEPEST = 6;
    private static final int MOST_NODES = 2_000;

    private final List<ObjectNode> nodes = new ArrayList<>();
    private final Map<String, ObjectNode> byId = new HashMap<>();

    private JsonLd() {}

    static JsonLd of(Document page) {
        JsonLd found = new JsonLd();
        for (Element script : page.select("script[type*=ld+json]")) {
            String json = script.data().strip().replaceAll("^(?:<!--|//<!\\[CDATA\\[)|(?:-->|//]]>|;)$", "");
            try {
                found.collect(Json.tree(json), 0);
            } catch (JacksonException e) {
                // a page with one broken description may have another one that is sound
            }
        }
        return found;
    }

    /** All objects in their order, an outer one before those in it. */
    List<ObjectNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** The node that a reference names, or the node itself. */
    ObjectNode resolved(ObjectNode node) {
        String id = Json.text(node.get("@id"));
        return id != null && node.size() == 1 ? byId.getOrDefault(id, node) : node;
    }

    /** The first name in a value; null if there is none. */
    @Nullable
    String name(@Nullable JsonNode value) {
        List<String> names = names(value);
        return names.isEmpty() ? null : names.getFirst();
    }

    /** The names in a value: a text, an object, a reference, or a list of these. */
    List<String> names(@Nullable JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.values().forEach(one -> names.addAll(names(one.isArray() ? null : one)));
        } else {
            for (String name : Json.texts(value instanceof ObjectNode object ? resolved(object) : value)) {
                String line = Markup.line(name);
                if (!line.isEmpty()) {
                    names.add(line);
                }
            }
        }
        return names;
    }

    /** The types in lower case, without the address of schema.org. */
    static List<String> types(ObjectNode node) {
        return Json.texts(node.get("@type")).stream()
                .map(type -> SmallLetters.of(type.substring(type.lastIndexOf('/') + 1)))
                .toList();
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST || nodes.size() >= MOST_NODES) {
            return;
        }
        if (node instanceof ObjectNode object) {
            nodes.add(object);
            String id = Json.text(object.get("@id"));
            if (id != null && object.size() > 1) {
                byId.putIfAbsent(id, object);
            }
        }
        if (node.isObject() || node.isArray()) {
            node.values().forEach(inner -> collect(inner, depth + 1));
        }
    }
}
