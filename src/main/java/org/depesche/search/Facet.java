package org.depesche.search;

import java.util.Locale;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/** A property by which hits are counted and filtered; its name in lower case is the URL parameter. */
public enum Facet {
    PERSON,
    PLACE,
    ORGANISATION,
    SOURCE,
    SECTION,
    LANGUAGE,
    /** Kinds of figures: an article may have figures of several. */
    KIND,
    YEAR;

    /** As in URLs and the API: {@code person}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of entity whose ids are the values; null if the values are words. */
    public @Nullable EntityKind entityKind() {
        return switch (this) {
            case PERSON -> EntityKind.PERSON;
            case PLACE -> EntityKind.PLACE;
            case ORGANISATION -> EntityKind.ORGANISATION;
            case SOURCE, SECTION, LANGUAGE, KIND, YEAR -> null;
        };
    }

    public boolean isOfEntities() {
        return entityKind() != null;
    }

    /** Whether an article has one word as its value. */
    public boolean isOfWords() {
        return this == SOURCE || this == SECTION || this == LANGUAGE;
    }

    /** The facet whose values are the entities of a kind. */
    public static Facet of(EntityKind kind) {
        return valueOf(kind.name());
    }
}
