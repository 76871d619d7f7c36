package org.depesche.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.search.DaySpan;
import org.depesche.search.SearchAnswer.ReadAs;
import org.depesche.search.query.Clause.Part;
import org.depesche.search.query.Clause.Published;
import org.depesche.search.query.Clause.Words;
import org.depesche.search.query.QueryText.Located;
import org.depesche.search.query.QueryText.Word;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/** Words without a prefix, some of which have a meaning together: days of publication, or an amount. */
final class PlainWords {

    /** As in "of between 3 and 4 billion dollars". */
    private static final int MOST_WORDS = 7;
    /** The most amounts that are searched by their values; each asks the index of figures. */
    private static final int MOST_AMOUNTS = 3;

    private static final int MOST_READ = 5;

    /** Numbers of other kinds are rather words: "3 Tote", "20 Jahre", "Platz 2". */
    private static final Set<FigureKind> AMOUNTS = EnumSet.of(
            FigureKind.MONEY,
            FigureKind.PERCENT,
            FigureKind.PERCENTAGE_POINT,
            FigureKind.BASIS_POINT,
            FigureKind.LENGTH,
            FigureKind.AREA,
            FigureKind.VOLUME,
            FigureKind.MASS,
            FigureKind.ENERGY,
            FigureKind.POWER,
            FigureKind.TEMPERATURE,
            FigureKind.SPEED,
            FigureKind.DATA,
            FigureKind.DATA_RATE,
            FigureKind.CONCENTRATION,
            FigureKind.PRECIPITATION);

    /** A number with a sign, or with a unit of several letters, since "5G" and "4K" are names. */
    private static final Pattern AMOUNT =
            Pattern.compile("[<>=~\\p{Sc}]*\\d.*(?:%|\\p{Sc}|\\p{L}{2}| ).*|\\p{Sc}.*\\d.*");

    /** Words before an amount that may say how exact it is: "über 5 %", "mehr als 100 MW", "between 3 and 4 percent". */
    private static final Pattern BOUND = Pattern.compile("\\p{L}+ (?:\\p{L}+ )?[\\d\\p{Sc}].*");

    /** A small word that ties an amount to the word before it: "revenue of $3bn", "Rückgang um 5 %". */
    private static final Pattern TIE_BEFORE = Pattern.compile("(?iu)^(?:of|at|by|to|von|bei|um|auf|mit) ");

    /** A small word that ties an amount to the word after it: "100 MW of wind". */
    private static final Pattern TIE_AFTER = Pattern.compile("(?iu) (?:of|von|an)$");

    private final String text;
    private final List<Located> pieces;
    private final LocalDate today;
    private final Locale locale;
    private final List<ReadAs> read = new ArrayList<>();
    private int amounts;

    PlainWords(String text, List<Located> pieces, LocalDate today, Locale locale) {
        this.text = text;
        this.pieces = pieces;
        this.today = today;
        this.locale = locale;
    }

    /** The meaning of some words in a row. */
    record Row<T>(T meaning, int words) {}

    /** The words that were read as more than words. */
    List<ReadAs> read() {
        return List.copyOf(read);
    }

    /**
     * A word with the words after it that have no prefix of their own, one more each time.
     *
     * @param first its text
     * @param next the index of the piece after it
     */
    private List<String> rows(String first, int next, int most) {
        List<String> rows = new ArrayList<>(List.of(first));
        StringBuilder row = new StringBuilder(first);
        for (int i = next; i < pieces.size() && rows.size() < most; i++) {
            if (!(pieces.get(i).piece() instanceof Word word) || pieces.get(i).hasPrefix()) {
                break;
            }
            rows.add(row.append(' ').append(word.text()).toString());
        }
        return rows;
    }

    /** The meaning of the most words in a row that have one.
     *
     * @param first the text of the first word
     * @param next the index of the piece after it
     */
    <T> Optional<Row<T>> longest(String first, int next, int most, Function<String, Optional<T>> meaning) {
        List<String> rows = rows(first, next, most);
        for (int words = rows.size(); words > 0; words--) {
            Optional<T> read = meaning.apply(rows.get(words - 1));
            if (read.isPresent()) {
                return Optional.of(new Row<>(read.get(), words));
            }
        }
        return Optional.empty();
    }

    /** The pieces from one to another as written; both inclusive. */
    String written(int first, int last) {
        return text.substring(pieces.get(first).start(), pieces.get(last).end());
    }

    /** The longest meaning of the words from a piece on, which is a word without a prefix; else the word alone. */
    Row<? extends Clause> at(int piece) {
        Words word = word(pieces.get(piece));
        Optional<Row<Published>> days =
                longest(word.text(), piece + 1, DayPhrases.MOST_WORDS, row -> DayPhrases.clearly(row, today));
        if (days.isPresent()) {
            note(piece, days.get().words(), days.get().meaning(), null, false);
            return days.get();
        }
        Optional<Row<FigureReader.Expression>> amount =
                amounts < MOST_AMOUNTS ? longest(word.text(), piece + 1, MOST_WORDS, this::amount) : Optional.empty();
        if (amount.isPresent()) {
            return amount(piece, amount.get());
        }
        DayPhrases.perhaps(word.text(), today).ifPresent(found -> note(piece, 1, found, null, true));
        return new Row<>(word, 1);
    }

    private Row<Clause.Amount> amount(int piece, Row<FigureReader.Expression> read) {
        amounts++;
        note(piece, read.words(), null, read.meaning(), false);
        List<Clause> typed = pieces.subList(piece, piece + read.words()).stream()
                .map(one -> (Clause) word(one))
                .toList();
        return new Row<>(new Clause.Amount(typed, FigureWanted.of(read.meaning())), read.words());
    }

    /** The word at a piece without any other meaning. */
    static Words word(Located piece) {
        return Words.of(Part.ANYWHERE, ((Word) piece.piece()).text(), false).at(piece.textStart());
    }

    /** The amount in a row of words, without the small words at its ends: articles in other languages have other ones. */
    private Optional<FigureReader.Expression> amount(String row) {
        String begun = TIE_AFTER.matcher(row).replaceFirst("");
        Matcher tie = TIE_BEFORE.matcher(begun);
        return bareAmount(begun).or(() -> tie.find() ? bareAmount(begun.substring(tie.end())) : Optional.empty());
    }

    private Optional<FigureReader.Expression> bareAmount(String row) {
        boolean amount = AMOUNT.matcher(row).matches();
        if (!amount && !BOUND.matcher(row).matches()) {
            return Optional.empty();
        }
        return FigureReader.read(row, locale)
                .filter(read -> AMOUNTS.contains(read.kind()))
                .filter(read -> amount || read.quantity().modifier() != Quantity.Modifier.EXACT);
    }

    private void note(
            int first, int words, @Nullable Published days, FigureReader.@Nullable Expression amount, boolean offered) {
        if (read.size() < MOST_READ) {
            Span place = new Span(
                    pieces.get(first).start(), pieces.get(first + words - 1).end());
            read.add(new ReadAs(
                    written(first, first + words - 1),
                    place,
                    days == null ? null : new DaySpan(days.from(), days.to()),
                    amount == null ? null : amount.quantity(),
                    offered));
        }
    }
}
