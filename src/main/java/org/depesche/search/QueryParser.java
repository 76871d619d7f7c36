package org.depesche.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depesche.search.Clause.Part;
import org.depesche.search.Clause.Words;
import org.depesche.search.QueryText.Located;
import org.depesche.search.QueryText.Piece;
import org.depesche.search.QueryText.Quotation;
import org.depesche.search.QueryText.Sign;
import org.depesche.search.QueryText.Word;
import org.depesche.search.SearchResult.Hint;
import org.jspecify.annotations.Nullable;

/**
 * Reads the search box. Every text is a query: what is not understood is taken as words, and a hint says so.
 *
 * <p>All clauses are required; {@code OR} joins the clauses beside it and binds closer than the blank; {@code AND} is
 * the same as a blank.
 */
final class QueryParser {

    private static final int MOST_CLAUSES = 64;
    private static final int DEEPEST = 16;
    private static final int WIDEST = 50;
    private static final int LONGEST_FIGURE = 7;

    /**
     * @param clause all of the query; {@code All} of nothing if it says nothing
     * @param hints what was not understood as meant
     * @param required the clauses that must all hold, as written
     */
    record Parsed(Clause clause, List<Hint> hints, List<String> required) {}

    private final String text;
    private final List<Located> pieces;
    private final LocalDate today;
    private final Locale locale;
    private final List<Hint> hints = new ArrayList<>();
    /** Where each clause that must hold stands, in pieces; the second number exclusive. */
    private final List<int[]> required = new ArrayList<>();

    private int at;
    private int clauses;

    private QueryParser(String text, LocalDate today, Locale locale) {
        this.text = text;
        this.pieces = QueryText.pieces(text);
        this.today = today;
        this.locale = locale;
    }

    /**
     * @param today what {@code date:7d} counts back from
     * @param locale how numbers of figures are written
     */
    static Parsed parse(String q, LocalDate today, Locale locale) {
        QueryParser parser = new QueryParser(Normalizer.normalize(q, Normalizer.Form.NFC), today, locale);
        List<Clause> all = new ArrayList<>();
        while (parser.at < parser.pieces.size()) {
            all.addAll(parser.sequence(0));
            // A closing bracket that nobody opened
            parser.at++;
        }
        if (parser.clauses > MOST_CLAUSES) {
            parser.hint("too-long", String.valueOf(MOST_CLAUSES));
        }
        return new Parsed(new Clause.All(all), List.copyOf(parser.hints), parser.written());
    }

    private List<String> written() {
        return required.stream()
                .map(clause -> text.substring(
                        pieces.get(clause[0]).start(), pieces.get(clause[1] - 1).end()))
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
        boolean or = false;
        for (Piece piece = peek(); piece != null && piece != Sign.CLOSE; piece = peek()) {
            if (piece == Sign.OR || piece == Sign.AND) {
                or = piece == Sign.OR && !all.isEmpty();
                at++;
                continue;
            }
            int start = at;
            Clause next = clause(depth);
            if (next != null) {
                if (or) {
                    all.add(either(all.removeLast(), next));
                } else {
                    all.add(next);
                }
                if (depth == 0) {
                    required.add(new int[] {or ? required.removeLast()[0] : start, at});
                }
            }
            or = false;
        }
        return all;
    }

    private static Clause either(Clause left, Clause right) {
        List<Clause> any = new ArrayList<>();
        if (left instanceof Clause.Any already) {
            any.addAll(already.clauses());
        } else {
            any.add(left);
        }
        any.add(right);
        return new Clause.Any(any);
    }

    private @Nullable Clause clause(int depth) {
        Piece piece = pieces.get(at++).piece();
        boolean not = false;
        while (piece == Sign.NOT && at < pieces.size() && peek() != Sign.CLOSE) {
            not = !not;
            piece = pieces.get(at++).piece();
        }
        Clause clause = switch (piece) {
            case Sign sign -> sign == Sign.OPEN ? brackets(depth) : null;
            case Word word -> counted(word(word));
            case Quotation quotation -> counted(quotation(quotation));
        };
        return clause == null || !not ? clause : new Clause.Not(clause);
    }

    private @Nullable Clause brackets(int depth) {
        if (depth >= DEEPEST) {
            hint("too-deep", String.valueOf(DEEPEST));
            return null;
        }
        List<Clause> inside = sequence(depth + 1);
        at = Math.min(at + 1, pieces.size());
        return inside.isEmpty() ? null : new Clause.All(inside);
    }

    private @Nullable Clause counted(Clause clause) {
        return ++clauses > MOST_CLAUSES ? null : clause;
    }

    private Clause word(Word word) {
        String prefix = word.prefix();
        return prefix == null ? Words.of(Part.ANYWHERE, word.text(), false) : value(prefix, word.text(), null);
    }

    private Clause quotation(Quotation quotation) {
        String prefix = quotation.prefix();
        return prefix == null ? phrase(Part.ANYWHERE, quotation, false) : value(prefix, quotation.text(), quotation);
    }

    private static Clause phrase(Part part, Quotation quotation, boolean exact) {
        return new Clause.Phrase(part, quotation.text(), exact, Math.clamp(quotation.slop(), 0, WIDEST));
    }

    /** @param quotation null where the value is a word */
    private Clause value(String prefix, String text, @Nullable Quotation quotation) {
        Prefix known = Prefix.of(prefix);
        if (known == null) {
            hint("unknown-prefix", prefix);
            return plain(prefix, text, quotation);
        }
        return switch (known) {
            case TITLE -> quotation == null ? Words.of(Part.TITLE, text, false) : phrase(Part.TITLE, quotation, false);
            case AUTHOR ->
                quotation == null ? Words.of(Part.AUTHOR, text, false) : phrase(Part.AUTHOR, quotation, false);
            case EXACT ->
                quotation == null ? Words.of(Part.ANYWHERE, text, true) : phrase(Part.ANYWHERE, quotation, true);
            case PERSON, PLACE, ORGANISATION -> new Clause.Named(Facet.valueOf(known.name()), text);
            case SOURCE, SECTION, LANGUAGE -> new Clause.Labelled(Facet.valueOf(known.name()), text);
            case DATE, AFTER, BEFORE -> published(known, prefix, text);
            case FIGURE -> quotation == null ? figure(prefix, text) : figureOf(prefix, text);
        };
    }

    /** As if the prefix were just another word. */
    private static Clause plain(String prefix, String text, @Nullable Quotation quotation) {
        Clause value = quotation == null
                ? new Words(Part.ANYWHERE, text, false, false)
                : phrase(Part.ANYWHERE, quotation, false);
        return new Clause.All(List.of(new Words(Part.ANYWHERE, prefix, false, false), value));
    }

    private Clause published(Prefix name, String prefix, String text) {
        return DateWords.read(text, today)
                .<Clause>map(days -> switch (name) {
                    case AFTER ->
                        new Clause.Published(
                                days.to() == null ? null : days.to().plusDays(1), null);
                    case BEFORE ->
                        new Clause.Published(
                                null, days.from() == null ? null : days.from().minusDays(1));
                    default -> days;
                })
                .orElseGet(() -> {
                    hint("no-date", text);
                    return plain(prefix, text, null);
                });
    }

    /** The longest stretch of words that is a figure. */
    private Clause figure(String prefix, String first) {
        StringBuilder stretch = new StringBuilder(first);
        List<String> stretches = new ArrayList<>(List.of(first));
        for (int next = at; next < pieces.size() && stretches.size() < LONGEST_FIGURE; next++) {
            if (!(pieces.get(next).piece() instanceof Word word) || word.prefix() != null) {
                break;
            }
            stretches.add(stretch.append(' ').append(word.text()).toString());
        }
        for (int words = stretches.size(); words > 0; words--) {
            Optional<FigureWanted> read = FigureText.readTight(stretches.get(words - 1), locale, today);
            if (read.isPresent()) {
                at += words - 1;
                return new Clause.Figures(read.get());
            }
        }
        hint("no-figure", first);
        return plain(prefix, first, null);
    }

    private Clause figureOf(String prefix, String text) {
        return FigureText.read(text, locale, today)
                .<Clause>map(Clause.Figures::new)
                .orElseGet(() -> {
                    hint("no-figure", text);
                    return plain(prefix, text, null);
                });
    }
}
