package org.depesche.ops.command;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the progress of each imported file, so that a stopped import can continue. */
@Component
class ImportedFiles {

    private final JdbcClient jdbc;

    ImportedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file on disk.
     *
     * @param finished whether it was completely imported before
     */
    record Known(long id, boolean finished) {}

    /** Adds a file, unless it is known by path, size and time. */
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

    /** The finished items: the first index of each batch, with the batch's length. */
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
     * Records items in the transaction that stores their articles. It commits asynchronously: if a crash loses it, the
     * record is lost, too, and the items are imported again.
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
        Map<String, Object> row = new HashMap<>();
        row.put("file", file);
        row.put("first", items.getFirst().index());
        row.put("items", items.size());
        for (Outcome outcome : Outcome.values()) {
            row.put(
                    outcome.code(),
                    items.stream().filter(item -> item.outcome() == outcome).count());
        }
        jdbc.sql("""
                insert into import_batch
                    (file_id, first_item, items, stored, revised, duplicate, held, withheld, skipped, failed)
                select :file, :first, :items, :stored, :revised, :duplicate, :held, :withheld, :skipped, :failed
                from set_config('synchronous_commit', 'off', true)
                """).params(row).update();
    }

    /** Marks a file as finished; this commits to disk. */
    void finish(long file) {
        jdbc.sql("update import_file set finished_at = now() where id = :file")
                .param("file", file)
                .update();
    }
}
