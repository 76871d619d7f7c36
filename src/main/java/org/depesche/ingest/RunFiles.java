package org.depesche.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.ingest.IngestFile.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parts of the files of a run, with some of their items: a run may have ten thousand files. */
@Component
@Transactional(readOnly = true)
public class RunFiles {

    /** A condition on a file f. With "exists" the planner would read the failed items of all runs first. */
    static final String FAILED = """
            (f.state = 'FAILED' or
                (select count(*) from ingest_item i where i.file_id = f.id and i.outcome = 'FAILED') > 0)
            """;

    private static final String FAILURES = """
            (select * from ingest_item where file_id = f.id and outcome = 'FAILED' order by item limit :items)
            """;

    /** The first failed items and the first others, for the page of the run. */
    private static final String FIRST = "(" + FAILURES + """
            union all
            (select * from ingest_item where file_id = f.id and outcome <> 'FAILED' order by item limit :items))
            """;

    private static final String FROM = """
            (select * from ingest_item where file_id = f.id and item >= :from order by item limit :items)
            """;

    private final JdbcClient jdbc;

    RunFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lists files in the order of the upload.
     *
     * @param items the limit of failed items, and of other items, for each file
     */
    public List<IngestFile> of(long run, int most, long skip, int items) {
        return files("", run, most, skip, new Some(FIRST, 0, items, true));
    }

    /** The first files that failed wholly or in part, each with its first failed items. */
    public List<IngestFile> failed(long run, int most, int items) {
        return files("and " + FAILED, run, most, 0, new Some(FAILURES, 0, items, false));
    }

    /**
     * The failed files of a part of the run.
     *
     * @param first the place of the first file, counted from 0
     */
    public List<IngestFile> failedAmong(long run, int first, int files, int items) {
        String among = "and position >= %d and position < %d and ".formatted(first, first + files) + FAILED;
        return files(among, run, files, 0, new Some(FAILURES, 0, items, false));
    }

    /**
     * A file of a run with some of its items.
     *
     * @param from the place of the first item, counted from 0
     */
    public Optional<IngestFile> find(long run, long file, int from, int items) {
        return files("and f.id = " + file, run, 1, 0, new Some(FROM, from, items, false)).stream()
                .findFirst();
    }

    /**
     * All files, each with its items from one on.
     *
     * @param from the place of the first item in its file, counted from 0
     */
    List<IngestFile> from(long run, int from, int items) {
        return files("", run, Integer.MAX_VALUE, 0, new Some(FROM, from, items, false));
    }

    /** The items of a file from one on, in its order. */
    public List<IngestItem> items(long file, int from, int most) {
        return items(new Long[] {file}, new Some(FROM, from, most, false)).getOrDefault(file, List.of());
    }

    /**
     * The items of a file f to be read.
     *
     * @param counted whether its articles are counted
     */
    private record Some(String query, int from, int most, boolean counted) {}

    private List<IngestFile> files(String only, long run, int most, long skip, Some some) {
        List<IngestFile> files = jdbc.sql("""
                select f.* from ingest_file f where f.run_id = :run %s
                order by f.position limit :most offset :skip
                """.formatted(only))
                .param("run", run)
                .param("most", most)
                .param("skip", skip)
                .query((row, n) -> new IngestFile(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("original_sha256"),
                        IngestFile.State.valueOf(row.getString("state")),
                        problem(row),
                        Content.NOTHING))
                .list();
        // read after the files, so that all items of a finished file are there
        Long[] ids = files.stream().map(IngestFile::id).toArray(Long[]::new);
        Map<Long, Map<Outcome, Long>> outcomes = outcomes(ids);
        Map<Long, Long> articles = some.counted() ? articles(ids) : Map.of();
        Map<Long, List<IngestItem>> items = items(ids, some);
        return files.stream()
                .map(file -> file.with(new Content(
                        outcomes.getOrDefault(file.id(), Map.of()),
                        articles.getOrDefault(file.id(), 0L),
                        items.getOrDefault(file.id(), List.of()))))
                .toList();
    }

    private Map<Long, Map<Outcome, Long>> outcomes(Long[] files) {
        Map<Long, Map<Outcome, Long>> outcomes = new HashMap<>();
        jdbc.sql("select file_id, outcome, count(*) from ingest_item where file_id = any(:files) group by 1, 2")
                .param("files", files)
                .query(row -> {
                    outcomes.computeIfAbsent(row.getLong(1), file -> new EnumMap<>(Outcome.class))
                            .put(Outcome.valueOf(row.getString(2)), row.getLong(3));
                });
        return outcomes;
    }

    private Map<Long, Long> articles(Long[] files) {
        Map<Long, Long> articles = new HashMap<>();
        jdbc.sql("select file_id, count(distinct article_id) from ingest_item where file_id = any(:files) group by 1")
                .param("files", files)
                .query(row -> {
                    articles.put(row.getLong(1), row.getLong(2));
                });
        return articles;
    }

    private Map<Long, List<IngestItem>> items(Long[] files, Some some) {
        Map<Long, List<IngestItem>> items = new HashMap<>();
        jdbc.sql("""
                select i.* from unnest(:files::bigint[]) as f(id) cross join lateral %s i order by i.file_id, i.item
                """.formatted(some.query()))
                .param("files", files)
                .param("from", some.from())
                .param("items", some.most())
                .query(row -> {
                    items.computeIfAbsent(row.getLong("file_id"), file -> new ArrayList<>())
                            .add(new IngestItem(
                                    row.getInt("item"),
                                    Outcome.valueOf(row.getString("outcome")),
                                    row.getString("headline"),
                                    row.getObject("article_id", Long.class),
                                    problem(row)));
                });
        return items;
    }

    private static @Nullable IngestProblem problem(ResultSet row) throws SQLException {
        String key = row.getString("problem_key");
        return key == null
                ? null
                : new IngestProblem(Stage.valueOf(row.getString("stage")), key, List.of((String[])
                        row.getArray("problem_arguments").getArray()));
    }
}
