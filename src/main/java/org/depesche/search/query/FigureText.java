package org.depesche.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * Reads a typed figure: a measure, a value and a period, or some of these, in this order or with the value first:
 * {@code 220 Mrd Euro}, {@code Inflation}, {@code Inflation 3..5 % 2023}, {@code >100 MW Leistung},
 * {@code Arbeitslosenquote Mai 2023}.
 */
public final class FigureText {

    private static final Pattern DAY = Pattern.compile("(19|20)\\d\\d(-\\d\\d){0,2}");
    private static final Pattern PERIOD = Pattern.compile(DAY + "(\\.\\." + DAY + ")?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    /** Words without meaning before a period or a value. */
    private static final Set<String> SMALL = Set.of(
            "im", "in", "jahr", "year", "of", "for", "für", "von", "vom", "der", "die", "das", "des", "dem", "the",
            "bei", "at", "liegt", "war", "is", "was", "und", "and");

    /** "Umsatz pro Jahr 2023": the year before belongs to the measure. */
    private static final Set<String> EACH = Set.of("pro", "je", "per", "a");

    private final List<String> words;
    private final Locale locale;
    private final LocalDate today;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private FigureText(String typed, Locale locale, LocalDate today) {
        this.words = new ArrayList<>(Arrays.asList(typed.strip().split("\\s+")));
        this.locale = locale;
        this.today = today;
    }

    /**
     * Reads a whole text as one figure.
     *
     * @param locale of its numbers
     * @return empty for a text without any word or number
     */
    public static Optional<FigureWanted> read(String typed, Locale locale, LocalDate today) {
        return new FigureText(typed, locale, today).read(true);
    }

    /** Reads a figure that ends with a value or a period, since words after them may be words of the search. */
    static Optional<FigureWanted> readTight(String typed, Locale locale, LocalDate today) {
        return new FigureText(typed, locale, today).read(false);
    }

    private Optional<FigureWanted> read(boolean whole) {
        Optional<FigureReader.Expression> all = FigureReader.read(String.join(" ", words), locale);
        if (all.isPresent()) {
            return Optional.of(FigureWanted.of(all.get()));
        }
        boolean dated = period();
        int size = words.size();
        for (int start = 0; start < size; start++) {
            // "Umsatz 2022 Konzern": after a measure, four digits are a year and not a number of things
            boolean year = start > 0
                    && start < size - 1
                    && YEAR.matcher(words.get(start)).matches();
            Optional<FigureReader.Expression> value =
                    year ? Optional.empty() : FigureReader.read(join(start, size), locale);
            if (value.isPresent()) {
                return Optional.of(FigureWanted.of(value.get()).of(measure(0, start), written(0, start), from, to));
            }
        }
        for (int end = size - 1; end > 0 && (whole || dated); end--) {
            Optional<FigureReader.Expression> value = FigureReader.read(join(0, end), locale);
            if (value.isPresent()) {
                return Optional.of(FigureWanted.of(value.get()).of(measure(end, size), written(end, size), from, to));
            }
        }
        List<String> measure = measure(0, size);
        boolean says = !measure.isEmpty() && (whole || dated || size == 1);
        return says ? Optional.of(FigureWanted.ANY.of(measure, written(0, size), from, to)) : Optional.empty();
    }

    private String join(int from, int to) {
        return String.join(" ", words.subList(from, to));
    }

    /** Removes a period from the end: "2023", "2020..2023", "Mai 2023", "im Jahr 2023". */
    private boolean period() {
        int last = words.size() - 1;
        String typed = words.get(last);
        if (last == 0 || !PERIOD.matcher(typed).matches()) {
            return false;
        }
        Integer month = MonthWords.number(words.get(last - 1));
        int first = last;
        if (month != null && YEAR.matcher(typed).matches()) {
            typed = "%s-%02d".formatted(typed, month);
            first--;
        }
        Optional<Clause.Published> days = DateWords.read(typed, today);
        if (days.isEmpty() || first == 0) {
            return false;
        }
        from = days.get().from();
        to = days.get().to();
        while (first > 1
                && SMALL.contains(SmallLetters.of(words.get(first - 1)))
                && !EACH.contains(SmallLetters.of(words.get(first - 2)))) {
            first--;
        }
        words.subList(first, words.size()).clear();
        return true;
    }

    private List<String> measure(int from, int to) {
        return written(from, to).stream().filter(word -> !SMALL.contains(word)).toList();
    }

    /** The words including small words, which the name of a measure may contain. */
    private List<String> written(int from, int to) {
        return words.subList(from, to).stream()
                .map(word -> word.replaceAll("^[\\p{Punct}„“”»«]+|[\\p{Punct}„“”»«]+$", ""))
                .map(word -> SmallLetters.of(word))
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .toList();
    }
}
