package org.depesche.ops;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which files were imported, and how far: so that an import that was stopped goes on where it was. */
@Component
class ImportedFiles {

    private final JdbcClient jdbc;

    ImportedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file as it lies on disk.
     *
     * @param finished whether all of it was imported before
     */
    record Known(long id, boolean finished) {}

    /** Notes a file down; one of another size or time is another file. */
    @Transactional
    public Known begin(String path, long size, OffsetDateTime modified, boolean again) {
        if (again) {
            jdbc.sql("delete from import_file where path = :path")
                    .param("path", path)
                    .update();
        }
        return jdbc.sql("""
                insert into import_file (path, size, modified_at) values (:path, :size, :modified)
                on conflict (path, size, modified_at) do update set path = excluded.path
                returning id, finished_at is not null as finished
                """)
                .param("path", path)
                .param("size", size)
                .param("modified", modified)
                .query((row, n) -> new Known(row.getLong("id"), row.getBoolean("finished")))
                .single();
    }

    /** The items that are through: from the first of each batch, so many. */
    NavigableMap<Integer, Integer> batches(long file) {
        NavigableMap<Integer, Integer> batches = new TreeMap<>();
        jdbc.sql("select first_item, items from import_batch where file_id = :file")
                .param("file", file)
                .query(row -> {
                    batches.put(row.getInt("first_item"), row.getInt("items"));
                });
        return batches;
    }

    long items(long file) {
        return jdbc.sql("select coalesce(sum(items), 0) from import_batch where file_id = :file")
                .param("file", file)
                .query(Long.class)
                .single();
    }

    /**
     * Notes items down in the transaction that stores their articles. That one need not be on disk when it ends: if it
     * is lost, this note is lost with it, and the items are taken again.
     */
    void settle(long file, List<IngestItem> items) {
        int start = 0;
        for (int end = 1; end <= items.size(); end++) {
            if (end == items.size()
                    || items.get(end).index() != items.get(end - 1).index() + 1) {
                insert(file, items.subList(start, end));
                start = end;
            }
        }
    }

    private void insert(long file, List<IngestItem> items) {
        Map<Outcome, Long> counts =
                items.stream().collect(Collectors.groupingBy(IngestItem::outcome, Collectors.counting()));
        Function<Outcome, Long> count = outcome -> counts.getOrDefault(outcome, 0L);
        jdbc.sql("""
                insert into import_batch
                    (file_id, first_item, items, stored, revised, duplicate, held, withheld, skipped, failed)
                select :file, :first, :items, :stored, :revised, :duplicate, :held, :withheld, :skipped, :failed
                from set_config('synchronous_commit', 'off', true)
                """)
                .param("file", file)
                .param("first", items.getFirst().index())
                .param("items", items.size())
                .param("stored", count.apply(Outcome.STORED))
                .param("revised", count.apply(Outcome.REVISED))
                .param("duplicate", count.apply(Outcome.DUPLICATE))
                .param("held", count.apply(Outcome.HELD))
                .param("withheld", count.apply(Outcome.WITHHELD))
                .param("skipped", count.apply(Outcome.SKIPPED))
                .param("failed", count.apply(Outcome.FAILED))
                .update();
    }

    /** All of the file is through, and on disk. */
    void finish(long file) {
        jdbc.sql("update import_file set finished_at = now() where id = :file")
                .param("file", file)
                .update();
    }
}
