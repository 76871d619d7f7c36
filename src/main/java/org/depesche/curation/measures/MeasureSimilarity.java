package org.depesche.curation.measures;

import java.util.Locale;

/** The reasons why two measures may be the same. */
enum MeasureSimilarity {
    /** The table of synonyms contains both. */
    SYNONYM,
    /** The spellings are similar. */
    SPELLING,
    /** One is a compound of the other with a last part of little meaning: "Spendensumme". */
    COMPOUND;

    /** The name in URLs and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
