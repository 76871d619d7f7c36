package org.depesche.ingest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.depesche.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * What whoever uploads says of all files, for those that do not say it themselves.
 *
 * @param publishing what shall become of articles that have been read
 */
public record Defaults(
        @Nullable Published published,
        @Nullable String source,
        @Nullable Locale language,
        Publishing publishing) {

    /** Nothing is said of the files, and all are published. */
    public static final Defaults NONE = new Defaults(null, null, null, Publishing.NOW);

    private static final int LONGEST_SOURCE = 200;
    /** Strict: 30 February is no date, rather than the last of the month. */
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][.SSS][XXX]]").withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads what a form or a command line has; blank is as good as null.
     *
     * @param published a date, or a date and time with or without offset, in ISO 8601
     * @param language a language tag
     * @param zone of a time without offset
     * @throws IllegalArgumentException if the date or the language is none
     */
    public static Defaults of(
            @Nullable String published,
            @Nullable String source,
            @Nullable String language,
            Publishing publishing,
            ZoneId zone) {
        return new Defaults(
                isBlank(published) ? null : published(published.strip(), zone),
                isBlank(source) ? null : source(source),
                isBlank(language) ? null : language(language.strip()),
                publishing);
    }

    /** Whether articles wait for an editor before they are stored. */
    public boolean preview() {
        return publishing == Publishing.PREVIEW;
    }

    private static Published published(String text, ZoneId zone) {
        try {
            TemporalAccessor when = WHEN.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (when) {
                case OffsetDateTime time -> Published.at(time);
                case LocalDateTime time -> Published.at(time.atZone(zone).toOffsetDateTime());
                default -> Published.on(LocalDate.from(when));
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("No date: " + text, e);
        }
    }

    private static Locale language(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("No language: " + tag, e);
        }
    }

    private static String source(String name) {
        String clean = name.replaceAll("\\p{C}+", "").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_SOURCE));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
