package org.depesche.tagging.places;

/** The kinds of names of a place, the most certain first. */
public enum PlaceRank {
    /** A famous place in the own list or CLDR. Other places of the name need a qualifier. */
    FAMOUS,
    /** Its name. */
    NAME,
    /** Its name without the part that distinguishes it from others: "Halle" of "Halle (Saale)". */
    SHORT,
    /** A former or foreign name. */
    RARE,
    /** "TX": only after the name of a town. */
    ABBREVIATION
}
