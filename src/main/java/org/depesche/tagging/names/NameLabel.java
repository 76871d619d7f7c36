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
        return switch (kind) {
            case PERSON -> PERSON;
            case PLACE -> PLACE;
            case ORGANISATION -> ORGANISATION;
        };
    }

    /** The kind of entity, for the labels that have one. */
    EntityKind kind() {
        return switch (this) {
            case PERSON -> EntityKind.PERSON;
            case PLACE -> EntityKind.PLACE;
            case ORGANISATION -> EntityKind.ORGANISATION;
            case NONE, OTHER -> throw new IllegalStateException("No kind of entity: " + this);
        };
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
