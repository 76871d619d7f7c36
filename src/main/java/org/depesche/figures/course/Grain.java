package org.depesche.figures.course;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The length of the periods whose figures a line joins. */
public enum Grain {
    DAY(Period.ofDays(1), 0, 1, 1),
    MONTH(Period.ofMonths(1), 14, 28, 31),
    QUARTER(Period.ofMonths(3), 45, 89, 93),
    /** A year of business may have 52 or 53 whole weeks. */
    YEAR(Period.ofYears(1), 182, 360, 371);

    private final Period length;

    /** Days from the beginning to the middle. */
    private final int middle;

    /** Days of the shortest and the longest such period. */
    private final int least;

    private final int most;

    Grain(Period length, int middle, int least, int most) {
        this.length = length;
        this.middle = middle;
        this.least = least;
        this.most = most;
    }

    /**
     * The grain of a period of the calendar; null if it is a weekend, half a year, or several years.
     *
     * @param first as days since 1970
     * @param last as days since 1970
     */
    static @Nullable Grain of(int first, int last) {
        int days = last - first + 1;
        for (Grain grain : values()) {
            if (days >= grain.least && days <= grain.most) {
                return grain;
            }
        }
        return null;
    }

    Period length() {
        return length;
    }

    int middle() {
        return middle;
    }

    boolean isFinerThan(Grain other) {
        return compareTo(other) < 0;
    }

    /** The first day of the period in which a day lies. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case YEAR -> day.withDayOfYear(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case MONTH -> day.withDayOfMonth(1);
            case DAY -> day;
        };
    }

    /** The last day of the period that begins at a day. */
    LocalDate end(LocalDate first) {
        return first.plus(length).minusDays(1);
    }

    /** The name in addresses and messages: {@code year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
