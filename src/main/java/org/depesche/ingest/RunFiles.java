package org.depesche.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of a run with what became of their items: a part of them, for a run may have ten thousand. */
@Component
@Transactional(readOnly = true)
public class RunFiles {

    /** Of a file f. With "exists" the database would rather read the failed items of all runs first. */
    static final String FAILED = """
            (f.state = 'FAILED' or
                (select count(*) from ingest_item i where i.file_id = f.id and i.outcome = 'FAILED') > 0)
            """;

    private final JdbcClient jdbc;

    RunFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the upload. */
    public List<IngestFile> of(long run, int most, long skip) {
        return files("", run, most, skip);
    }

    /** The first of those of which nothing came, or not all. */
    public List<IngestFile> failed(long run, int most) {
        return files("and " + FAILED, run, most, 0);
    }

    private List<IngestFile> files(String only, long run, int most, long skip) {
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
                        List.of()))
                .list();
        // read after the files, so that of one that is through all items are there
        Map<Long, List<IngestItem>> items =
                items(files.stream().map(IngestFile::id).toArray(Long[]::new));
        return files.stream()
                .map(file -> file.with(items.getOrDefault(file.id(), List.of())))
                .toList();
    }

    private Map<Long, List<IngestItem>> items(Long[] files) {
        Map<Long, List<IngestItem>> items = new HashMap<>();
        jdbc.sql("select * from ingest_item where file_id = any(:files) order by file_id, item")
                .param("files", files)
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
