package org.depesche.article.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hour that a notice states, with its zone: "15.00 Uhr", "00:01 GMT", "noon ET".
 *
 * @param minutes since midnight; 24 hours are the end of the day
 */
record NoticeHour(int minutes, ZoneId zone) {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** The forms of an hour. */
    static final Pattern FORM = Pattern.compile(
            "(?:\\b|T)(?:(?<h>\\d{1,2})[:.](?<min>\\d{2})(?:[:.]\\d{2})?\\s?(?:uhr|hrs|hours|h)?\\s?(?<half>[ap]\\.?m\\b\\.?)?"
                    + "|(?<hour>\\d{1,2})\\s?(?:uhr|h)\\b|(?<twelve>\\d{1,2})\\s?(?<part>[ap]\\.?m\\b\\.?)"
                    + "|(?<four>\\d{4})\\s?(?:hrs|hours|h|uhr|(?=(?:GMT|UTC|BST|CES?T|MES?Z|Z)\\b))|(?<noon>noon|mittags?)|(?<midnight>midnight|mitternacht))",
            CASE);

    /** The short names of zones. */
    static final Pattern ZONE = Pattern.compile("\\b(?:GMT|UTC|BST|CET|CEST|MEZ|MESZ|EST|EDT|ET|CT|PT|PST|PDT|Z)\\b");

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("GMT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("Z", "Z"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("ET", "America/New_York"),
            Map.entry("CT", "America/Chicago"),
            Map.entry("PT", "America/Los_Angeles"));

    /**
     * Reads the matches of the two patterns.
     *
     * @param hour null: the day begins
     * @param zone null: the usual one
     * @throws DateTimeException if there is no such hour
     */
    static NoticeHour of(@Nullable Matcher hour, @Nullable Matcher zone, ZoneId usual) {
        ZoneId stated = zone == null ? usual : ZoneId.of(ZONES.getOrDefault(zone.group(), "Z"));
        return new NoticeHour(hour == null ? 0 : minutes(hour), stated);
    }

    OffsetDateTime on(LocalDate day) {
        return day.atStartOfDay().plusMinutes(minutes).atZone(zone).toOffsetDateTime();
    }

    private static int minutes(Matcher time) {
        if (time.group("noon") != null || time.group("midnight") != null) {
            return time.group("noon") != null ? 12 * 60 : 24 * 60;
        }
        String four = time.group("four");
        String part = time.group("half") != null ? time.group("half") : time.group("part");
        String hours = Stream.of("h", "hour", "twelve")
                .map(time::group)
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
        int hour = Integer.parseInt(four != null ? four.substring(0, 2) : hours == null ? "0" : hours);
        int minute = four != null
                ? Integer.parseInt(four.substring(2))
                : time.group("min") == null ? 0 : Integer.parseInt(time.group("min"));
        if (part != null) {
            hour = hour % 12 + (part.startsWith("p") || part.startsWith("P") ? 12 : 0);
        }
        if (hour > 24 || minute > 59) {
            throw new DateTimeException("no such hour");
        }
        return hour * 60 + minute;
    }
}
