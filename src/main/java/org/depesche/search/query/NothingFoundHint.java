package org.depesche.search.query;

import org.depesche.search.query.Clause.Part;

/** Explains why a query of one part finds nothing, although the parser understood it. */
public final class NothingFoundHint {

    private NothingFoundHint() {}

    /** The code of the hint. */
    public static String code(Clause clause) {
        return switch (clause) {
            case Clause.All all ->
                all.clauses().size() == 1 ? code(all.clauses().getFirst()) : "nothing";
            case Clause.Words words -> code(words.part(), words.exact());
            case Clause.Phrase phrase -> {
                String code = code(phrase.part(), phrase.exact());
                yield code.equals("nothing") && phrase.text().strip().contains(" ") ? "nothing-row" : code;
            }
            case Clause.Named named -> "nothing-named";
            case Clause.Published days -> "nothing-days";
            case Clause.Figures figures -> "nothing-figure";
            default -> "nothing";
        };
    }

    private static String code(Part part, boolean exact) {
        return switch (part) {
            case AUTHOR -> "nothing-author";
            case TITLE -> "nothing-title";
            case ANYWHERE -> exact ? "nothing-exact" : "nothing";
        };
    }
}
