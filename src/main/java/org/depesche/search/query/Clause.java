package org.depesche.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.search.Facet;
import org.jspecify.annotations.Nullable;

/** The meaning of a query in the search box, as a tree. */
public sealed interface Clause {

    /** The part of the article with the words. */
    enum Part {
        ANYWHERE,
        TITLE,
        AUTHOR
    }

    /** All of these clauses; without any, every article. */
    record All(List<Clause> clauses) implements Clause {

        /** The prefix and the value as words. */
        static All plain(String prefix, Clause value) {
            return new All(List.of(Words.plain(prefix), value));
        }
    }

    /** At least one of these clauses. */
    record Any(List<Clause> clauses) implements Clause {

        static Any of(Clause left, Clause right) {
            List<Clause> any = new ArrayList<>(left instanceof Any already ? already.clauses() : List.of(left));
            any.add(right);
            return new Any(any);
        }
    }

    record Not(Clause clause) implements Clause {}

    /**
     * Words near to each other, in any order.
     *
     * @param distance the most words from one to the other
     */
    record Near(Clause left, Clause right, int distance) implements Clause {}

    /** Two clauses with an operator between them. OR binds closer than NEAR, as in databases of the press. */
    static Clause joined(Clause left, QueryText.Piece operator, Clause right) {
        if (operator instanceof QueryText.Near near) {
            return new Near(left, right, near.distance());
        }
        return left instanceof Near near
                ? new Near(near.left, Any.of(near.right, right), near.distance)
                : Any.of(left, right);
    }

    /**
     * A word as typed, or several if the tokenizer splits it ("E-Fähre").
     *
     * @param exact whether only this form matches
     * @param begins whether it is the beginning of a word
     * @param start its place in the query; {@value #NOWHERE} if it cannot be replaced there
     */
    record Words(Part part, String text, boolean exact, boolean begins, int start) implements Clause {

        public static final int NOWHERE = -1;

        private static final Pattern WILDCARD = Pattern.compile("[*?](?=.*[\\p{L}\\p{N}])");

        /** @param text with an asterisk at the end for the beginning of a word */
        static Words of(Part part, String text, boolean exact) {
            boolean begins = text.length() > 1 && text.endsWith("*");
            return new Words(part, begins ? text.substring(0, text.length() - 1) : text, exact, begins, NOWHERE);
        }

        static Words plain(String text) {
            return new Words(Part.ANYWHERE, text, false, false, NOWHERE);
        }

        /** Whether a sign stands for letters inside the word: "M?ller", "F*hre". A question may end with a mark. */
        public boolean isPattern() {
            return WILDCARD.matcher(text).find();
        }

        Words at(int place) {
            return new Words(part, text, exact, begins, place);
        }
    }

    /** @param slop the most positions that the words may be moved */
    record Phrase(Part part, String text, boolean exact, int slop) implements Clause {

        private static final int WIDEST = 50;

        static Phrase of(Part part, QueryText.Quotation quotation, boolean exact) {
            return new Phrase(part, quotation.text(), exact, Math.clamp(quotation.slop(), 0, WIDEST));
        }
    }

    /** An article that names an entity.
     *
     * @param name or an id
     */
    record Named(Facet facet, String name) implements Clause {}

    /** An article with a source, section or language, in any case. */
    record Labelled(Facet facet, String label) implements Clause {}

    /**
     * An article with all the words, or with a figure of the same value.
     *
     * @param words as typed
     * @param wanted the amount that they are
     */
    record Amount(List<Clause> words, FigureWanted wanted) implements Clause {}

    /**
     * An article with a keyword.
     *
     * @param begins whether it is the beginning of a keyword
     */
    record Keyword(String text, boolean begins) implements Clause {

        /** @param typed with an asterisk at the end for a beginning */
        static Keyword of(String typed) {
            boolean begins = typed.length() > 1 && typed.endsWith("*");
            return new Keyword(begins ? typed.substring(0, typed.length() - 1) : typed, begins);
        }
    }

    /** Published within these days, both inclusive; null: open. */
    record Published(@Nullable LocalDate from, @Nullable LocalDate to) implements Clause {}

    record Figures(FigureWanted wanted) implements Clause {}

    /** The code of the hint why it finds nothing, although the parser understood it. */
    default String whyNothing() {
        return switch (this) {
            case All all -> all.clauses.size() == 1 ? all.clauses.getFirst().whyNothing() : "nothing";
            case Words words -> whyNothing(words.part, words.exact);
            case Phrase phrase -> {
                String code = whyNothing(phrase.part, phrase.exact);
                yield code.equals("nothing") && phrase.text.strip().contains(" ") ? "nothing-row" : code;
            }
            case Named named -> "nothing-named";
            case Published days -> "nothing-days";
            case Near near -> "nothing-near";
            case Keyword keyword -> "nothing-keyword";
            case Figures figures -> "nothing-figure";
            default -> "nothing";
        };
    }

    private static String whyNothing(Part part, boolean exact) {
        return switch (part) {
            case AUTHOR -> "nothing-author";
            case TITLE -> "nothing-title";
            case ANYWHERE -> exact ? "nothing-exact" : "nothing";
        };
    }
}
