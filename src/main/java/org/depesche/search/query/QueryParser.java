package org.depesche.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.depesche.search.Facet;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.query.Clause.Part;
import org.depesche.search.query.Clause.Phrase;
import org.depesche.search.query.Clause.Words;
import org.depesche.search.query.QueryText.Located;
import org.depesche.search.query.QueryText.Near;
import org.depesche.search.query.QueryText.Piece;
import org.depesche.search.query.QueryText.Quotation;
import org.depesche.search.query.QueryText.Sign;
import org.depesche.search.query.QueryText.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads the search box. Every text is a query: a part that is not understood counts as words, and a hint says so.
 *
 * <p>All clauses are required; {@code OR} joins the two clauses beside it and binds closer than a blank; {@code AND} equals a
 * blank. NEAR joins the two beside it, too.
 */
public final class QueryParser {

    private static final int MOST_CLAUSES = 64;
    private static final int DEEPEST = 16;
    private static final int LONGEST_FIGURE = 7;

    private final String text;
    private final List<Located> pieces;
    private final LocalDate today;
    private final Locale locale;
    private final PlainWords plain;
    private final List<Hint> hints = new ArrayList<>();
    /** The first and the last piece of each required clause; the last is exclusive. */
    private final List<int[]> required = new ArrayList<>();

    private int at;
    private int clauses;
    /** The number of open brackets that are too deep and do not count. */
    private int tooDeep;

    private QueryParser(String text, LocalDate today, Locale locale) {
        this.text = text;
        this.pieces = QueryText.pieces(text);
        this.today = today;
        this.locale = locale;
        this.plain = new PlainWords(text, pieces, today, locale);
    }

    /**
     * @param today {@code date:7d} counts back from it
     * @param locale of the numbers of figures
     */
    public static ParsedText parse(String q, LocalDate today, Locale locale) {
        QueryParser parser = new QueryParser(QueryText.normalized(q), today, locale);
        List<Clause> all = new ArrayList<>();
        while (parser.at < parser.pieces.size()) {
            all.addAll(parser.sequence(0));
            // a closing bracket without an opening one
            if (parser.at++ < parser.pieces.size()) {
                parser.hint("bracket", ")");
            }
        }
        if (parser.clauses > MOST_CLAUSES) {
            parser.hint("too-long", String.valueOf(MOST_CLAUSES));
        }
        return new ParsedText(new Clause.All(all), List.copyOf(parser.hints), parser.written(), parser.plain.read());
    }

    private List<String> written() {
        return required.stream()
                .map(clause -> plain.written(clause[0], clause[1] - 1))
                .toList();
    }

    private void hint(String code, String about) {
        Hint hint = new Hint(code, about);
        if (!hints.contains(hint) && hints.size() < 5) {
            hints.add(hint);
        }
    }

    private @Nullable Piece peek() {
        return at < pieces.size() ? pieces.get(at).piece() : null;
    }

    /** Up to the end or a closing bracket. */
    private List<Clause> sequence(int depth) {
        List<Clause> all = new ArrayList<>();
        Piece operator = null;
        int joining = -1;
        for (Piece piece = peek(); piece != null && (piece != Sign.CLOSE || tooDeep > 0); piece = peek()) {
            if (piece.joins()) {
                if (all.isEmpty() || joining >= 0) {
                    hint("operator", plain.written(at, at));
                }
                operator = piece == Sign.AND || all.isEmpty() ? null : piece;
                joining = all.isEmpty() ? -1 : at;
                at++;
                continue;
            }
            joining = -1;
            int start = at;
            Clause next = clause(depth);
            if (next != null) {
                all.add(operator == null ? next : Clause.joined(all.removeLast(), operator, next));
                if (depth == 0) {
                    required.add(new int[] {operator == null ? start : required.removeLast()[0], at});
                }
            }
            operator = null;
        }
        if (joining >= 0) {
            hint("operator", plain.written(joining, joining));
        }
        return all;
    }

    private @Nullable Clause clause(int depth) {
        Piece piece = pieces.get(at++).piece();
        boolean not = false;
        while (piece == Sign.NOT && at < pieces.size() && peek() != Sign.CLOSE) {
            not = !not;
            piece = pieces.get(at++).piece();
        }
        if (piece == Sign.NOT) {
            hint("operator", plain.written(at - 1, at - 1));
        }
        Clause clause = switch (piece) {
            case Sign sign -> sign == Sign.OPEN ? brackets(depth) : closed(sign);
            case Near near -> null;
            case Word word -> counted(word(word, not));
            case Quotation quotation -> counted(quotation(quotation));
        };
        return clause == null || !not ? clause : new Clause.Not(clause);
    }

    private @Nullable Clause brackets(int depth) {
        if (depth >= DEEPEST) {
            hint("too-deep", String.valueOf(DEEPEST));
            tooDeep++;
            return null;
        }
        List<Clause> inside = sequence(depth + 1);
        if (at >= pieces.size()) {
            hint("bracket", "(");
        }
        at = Math.min(at + 1, pieces.size());
        return inside.isEmpty() ? null : new Clause.All(inside);
    }

    /** No clause; a closing bracket here belongs to one that was too deep. */
    private @Nullable Clause closed(Sign sign) {
        tooDeep -= sign == Sign.CLOSE ? 1 : 0;
        return null;
    }

    private @Nullable Clause counted(Clause clause) {
        return ++clauses > MOST_CLAUSES ? null : clause;
    }

    /** @param not an excluded word has no meaning with the words after it */
    private Clause word(Word word, boolean not) {
        String prefix = word.prefix();
        if (Prefix.isAlone(word.text())) {
            hint("prefix-alone", word.text());
        }
        if (prefix != null) {
            return value(prefix, word.text(), null);
        }
        if (not) {
            return PlainWords.word(pieces.get(at - 1));
        }
        PlainWords.Row<? extends Clause> meant = plain.at(at - 1);
        at += meant.words() - 1;
        return meant.meaning();
    }

    private Clause quotation(Quotation quotation) {
        if (quotation.end() == text.length()) {
            hint("quotation", text.substring(quotation.start() - 1));
        }
        String prefix = quotation.prefix();
        return prefix == null ? Phrase.of(Part.ANYWHERE, quotation, false) : value(prefix, quotation.text(), quotation);
    }

    /** @param quotation null if the value is a word */
    private Clause value(String prefix, String text, @Nullable Quotation quotation) {
        Prefix known = Prefix.of(prefix);
        if (known == null) {
            hint("unknown-prefix", prefix);
            return Clause.All.plain(
                    prefix, quotation == null ? Words.plain(text) : Phrase.of(Part.ANYWHERE, quotation, false));
        }
        return switch (known) {
            case TITLE -> words(Part.TITLE, text, quotation, false);
            case AUTHOR -> words(Part.AUTHOR, text, quotation, false);
            case EXACT -> words(Part.ANYWHERE, text, quotation, true);
            case PERSON, PLACE, ORGANISATION -> new Clause.Named(Facet.valueOf(known.name()), text);
            case SOURCE, SECTION, LANGUAGE -> new Clause.Labelled(Facet.valueOf(known.name()), text);
            case KEYWORD -> Clause.Keyword.of(text);
            case DATE, AFTER, BEFORE -> understood("no-date", prefix, text, days(known, text, quotation != null));
            case FIGURE ->
                understood(
                        "no-figure",
                        prefix,
                        text,
                        figure(text, quotation != null).map(Clause.Figures::new));
        };
    }

    private static Clause words(Part part, String text, @Nullable Quotation quotation, boolean exact) {
        return quotation == null ? Words.of(part, text, exact) : Phrase.of(part, quotation, exact);
    }

    /** @param whole whether the value is in quotation marks, so that no words after it belong to it */
    private Optional<Clause.Published> days(Prefix known, String text, boolean whole) {
        return whole
                ? DayPhrases.read(known, text, today)
                : longest(text, DayPhrases.MOST_WORDS, row -> DayPhrases.read(known, row, today));
    }

    private Optional<FigureWanted> figure(String text, boolean whole) {
        return whole
                ? FigureText.read(text, locale, today)
                : longest(text, LONGEST_FIGURE, row -> FigureText.readTight(row, locale, today));
    }

    private <T> Optional<T> longest(String first, int most, Function<String, Optional<T>> meaning) {
        Optional<PlainWords.Row<T>> row = plain.longest(first, at, most, meaning);
        at += row.map(PlainWords.Row::words).orElse(1) - 1;
        return row.map(PlainWords.Row::meaning);
    }

    /** The read clause; or else the words, with a hint. */
    private Clause understood(String code, String prefix, String text, Optional<? extends Clause> read) {
        if (read.isEmpty()) {
            hint(code, text);
        }
        return read.isPresent() ? read.get() : Clause.All.plain(prefix, Words.plain(text));
    }
}
