package org.depesche.format;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.depesche.format.capture.MhtmlReader;
import org.depesche.format.capture.WebArchiveReader;
import org.depesche.format.companions.CompanionPictures;
import org.depesche.format.cuttings.CuttingsReader;
import org.depesche.format.doc.DocReader;
import org.depesche.format.feed.FeedReader;
import org.depesche.format.feed.JsonFeedReader;
import org.depesche.format.feed.WordPressReader;
import org.depesche.format.mail.MailItems;
import org.depesche.format.mail.MailReader;
import org.depesche.format.mail.MailboxReader;
import org.depesche.format.markdown.MarkdownReader;
import org.depesche.format.office.FlatReader;
import org.depesche.format.office.PackageReader;
import org.depesche.format.page.HtmlReader;
import org.depesche.format.paper.PaperReader;
import org.depesche.format.pdf.PdfReader;
import org.depesche.format.readers.ForeignFile;
import org.depesche.format.readers.NinjsReader;
import org.depesche.format.readers.NitfReader;
import org.depesche.format.rtf.RtfReader;
import org.depesche.format.story.StoryReader;
import org.depesche.format.table.TableReader;
import org.depesche.format.tagged.TaggedTextReader;
import org.depesche.format.text.TextReader;
import org.depesche.format.wire.NewsMl1Reader;
import org.depesche.format.wire.NewsMlG2Reader;
import org.depesche.format.wire.TeleprinterReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads files of all known formats, whatever their names. */
@Component
public class ArticleReaders {

    private static final Logger log = LoggerFactory.getLogger(ArticleReaders.class);

    /** The number of consecutive items with the same problem that are reported one by one. */
    private static final int FEW_IN_A_ROW = 20;

    private static final int MOST_IN_A_ROW = 1_000_000;

    private final List<ArticleReader> readers;

    /** @param clock in the zone of times without a zone */
    public ArticleReaders(Clock clock) {
        DateText dates = new DateText(clock);
        MailItems mails = new MailItems(dates, this::read);
        this.readers = List.of(
                new PackageReader(dates),
                new DocReader(dates),
                new FlatReader(dates),
                new RtfReader(dates),
                new TaggedTextReader(dates),
                new PdfReader(dates, this::read),
                new TeleprinterReader(dates),
                // before Markdown, whose headings have rules below them too
                new CuttingsReader(dates),
                // before JSON, which front matter may be
                new MarkdownReader(dates),
                new JsonFeedReader(dates),
                new WordPressReader(dates),
                new StoryReader(dates),
                new NinjsReader(dates),
                new NitfReader(dates),
                new FeedReader(dates),
                new NewsMlG2Reader(dates),
                new NewsMl1Reader(dates),
                new PaperReader(dates),
                new TableReader(dates),
                new HtmlReader(dates),
                new WebArchiveReader(dates),
                new MhtmlReader(dates),
                new MailboxReader(mails),
                new MailReader(mails),
                new TextReader(dates));
    }

    /**
     * Reads the items of a file in order, at least one. Neither the method nor the stream throws: an unreadable item is
     * an {@link Item.Unreadable}. The stream reads lazily, in constant memory for JSON lines and JSON arrays. Close it,
     * because it holds the file open.
     */
    public Stream<Item> read(SourceFile file) {
        Items items = new Items(file);
        return StreamSupport.stream(items, false).onClose(items::close);
    }

    /** Counts the items of a file if that is much faster than reading them, or returns 0. Never throws. */
    public int count(SourceFile file) {
        try {
            return reader(file).count(file);
        } catch (RuntimeException | StackOverflowError e) {
            // the reading reports the problem
            return 0;
        }
    }

    /** The text that an editor compares with an item of a file; null if there is none to show. Never throws. */
    public @Nullable RawText written(SourceFile file, int item) {
        try {
            String words = reader(file).words(file);
            return words == null ? RawText.of(file, item) : RawText.ofWords(file, words);
        } catch (RuntimeException | StackOverflowError e) {
            // the reading reports the problem
            return null;
        }
    }

    private ArticleReader reader(SourceFile file) {
        if (file.size() == 0 || file.head().isBlank() && file.size() <= file.headBytes().length) {
            throw new UnreadableException(Problem.of("empty"));
        }
        if (file.head().isBlank()) {
            throw new UnreadableException(Problem.of("blank-beginning", SourceFile.HEAD >> 10));
        }
        // the texts in a table may look like code
        boolean table = TableReader.isTable(file);
        Problem foreign = table || WebArchiveReader.is(file) || PaperReader.is(file) ? null : ForeignFile.problem(file);
        if (foreign != null) {
            throw new UnreadableException(foreign);
        }
        return readers.stream()
                .filter(reader -> reader.reads(file))
                .findFirst()
                .orElseThrow(() -> new UnreadableException(Problem.of("unknown")));
    }

    /** The items of a reader. If the reader throws, the last item is the problem. */
    private final class Items extends Spliterators.AbstractSpliterator<Item> {

        private final SourceFile file;
        private @Nullable Stream<Item> stream;
        private @Nullable Iterator<Item> items;
        private final Deque<Item> ready = new ArrayDeque<>();
        private boolean ended;
        private int read;

        Items(SourceFile file) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.file = file;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Item> action) {
            Item next = ready.isEmpty() ? gathered() : ready.poll();
            if (next != null) {
                action.accept(next);
            }
            return next != null;
        }

        /** The next item. A long row of items with the same problem becomes one item. */
        private @Nullable Item gathered() {
            Item first = ended ? null : advance();
            if (!(first instanceof Item.Unreadable unreadable)) {
                return first;
            }
            int row = 1;
            Item after = null;
            while (!ended && row < MOST_IN_A_ROW) {
                after = advance();
                if (!(after instanceof Item.Unreadable other)
                        || !other.problem().key().equals(unreadable.problem().key())) {
                    break;
                }
                row++;
                if (row <= FEW_IN_A_ROW) {
                    ready.add(after);
                }
                after = null;
            }
            if (row > FEW_IN_A_ROW) {
                ready.clear();
            }
            if (after != null) {
                ready.add(after);
            }
            return row > FEW_IN_A_ROW
                    ? new Item.Unreadable(
                            unreadable.index(), unreadable.problem().inARow(row))
                    : first;
        }

        private @Nullable Item advance() {
            read++;
            try {
                if (items == null) {
                    stream = reader(file).read(file);
                    items = stream.iterator();
                }
                if (items.hasNext()) {
                    return withPictures(items.next());
                }
                ended = true;
                return read == 1 ? new Item.Unreadable(0, Problem.of("no-text")) : null;
            } catch (UnreadableException e) {
                return end(e.problem());
            } catch (UncheckedIOException e) {
                log.warn(
                        "Reading {} stopped, and its run shows the missing rest; check the disk or database that holds it: {}",
                        file.name(),
                        e.getMessage());
                return end(Problem.of("broken-off"));
            } catch (RuntimeException | StackOverflowError e) {
                // a bug must not stop the rest of the batch
                log.error(
                        "{} cannot be read because of a bug in its reader; please report it with this stack trace",
                        file.name(),
                        e);
                return end(Problem.of("not-understood"));
            }
        }

        private Item withPictures(Item item) {
            return item instanceof Item.Draft draft
                    ? CompanionPictures.of(draft, file::companion, read == 1 ? file.name() : null)
                    : item;
        }

        private Item end(Problem problem) {
            ended = true;
            return new Item.Unreadable(read - 1, problem);
        }

        void close() {
            ended = true;
            ready.clear();
            if (stream != null) {
                stream.close();
            }
        }
    }
}
