package org.depesche.ingest;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Originals;
import org.depesche.format.ArticleReaders;
import org.depesche.format.AsWritten;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.ingest.queue.IngestFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has been read and waits for an editor. It lies in its file, and is read again when it is wanted. */
@Component
public class Previews {

    private final IngestFiles files;
    private final Originals originals;
    private final ArticleReaders readers;
    private final Pipeline pipeline;
    private final JdbcClient jdbc;

    Previews(IngestFiles files, Originals originals, ArticleReaders readers, Pipeline pipeline, JdbcClient jdbc) {
        this.files = files;
        this.originals = originals;
        this.readers = readers;
        this.pipeline = pipeline;
        this.jdbc = jdbc;
    }

    /** What an item would be as an article; empty if it does not wait. */
    public Optional<ArticleDraft> find(long file, int item) {
        if (!waits(file, item)) {
            return Optional.empty();
        }
        return files.find(file).flatMap(pending -> {
            try (Stream<Item> items = readers.read(source(pending))) {
                return items.skip(item)
                        .findFirst()
                        .filter(Item.Draft.class::isInstance)
                        .map(read -> pipeline.complete(((Item.Draft) read).draft(), pending.defaults()));
            }
        });
    }

    /** What the file itself says of an item that waits; empty if the file is no text. */
    public Optional<AsWritten> asWritten(long file, int item) {
        return files.find(file).map(pending -> AsWritten.of(source(pending), item));
    }

    /** Lets it into the archive as it was read, now. Does nothing if it does not wait. */
    public void publish(long file, int item) {
        find(file, item).ifPresent(draft -> publish(file, item, draft));
    }

    /** Lets it into the archive as an editor wants it, now. Does nothing if it does not wait. */
    public void publish(long file, int item, ArticleDraft draft) {
        if (!waits(file, item)) {
            return;
        }
        IngestFiles.Pending pending = files.find(file).orElseThrow();
        // an editor has looked at it
        pipeline.store(
                item,
                draft.with(draft.pubstatus(), Set.of()),
                TakeOptions.whole(Defaults.NONE, pending.original()),
                settled -> files.resettle(file, settled));
    }

    /** Lets it go; the file is kept. */
    @Transactional
    public void discard(long file, int item, String who) {
        jdbc.sql("""
                update ingest_item set outcome = 'SKIPPED', stage = 'STORE',
                    problem_key = 'ingest.problem.discarded', problem_arguments = array[:who]
                where file_id = :file and item = :item and outcome = 'WAITING'
                """).param("file", file).param("item", item).param("who", who).update();
    }

    /** Lets go all that waits in a run. */
    @Transactional
    public void discardAll(long run, String who) {
        jdbc.sql("""
                update ingest_item i set outcome = 'SKIPPED', stage = 'STORE',
                    problem_key = 'ingest.problem.discarded', problem_arguments = array[:who]
                from ingest_file f where f.id = i.file_id and f.run_id = :run and i.outcome = 'WAITING'
                """).param("run", run).param("who", who).update();
    }

    private boolean waits(long file, int item) {
        return jdbc.sql("""
                select count(*) from ingest_item where file_id = :file and item = :item and outcome = 'WAITING'
                """)
                        .param("file", file)
                        .param("item", item)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private SourceFile source(IngestFiles.Pending file) {
        return SourceFile.of(
                file.lastName(), originals.find(file.original()).orElseThrow().bytes());
    }
}
