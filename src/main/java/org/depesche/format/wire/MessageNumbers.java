package org.depesche.format.wire;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.depesche.article.SourceIdentity;
import org.depesche.format.DateText;
import org.jspecify.annotations.Nullable;

/**
 * The ids that messages have by their numbers. Wires number their messages anew each day, so that the day belongs to the id.
 *
 * @param day of the message that is read; null if it states none
 */
record MessageNumbers(DateText dates, @Nullable LocalDate day) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    static MessageNumbers on(@Nullable String date, DateText dates) {
        OffsetDateTime time = dates.time(date);
        return new MessageNumbers(dates, time == null ? null : time.toLocalDate());
    }

    /** The id of the message that is read: "bdt0123/2024-05-15". */
    String own(String number) {
        return day == null ? number : number + "/" + day;
    }

    /** The id of an earlier message, of which a notice often states no day. */
    String other(TelegramNotice.Reference reference) {
        String number = reference.number();
        if (reference.isKey() || day == null) {
            return number;
        }
        LocalDate stated = reference.day() == null ? null : stated(reference.day(), day);
        return stated == null ? number + SourceIdentity.UP_TO + day : number + "/" + stated;
    }

    /** The day that a text states, perhaps without its year, at the latest on another day; null if it is none. */
    private @Nullable LocalDate stated(String text, LocalDate latest) {
        if (YEAR.matcher(text).find()) {
            OffsetDateTime time = dates.time(text);
            return time == null ? null : time.toLocalDate();
        }
        String between = text.endsWith(".") ? "" : " ";
        for (int year = latest.getYear(); year >= latest.getYear() - 1; year--) {
            OffsetDateTime time = dates.time(text + between + year);
            if (time != null && !time.toLocalDate().isAfter(latest)) {
                return time.toLocalDate();
            }
        }
        return null;
    }
}
