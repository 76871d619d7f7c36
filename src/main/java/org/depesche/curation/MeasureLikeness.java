package org.depesche.curation;

import java.util.Locale;

/** Why two measures may be one. */
enum MeasureLikeness {
    /** The table of synonyms has both. */
    SYNONYM,
    /** Written almost alike. */
    SPELLING,
    /** The one is the other with a word behind it that says little: "Spendensumme". */
    COMPOUND;

    /** As in URLs and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
