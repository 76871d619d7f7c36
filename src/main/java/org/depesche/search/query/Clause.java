package org.depesche.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.depesche.search.Facet;
import org.jspecify.annotations.Nullable;

/** What a query in the search box says, as a tree. */
public sealed interface Clause {

    /** In which part of the article words are looked for. */
    enum Part {
        ANYWHERE,
        TITLE,
        AUTHOR
    }

    /** All of these; none: everything. */
    record All(List<Clause> clauses) implements Clause {

        /** As if a prefix were just another word. */
        static All plain(String prefix, Clause value) {
            return new All(List.of(Words.plain(prefix), value));
        }
    }

    /** At least one of these. */
    record Any(List<Clause> clauses) implements Clause {

        static Any of(Clause left, Clause right) {
            List<Clause> any = new ArrayList<>(left instanceof Any already ? already.clauses() : List.of(left));
            any.add(right);
            return new Any(any);
        }
    }

    record Not(Clause clause) implements Clause {}

    /**
     * Words as typed; several where the tokenizer finds several ("E-Fähre").
     *
     * @param exact only as written, no other form
     * @param begins whether the word may go on
     * @param start where it stands in the query; {@value #NOWHERE} where it cannot be written otherwise there
     */
    record Words(Part part, String text, boolean exact, boolean begins, int start) implements Clause {

        public static final int NOWHERE = -1;

        /** @param text with an asterisk behind it where the word may go on */
        static Words of(Part part, String text, boolean exact) {
            boolean begins = text.length() > 1 && text.endsWith("*");
            return new Words(part, begins ? text.substring(0, text.length() - 1) : text, exact, begins, NOWHERE);
        }

        static Words plain(String text) {
            return new Words(Part.ANYWHERE, text, false, false, NOWHERE);
        }

        Words at(int place) {
            return new Words(part, text, exact, begins, place);
        }
    }

    /** @param slop how far the words may be out of place */
    record Phrase(Part part, String text, boolean exact, int slop) implements Clause {

        private static final int WIDEST = 50;

        static Phrase of(Part part, QueryText.Quotation quotation, boolean exact) {
            return new Phrase(part, quotation.text(), exact, Math.clamp(quotation.slop(), 0, WIDEST));
        }
    }

    /** An article that names somebody or something, by a name or an id. */
    record Named(Facet facet, String name) implements Clause {}

    /** An article whose source, section or language is this, whatever its case. */
    record Labelled(Facet facet, String label) implements Clause {}

    /** Published within these days, both inclusive; null: open. */
    record Published(@Nullable LocalDate from, @Nullable LocalDate to) implements Clause {}

    record Figures(FigureWanted wanted) implements Clause {}
}
