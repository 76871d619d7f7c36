package org.depesche.format.mail;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.jspecify.annotations.Nullable;

/** Puts the date fields of old and careless programs into the form of RFC 5322. */
final class MailDate {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,80}\\)");

    /** Of RFC 850 and 822: "Friday, 03-May-24 10:00:00 GMT", "3 May 24 10:00 +0200". */
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "^(?:\\p{L}{2,10}\\.?,?\\s+)?(?<day>\\d{1,2})[ -](?<month>\\p{L}{3,9})\\.?[ -](?<year>\\d{2,3})(?=\\s)");

    /** Of the C library: "Fri May  3 10:00:00 2024 +0200", "Fri May 3 10:00:00 CEST 2024". */
    private static final Pattern ASCTIME = Pattern.compile(
            "^\\p{L}{2,4}\\.?,?\\s+(?<month>\\p{L}{3})\\s+(?<day>\\d{1,2})\\s+(?<time>\\d\\d?:\\d\\d(?::\\d\\d)?)\\s+(?<zone>[A-Z]{2,4}\\s+)?(?<year>\\d{4})(?<offset>\\s+[+-]\\d{4})?");

    private static final Pattern ZONE =
            Pattern.compile("(?<=\\d)\\s+(?<name>MEST|MET|GMT[+-]\\d{1,2}|-0000|[A-IK-Y]|\"?[A-Z]{3,4}\"?)\\s*$");

    /** The time of day at the end of a date. */
    private static final Pattern UNZONED =
            Pattern.compile("\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:\\s?(?i:Uhr|[ap]\\.?m\\.?))?$");

    /** The first year of mails. An earlier date is that of a computer without a clock. */
    private static final int FIRST_YEAR = 1982;

    private static final int LONGEST = 200;

    private MailDate() {}

    /** The date of a mail for a draft; null if no field has one. */
    static @Nullable String of(MailFields fields, DateText dates) {
        for (String name : List.of("date", "sent", "resent-date", "delivery-date", "nntp-posting-date")) {
            for (String value : fields.all(name)) {
                String date = sensible(value, dates);
                if (date != null) {
                    return date;
                }
            }
        }
        // the first server is the last field
        for (String received : fields.all("received").reversed()) {
            String date = sensible(received.substring(received.lastIndexOf(';') + 1), dates);
            if (date != null) {
                return date;
            }
        }
        return fields.text("date");
    }

    /** A date in a form that is read; null if it is none, or of a computer without a clock. */
    static @Nullable String sensible(String value, DateText dates) {
        String form = form(value);
        OffsetDateTime time = dates.time(form);
        return time == null || time.withOffsetSameInstant(ZoneOffset.UTC).getYear() < FIRST_YEAR ? null : form;
    }

    /** A date that a mail program printed for its user without the zone, in the zone of the mail if the house is elsewhere. */
    static String inZoneOf(MailFields fields, String printed, DateText dates) {
        String own = fields.text("date");
        OffsetDateTime sent = own == null ? null : dates.time(form(own));
        if (sent == null
                || sent.getOffset().equals(ZoneOffset.UTC)
                || !UNZONED.matcher(printed).find()) {
            return printed;
        }
        boolean house = sent.getOffset().equals(dates.zone().getRules().getOffset(sent.toInstant()));
        return house ? printed : printed + " " + sent.getOffset();
    }

    private static String form(String value) {
        if (value.length() > LONGEST) {
            return value;
        }
        String text = CleanText.line(COMMENT.matcher(value).replaceAll(" "));
        Matcher asctime = ASCTIME.matcher(text);
        if (asctime.find()) {
            String zone = asctime.group("offset") != null ? asctime.group("offset") : asctime.group("zone");
            text = asctime.group("day") + " " + asctime.group("month") + " " + asctime.group("year") + " "
                    + asctime.group("time") + (zone == null ? "" : " " + zone.strip());
        }
        Matcher year = SHORT_YEAR.matcher(text);
        if (year.find()) {
            text = year.group("day") + " " + year.group("month") + " " + century(year.group("year"))
                    + text.substring(year.end());
        }
        Matcher zone = ZONE.matcher(text);
        return zone.find() ? text.substring(0, zone.start()) + " " + offset(zone.group("name")) : text;
    }

    /** As RFC 5322 reads years of two and of three digits. */
    private static int century(String year) {
        int number = Integer.parseInt(year);
        return year.length() == 2 && number < 50 ? 2000 + number : 1900 + number;
    }

    private static String offset(String zone) {
        return switch (zone) {
            case "MEST" -> "+0200";
            case "MET" -> "+0100";
            // letters of the military, which were defined wrongly: the zone is unknown
            case "-0000" -> "+0000";
            default -> zone.length() == 1 ? "+0000" : zone.replace("\"", "");
        };
    }
}
