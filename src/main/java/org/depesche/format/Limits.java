package org.depesche.format;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a file may be, at the most. What an operator can choose, as {@code depesche.limits.*}, is a component; what readers rely on to keep within the
 * memory of one worker is a constant.
 *
 * @param file bytes of a single file, by itself or in a container: it is kept in the database and read in memory
 * @param items of a single file that is handed in, each of which is reported: the import takes lists of any length
 * @param container of a ZIP
 */
public record Limits(
        @DefaultValue("50MB") DataSize file,
        @DefaultValue("200000") @Min(1) int items,
        @DefaultValue @Valid Containers container) {

    /** Bytes of a file that has to be read as a whole; JSON lines and arrays may be larger, they are read item by item. */
    static final int WHOLE_FILE = 16 << 20;

    /** Characters of a page or an XML file without the pictures in it: its tree takes fifty times as much in memory. */
    static final int MARKUP = 4 << 20;

    /** Characters of an article. More is none, and would keep the tagger busy for minutes. */
    static final int TEXT = 2_000_000;

    /** Paragraphs of an article. */
    static final int PARAGRAPHS = 20_000;

    /** Bytes of one item of a JSON file, and characters of one text in it. */
    static final int JSON_ITEM = 8 << 20;

    /** Values of one item of a JSON file: the members of its objects and lists, at all depths. */
    static final int JSON_VALUES = 50_000;

    /** Objects and lists within each other in a JSON file. */
    static final int JSON_DEPTH = 100;

    private static final DataSize MOST_FOR_A_FILE = DataSize.ofMegabytes(500);

    public Limits {
        if (file.toBytes() <= 0 || file.compareTo(MOST_FOR_A_FILE) > 0) {
            throw new IllegalArgumentException("depesche.limits.file is to be between 1B and 500MB, not " + file);
        }
    }

    /**
     * What a ZIP may hold, with those in it.
     *
     * @param files that are taken or refused one by one
     * @param unpacked bytes of all that is unpacked, and of a ZIP itself
     * @param free bytes that any ZIP may unpack to, however small it is
     * @param ratio to how many times its own size a ZIP may grow beyond that: text shrinks to a fifth, well-ordered
     *     mark-up to a thirtieth, what shrinks more than a hundredfold is made to do harm
     * @param depth how deep ZIPs may lie in ZIPs
     * @param time that unpacking may take by the clock
     * @param cpu that unpacking may keep a processor busy
     * @param unpackers how many are unpacked at a time
     * @param patience how long an upload waits for its turn before it is told to come again
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

    /** Bytes as people count them, the next larger number of megabytes: what is too large looks so, too. */
    public static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
