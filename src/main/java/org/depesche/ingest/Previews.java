package org.depesche.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.depesche.article.DraftField;
import org.depesche.article.Originals;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.RawText;
import org.depesche.format.SourceFile;
import org.depesche.ingest.doubt.DraftCompletion;
import org.depesche.ingest.queue.IngestFiles;
import org.depesche.ingest.queue.IngestItems;
import org.depesche.ingest.queue.PictureFiles;
import org.depesche.picture.PlacedPicture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Articles that were read and wait, unstored, for an editor. They are read again from their files when they are needed. */
@Component
public class Previews {

    /** Small, so that a failure in one batch leaves the others stored. */
    private static final int BATCH = 20;

    private final IngestFiles files;
    private final PictureFiles pictures;
    private final IngestItems items;
    private final Originals originals;
    private final ArticleReaders readers;
    private final Pipeline pipeline;
    private final DraftCompletion completion;
    private final JdbcClient jdbc;

    Previews(
            IngestFiles files,
            PictureFiles pictures,
            IngestItems items,
            Originals originals,
            ArticleReaders readers,
            Pipeline pipeline,
            DraftCompletion completion,
            JdbcClient jdbc) {
        this.files = files;
        this.pictures = pictures;
        this.items = items;
        this.originals = originals;
        this.readers = readers;
        this.pipeline = pipeline;
        this.completion = completion;
        this.jdbc = jdbc;
    }

    /**
     * The article that an item would become.
     *
     * @param origins of the fields that have a value
     */
    public record Preview(ArticleDraft draft, Map<DraftField, FieldOrigin> origins) {

        private static Preview of(Item.Draft read, ArticleDraft complete, Defaults defaults) {
            return new Preview(complete, FieldOrigin.of(read, complete, defaults));
        }
    }

    /** The preview of an item; empty if it does not wait. */
    public Optional<Preview> find(long file, int item) {
        if (!waits(file, item)) {
            return Optional.empty();
        }
        return files.find(file)
                .flatMap(pending -> read(pending, item)
                        .map(read -> Preview.of(
                                read, completion.complete(read.draft(), pending.defaults()), pending.defaults())));
    }

    private Optional<Item.Draft> read(IngestFiles.Pending pending, int item) {
        try (Stream<Item> all = readers.read(source(pending))) {
            return all.skip(item)
                    .findFirst()
                    .filter(Item.Draft.class::isInstance)
                    .map(Item.Draft.class::cast);
        }
    }

    /** The text of the file for an item that waits; empty if the file is not kept or cannot be shown. */
    public Optional<RawText> asWritten(long file, int item) {
        return files.find(file).map(pending -> readers.written(source(pending), item));
    }

    /** Stores those of the items that wait, as they were read. */
    public void publish(long file, Set<Integer> chosen) {
        Set<Integer> waiting = waiting(file, chosen);
        if (waiting.isEmpty()) {
            return;
        }
        IngestFiles.Pending pending = files.find(file).orElseThrow();
        StoreOptions options = StoreOptions.whole(pending.defaults().taken(), pending.original());
        try (Batches batches = pipeline.read(source(pending), BATCH, index -> !waiting.contains(index))) {
            while (batches.hasNext()) {
                pipeline.store(batches.next(), options, settled -> items.resettle(file, settled));
            }
        }
        pictures.drop(file);
    }

    /** Stores an item as an editor has changed it. Does nothing if it does not wait. */
    public void publish(long file, int item, ArticleDraft draft) {
        if (!waits(file, item)) {
            return;
        }
        IngestFiles.Pending pending = files.find(file).orElseThrow();
        List<PlacedPicture> shown =
                read(pending, item).map(Item.Draft::pictures).orElse(List.of());
        // an editor has checked its doubts
        pipeline.store(
                item,
                new Item.Draft(draft.with(draft.clearance().withoutDoubts()), Set.of(), shown),
                StoreOptions.whole(Defaults.NONE, pending.original()),
                settled -> items.resettle(file, settled));
        pictures.drop(file);
    }

    /** Discards those of the items that wait; their file is kept. */
    @Transactional
    public void discard(long file, Set<Integer> chosen, String who) {
        jdbc.sql("""
                update ingest_item set outcome = 'SKIPPED', stage = 'STORE',
                    problem_key = 'ingest.problem.discarded', problem_arguments = array[:who]
                where file_id = :file and item = any(:items) and outcome = 'WAITING'
                """)
                .param("file", file)
                .param("items", chosen.toArray(Integer[]::new))
                .param("who", who)
                .update();
        pictures.drop(file);
    }

    /** Discards all items of a run that wait. */
    @Transactional
    public void discardAll(long run, String who) {
        jdbc.sql("""
                update ingest_item i set outcome = 'SKIPPED', stage = 'STORE',
                    problem_key = 'ingest.problem.discarded', problem_arguments = array[:who]
                from ingest_file f where f.id = i.file_id and f.run_id = :run and i.outcome = 'WAITING'
                """).param("run", run).param("who", who).update();
    }

    private boolean waits(long file, int item) {
        return !waiting(file, Set.of(item)).isEmpty();
    }

    private Set<Integer> waiting(long file, Set<Integer> chosen) {
        return jdbc.sql("""
                select item from ingest_item where file_id = :file and item = any(:items) and outcome = 'WAITING'
                """)
                .param("file", file)
                .param("items", chosen.toArray(Integer[]::new))
                .query(Integer.class)
                .set();
    }

    private SourceFile source(IngestFiles.Pending file) {
        return SourceFile.of(
                        file.lastName(),
                        originals.find(file.original()).orElseThrow().bytes())
                .with(pictures.beside(file));
    }
}
