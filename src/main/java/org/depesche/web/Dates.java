package org.depesche.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.depesche.tagging.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Prints days and times in the reader's language; templates call {@code dates.day(…)}. */
@Component
public class Dates {

    private final MessageSource messages;
    private final Clock clock;

    Dates(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** 16. Mai 2024; 16 May 2024. */
    public String day(LocalDate day) {
        return print("d. MMMM uuuu", "d MMMM uuuu", day);
    }

    /** The date in the archive's zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Donnerstag; Thursday. */
    public String weekday(LocalDate day) {
        return print("EEEE", "EEEE", day);
    }

    /** März 2014; March 2014. */
    public String month(YearMonth month) {
        return print("MMMM uuuu", "MMMM uuuu", month);
    }

    /** The month of a day. */
    public String monthOf(LocalDate day) {
        return month(YearMonth.from(day));
    }

    /** Jan. 2014; Jan 2014: for narrow places. */
    public String shortMonth(YearMonth month) {
        return print("MMM uuuu", "MMM uuuu", month);
    }

    /** 16. Jan. 2024; 16 Jan 2024. */
    public String shortDay(LocalDate day) {
        return print("d. MMM uuuu", "d MMM uuuu", day);
    }

    /** 16. Mai 2024, 18.20; 16 May 2024, 6.20 pm, in the offset of the time itself. */
    public String time(OffsetDateTime time) {
        return print("d. MMMM uuuu, H.mm", "d MMMM uuuu, h.mm a", time);
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    public boolean isPast(OffsetDateTime time) {
        return !time.isAfter(now());
    }

    /** A time in the archive's zone, for events in the archive. */
    public String here(OffsetDateTime time) {
        return time(time.atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    }

    /** The time if known, else the day, else the word "undated". */
    public String published(@Nullable LocalDate day, @Nullable OffsetDateTime time) {
        if (time != null) {
            return time(time);
        }
        return day != null ? day(day) : messages.getMessage("web.undated", null, LocaleContextHolder.getLocale());
    }

    /** The period of a figure; empty if there is none. */
    public String period(@Nullable Period period) {
        return period == null ? "" : period(period.start(), period.end());
    }

    /** The period of a figure, else the day of its article, else the word "undated". */
    public String periodOrDay(@Nullable Period period, @Nullable LocalDate day) {
        return period == null ? published(day, null) : period(period);
    }

    /** A span of days: 2023; 2025–2027; Mai 2024; ab 1. Mai 2024. */
    public String period(@Nullable LocalDate start, @Nullable LocalDate end) {
        Locale locale = LocaleContextHolder.getLocale();
        if (start == null) {
            return end == null ? "" : messages.getMessage("web.period.until", new Object[] {edge(end, true)}, locale);
        }
        if (end == null) {
            return messages.getMessage("web.period.from", new Object[] {edge(start, false)}, locale);
        }
        boolean years = start.getDayOfYear() == 1 && end.equals(end.withDayOfYear(end.lengthOfYear()));
        if (years) {
            return start.getYear() == end.getYear() ? "" + start.getYear() : start.getYear() + "–" + end.getYear();
        }
        boolean months = start.getDayOfMonth() == 1 && end.getDayOfMonth() == end.lengthOfMonth();
        if (months) {
            String first = month(YearMonth.from(start));
            String last = month(YearMonth.from(end));
            return first.equals(last) ? first : first + " – " + last;
        }
        return start.equals(end) ? day(start) : day(start) + " – " + day(end);
    }

    private String edge(LocalDate day, boolean last) {
        boolean wholeYear = last ? day.getDayOfYear() == day.lengthOfYear() : day.getDayOfYear() == 1;
        return wholeYear ? "" + day.getYear() : day(day);
    }

    private static String print(String german, String english, TemporalAccessor time) {
        Locale locale = LocaleContextHolder.getLocale();
        boolean inGerman = locale.getLanguage().equals("de");
        String printed =
                DateTimeFormatter.ofPattern(inGerman ? german : english, locale).format(time);
        return inGerman ? printed : printed.replace("AM", "am").replace("PM", "pm");
    }
}
