package org.depesche.search.lucene.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.follow.IndexWriting;

/**
 * The articles and their figures as two Lucene indexes side by side. Each figure is a document, so that a query for unit,
 * measure and value finds all three in one figure.
 */
public final class ArticleIndex implements IndexWriting, Closeable {

    private final IndexWriter articles;
    private final IndexWriter figures;
    private final ReaderManager articleReaders;
    private final ReaderManager figureReaders;
    private final ZoneId zone;
    private volatile IndexPosition position;
    private volatile long lastRefresh = System.nanoTime();

    /** Opens the files, or creates them. */
    public ArticleIndex(Directory articleFiles, Directory figureFiles, ZoneId zone, IndexPosition position)
            throws IOException {
        this.zone = zone;
        this.position = position;
        this.articles = new IndexWriter(articleFiles, Segments.settings(true));
        this.figures = new IndexWriter(figureFiles, Segments.settings(false));
        this.articleReaders = new ReaderManager(articles);
        this.figureReaders = new ReaderManager(figures);
    }

    /**
     * Opens an existing index.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if the files are no index of Depesche
     */
    public static ArticleIndex open(Path folder, ZoneId zone) throws IOException {
        Directory articles = FSDirectory.open(folder.resolve("articles"));
        Directory figures = FSDirectory.open(folder.resolve("figures"));
        try {
            IndexPosition position = positionOf(articles);
            IndexPosition other = positionOf(figures);
            // the figures are committed first
            if (!other.node().equals(position.node()) || other.isBefore(position.xid(), position.id())) {
                throw new CorruptIndexException("The figures are not those of the articles", folder.toString());
            }
            return new ArticleIndex(articles, figures, zone, position);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(articles, figures);
            throw e;
        }
    }

    /** Creates an empty index in a folder. */
    public static ArticleIndex create(Path folder, ZoneId zone, IndexPosition position) throws IOException {
        return new ArticleIndex(
                FSDirectory.open(folder.resolve("articles")),
                FSDirectory.open(folder.resolve("figures")),
                zone,
                position);
    }

    private static IndexPosition positionOf(Directory files) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(files)) {
            return IndexPosition.of(reader.getIndexCommit().getUserData());
        }
    }

    @Override
    public IndexPosition position() {
        return position;
    }

    @Override
    public void moveTo(IndexPosition other) {
        position = other;
    }

    /** Always the same, since no write comes late within one process. */
    @Override
    public long nextVersion() {
        return 0;
    }

    @Override
    public void filling(boolean begins) {
        Segments.filling(articles, begins);
        Segments.filling(figures, begins);
    }

    @Override
    public void put(long version, Iterable<ArticleRow> rows, Collection<Long> gone) throws IOException {
        for (ArticleRow row : rows) {
            put(row);
        }
        for (long article : gone) {
            articles.deleteDocuments(articleTerm(article));
            figures.deleteDocuments(figureTerm(article));
        }
    }

    /** Adds an article, or replaces it. */
    public void put(ArticleRow row) throws IOException {
        articles.updateDocument(articleTerm(row.id()), ArticleDocuments.of(row, zone));
        List<Document> documents = FigureDocuments.of(row);
        if (documents.isEmpty()) {
            figures.deleteDocuments(figureTerm(row.id()));
        } else {
            figures.updateDocuments(figureTerm(row.id()), documents);
        }
    }

    private static Term articleTerm(long article) {
        return new Term(ArticleFields.ID, String.valueOf(article));
    }

    private static Term figureTerm(long article) {
        return new Term(FigureFields.ARTICLE_ID, String.valueOf(article));
    }

    @Override
    public void refresh() throws IOException {
        figureReaders.maybeRefreshBlocking();
        articleReaders.maybeRefreshBlocking();
        lastRefresh = System.nanoTime();
    }

    @Override
    public boolean tidy() throws IOException {
        boolean begun = Segments.tidy(articles, articleReaders);
        return Segments.tidy(figures, figureReaders) || begun;
    }

    @Override
    public long lastRefresh() {
        return lastRefresh;
    }

    /** Figures are committed first, since the commit of the articles is the valid one. */
    @Override
    public void commit(IndexPosition reached) throws IOException {
        Map<String, String> data = reached.toCommit();
        figures.setLiveCommitData(data.entrySet());
        figures.commit();
        articles.setLiveCommitData(data.entrySet());
        articles.commit();
    }

    /** Whether it accepts articles; false after an error of the disk. */
    boolean isOpen() {
        return articles.isOpen() && figures.isOpen();
    }

    /** Drops uncommitted changes and accepts no others; searches still see the last refresh. */
    void stopWriting() {
        IOUtils.closeWhileHandlingException(articles::rollback, figures::rollback);
    }

    /** The number of articles. */
    long size() {
        try {
            return articles.getDocStats().numDocs;
        } catch (AlreadyClosedException noLongerWritten) {
            try (IndexView view = view()) {
                return view.articles().getIndexReader().numDocs();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether the cause of a failure is a missing or damaged file. */
    static boolean isDamage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CorruptIndexException
                    || cause instanceof EOFException
                    || cause instanceof FileNotFoundException
                    || cause instanceof NoSuchFileException) {
                return true;
            }
        }
        return false;
    }

    /** @throws org.apache.lucene.store.AlreadyClosedException if another index took its place */
    public IndexView view() throws IOException {
        DirectoryReader articlesNow = articleReaders.acquire();
        try {
            DirectoryReader figuresNow = figureReaders.acquire();
            return new IndexView(
                    new ParallelSearcher(articlesNow, null), new ParallelSearcher(figuresNow, null), () -> {
                        articleReaders.release(articlesNow);
                        figureReaders.release(figuresNow);
                    });
        } catch (IOException | RuntimeException e) {
            articleReaders.release(articlesNow);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(
                articleReaders, figureReaders, articles, figures, articles.getDirectory(), figures.getDirectory());
    }
}
