package org.depesche.format.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.depesche.format.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of a table to rows, because quoted cells may have line breaks. A cell that is never closed spoils its
 * own line alone. Memory is bounded.
 */
final class TableLines implements Closeable {

    /** The characters of a row: an article and its fields. */
    private static final int LONGEST = Limits.TEXT + (1 << 16);

    /** The characters that are read again after cells that are never closed. */
    private static final long MOST_AGAIN = 64L << 20;

    /**
     * A row.
     *
     * @param line the number of its first line in the file, from 1
     * @param text null: a cell is never closed, or the row is too long
     */
    record Row(long line, @Nullable String text) {}

    /** @param text null: too long */
    private record Line(long number, @Nullable String text) {}

    private final Reader in;
    private final TableForm form;
    private final int columns;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private long read;
    private long again = MOST_AGAIN;
    private final char[] buffer = new char[1 << 14];
    private int start;
    private int end;
    private boolean afterReturn;

    /** @param in is closed with the lines */
    TableLines(Reader in, TableHeader header) throws IOException {
        this.in = in;
        this.form = header.form();
        this.columns = header.columns().size();
        for (int i = 0; i < header.line(); i++) {
            line();
        }
    }

    /** The next row with any text; null at the end. */
    @Nullable
    Row next() throws IOException {
        Line first = line();
        while (first != null && first.text != null && isBlank(first.text)) {
            first = line();
        }
        if (first == null) {
            return null;
        }
        if (first.text == null || !form.isOpenAfter(first.text, false)) {
            return new Row(first.number, first.text);
        }
        return continued(first.number, first.text);
    }

    private Row continued(long number, String first) throws IOException {
        StringBuilder row = new StringBuilder(first);
        List<Line> taken = new ArrayList<>();
        while (true) {
            Line more = line();
            if (more != null) {
                taken.add(more);
            }
            if (more == null || more.text == null || row.length() > LONGEST || isRow(more.text)) {
                again -= row.length();
                if (again > 0) {
                    taken.reversed().forEach(ahead::addFirst);
                }
                return new Row(number, null);
            }
            row.append('\n').append(more.text);
            if (!form.isOpenAfter(more.text, true)) {
                return new Row(number, row.toString());
            }
        }
    }

    /** Whether a line inside a quoted cell is a whole row with quoted cells, so that the cell was never closed. */
    private boolean isRow(String line) {
        if (form.quote() == null || form.isOpenAfter(line, false)) {
            return false;
        }
        String quote = form.quote().toString();
        String begin = form.separator() + quote;
        boolean quoted = line.startsWith(quote) && !line.startsWith(quote + quote)
                || line.contains(begin) && !line.contains(begin + quote);
        List<String> cells = quoted ? form.cells(line) : null;
        return cells != null && cells.size() == columns;
    }

    private boolean isBlank(String line) {
        return line.chars().allMatch(c -> c <= ' ' || c == form.separator());
    }

    private @Nullable Line line() throws IOException {
        Line next = ahead.poll();
        if (next != null) {
            return next;
        }
        StringBuilder text = new StringBuilder();
        boolean any = false;
        boolean ended = false;
        while (!ended && fill()) {
            if (afterReturn && buffer[start] == '\n') {
                start++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            any = true;
            int stop = start;
            while (stop < end && buffer[stop] != '\n' && buffer[stop] != '\r') {
                stop++;
            }
            if (text.length() <= LONGEST) {
                text.append(buffer, start, stop - start);
            }
            ended = stop < end;
            afterReturn = ended && buffer[stop] == '\r';
            start = ended ? stop + 1 : stop;
        }
        if (!any) {
            return null;
        }
        read++;
        return new Line(read, text.length() > LONGEST ? null : text.toString());
    }

    private boolean fill() throws IOException {
        if (start == end) {
            start = 0;
            end = Math.max(0, in.read(buffer));
        }
        return start < end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
