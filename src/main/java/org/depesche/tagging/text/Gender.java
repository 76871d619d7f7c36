package org.depesche.tagging.text;

/** The gender of a noun, with the ending of an adjective before it in the nominative without article: "Roter Stern". */
public enum Gender {
    MASCULINE("er"),
    FEMININE("e"),
    NEUTER("es"),
    PLURAL("e");

    final String ending;

    Gender(String ending) {
        this.ending = ending;
    }
}
