package org.depesche.format.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a table writes days with slashes. The days of all rows that were looked at decide, because one like 03/11/2019 may
 * be either.
 *
 * @param monthFirst whether the month stands first; null if no row tells, or if they contradict each other
 */
record SlashDays(@Nullable Boolean monthFirst) {

    private static final Pattern FORM =
            Pattern.compile("(?<![\\d/])(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>(?:19|20)?\\d\\d)(?![\\d/])");

    private static final int MONTHS = 12;

    /** @param beginning of the table */
    static SlashDays in(String beginning) {
        boolean american = false;
        boolean other = false;
        Matcher days = FORM.matcher(beginning);
        while (days.find()) {
            boolean later = Integer.parseInt(days.group("second")) > MONTHS;
            boolean earlier = Integer.parseInt(days.group("first")) > MONTHS;
            american |= later && !earlier;
            other |= earlier && !later;
        }
        return new SlashDays(american == other ? null : american);
    }

    /** A cell with its day in ISO 8601, if it begins with a day that is certain; others as they are. */
    String iso(String cell) {
        Matcher day = FORM.matcher(cell);
        if (!day.lookingAt()) {
            return cell;
        }
        int first = Integer.parseInt(day.group("first"));
        int second = Integer.parseInt(day.group("second"));
        Boolean american = first == second ? Boolean.TRUE : monthFirst;
        american = second > MONTHS ? Boolean.TRUE : first > MONTHS ? Boolean.FALSE : american;
        if (american == null) {
            return cell;
        }
        String year = day.group("year").length() == 2 ? "20" + day.group("year") : day.group("year");
        return "%s-%02d-%02d%s"
                .formatted(year, american ? first : second, american ? second : first, cell.substring(day.end()));
    }
}
