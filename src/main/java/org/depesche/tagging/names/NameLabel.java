package org.depesche.tagging.names;

import org.depesche.tagging.EntityKind;

/** The label of a word: the kind of name that it is part of. */
enum NameLabel {
    NONE,
    PERSON,
    PLACE,
    ORGANISATION,
    /** Names that the register does not keep: works, events, and adjectives and peoples ("russisch", "Russen"). */
    OTHER;

    static NameLabel of(EntityKind kind) {
        return valueOf(kind.name());
    }

    /** The kind of entity, for the labels that have one. */
    EntityKind kind() {
        return EntityKind.valueOf(name());
    }

    boolean isKept() {
        return this == PERSON || this == PLACE || this == ORGANISATION;
    }

    /** The labels of CoreNLP's models. */
    static NameLabel ofModel(String label) {
        return switch (label) {
            case "PERSON" -> PERSON;
            case "LOCATION" -> PLACE;
            case "ORGANIZATION" -> ORGANISATION;
            case "O" -> NONE;
            default -> OTHER;
        };
    }
}
