package org.depesche.ingest.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Provenance;
import org.depesche.article.StoreResult;
import org.depesche.article.Submission;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.ingest.Batch;
import org.depesche.ingest.Batches;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.IngestProblem;
import org.depesche.ingest.Outcome;
import org.depesche.ingest.Pipeline;
import org.depesche.ingest.SettledElsewhereException;
import org.depesche.ingest.Stage;
import org.depesche.ingest.StoreOptions;
import org.depesche.ingest.TaggingBacklog;
import org.depesche.ingest.TaggingTimeouts;
import org.depesche.ingest.TransientFailures;
import org.depesche.ingest.doubt.DraftCompletion;
import org.depesche.ingest.tags.DraftTagger;
import org.depesche.ingest.tags.DraftTags;
import org.depesche.picture.Pictures.Placed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Implements the order of the steps: complete, tag, store, settle. */
@Component
public class ArticlePipeline implements Pipeline {

    private static final Logger log = LoggerFactory.getLogger(ArticlePipeline.class);

    private final ArticleReaders readers;
    private final DraftCompletion completion;
    private final DraftTagger tagger;
    private final Archive archive;
    private final ArticlePictures pictures;
    private final TaggingBacklog backlog;
    private final TaggingTimeouts timeouts;
    private final TransactionTemplate transaction;

    public ArticlePipeline(
            ArticleReaders readers,
            DraftCompletion completion,
            DraftTagger tagger,
            Archive archive,
            ArticlePictures pictures,
            TaggingBacklog backlog,
            TaggingTimeouts timeouts,
            PlatformTransactionManager transactions) {
        this.readers = readers;
        this.completion = completion;
        this.tagger = tagger;
        this.archive = archive;
        this.pictures = pictures;
        this.backlog = backlog;
        this.timeouts = timeouts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Batches read(SourceFile file, int most, IntPredicate settled) {
        return new Batches(readers.read(file), most, settled);
    }

    @Override
    public void store(Batch batch, StoreOptions options, Consumer<List<IngestItem>> settle) {
        List<Prepared> prepared =
                batch.items().stream().map(item -> prepare(item, options)).toList();
        try {
            transaction.executeWithoutResult(now -> settle.accept(store(prepared, options)));
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            for (Prepared one : prepared) {
                storeAlone(one, options, settle);
            }
        }
    }

    @Override
    public void store(int index, Item.Draft read, StoreOptions options, Consumer<List<IngestItem>> settle) {
        storeAlone(prepare(index, read, options), options, settle);
    }

    @Override
    public void rehearse(SourceFile file) {
        try (Stream<Item> items = readers.read(file)) {
            items.filter(Item.Draft.class::isInstance)
                    .map(Item.Draft.class::cast)
                    .forEach(read -> tagger.tag(completion.complete(read.draft(), Defaults.NONE)));
        }
    }

    /** An item before its transaction: settled already, or an article to be stored. */
    private sealed interface Prepared {
        record Settled(IngestItem item) implements Prepared {}

        record Ready(int index, ArticleDraft draft, DraftTags tags, List<Placed> pictures) implements Prepared {}
    }

    private void storeAlone(Prepared one, StoreOptions options, Consumer<List<IngestItem>> settle) {
        try {
            transaction.executeWithoutResult(now -> settle.accept(store(List.of(one), options)));
        } catch (SettledElsewhereException e) {
            log.info("Another node, which took over file {}, has settled an item of it", options.original());
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e) || !(one instanceof Prepared.Ready ready)) {
                throw e;
            }
            log.warn(
                    "Item {} of {} could not be stored; fix this cause, then retry it on the page of its run",
                    ready.index(),
                    options.original(),
                    e);
            IngestProblem problem = IngestProblem.storing(e);
            IngestItem failed = IngestItem.failed(ready.index(), ready.draft().headline(), problem);
            transaction.executeWithoutResult(now -> settle.accept(List.of(failed)));
        }
    }

    /** Does all steps that need no transaction. */
    private Prepared prepare(Batch.Entry entry, StoreOptions options) {
        int index = entry.index();
        return switch (entry.item()) {
            case Item.Unreadable unreadable ->
                new Prepared.Settled(IngestItem.failed(index, null, IngestProblem.reading(unreadable.problem())));
            case Item.Skipped skipped ->
                new Prepared.Settled(
                        new IngestItem(index, Outcome.SKIPPED, null, null, IngestProblem.reading(skipped.reason())));
            case Item.Draft read ->
                prepare(index, read.with(completion.complete(read.draft(), options.defaults())), options);
        };
    }

    private Prepared prepare(int index, Item.Draft read, StoreOptions options) {
        ArticleDraft draft = read.draft();
        if (options.defaults().preview()) {
            return new Prepared.Settled(new IngestItem(index, Outcome.WAITING, draft.headline(), null, null));
        }
        try {
            return new Prepared.Ready(index, draft, tagger.tag(draft, options.find()), pictures.keep(read));
        } catch (RuntimeException e) {
            log.warn(
                    "Item {} of {} could not be tagged; fix this cause, then retry it on the page of its run",
                    index,
                    options.original(),
                    e);
            return new Prepared.Settled(IngestItem.failed(index, draft.headline(), IngestProblem.of(Stage.TAG, "tag")));
        }
    }

    private List<IngestItem> store(List<Prepared> prepared, StoreOptions options) {
        List<Prepared.Ready> ready = prepared.stream()
                .filter(Prepared.Ready.class::isInstance)
                .map(Prepared.Ready.class::cast)
                .toList();
        List<StoreResult> results = archive.store(ready.stream()
                .map(one -> new Submission(
                        one.draft(), one.tags().mentions(), new Provenance(options.original(), one.index())))
                .toList());
        if (options.later()) {
            backlog.add(results.stream()
                    .filter(result -> !(result instanceof StoreResult.Duplicate || result instanceof StoreResult.Held))
                    .map(StoreResult::article)
                    .toList());
        }
        noteTimeouts(ready, results);
        for (int i = 0; i < ready.size(); i++) {
            pictures.attach(results.get(i), ready.get(i).pictures());
        }
        Iterator<StoreResult> result = results.iterator();
        return prepared.stream()
                .map(one -> switch (one) {
                    case Prepared.Settled known -> known.item();
                    case Prepared.Ready stored ->
                        StoredItems.item(
                                stored.index(), stored.draft(), stored.tags().incomplete(), result.next());
                })
                .toList();
    }

    private void noteTimeouts(List<Prepared.Ready> ready, List<StoreResult> results) {
        List<Long> incomplete = new ArrayList<>();
        List<Long> complete = new ArrayList<>();
        for (int i = 0; i < ready.size(); i++) {
            if (StoredItems.isNew(results.get(i))) {
                (ready.get(i).tags().incomplete() ? incomplete : complete)
                        .add(results.get(i).article());
            }
        }
        timeouts.remove(complete);
        timeouts.add(incomplete);
    }
}
