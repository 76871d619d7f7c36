package org.depesche.curation;

import java.util.Locale;

/** In what two names are alike; the surest first. */
enum Likeness {
    /** But for a letter, an accent, the order of the words: Orbán Viktor and Viktor Orban. */
    SPELLING(.8),
    /** W. Putin and Wladimir Putin. */
    INITIALS(.55),
    /** Angela Dorothea Merkel and Angela Merkel; a family name alone. */
    LONGER(.5),
    /** EZB and Europäische Zentralbank. */
    ABBREVIATION(.5),
    /** Meier and Mayr, by the Cologne phonetics. */
    SOUND(.4),
    /** The same name, taken for another kind. */
    NAME(.35);

    private final double weight;

    Likeness(double weight) {
        this.weight = weight;
    }

    /** How likely two are one that are alike in this alone, as a guess: from 0 to 1. */
    double weight() {
        return weight;
    }

    /** The last part of the messages {@code curation.likeness.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
