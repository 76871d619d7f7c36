package org.depesche.format.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates like 06/03/2025. The weekday before it, other dates of the page, or the country of its language decide
 * whether the month stands first. Contradictions leave a date unread, and so does the lack of all three.
 */
final class SlashDate {

    private static final Pattern DATE = Pattern.compile(
            "(?:(?<weekday>\\p{L}{2,10})\\.?,?\\s+)?(?<![\\d/])(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>(?:19|20)\\d\\d)(?![\\d/])"
                    + "(?<time>,?\\s*(?:-|–|\\||at)?\\s*\\d{1,2}:\\d{2}(?:\\s*[ap]\\.?m\\.?)?)?");

    /** English-speaking countries that write the day first. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)(?:en-(?:GB|IE|AU|NZ|IN)|(?:fr|it|es|pt)(?!-US|-CA)\\b).*");

    private static final Pattern MONTH_FIRST = Pattern.compile("(?i)en[-_]US.*");

    private static final int MOST = 50;

    private SlashDate() {}

    /**
     * The date with its time in ISO 8601; null if there is none or none that is certain.
     *
     * @param otherLabels at the end of a text, the labels of other dates than that of publication
     */
    static @Nullable String in(List<String> lines, Document page, Pattern otherLabels) {
        for (String line : lines) {
            Matcher date = DATE.matcher(line);
            if (date.find()
                    && !otherLabels
                            .matcher(line.substring(0, date.start("first")))
                            .find()) {
                return iso(date, page);
            }
        }
        return null;
    }

    /** A line without such dates. */
    static String without(String line) {
        return DATE.matcher(line).replaceAll("");
    }

    private static @Nullable String iso(Matcher date, Document page) {
        Boolean monthFirst = monthFirst(date);
        if (monthFirst == null) {
            monthFirst = monthFirst(page);
        }
        LocalDate day = monthFirst == null ? null : day(date, monthFirst);
        return day == null
                ? null
                : day + " " + Objects.requireNonNullElse(date.group("time"), "").replaceFirst("^\\D+", "");
    }

    /** Whether a date has its month first; null if it may have either. */
    private static @Nullable Boolean monthFirst(Matcher date) {
        LocalDate american = day(date, true);
        LocalDate other = day(date, false);
        if (american == null || other == null || american.equals(other)) {
            return american != null ? Boolean.TRUE : other == null ? null : Boolean.FALSE;
        }
        boolean isAmerican = isOn(american, date.group("weekday"));
        return isAmerican == isOn(other, date.group("weekday")) ? null : isAmerican;
    }

    /** Whether the other dates of a page and its language have the month first. */
    private static @Nullable Boolean monthFirst(Document page) {
        List<Boolean> found = new ArrayList<>();
        Matcher other = DATE.matcher(page.text());
        while (other.find() && found.size() < MOST) {
            Boolean certain = monthFirst(other);
            if (certain != null && !Objects.equals(other.group("first"), other.group("second"))) {
                found.add(certain);
            }
        }
        String language = page.select("html").attr("lang");
        if (MONTH_FIRST.matcher(language).matches()) {
            found.add(true);
        } else if (DAY_FIRST.matcher(language).matches()) {
            found.add(false);
        }
        List<Boolean> different = found.stream().distinct().toList();
        return different.size() == 1 ? different.getFirst() : null;
    }

    private static boolean isOn(LocalDate day, @Nullable String weekday) {
        return weekday != null
                && Stream.of(Locale.ENGLISH, Locale.GERMAN)
                        .map(language -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, language))
                        .anyMatch(name -> name.regionMatches(true, 0, weekday, 0, weekday.length()));
    }

    private static @Nullable LocalDate day(Matcher date, boolean monthFirst) {
        int first = Integer.parseInt(date.group("first"));
        int second = Integer.parseInt(date.group("second"));
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group("year")), monthFirst ? first : second, monthFirst ? second : first);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
