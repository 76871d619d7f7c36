package org.depesche.format.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of articles row by row: CSV, TSV and the like, whose first line names the columns in German or English.
 * Unknown columns are left out; a table needs one with headlines and one with texts.
 */
public record TableReader(DateText dates) implements ArticleReader {

    @Override
    public boolean reads(SourceFile file) {
        return isTable(file);
    }

    /** Whether a file is a table, and its first lines name columns of articles. */
    public static boolean isTable(SourceFile file) {
        return TableHeader.of(file.head()) != null;
    }

    /** The names of a table's columns with their fields, which are null for those that are left out. */
    public static void columns(SourceFile file, BiConsumer<String, @Nullable String> receiver) {
        header(file).columns().forEach(column -> receiver.accept(column.name(), column.code()));
    }

    /** A row as it is written, with line feeds; empty if there is none with this index or its end is not known. */
    public static String row(SourceFile file, int index) {
        try (TableLines lines = new TableLines(file.characters(), header(file))) {
            TableLines.Row row = lines.next();
            for (int i = 0; i < index && row != null; i++) {
                row = lines.next();
            }
            return row == null || row.text() == null ? "" : row.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        TableHeader header = header(file);
        try {
            Rows rows = new Rows(header, new TableLines(file.characters(), header), dates);
            return StreamSupport.stream(rows, false).onClose(rows::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int count(SourceFile file) {
        int count = 0;
        try (TableLines lines = new TableLines(file.characters(), header(file))) {
            while (lines.next() != null) {
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableHeader header(SourceFile file) {
        TableHeader header = TableHeader.of(file.head());
        if (header == null || !header.isComplete()) {
            throw new UnreadableException(Problem.of("foreign-table", header == null ? "" : header.names()));
        }
        return header;
    }

    private static final class Rows extends Spliterators.AbstractSpliterator<Item> {

        private final TableHeader header;
        private final TableLines lines;
        private final DateText dates;
        private int index;

        Rows(TableHeader header, TableLines lines, DateText dates) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.header = header;
            this.lines = lines;
            this.dates = dates;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Item> action) {
            try {
                TableLines.Row row = lines.next();
                if (row != null) {
                    action.accept(TableRow.read(header, row, index++, new DraftBuilder(dates)));
                }
                return row != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
