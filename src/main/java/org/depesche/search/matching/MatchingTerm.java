package org.depesche.search.matching;

import java.util.Set;
import org.depesche.search.Facet;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.TextField;

/**
 * Something that an article has, so that queries that require it are found without running all others.
 *
 * @param field the name of a part of the text or of a field of figures, the parameter of a facet, or {@link #NAMING}; with a
 *     star behind it, the value is a beginning
 */
public record MatchingTerm(String field, String value) {

    /** The ids of entities, as in the article. */
    public static final String NAMING = "naming";

    /** The folded keywords. */
    public static final String KEYWORD = "keyword";

    /** The fields of figures that have terms. */
    public static final Set<FigureField> FIGURES = Set.of(
            FigureField.KIND,
            FigureField.UNIT,
            FigureField.BASE_UNIT,
            FigureField.OPEN,
            FigureField.MEASURE,
            FigureField.COMPARED,
            FigureField.MEASURE_WORDS,
            FigureField.SUBJECT);

    private static final String BEGINNING = "*";

    /** The longest beginning that is looked up. */
    static final int LONGEST_BEGINNING = 6;

    /** A word in a part of the text. */
    public static MatchingTerm of(TextField field, String word) {
        return new MatchingTerm(field.name(), word);
    }

    /** A value of a facet of words. */
    public static MatchingTerm of(Facet facet, String value) {
        return new MatchingTerm(facet.parameter(), value);
    }

    /** A value of a field of figures. */
    public static MatchingTerm of(FigureField field, String value) {
        return new MatchingTerm(field.name(), value);
    }

    /** An entity by its id in the article. */
    static MatchingTerm naming(int entity) {
        return new MatchingTerm(NAMING, String.valueOf(entity));
    }

    static MatchingTerm keyword(String folded) {
        return new MatchingTerm(KEYWORD, folded);
    }

    /** All values that begin in one way. */
    static MatchingTerm beginning(String field, String letters) {
        return new MatchingTerm(field + BEGINNING, letters.substring(0, Math.min(letters.length(), LONGEST_BEGINNING)));
    }

    /** The number of letters, if it is a beginning; else 0. */
    int beginning() {
        return field.endsWith(BEGINNING) ? value.length() : 0;
    }

    /** Whether queries look for its beginnings. */
    boolean isWord() {
        return switch (field) {
            case "HEADLINE", "LEAD", "BODY", "AUTHOR", "MEASURE_WORDS", KEYWORD -> true;
            default -> false;
        };
    }

    /** How seldom articles have it, by a rule of thumb: long words and names seldom, units and languages often. */
    int rarity() {
        int length = value.length();
        return switch (field) {
            case "HEADLINE", "LEAD", "BODY", "AUTHOR" -> length;
            case NAMING -> 14;
            case "source", "section" -> 4;
            case "language", "kind", "KIND", "OPEN", "UNIT", "BASE_UNIT" -> 1;
            default -> 10 + length;
        };
    }
}
