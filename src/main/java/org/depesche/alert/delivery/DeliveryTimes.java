package org.depesche.alert.delivery;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.depesche.alert.AlertSettings;
import org.depesche.alert.Rhythm;
import org.springframework.stereotype.Component;

/**
 * When mails are sent: digests at an hour of the reader's or the operator's in the archive's zone, the others soon, but not one
 * by one.
 */
@Component
class DeliveryTimes {

    /** Hits of an import come in by and by. */
    private static final Duration BETWEEN = Duration.ofMinutes(5);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    private final AlertSettings settings;
    private final ZoneId zone;

    DeliveryTimes(AlertSettings settings, Clock clock) {
        this.settings = settings;
        this.zone = clock.getZone();
    }

    /** The time of the first mail. */
    OffsetDateTime first(Rhythm rhythm, DigestTime wanted, OffsetDateTime now) {
        return rhythm == Rhythm.AT_ONCE ? now : next(rhythm, wanted, now);
    }

    /** The time of the next mail after one. */
    OffsetDateTime next(Rhythm rhythm, DigestTime wanted, OffsetDateTime now) {
        ZonedDateTime here = now.atZoneSameInstant(zone);
        int hour = Objects.requireNonNullElse(wanted.hour(), settings.hour());
        ZonedDateTime today = here.toLocalDate().atTime(hour, 0).atZone(zone);
        return switch (rhythm) {
            case NONE, AT_ONCE -> now.plus(BETWEEN);
            case DAILY -> (today.isAfter(here) ? today : today.plusDays(1)).toOffsetDateTime();
            case WEEKLY -> {
                ZonedDateTime day = today.with(TemporalAdjusters.nextOrSame(weekday(wanted)));
                yield (day.isAfter(here) ? day : day.plusWeeks(1)).toOffsetDateTime();
            }
        };
    }

    private DayOfWeek weekday(DigestTime wanted) {
        return wanted.weekday() == null ? settings.day() : DayOfWeek.of(wanted.weekday());
    }

    /** @param failures in a row, from 1; the pauses double from a minute on */
    OffsetDateTime again(int failures, OffsetDateTime now) {
        Duration pause = Duration.ofMinutes(1L << Math.min(failures - 1, 10));
        return now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
