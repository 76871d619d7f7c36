package org.depesche.search.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.depesche.search.Verification;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.ChangeLog.Change;
import org.depesche.search.changes.ChangeLog.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers {@link Verification} from the {@link IndexContents} of an engine. */
@Component
public class IndexVerification implements Verification {

    private static final int BATCH = 1000;

    private static final int LOOKS = 4;

    /**
     * A running server commits within a second. While many articles come in, it commits later, but then the log names
     * them.
     */
    private static final Duration UNTIL_SETTLED = Duration.ofSeconds(3);

    private final ChangeLog changes;
    private final ArticleRows rows;
    private final JdbcClient jdbc;
    private final IndexContents.Place place;

    public IndexVerification(ChangeLog changes, ArticleRows rows, JdbcClient jdbc, IndexContents.Place place) {
        this.changes = changes;
        this.rows = rows;
        this.jdbc = jdbc;
        this.place = place;
    }

    @Override
    public Findings compare(LongConsumer progress) throws IOException, InterruptedException {
        long articles = 0;
        long compared = 0;
        Set<Long> different = new TreeSet<>();
        try (IndexContents index = place.open()) {
            index.check();
            List<Long> ids = idsAfter(0, index);
            while (!ids.isEmpty()) {
                List<ArticleRow> archive = rows.load(ids);
                different.addAll(different(ids, archive, index));
                articles += archive.size();
                compared += ids.size();
                progress.accept(compared);
                ids = idsAfter(ids.getLast(), index);
            }
        }
        for (int look = 0; look < LOOKS && !different.isEmpty(); look++) {
            Thread.sleep(UNTIL_SETTLED);
            different.retainAll(differentWithoutPendingChange(different));
        }
        try (IndexContents index = place.open()) {
            return new Findings(articles, List.copyOf(different), waiting(index).size());
        }
    }

    /** The next articles of the database or the index, ascending. */
    private List<Long> idsAfter(long id, IndexContents index) throws IOException {
        return Stream.concat(rows.idsAfter(id, BATCH).stream(), index.idsAfter(id, BATCH).stream())
                .distinct()
                .sorted()
                .limit(BATCH)
                .toList();
    }

    @Override
    public Set<Long> stillDifferent(Collection<Long> articles) throws IOException {
        try (IndexContents index = place.open()) {
            return different(articles, index);
        }
    }

    /**
     * The different articles without those changed since the commit of the index. The log is read last, so that it has
     * all of these changes.
     */
    private Set<Long> differentWithoutPendingChange(Collection<Long> articles) throws IOException {
        try (IndexContents index = place.open()) {
            Set<Long> different = different(articles, index);
            different.removeAll(waiting(index));
            return different;
        }
    }

    private Set<Long> different(Collection<Long> articles, IndexContents index) throws IOException {
        Set<Long> different = new HashSet<>();
        List<Long> ids = List.copyOf(articles);
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<Long> portion = ids.subList(from, Math.min(ids.size(), from + BATCH));
            different.addAll(different(portion, rows.load(portion), index));
        }
        return different;
    }

    /** @param archive the rows of the articles that the database has */
    private static Set<Long> different(List<Long> ids, List<ArticleRow> archive, IndexContents index)
            throws IOException {
        Map<Long, Long> digests = index.digests(ids);
        Map<Long, Integer> figures = index.figures(ids);
        // an article that the database lacks stays in the set
        Set<Long> different = new HashSet<>(digests.keySet());
        for (ArticleRow row : archive) {
            if (Objects.equals(digests.get(row.id()), row.digest())
                    && figures.getOrDefault(row.id(), 0) == row.figures().size()) {
                different.remove(row.id());
            } else {
                different.add(row.id());
            }
        }
        return different;
    }

    @Override
    public void repair(Collection<Long> articles) {
        jdbc.sql("insert into article_change (article_id) select unnest(:articles::bigint[])")
                .param("articles", articles.toArray(Long[]::new))
                .update();
    }

    private Set<Long> waiting(IndexContents index) {
        Set<Long> articles = new HashSet<>();
        changes.read(
                Snapshot.before(index.position().xid()),
                index.position(),
                (now, batch) -> batch.stream().map(Change::what).forEach(articles::add));
        return articles;
    }
}
