package org.depesche.curation.similarity;

import java.util.Locale;

/** The ways in which two names are similar, the most certain first. */
public enum NameSimilarity {
    /** Different only in a letter, an accent, the order of words: Orbán Viktor and Viktor Orban. */
    SPELLING(.8),
    /** W. Putin and Wladimir Putin. */
    INITIALS(.55),
    /** Angela Dorothea Merkel and Angela Merkel; a lone family name. */
    LONGER(.5),
    /** EZB and Europäische Zentralbank. */
    ABBREVIATION(.5),
    /** Meier and Mayr, by the Cologne phonetics. */
    SOUND(.4),
    /** The same name for two kinds of entities. */
    NAME(.35);

    private final double weight;

    NameSimilarity(double weight) {
        this.weight = weight;
    }

    /** The estimated probability, from 0 to 1, that two entities are the same with this similarity alone. */
    double weight() {
        return weight;
    }

    /** The last part of the messages {@code curation.likeness.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
