package org.depesche.soak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.depesche.soak.SoakFile.Entry;
import org.depesche.soak.SoakFile.Expected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts for every file and every item that was handed in, exactly once. */
final class Ledger {

    private static final Set<String> NEW = Set.of("STORED", "WITHHELD");
    private static final Set<String> KNOWN = Set.of("REVISED", "DUPLICATE");

    private final JdbcClient jdbc;
    private final Findings findings;

    /** Of each story its article. */
    private final Map<Integer, Long> articles = new HashMap<>();

    /** Of each story the outcomes of its items. */
    private final Map<Integer, List<String>> outcomes = new HashMap<>();

    private int fresh;
    private int known;
    private int revised;

    private record FileRow(long id, String state, @Nullable String problem) {}

    private record ItemRow(
            int item,
            String outcome,
            @Nullable Long article,
            @Nullable String problem) {}

    Ledger(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
        List<String> twice = new ArrayList<>();
        jdbc.sql("select id, substring(headline from 'S(\\d{6})')::integer from article")
                .query(row -> {
                    if (articles.put(row.getInt(2), row.getLong(1)) != null) {
                        twice.add("S" + row.getInt(2));
                    }
                });
        findings.add("Stories with two articles", twice);
    }

    /** The files that came through the queue. */
    void ingested(List<SoakFile> files) {
        Map<String, List<FileRow>> rows = new HashMap<>();
        jdbc.sql("select id, name, state, problem_key from ingest_file").query(row -> {
            rows.computeIfAbsent(row.getString(2), name -> new ArrayList<>())
                    .add(new FileRow(row.getLong(1), row.getString(3), row.getString(4)));
        });
        Map<Long, List<ItemRow>> items = new HashMap<>();
        jdbc.sql("select file_id, item, outcome, article_id, problem_key from ingest_item order by file_id, item")
                .query(row -> {
                    items.computeIfAbsent(row.getLong(1), file -> new ArrayList<>())
                            .add(new ItemRow(
                                    row.getInt(2), row.getString(3), row.getObject(4, Long.class), row.getString(5)));
                });
        List<String> notOnce = new ArrayList<>();
        for (SoakFile file : files) {
            for (Entry entry : file.entries()) {
                List<FileRow> found = rows.getOrDefault(entry.name(), List.of());
                rows.remove(entry.name());
                if (found.size() != 1) {
                    notOnce.add(entry.name() + " × " + found.size());
                } else {
                    check(entry, found.getFirst(), items.getOrDefault(found.getFirst().id, List.of()));
                }
            }
        }
        findings.add("Files that are not there once", notOnce);
        findings.add("Files that nobody handed in", rows.keySet());
    }

    private void check(Entry entry, FileRow file, List<ItemRow> items) {
        boolean fails = entry.refused() != null
                || entry.items().stream().allMatch(item -> item.problem() != null && !item.isSkipped());
        findings.require(
                file.state.equals(fails ? "FAILED" : "DONE"),
                entry.name() + " is " + file.state + " (" + file.problem + ")");
        if (entry.refused() != null) {
            findings.require(entry.refused().equals(file.problem), entry.name() + ": " + file.problem);
        }
        if (items.size() != entry.items().size()) {
            findings.add(entry.name() + " has " + items.size() + " items for "
                    + entry.items().size());
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            findings.require(
                    items.get(i).item == i
                            && isRight(items.get(i), entry.items().get(i)),
                    entry.name() + ", item " + i + ": " + items.get(i));
        }
    }

    private boolean isRight(ItemRow item, Expected expected) {
        Story story = expected.story();
        if (story == null) {
            return item.outcome.equals(expected.isSkipped() ? "SKIPPED" : "FAILED")
                    && expected.problem().equals(item.problem);
        }
        outcomes.computeIfAbsent(story.number(), number -> new ArrayList<>()).add(item.outcome);
        fresh += NEW.contains(item.outcome) ? 1 : 0;
        known += KNOWN.contains(item.outcome) ? 1 : 0;
        revised += item.outcome.equals("REVISED") ? 1 : 0;
        return (NEW.contains(item.outcome) || KNOWN.contains(item.outcome))
                && story.withheld() == item.outcome.equals("WITHHELD")
                && Objects.equals(articles.get(story.number()), item.article);
    }

    private record Imported(long items, long fresh, long revised, long known, long skipped, long failed, long gaps) {}

    /** The files that the command line took: of each file the number of items by outcome. */
    void imported(Map<Path, SoakFile> files) {
        for (Map.Entry<Path, SoakFile> entry : files.entrySet()) {
            List<Expected> items = entry.getValue().items();
            List<Imported> rows = jdbc.sql("""
                    select coalesce(sum(b.items), 0) as items, coalesce(sum(stored + withheld), 0) as fresh,
                        coalesce(sum(revised), 0) as revised, coalesce(sum(revised + duplicate), 0) as known,
                        coalesce(sum(skipped), 0) as skipped, coalesce(sum(failed), 0) as failed,
                        coalesce(max(first_item + b.items), 0) - coalesce(sum(b.items), 0) as gaps
                    from import_file f left join import_batch b on b.file_id = f.id
                    where f.path = :path and f.finished_at is not null group by f.id
                    """)
                    .param("path", entry.getKey().toString())
                    .query(Imported.class)
                    .list();
            if (rows.size() != 1) {
                findings.add(entry.getKey() + " is imported " + rows.size() + " times");
                continue;
            }
            Imported row = rows.getFirst();
            long stories = items.stream().filter(item -> item.story() != null).count();
            long skipped = items.stream().filter(Expected::isSkipped).count();
            findings.require(
                    row.items == items.size()
                            && row.gaps == 0
                            && row.fresh + row.known == stories
                            && row.skipped == skipped
                            && row.failed == items.size() - stories - skipped,
                    entry.getKey() + ": " + row);
            fresh += (int) row.fresh;
            known += (int) row.known;
            revised += (int) row.revised;
        }
    }

    /**
     * Each story has one article, which came in once.
     *
     * @param elsewhere stories of which files were imported
     */
    void stories(List<Story> stories, Set<Integer> elsewhere, long items) {
        List<String> missing = stories.stream()
                .filter(story -> !articles.containsKey(story.number()))
                .map(Story::token)
                .toList();
        findings.add("Stories without an article", missing);
        Set<Integer> others = new HashSet<>(articles.keySet());
        stories.forEach(story -> others.remove(story.number()));
        findings.add("Articles of no story", others);
        findings.add(
                "Stories that did not come in once",
                outcomes.entrySet().stream()
                        .filter(story -> !elsewhere.contains(story.getKey()))
                        .filter(story ->
                                story.getValue().stream().filter(NEW::contains).count() != 1)
                        .toList());
        findings.require(fresh == stories.size(), fresh + " items are said to be new, of " + stories.size());
        findings.require(known == items - stories.size(), known + " are said to be known, of " + items);
        long revisions = jdbc.sql("select coalesce(sum(revision - 1), 0) from article")
                .query(Long.class)
                .single();
        findings.require(revisions == revised, revisions + " revisions, but " + revised + " items said to be revised");
    }

    /** In short. */
    String summary() {
        return articles.size() + " articles; items: " + fresh + " new, " + revised + " revised, " + (known - revised)
                + " duplicates";
    }
}
