package org.depesche.format.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.depesche.format.Problem;
import org.depesche.format.UnreadableException;

/**
 * Bounds the reading of one PDF in time, pages, letters and unpacked bytes. PDFBox itself has no bounds.
 */
final class PdfBounds {

    /** Pages of a file. A thick issue of a newspaper has 150. */
    static final int PAGES = 1_000;

    /** Letters and other glyphs of a file, more than the text of an article may have. */
    private static final int GLYPHS = 4_000_000;

    /** Operators of the content of a file. A large map has a million. */
    private static final int OPERATORS = 20_000_000;

    /** Unpacked bytes of one stream: the content of a page, a font. */
    static final int STREAM = 24 << 20;

    /** Unpacked bytes of all streams. Pictures are not unpacked. */
    private static final long ALL_STREAMS = 1L << 30;

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** Processor time. A dense page takes a fiftieth of a second. */
    private static final Duration TIME = Duration.ofSeconds(60);

    private final long end = CPU.getCurrentThreadCpuTime() + TIME.toNanos();
    private long unpacked;
    private int glyphs;
    private int operators;

    /** @throws UnreadableException if the time is over */
    void time() {
        if (CPU.getCurrentThreadCpuTime() > end) {
            throw new UnreadableException(Problem.of("pdf-time", TIME.toSeconds()));
        }
    }

    void glyph() {
        if (++glyphs > GLYPHS) {
            throw new UnreadableException(Problem.of("pdf-glyphs", GLYPHS));
        }
    }

    void operator() {
        if (++operators > OPERATORS) {
            throw tooLarge();
        }
        if ((operators & 0xFF) == 0) {
            time();
        }
    }

    void unpacked(int bytes) {
        time();
        unpacked += bytes;
        if (unpacked > ALL_STREAMS) {
            throw tooLarge();
        }
    }

    static UnreadableException tooLarge() {
        return new UnreadableException(Problem.of("pdf-unpacks"));
    }
}
