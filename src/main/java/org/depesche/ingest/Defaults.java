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
 * The sender's statements about an upload, for files that lack them.
 *
 * @param publishing whether the articles are published or wait
 */
public record Defaults(
        @Nullable Published published,
        @Nullable String source,
        @Nullable Locale language,
        Publishing publishing) {

    /** No statements; all articles are published. */
    public static final Defaults NONE = new Defaults(null, null, null, Publishing.NOW);

    private static final int LONGEST_SOURCE = 200;

    /** Strict: 30 February is refused, and not read as the last of the month. */
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][.SSS][XXX]]").withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads the fields of a form or the options of a command; a blank one counts as null.
     *
     * @param published a date, or a date and time with or without offset, in ISO 8601
     * @param language a language tag
     * @param zone the zone of a time without offset
     * @throws IllegalArgumentException if the date or the language is not valid
     */
    public static Defaults of(
            @Nullable String published,
            @Nullable String source,
            @Nullable String language,
            Publishing publishing,
            ZoneId zone) {
        return new Defaults(
                published == null || published.isBlank() ? null : published(published.strip(), zone),
                source == null || source.isBlank() ? null : source(source),
                language == null || language.isBlank() ? null : language(language.strip()),
                publishing);
    }

    /** Whether articles wait for an editor before they are stored. */
    public boolean preview() {
        return publishing == Publishing.PREVIEW;
    }

    /** The same statements about articles that an editor has taken. */
    Defaults taken() {
        return new Defaults(published, source, language, Publishing.NOW);
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
}
