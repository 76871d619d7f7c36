package org.depesche.tagging.text;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.depesche.tagging.EntityKind;

/** The sorts of words in the German dictionary, most of them of names. */
public enum WordSort {
    FIRST_NAME,
    SURNAME,
    PLACE,
    /** A name without a mark: mostly companies and their products. */
    OTHER_NAME,
    /** A noun that is not a name. */
    EVERYDAY_NOUN,
    /** An adjective, a verb … */
    EVERYDAY_WORD;

    private static final Set<WordSort> NAMES = EnumSet.of(FIRST_NAME, SURNAME, PLACE, OTHER_NAME);

    /** @param tag of the dictionary: {@code EIG:NOM:SIN:FEM:VOR} */
    static WordSort of(String tag) {
        if (!tag.startsWith("EIG")) {
            return tag.startsWith("SUB") ? EVERYDAY_NOUN : EVERYDAY_WORD;
        }
        String mark = tag.substring(tag.lastIndexOf(':') + 1);
        return switch (mark) {
            case "VOR", "VOR*", "VOR#" -> FIRST_NAME;
            case "NAC", "PER" -> SURNAME;
            case "STD", "COU", "GEB", "WAT", "MOU", "GEO" -> PLACE;
            default -> OTHER_NAME;
        };
    }

    /** Whether one of a form's sorts is a name. */
    static boolean hasName(Set<WordSort> sorts) {
        return !Collections.disjoint(sorts, NAMES);
    }

    /** Whether one of a form's sorts is none of a name. */
    static boolean hasEveryday(Set<WordSort> sorts) {
        return sorts.contains(EVERYDAY_NOUN) || sorts.contains(EVERYDAY_WORD);
    }

    /** Whether an entity of a kind may have a name of this sort. */
    boolean fits(EntityKind kind) {
        return switch (kind) {
            case PERSON -> this == FIRST_NAME || this == SURNAME;
            case PLACE -> this == PLACE;
            case ORGANISATION -> this == OTHER_NAME;
        };
    }
}
