package org.depesche.figures;

import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.tagging.FigureReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Completes a typed number to values of usual sizes and units, and typed digits to years, months and days. */
@Component
class ValueCompletions {

    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d.,]*).*");

    private static final int UNITS = 4;
    private static final int EARLIEST_YEAR = 1900;
    private static final int MONTHS = 12;

    /** The length of "2023-05". */
    private static final int MONTH = 7;

    private final ArchiveUnits units;
    private final MessageSource messages;
    private final Clock clock;

    ValueCompletions(ArchiveUnits units, MessageSource messages, Clock clock) {
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** "1,5 Mio." and "1,5 Mio. Euro" for "1,5": values that the search can read. */
    Stream<String> values(String typed, Locale locale) {
        Matcher number = NUMBER.matcher(typed);
        if (!number.matches()) {
            return Stream.empty();
        }
        String digits = number.group(1) + " ";
        List<String> sizes = Stream.of(messages.getMessage("figures.bounds.sizes", null, locale)
                        .split(","))
                .map(size -> digits + size.strip())
                .toList();
        List<String> names = units.known(locale).limit(UNITS).toList();
        Stream<String> one = names.stream().map(name -> digits + name);
        Stream<String> many =
                names.stream().limit(1).flatMap(name -> sizes.stream().map(size -> size + " " + name));
        return Stream.of(sizes.stream(), one, many)
                .flatMap(values -> values)
                .filter(value -> value.length() > typed.length()
                        && value.regionMatches(true, 0, typed, 0, typed.length())
                        && FigureReader.read(value, locale).isPresent());
    }

    /** The years that begin with a digit or more, the latest first. */
    Stream<String> years(String typed) {
        int next = Year.now(clock).getValue() + 1;
        return IntStream.rangeClosed(EARLIEST_YEAR, next)
                .map(year -> next + EARLIEST_YEAR - year)
                .mapToObj(String::valueOf)
                .filter(year -> year.startsWith(typed) && !year.equals(typed));
    }

    /** The months of a typed year: "2023", "2023-1". */
    Stream<String> months(String typed) {
        return typed.matches("[12]\\d{3}(?:-\\d?)?")
                ? IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> YearMonth.of(Integer.parseInt(typed.substring(0, 4)), month)
                                .toString())
                        .filter(month -> month.startsWith(typed) && !month.equals(typed))
                : Stream.empty();
    }

    /** The days of a typed month: "2023-05", "2023-05-1". */
    Stream<String> days(String typed) {
        return typed.matches("[12]\\d{3}-(?:0[1-9]|1[0-2])(?:-\\d?)?")
                ? IntStream.rangeClosed(
                                1, YearMonth.parse(typed.substring(0, MONTH)).lengthOfMonth())
                        .mapToObj(day -> String.format(Locale.ROOT, "%s-%02d", typed.substring(0, MONTH), day))
                        .filter(day -> day.startsWith(typed))
                : Stream.empty();
    }
}
