package org.depesche.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The day or the time when an article was published.
 *
 * @param day the day, in the offset of the file
 * @param instant null if the file has only a day
 * @param offset seconds east of Greenwich; null together with the instant
 */
@Embeddable
public record Published(
        @Column(name = "published_on") LocalDate day,
        @Column(name = "published_at") @Nullable OffsetDateTime instant,
        @Column(name = "published_offset") @Nullable Integer offset) {

    public static Published on(LocalDate day) {
        return new Published(day, null, null);
    }

    public static Published at(OffsetDateTime time) {
        return new Published(time.toLocalDate(), time, time.getOffset().getTotalSeconds());
    }

    /** The time in the offset of the file; null if the file has only a day. */
    public @Nullable OffsetDateTime time() {
        return instant == null || offset == null
                ? null
                : instant.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(offset));
    }

    /** ISO 8601: a date, or a date and time with offset. */
    public String iso() {
        OffsetDateTime time = time();
        return time == null ? day.toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
