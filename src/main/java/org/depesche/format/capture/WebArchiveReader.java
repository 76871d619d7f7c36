package org.depesche.format.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.io.input.ProxyInputStream;
import org.depesche.format.ArticleReader;
import org.depesche.format.DateText;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.format.page.HtmlReader;
import org.depesche.format.zip.Packing;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a web archive (WARC, packed or not): each answer of a server that is a page is an article or is skipped.
 * The date on which a page was visited is no date of the article.
 */
public record WebArchiveReader(DateText dates) implements ArticleReader {

    /** The growth by unpacking that is allowed beyond {@link #FREE}, as of any container. */
    private static final int RATIO = 100;

    private static final long FREE = 16 << 20;

    private static final int LITTLE = 512;

    /** Whether a file is a web archive, whatever its name. */
    public static boolean is(SourceFile file) {
        return Packing.isWebArchive(file.headBytes());
    }

    @Override
    public boolean reads(SourceFile file) {
        return is(file);
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        InputStream in;
        try {
            in = file.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            boolean packed = file.headBytes()[0] != 'W';
            SavedPages pages = new SavedPages(packed ? unpacked(in, FREE + RATIO * file.size()) : in);
            return StreamSupport.stream(new Pages(pages, new HtmlReader(dates)), false)
                    .onClose(pages::close);
        } catch (IOException e) {
            throw new UnreadableException(Problem.of("warc-broken"));
        }
    }

    private static InputStream unpacked(InputStream in, long most) throws IOException {
        return new ProxyInputStream(Packing.GZIP.open(in)) {

            private long read;

            // little at a time, because the bytes before a damage in the same reading are lost
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, LITTLE));
            }

            @Override
            protected void afterRead(int count) {
                read += Math.max(0, count);
                if (read > most) {
                    throw new UnreadableException(Problem.of("zip-ratio", RATIO));
                }
            }
        };
    }

    private static final class Pages extends Spliterators.AbstractSpliterator<Item> {

        private final SavedPages pages;
        private final HtmlReader reader;
        private int index;
        private boolean ended;

        Pages(SavedPages pages, HtmlReader reader) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.pages = pages;
            this.reader = reader;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Item> action) {
            Item item = ended ? null : next();
            if (item != null) {
                action.accept(item);
                index++;
            }
            return item != null;
        }

        private @Nullable Item next() {
            try {
                CapturedPage page = pages.next();
                if (page != null) {
                    return page.itemOfMany(index, reader);
                }
                ended = true;
                return index == 0 ? new Item.Unreadable(0, Problem.of("warc-empty")) : null;
            } catch (IOException e) {
                ended = true;
                return new Item.Unreadable(index, Problem.of("warc-broken"));
            }
        }
    }
}
