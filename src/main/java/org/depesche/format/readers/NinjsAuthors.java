package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.json.Json;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the authors of a ninjs item that has no byline of one line: {@code bylines} since 2.x, Superdesk's {@code authors}. */
final class NinjsAuthors {

    private static final Set<String> WRITING =
            Set.of("writer", "author", "reporter", "journalist", "correspondent", "columnist");

    private NinjsAuthors() {}

    /** @param json with property names in lower case */
    static void read(ObjectNode json, DraftBuilder draft) {
        for (String name : List.of("bylines", "authors")) {
            List<JsonNode> authors = members(json.get(name));
            List<JsonNode> writing =
                    authors.stream().filter(NinjsAuthors::isWriting).toList();
            draft.authors(lines(writing.isEmpty() ? authors : writing));
        }
    }

    /** Editors and photographers stand in the same list. */
    private static boolean isWriting(JsonNode author) {
        String role = author instanceof ObjectNode object ? Json.text(object.get("role")) : null;
        return role == null || WRITING.contains(SmallLetters.of(role));
    }

    private static List<String> lines(List<JsonNode> stated) {
        List<String> lines = new ArrayList<>();
        for (JsonNode one : stated) {
            JsonNode by = one instanceof ObjectNode object ? Json.any(object, "by", "byline") : null;
            Json.texts(by == null ? one : by).stream().map(CleanText::line).forEach(lines::add);
        }
        return lines;
    }

    private static List<JsonNode> members(@Nullable JsonNode stated) {
        if (stated == null) {
            return List.of();
        }
        return stated.isArray() ? List.copyOf(stated.values()) : List.of(stated);
    }
}
