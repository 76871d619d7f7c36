package org.depesche.format;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of files. An operator can set the components as {@code depesche.limits.*}; the constants keep readers
 * within the memory of one worker.
 *
 * @param file the bytes of a single file, which is kept in the database and read into memory
 * @param items the items of a single uploaded file, each of which is reported; the import command accepts lists of
 *     any length
 * @param container the bytes of a ZIP
 */
@Validated
@ConfigurationProperties("depesche.limits")
public record Limits(
        @DefaultValue("50MB") DataSize file,
        @DefaultValue("200000") @Min(1) int items,
        @DefaultValue @Valid Containers container) {

    /**
     * Bytes of a file that is read as a whole. JSON lines and arrays may be larger, because they are read item by item.
     */
    public static final int WHOLE_FILE = 16 << 20;

    /** Characters of a page or an XML file without embedded pictures. Its tree takes fifty times as much memory. */
    static final int MARKUP = 4 << 20;

    /** Characters of an article. A longer text would keep the tagger busy for minutes. */
    public static final int TEXT = 2_000_000;

    /** Paragraphs of an article. */
    public static final int PARAGRAPHS = 20_000;

    /** Bytes of one JSON item, and characters of one text in it. */
    public static final int JSON_ITEM = 8 << 20;

    /** Values of one JSON item at all depths. */
    public static final int JSON_VALUES = 50_000;

    /** The depth of nested objects and lists in JSON. */
    public static final int JSON_DEPTH = 100;

    private static final DataSize MOST_FOR_A_FILE = DataSize.ofMegabytes(500);

    public Limits {
        if (file.toBytes() <= 0 || file.compareTo(MOST_FOR_A_FILE) > 0) {
            throw new IllegalArgumentException("depesche.limits.file is to be between 1B and 500MB, not " + file);
        }
    }

    /**
     * The limits of a ZIP, including nested ones.
     *
     * @param files the number of files that are accepted or refused one by one
     * @param unpacked the bytes of all unpacked files, and of the ZIP itself
     * @param free the bytes that even a small ZIP may unpack to
     * @param ratio the growth allowed beyond that; text shrinks to a fifth, regular mark-up to a thirtieth, and a
     *     ratio over a hundred is malicious
     * @param depth the depth of nested ZIPs
     * @param time the limit of elapsed time
     * @param cpu the limit of processor time
     * @param unpackers the number of containers that are unpacked at a time
     * @param patience the time that an upload waits for its turn before the sender is asked to come again
     */
    public record Containers(
            @DefaultValue("10000") @Min(1) @Max(100_000) int files,
            @DefaultValue("2GB") DataSize unpacked,
            @DefaultValue("16MB") DataSize free,
            @DefaultValue("100") @Min(1) @Max(1000) int ratio,
            @DefaultValue("1") @Min(0) @Max(5) int depth,
            @DefaultValue("120s") Duration time,
            @DefaultValue("30s") Duration cpu,
            @DefaultValue("2") @Min(1) @Max(64) int unpackers,
            @DefaultValue("30s") Duration patience) {

        public Containers {
            if (unpacked.isNegative() || free.isNegative()) {
                throw new IllegalArgumentException("depesche.limits.container: sizes are not to be negative");
            }
            if (!time.isPositive() || !cpu.isPositive() || patience.isNegative()) {
                throw new IllegalArgumentException("depesche.limits.container: times are to be positive");
            }
        }
    }

    /** The size in megabytes, rounded up, so that a file over a limit looks larger than the limit. */
    public static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
