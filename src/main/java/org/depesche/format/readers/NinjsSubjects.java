package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Vocabulary;
import org.depesche.format.json.Json;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the subjects of a ninjs item. People, places and organisations have lists of their own, or stand among the
 * subjects with a kind; subjects that are desks are the section, and all others keywords.
 */
record NinjsSubjects(DraftBuilder draft) {

    /** The properties of a subject that may say its kind. */
    private static final List<String> KIND_NAMES = List.of("type", "rel", "rels", "scheme");

    private static final Map<String, EntityKind> KINDS = Vocabulary.of("""
            PERSON: person, persons, people
            PLACE: place, places, location, locations, geo, geoarea, geosubject
            ORGANISATION: organisation, organisations, organization, organizations, company, companies
            """, EntityKind::valueOf);

    private static final Set<String> DESKS = Set.of("section", "category", "department", "ressort", "desk");

    /** The codes in which dpa says the desk. */
    private static final String DESK_CODES = "dpacat:";

    /** Codes of desks, which tell readers nothing. */
    private static final int LONGEST_CODE = 2;

    /** @param json with property names in lower case */
    void readAll(ObjectNode json) {
        members(Json.any(json, "subjects", "subject")).forEach(this::readSubject);
        members(json.get("categories")).forEach(this::readSubject);
        Json.texts(Json.any(json, "events", "event")).forEach(draft::keyword);
        tags(EntityKind.PERSON, Json.any(json, "people", "person", "persons"));
        tags(EntityKind.PLACE, Json.any(json, "places", "place"));
        tags(EntityKind.ORGANISATION, Json.any(json, "organisations", "organisation", "organizations", "organization"));
    }

    private void readSubject(JsonNode subject) {
        List<String> kinds = subject instanceof ObjectNode object ? kinds(object) : List.of();
        EntityKind kind = kinds.stream()
                .map(KINDS::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (kind != null) {
            tag(kind, subject);
        } else if (kinds.stream().anyMatch(DESKS::contains) || isDesk(subject)) {
            Json.texts(subject).stream()
                    .filter(name -> name.strip().length() > LONGEST_CODE)
                    .forEach(name -> draft.put(HeaderField.SECTION, name));
        } else if (!kinds.contains("genre")) {
            Json.texts(subject).forEach(draft::keyword);
        }
    }

    private static boolean isDesk(JsonNode subject) {
        String code = subject instanceof ObjectNode object ? Json.text(object.get("qcode")) : null;
        return code != null && code.startsWith(DESK_CODES);
    }

    /** The last words of a subject's statements on its kind: "dnltype:geosubject", "http://example.org/cv#category". */
    private static List<String> kinds(ObjectNode subject) {
        return KIND_NAMES.stream()
                .flatMap(name -> Json.texts(subject.get(name)).stream())
                .map(stated -> SmallLetters.of(stated).replaceFirst("^.*[:/#]", ""))
                .toList();
    }

    private void tags(EntityKind kind, @Nullable JsonNode names) {
        members(names).forEach(one -> tag(kind, one));
    }

    private void tag(EntityKind kind, JsonNode named) {
        List<AuthorityId> ids = named instanceof ObjectNode object ? ids(object) : List.of();
        Json.texts(named).forEach(name -> draft.tag(kind, name, ids));
    }

    private static List<JsonNode> members(@Nullable JsonNode stated) {
        if (stated == null) {
            return List.of();
        }
        return stated.isArray() ? List.copyOf(stated.values()) : List.of(stated);
    }

    /** The ids of a person, place or organisation: its address, its code in a scheme, the ISIN among its symbols. */
    private static List<AuthorityId> ids(ObjectNode named) {
        List<@Nullable AuthorityId> ids = new ArrayList<>();
        ids.add(AuthorityId.of(Json.text(named.get("uri"))));
        String scheme = Json.text(named.get("scheme"));
        String code = Json.text(Json.any(named, "code", "qcode"));
        // Superdesk's schemes are kinds, each with codes of the newsroom's own
        boolean kind = scheme != null && KINDS.containsKey(SmallLetters.of(scheme));
        ids.add(scheme == null ? AuthorityId.of(code) : kind ? null : AuthorityId.of(scheme, code));
        JsonNode symbols = named.get("symbols");
        if (symbols != null && symbols.isArray()) {
            for (JsonNode one : symbols.values()) {
                String type = one instanceof ObjectNode symbol
                        ? Json.text(Json.any(symbol, "symbolType", "symboltype"))
                        : null;
                if (type != null && SmallLetters.of(type).matches("(?:.*[/:])?isin")) {
                    ids.add(AuthorityId.of("isin", Json.text(one.get("symbol"))));
                }
            }
        }
        return ids.stream().filter(Objects::nonNull).distinct().toList();
    }
}
