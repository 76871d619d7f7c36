package org.depesche.search.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.depesche.search.Verification;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.ChangeLog.Change;
import org.depesche.search.changes.ChangeLog.Snapshot;
import org.depesche.search.changes.IndexPosition;
import org.depesche.web.DataSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link Verification} from the Lucene index. */
@Component
class LuceneVerification implements Verification {

    private static final Logger log = LoggerFactory.getLogger(LuceneVerification.class);

    private static final int BATCH = 1000;

    private static final int LOOKS = 4;

    /** A running server commits within a second, or later while many articles come in, which the log names then. */
    private static final Duration UNTIL_SETTLED = Duration.ofSeconds(3);

    private final ChangeLog changes;
    private final ArticleRows rows;
    private final JdbcClient jdbc;
    private final Path folder;

    LuceneVerification(ChangeLog changes, ArticleRows rows, JdbcClient jdbc, DataSettings settings) {
        this.changes = changes;
        this.rows = rows;
        this.jdbc = jdbc;
        this.folder = settings.data().resolve("index");
    }

    @Override
    public Findings compare(LongConsumer progress) throws IOException, InterruptedException {
        long articles = 0;
        Set<Long> different = new TreeSet<>();
        try (Committed index = open()) {
            IndexView.check(index.articles, index.figures);
            Map<Long, Long> digests = index.digests();
            List<Long> ids = rows.idsAfter(0, BATCH);
            while (!ids.isEmpty()) {
                for (ArticleRow row : rows.load(ids)) {
                    if (isDifferent(row, digests.remove(row.id()), index)) {
                        different.add(row.id());
                    }
                }
                articles += ids.size();
                progress.accept(articles);
                ids = rows.idsAfter(ids.getLast(), BATCH);
            }
            different.addAll(digests.keySet());
        }
        for (int look = 0; look < LOOKS && !different.isEmpty(); look++) {
            Thread.sleep(UNTIL_SETTLED);
            different.retainAll(differentWithoutReason(different));
        }
        try (Committed index = open()) {
            return new Findings(articles, List.copyOf(different), waiting(index).size());
        }
    }

    private static boolean isDifferent(ArticleRow row, @Nullable Long digest, Committed index) throws IOException {
        return digest == null
                || digest != row.digest()
                || index.figures(row.id()) != row.figures().size();
    }

    @Override
    public Set<Long> stillDifferent(Collection<Long> articles) throws IOException {
        try (Committed index = open()) {
            return different(articles, index);
        }
    }

    /** Without the changes since the commit of the index; the log is read last, so that it has them. */
    private Set<Long> differentWithoutReason(Collection<Long> articles) throws IOException {
        try (Committed index = open()) {
            Set<Long> different = different(articles, index);
            different.removeAll(waiting(index));
            return different;
        }
    }

    private Set<Long> different(Collection<Long> articles, Committed index) throws IOException {
        Set<Long> different = new HashSet<>();
        Map<Long, Long> digests = index.digests();
        Set<Long> gone = new HashSet<>(articles);
        List<Long> ids = new ArrayList<>(articles);
        for (int from = 0; from < ids.size(); from += BATCH) {
            for (ArticleRow row : rows.load(ids.subList(from, Math.min(ids.size(), from + BATCH)))) {
                gone.remove(row.id());
                if (isDifferent(row, digests.get(row.id()), index)) {
                    different.add(row.id());
                }
            }
        }
        gone.stream().filter(digests::containsKey).forEach(different::add);
        return different;
    }

    @Override
    public void repair(Collection<Long> articles) {
        jdbc.sql("insert into article_change (article_id) select unnest(:articles::bigint[])")
                .param("articles", articles.toArray(Long[]::new))
                .update();
    }

    private Set<Long> waiting(Committed index) {
        Set<Long> articles = new HashSet<>();
        changes.read(
                Snapshot.before(index.position.xid()),
                index.position,
                (now, batch) -> batch.stream().map(Change::what).forEach(articles::add));
        return articles;
    }

    private Committed open() throws IOException {
        String database = changes.database();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path place : all.filter(Files::isDirectory).sorted().toList()) {
                    Committed index = read(place);
                    if (index == null) {
                        continue;
                    }
                    if (index.position.isWhole(database, ArticleFields.VERSION)) {
                        return index;
                    }
                    index.close();
                }
            }
        }
        throw new IOException(
                "There is no whole index of this database in " + folder + ": start the server, which builds one");
    }

    /** Null if it cannot be read: another one may just begin beside the serving one. */
    private static @Nullable Committed read(Path place) {
        try {
            return Committed.in(place);
        } catch (IOException | RuntimeException e) {
            log.warn("The index in {} cannot be read: {}", place, e.toString());
            return null;
        }
    }

    /** The last commit of an index. */
    private record Committed(
            IndexPosition position, DirectoryReader articles, DirectoryReader figures, IndexSearcher counter)
            implements AutoCloseable {

        static Committed in(Path place) throws IOException {
            DirectoryReader articles = DirectoryReader.open(FSDirectory.open(place.resolve("articles")));
            try {
                DirectoryReader figures = DirectoryReader.open(FSDirectory.open(place.resolve("figures")));
                IndexPosition position =
                        IndexPosition.of(articles.getIndexCommit().getUserData());
                return new Committed(position, articles, figures, new IndexSearcher(figures));
            } catch (IOException | RuntimeException e) {
                articles.close();
                throw e;
            }
        }

        Map<Long, Long> digests() throws IOException {
            Map<Long, Long> digests = HashMap.newHashMap(articles.numDocs());
            MatchingDocuments.visit(new IndexSearcher(articles), new MatchAllDocsQuery(), segment -> {
                NumericDocValues ids = DocValues.getNumeric(segment.reader(), ArticleFields.NUMBER);
                NumericDocValues values = DocValues.getNumeric(segment.reader(), ArticleFields.DIGEST);
                return doc -> {
                    if (ids.advanceExact(doc) && values.advanceExact(doc)) {
                        digests.put(ids.longValue(), values.longValue());
                    }
                };
            });
            return digests;
        }

        int figures(long article) throws IOException {
            return counter.count(new TermQuery(new Term(FigureFields.ARTICLE_ID, String.valueOf(article))));
        }

        @Override
        public void close() throws IOException {
            articles.close();
            figures.close();
        }
    }
}
