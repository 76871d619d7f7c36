package org.depesche.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.depesche.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both inclusive.
 *
 * @param from null: open
 * @param to null: open
 */
public record DaySpan(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final DaySpan ALL = new DaySpan(null, null);

    public static DaySpan of(int year) {
        return new DaySpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static DaySpan of(YearMonth month) {
        return new DaySpan(month.atDay(1), month.atEndOfMonth());
    }

    /** Whether the two have a day in common. */
    boolean overlaps(DaySpan other) {
        return !isBefore(to, other.from) && !isBefore(other.to, from);
    }

    private static boolean isBefore(@Nullable LocalDate last, @Nullable LocalDate first) {
        return last != null && first != null && last.isBefore(first);
    }

    /** Whether it ends before it begins. */
    public boolean isEmpty() {
        return isBefore(to, from);
    }

    /** Adds its days to the parameters of an address. */
    public void addTo(Map<String, List<String>> parameters, String first, String last) {
        Address.put(parameters, first, from);
        Address.put(parameters, last, to);
    }
}
