package org.depesche.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.depesche.alert.AlertSettings;
import org.depesche.alert.Rhythm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digests at seven in Berlin, weekly ones on Mondays. */
class DeliveryTimesTests {

    private final DeliveryTimes times = new DeliveryTimes(
            new AlertSettings(100, 7, DayOfWeek.MONDAY, Duration.ofDays(365), List.of(), List.of()),
            Clock.fixed(Instant.EPOCH, ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @CsvSource({
        "AT_ONCE, 2026-12-01T12:00:00Z, 2026-12-01T12:05:00Z",
        "DAILY,   2026-12-01T12:00:00Z, 2026-12-02T06:00:00Z",
        "DAILY,   2026-12-01T05:59:59Z, 2026-12-01T06:00:00Z",
        "DAILY,   2026-12-01T06:00:00Z, 2026-12-02T06:00:00Z",
        "DAILY,   2026-03-28T12:00:00Z, 2026-03-29T05:00:00Z",
        "WEEKLY,  2026-12-01T12:00:00Z, 2026-12-07T06:00:00Z",
        "WEEKLY,  2026-12-07T05:00:00Z, 2026-12-07T06:00:00Z",
        "WEEKLY,  2026-12-07T06:00:00Z, 2026-12-14T06:00:00Z"
    })
    void theNextMailIsAtItsHour(Rhythm rhythm, OffsetDateTime now, Instant next) {
        assertThat(times.next(rhythm, DigestTime.USUAL, now).toInstant()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY,  18,   , 2026-12-01T12:00:00Z, 2026-12-01T17:00:00Z",
        "DAILY,  0,    , 2026-12-01T12:00:00Z, 2026-12-01T23:00:00Z",
        "DAILY,  24,   , 2026-12-01T12:00:00Z, 2026-12-02T06:00:00Z",
        "WEEKLY, ,     5, 2026-12-01T12:00:00Z, 2026-12-04T06:00:00Z",
        "WEEKLY, 18,   2, 2026-12-01T12:00:00Z, 2026-12-01T17:00:00Z",
        "WEEKLY, ,     8, 2026-12-01T12:00:00Z, 2026-12-07T06:00:00Z"
    })
    void aReaderChoosesHourAndDay(Rhythm rhythm, Integer hour, Integer weekday, OffsetDateTime now, Instant next) {
        assertThat(times.next(rhythm, new DigestTime(hour, weekday), now).toInstant())
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "5, PT16M", "9, PT4H16M", "11, PT12H", "40, PT12H"})
    void pausesAfterFailuresDoubleUpToHalfADay(int failures, Duration pause) {
        OffsetDateTime now = OffsetDateTime.parse("2026-12-01T12:00:00Z");

        assertThat(times.again(failures, now)).isEqualTo(now.plus(pause));
    }
}
