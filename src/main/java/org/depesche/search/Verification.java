package org.depesche.search;

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
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.depesche.search.ChangeLog.Change;
import org.depesche.search.ChangeLog.Snapshot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares this node's index with the database, article by article. It reads what the index last committed, and so may
 * run beside the server that follows the archive with it; what the log of changes still holds for the index is left out.
 */
@Component
public class Verification {

    private static final int BATCH = 1000;

    /** A running server commits at least every second. */
    private static final Duration UNTIL_SETTLED = Duration.ofSeconds(3);

    private final ChangeLog changes;
    private final ArticleRows rows;
    private final JdbcClient jdbc;
    private final Path folder;

    Verification(ChangeLog changes, ArticleRows rows, JdbcClient jdbc, @Value("${depesche.data}") Path data) {
        this.changes = changes;
        this.rows = rows;
        this.jdbc = jdbc;
        this.folder = data.resolve("index");
    }

    /**
     * What was found.
     *
     * @param articles how many the database has
     * @param different ids of articles that the index lacks, has otherwise, or has though they are gone; ascending
     * @param waiting how many articles the log still holds for the index
     */
    public record Findings(long articles, List<Long> different, long waiting) {}

    /**
     * Compares all articles; those that differ are looked at once more a moment later.
     *
     * @param progress is told how many articles are compared
     * @throws IOException if there is no index of this database that is whole and can be read
     */
    public Findings compare(LongConsumer progress) throws IOException, InterruptedException {
        long articles = 0;
        Set<Long> different = new TreeSet<>();
        try (Committed index = open()) {
            Map<Long, Long> digests = index.digests();
            List<Long> ids = rows.idsAfter(0, BATCH);
            while (!ids.isEmpty()) {
                for (ArticleRow row : rows.load(ids)) {
                    Long digest = digests.remove(row.id());
                    if (digest == null
                            || digest != row.digest()
                            || index.figures(row.id()) != row.figures().size()) {
                        different.add(row.id());
                    }
                }
                articles += ids.size();
                progress.accept(articles);
                ids = rows.idsAfter(ids.getLast(), BATCH);
            }
            different.addAll(digests.keySet());
        }
        Set<Long> waiting = waiting();
        if (!different.isEmpty()) {
            Thread.sleep(UNTIL_SETTLED);
            different.retainAll(stillDifferent(different));
            waiting = waiting();
        }
        different.removeAll(waiting);
        return new Findings(articles, List.copyOf(different), waiting.size());
    }

    /** Those of some articles that the index has not as the database has them. */
    public Set<Long> stillDifferent(Collection<Long> articles) throws IOException {
        Set<Long> different = new HashSet<>();
        try (Committed index = open()) {
            Map<Long, Long> digests = index.digests();
            Set<Long> gone = new HashSet<>(articles);
            List<Long> ids = new ArrayList<>(articles);
            for (int from = 0; from < ids.size(); from += BATCH) {
                for (ArticleRow row : rows.load(ids.subList(from, Math.min(ids.size(), from + BATCH)))) {
                    gone.remove(row.id());
                    Long digest = digests.get(row.id());
                    if (digest == null
                            || digest != row.digest()
                            || index.figures(row.id()) != row.figures().size()) {
                        different.add(row.id());
                    }
                }
            }
            gone.stream().filter(digests::containsKey).forEach(different::add);
        }
        return different;
    }

    /** Has every node's index take articles in anew: at once where a server runs, else when one starts. */
    public void repair(Collection<Long> articles) {
        jdbc.sql("insert into article_change (article_id) select unnest(:articles::bigint[])")
                .param("articles", articles.toArray(Long[]::new))
                .update();
    }

    private Set<Long> waiting() throws IOException {
        Set<Long> articles = new HashSet<>();
        try (Committed index = open()) {
            IndexPosition position = index.position;
            changes.read(
                    Snapshot.before(position.xid()),
                    position,
                    (now, batch) -> batch.stream().map(Change::what).forEach(articles::add));
        }
        return articles;
    }

    private Committed open() throws IOException {
        String database = changes.database();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path place : all.filter(Files::isDirectory).sorted().toList()) {
                    Committed index = Committed.in(place);
                    IndexPosition position = index.position;
                    if (position.complete()
                            && position.database().equals(database)
                            && position.version().equals(ArticleFields.VERSION)) {
                        return index;
                    }
                    index.close();
                }
            }
        }
        throw new IOException(
                "There is no whole index of this database in " + folder + ": start the server, which builds one");
    }

    /** An index as it was last committed. */
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
            for (LeafReaderContext leaf : articles.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                NumericDocValues ids = leaf.reader().getNumericDocValues(ArticleFields.NUMBER);
                NumericDocValues values = leaf.reader().getNumericDocValues(ArticleFields.DIGEST);
                for (int doc = ids.nextDoc(); doc < leaf.reader().maxDoc(); doc = ids.nextDoc()) {
                    if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                        digests.put(ids.longValue(), values.longValue());
                    }
                }
            }
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
