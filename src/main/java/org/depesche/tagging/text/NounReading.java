package org.depesche.tagging.text;

import org.jspecify.annotations.Nullable;

/**
 * A case and number of a noun form in the dictionary.
 *
 * @param stem the nominative of the singular
 */
record NounReading(String stem, boolean isNominative, Gender gender) {

    /**
     * Null for other words, and for a genitive of the plural, which has no form of its own.
     *
     * @param grammar as the dictionary writes it: {@code SUB:NOM:PLU:FEM}
     */
    static @Nullable NounReading of(String stem, String grammar) {
        String[] tag = grammar.split(":");
        if (!tag[0].equals("SUB") || tag.length < 4 || tag[1].equals("GEN") && tag[2].equals("PLU")) {
            return null;
        }
        Gender gender = tag[2].equals("PLU") ? Gender.PLURAL : gender(tag[3]);
        return new NounReading(stem, tag[1].equals("NOM"), gender);
    }

    private static Gender gender(String mark) {
        return switch (mark) {
            case "FEM" -> Gender.FEMININE;
            case "NEU" -> Gender.NEUTER;
            default -> Gender.MASCULINE;
        };
    }

    /** Whether the form can be a nominative in its own number. */
    boolean isUsable() {
        return isNominative || gender != Gender.PLURAL;
    }

    /** Nominatives go first, then the order of the genders. */
    boolean isBetterThan(NounReading other) {
        return isNominative == other.isNominative ? gender.compareTo(other.gender) < 0 : isNominative;
    }
}
