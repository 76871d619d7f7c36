package org.depesche.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.search.SearchParameters;
import org.depesche.search.query.Clause.Published;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Days in numbers as typed into the search box: {@code 2024-05}, {@code 16.5.2024}, {@code 2023..2024-05-16}, {@code 7d}. */
final class DateWords {

    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(?:(\\d{1,2})\\.)?(\\d{4})");
    private static final Pattern BACK = Pattern.compile("(\\d{1,4})([dtwmyj])");

    private DateWords() {}

    static Optional<Published> read(String text, LocalDate today) {
        String lower = SmallLetters.of(text);
        Matcher back = BACK.matcher(lower);
        if (back.matches()) {
            return Optional.of(new Published(
                    today.minus(period(
                                    Integer.parseInt(back.group(1)),
                                    back.group(2).charAt(0)))
                            .plusDays(1),
                    today));
        }
        int dots = lower.indexOf("..");
        return dots < 0 ? between(lower, lower) : between(lower.substring(0, dots), lower.substring(dots + 2));
    }

    /** In either order, and open at an empty end; empty for other text. */
    private static Optional<Published> between(String first, String last) {
        LocalDate from = day(first, false);
        LocalDate to = day(last, true);
        if (from == null && to == null || from == null && !first.isEmpty() || to == null && !last.isEmpty()) {
            return Optional.empty();
        }
        return from != null && to != null && to.isBefore(from)
                ? between(last, first)
                : Optional.of(new Published(from, to));
    }

    /** d or t: days; w: weeks; m: months; y or j: years. */
    private static Period period(int count, char unit) {
        return switch (unit) {
            case 'w' -> Period.ofWeeks(count);
            case 'm' -> Period.ofMonths(count);
            case 'y', 'j' -> Period.ofYears(count);
            default -> Period.ofDays(count);
        };
    }

    private static @Nullable LocalDate day(String text, boolean last) {
        Matcher german = GERMAN.matcher(text);
        if (!german.matches()) {
            return SearchParameters.day(text, last);
        }
        try {
            String iso = german.group(2) == null
                    ? "%s-%02d".formatted(german.group(3), Integer.parseInt(german.group(1)))
                    : "%s-%02d-%02d"
                            .formatted(
                                    german.group(3),
                                    Integer.parseInt(german.group(2)),
                                    Integer.parseInt(german.group(1)));
            return SearchParameters.day(iso, last);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
