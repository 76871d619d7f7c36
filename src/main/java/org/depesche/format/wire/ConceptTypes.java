package org.depesche.format.wire;

import java.util.Map;
import org.depesche.format.Vocabulary;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/** The codes by which vocabularies of wire services call the kinds of entities. */
final class ConceptTypes {

    private static final Map<String, EntityKind> KINDS = Vocabulary.of("""
            PERSON: person, people
            ORGANISATION: organisation, organization, company, party
            PLACE: geoarea, poi, place, location, city, country, geographicarea, geography, geosubject
            """, EntityKind::valueOf);

    private ConceptTypes() {}

    /** The kind of entity of a type's code, in lower case; null for other concepts. */
    static @Nullable EntityKind kind(String code) {
        return KINDS.get(code);
    }
}
