package org.depesche.tagging.places;

/** How a place has one of its names, the surest first. */
public enum PlaceRank {
    /** By our own list or CLDR: nobody means another place without saying so. */
    FAMOUS,
    /** Its name. */
    NAME,
    /** Its name without the part that distinguishes it from others: "Halle" of "Halle (Saale)". */
    SHORT,
    /** A former or foreign name. */
    RARE,
    /** "TX": only behind the name of a town. */
    ABBREVIATION
}
