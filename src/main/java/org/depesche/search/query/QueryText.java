package org.depesche.search.query;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Splits the text of the search box into pieces: words, quotations, brackets, operators. Any text has pieces. */
public final class QueryText {

    /** A piece of a query. */
    public sealed interface Piece {

        /** Whether it joins the pieces beside it. */
        default boolean joins() {
            return this == Sign.OR || this == Sign.AND || this instanceof Near;
        }
    }

    public record Word(@Nullable String prefix, String text) implements Piece {}

    /**
     * @param slop -1: none
     * @param start the index of the text after the quotation mark
     */
    public record Quotation(@Nullable String prefix, String text, int slop, int start) implements Piece {

        /** The end of the text; the end of the query if no quotation mark follows. */
        int end() {
            return start + text.length();
        }
    }

    /**
     * An operator between words that are near to each other.
     *
     * @param distance the most words from one to the other
     */
    public record Near(int distance) implements Piece {

        /** Without a number. */
        private static final int USUAL = 10;

        private static final int FARTHEST = 50;
        private static final Pattern WRITTEN = Pattern.compile("NEAR|NAHE|(?i:near|nahe|w|n)/(?<distance>\\d{1,3})");

        private static @Nullable Near of(String word) {
            Matcher written = WRITTEN.matcher(word);
            if (!written.matches()) {
                return null;
            }
            String distance = written.group("distance");
            return new Near(distance == null ? USUAL : Math.clamp(Integer.parseInt(distance), 1, FARTHEST));
        }
    }

    public enum Sign implements Piece {
        OPEN,
        CLOSE,
        NOT,
        OR,
        AND
    }

    /** @param end exclusive */
    public record Located(Piece piece, int start, int end) {

        /** Whether a word has its own prefix, not one before the brackets around it. */
        boolean hasPrefix() {
            return piece instanceof Word && textStart() > start;
        }

        /** The index of the text of a word or quotation, after prefix and quotation mark. */
        public int textStart() {
            return switch (piece) {
                case Word word -> end - word.text().length();
                case Quotation quotation -> quotation.start();
                case Sign sign -> start;
                case Near near -> start;
            };
        }
    }

    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02";
    /** The most digits; more mean the widest slop. */
    private static final int LONGEST_SLOP = 6;

    private static final String MINUSES = "-\u2212\u2013\u2014";
    private static final Map<String, Sign> OPERATORS = Map.of(
            "OR", Sign.OR, "ODER", Sign.OR, "|", Sign.OR, "||", Sign.OR, "AND", Sign.AND, "UND", Sign.AND, "&&",
            Sign.AND, "NOT", Sign.NOT, "NICHT", Sign.NOT);

    private final String text;
    private final List<Located> pieces = new ArrayList<>();
    /** The prefix of each open bracket, which counts for the words in it; empty: none. */
    private final Deque<String> brackets = new ArrayDeque<>();

    private int at;

    private QueryText(String text) {
        this.text = text;
    }

    /** The text that all places in a query refer to. */
    public static String normalized(String q) {
        return Normalizer.normalize(q, Normalizer.Form.NFC);
    }

    public static List<Located> pieces(String text) {
        QueryText query = new QueryText(text);
        while (query.at < text.length()) {
            query.next();
        }
        return query.pieces;
    }

    private void next() {
        char c = text.charAt(at);
        if (isBlank(c)) {
            at++;
        } else if (c == '(' || c == ')') {
            bracket(c, ofBrackets(), at);
        } else if (isQuote(c)) {
            quotation(ofBrackets(), at, at);
        } else if (isMinus(c)) {
            at++;
            // a minus alone is a dash
            if (at < text.length() && !isBlank(text.charAt(at)) && !isMinus(text.charAt(at))) {
                add(Sign.NOT, at - 1);
            }
        } else {
            word();
        }
    }

    private void add(Piece piece, int start) {
        pieces.add(new Located(piece, start, at));
    }

    private void word() {
        int start = at;
        while (at < text.length()
                && !isBlank(text.charAt(at))
                && !isBracket(text.charAt(at))
                && !isQuote(text.charAt(at))) {
            if (text.charAt(at) == ':' && isPrefix(start) && hasMore()) {
                String prefix = SmallLetters.of(text.substring(start, at));
                at++;
                value(prefix, start);
                return;
            }
            at++;
        }
        String word = text.substring(start, at);
        Piece operator = OPERATORS.containsKey(word) ? OPERATORS.get(word) : Near.of(word);
        add(operator != null ? operator : new Word(ofBrackets(), word), start);
    }

    private void bracket(char c, @Nullable String prefix, int start) {
        at++;
        if (c == '(') {
            brackets.push(prefix == null ? "" : prefix);
        } else if (!brackets.isEmpty()) {
            brackets.pop();
        }
        add(c == '(' ? Sign.OPEN : Sign.CLOSE, start);
    }

    private @Nullable String ofBrackets() {
        return brackets.isEmpty() || brackets.peek().isEmpty() ? null : brackets.peek();
    }

    private boolean isPrefix(int start) {
        return at > start && text.substring(start, at).chars().allMatch(Character::isLetter);
    }

    private boolean hasMore() {
        return at + 1 < text.length()
                && !isBlank(text.charAt(at + 1))
                && text.charAt(at + 1) != ')'
                && text.charAt(at + 1) != ':'
                && text.charAt(at + 1) != '/';
    }

    private void value(String prefix, int first) {
        if (isQuote(text.charAt(at))) {
            quotation(prefix, first, at);
            return;
        }
        if (text.charAt(at) == '(') {
            bracket('(', prefix, first);
            return;
        }
        int start = at;
        while (at < text.length() && !isBlank(text.charAt(at)) && !isBracket(text.charAt(at))) {
            at++;
        }
        add(new Word(prefix, text.substring(start, at)), first);
    }

    /** Reads to the next quotation mark, or to the end if there is none. */
    private void quotation(@Nullable String prefix, int first, int mark) {
        int start = mark + 1;
        at = start;
        while (at < text.length() && !isQuote(text.charAt(at))) {
            at++;
        }
        String quoted = text.substring(start, at);
        at = Math.min(at + 1, text.length());
        add(new Quotation(prefix, quoted, slop(), start), first);
    }

    private int slop() {
        int end = at + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (at >= text.length() || text.charAt(at) != '~' || end == at + 1) {
            return -1;
        }
        int slop = end - at > LONGEST_SLOP ? Integer.MAX_VALUE : Integer.parseInt(text.substring(at + 1, end));
        at = end;
        return slop;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean isBracket(char c) {
        return c == '(' || c == ')';
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static boolean isMinus(char c) {
        return MINUSES.indexOf(c) >= 0;
    }
}
