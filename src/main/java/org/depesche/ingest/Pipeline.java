package org.depesche.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Provenance;
import org.depesche.article.Pubstatus;
import org.depesche.article.Submission;
import org.depesche.article.Taken;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.tagging.LanguageDetector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a file into the archive. */
@Component
public class Pipeline {

    private static final Logger log = LoggerFactory.getLogger(Pipeline.class);

    /** Of the texts of a batch: few long articles at a time need little memory, and others wait less. */
    private static final int MOST_LENGTH = 64 << 10;

    private final ArticleReaders readers;
    private final LanguageDetector languages;
    private final DraftTagger tagger;
    private final Archive archive;
    private final Untagged untagged;
    private final Misgivings misgivings;
    private final Overdue overdue;
    private final TransactionTemplate transaction;

    Pipeline(
            ArticleReaders readers,
            LanguageDetector languages,
            DraftTagger tagger,
            Archive archive,
            Untagged untagged,
            Misgivings misgivings,
            Overdue overdue,
            PlatformTransactionManager transactions) {
        this.readers = readers;
        this.languages = languages;
        this.tagger = tagger;
        this.archive = archive;
        this.untagged = untagged;
        this.misgivings = misgivings;
        this.overdue = overdue;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads a file.
     *
     * @param most how many items a batch holds at the most
     * @param settled whether the item of an index was settled earlier, and is left out
     */
    public Batches read(SourceFile file, int most, IntPredicate settled) {
        return new Batches(readers.read(file), most, settled);
    }

    /**
     * Stores a batch in one transaction; if that fails, its items one by one.
     *
     * @param settle writes down what became of the items, in the transaction that stores their articles
     * @throws RuntimeException if the database or the machine fails, and not the items: to be tried again later
     */
    public void store(Batch batch, TakeOptions options, Consumer<List<IngestItem>> settle) {
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

    /** Stores one item as an editor wants it. */
    void store(int index, ArticleDraft draft, TakeOptions options, Consumer<List<IngestItem>> settle) {
        storeAlone(prepare(index, draft, options), options, settle);
    }

    /** All that is done with a file before anything of it is stored. */
    void rehearse(SourceFile file) {
        try (Stream<Item> items = readers.read(file)) {
            items.filter(Item.Draft.class::isInstance)
                    .map(Item.Draft.class::cast)
                    .forEach(read -> tagger.tag(complete(read.draft(), Defaults.NONE)));
        }
    }

    /** An item before its transaction: settled already, or an article ready to be stored. */
    private sealed interface Prepared {
        record Settled(IngestItem item) implements Prepared {}

        record Ready(int index, ArticleDraft draft, Tags tags) implements Prepared {}
    }

    private void storeAlone(Prepared one, TakeOptions options, Consumer<List<IngestItem>> settle) {
        try {
            transaction.executeWithoutResult(now -> settle.accept(store(List.of(one), options)));
        } catch (SettledElsewhereException e) {
            log.info("An item of {} was settled by another node meanwhile", options.original());
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e) || !(one instanceof Prepared.Ready ready)) {
                throw e;
            }
            log.warn("Item {} of {} could not be stored", ready.index(), options.original(), e);
            IngestProblem problem = IngestProblem.storing(e);
            IngestItem failed = IngestItem.failed(ready.index(), ready.draft().headline(), problem);
            transaction.executeWithoutResult(now -> settle.accept(List.of(failed)));
        }
    }

    /** Everything that needs no transaction: what the file does not say, the language, the mentions. */
    private Prepared prepare(Batch.Entry entry, TakeOptions options) {
        int index = entry.index();
        return switch (entry.item()) {
            case Item.Unreadable unreadable ->
                new Prepared.Settled(IngestItem.failed(index, null, IngestProblem.reading(unreadable.problem())));
            case Item.Skipped skipped ->
                new Prepared.Settled(
                        new IngestItem(index, Outcome.SKIPPED, null, null, IngestProblem.reading(skipped.reason())));
            case Item.Draft read -> prepare(index, complete(read.draft(), options.defaults()), options);
        };
    }

    private Prepared prepare(int index, ArticleDraft draft, TakeOptions options) {
        if (options.defaults().preview()) {
            return new Prepared.Settled(new IngestItem(index, Outcome.WAITING, draft.headline(), null, null));
        }
        try {
            return new Prepared.Ready(index, draft, tagger.tag(draft, options.find()));
        } catch (RuntimeException e) {
            log.warn("Item {} of {} could not be tagged", index, options.original(), e);
            return new Prepared.Settled(IngestItem.failed(index, draft.headline(), IngestProblem.of(Stage.TAG, "tag")));
        }
    }

    /** A draft with what its file does not say: the sender's defaults, its language by its words. */
    ArticleDraft complete(ArticleDraft read, Defaults defaults) {
        ArticleDraft draft = read.withDefaults(defaults.published(), defaults.source(), defaults.language());
        boolean sure = true;
        if (draft.language() == null) {
            LanguageDetector.Guess guess = languages.guess(draft.text()).orElse(null);
            sure = guess != null && guess.isSure();
            draft = draft.withDefaults(null, null, guess == null ? null : guess.language());
        }
        OffsetDateTime embargo = draft.embargo();
        boolean early = embargo != null && embargo.isAfter(OffsetDateTime.now());
        ArticleDraft judged = misgivings.judge(draft, sure, defaults.publishing());
        return early && judged.pubstatus() == Pubstatus.USABLE ? judged.with(Pubstatus.WITHHELD) : judged;
    }

    private List<IngestItem> store(List<Prepared> prepared, TakeOptions options) {
        List<Submission> submissions = new ArrayList<>();
        for (Prepared one : prepared) {
            if (one instanceof Prepared.Ready ready) {
                submissions.add(new Submission(
                        ready.draft(), ready.tags().mentions(), new Provenance(options.original(), ready.index())));
            }
        }
        List<Taken> results = archive.take(submissions);
        if (options.later()) {
            untagged.add(results.stream()
                    .filter(result -> !(result instanceof Taken.Duplicate || result instanceof Taken.Held))
                    .map(Taken::article)
                    .toList());
        }
        note(prepared, results);
        Iterator<Taken> taken = results.iterator();
        return prepared.stream()
                .map(one -> switch (one) {
                    case Prepared.Settled known -> known.item();
                    case Prepared.Ready ready -> settled(ready, taken.next());
                })
                .toList();
    }

    private void note(List<Prepared> prepared, List<Taken> results) {
        List<Long> late = new ArrayList<>();
        List<Long> tagged = new ArrayList<>();
        Iterator<Taken> taken = results.iterator();
        for (Prepared one : prepared) {
            if (one instanceof Prepared.Ready ready) {
                Taken result = taken.next();
                if (isNew(result)) {
                    (ready.tags().overdue() ? late : tagged).add(result.article());
                }
            }
        }
        overdue.remove(tagged);
        overdue.add(late);
    }

    private static boolean isNew(Taken taken) {
        return taken instanceof Taken.Stored || taken instanceof Taken.Revised;
    }

    private static IngestItem settled(Prepared.Ready ready, Taken taken) {
        ArticleDraft draft = ready.draft();
        return new IngestItem(
                ready.index(), outcome(taken, draft), draft.headline(), taken.article(), remark(taken, ready));
    }

    /**
     * Why an article is held, or has no tags; and not all that is there already is the same: then the sender has to
     * know.
     */
    private static @Nullable IngestProblem remark(Taken taken, Prepared.Ready ready) {
        ArticleDraft draft = ready.draft();
        if (taken instanceof Taken.Refused refused) {
            return IngestProblem.of(Stage.STORE, "legal", "/articles/" + refused.other());
        }
        if (outcome(taken, draft) == Outcome.HELD) {
            return IngestProblem.held(draft.doubts(), taken instanceof Taken.Held);
        }
        if (ready.tags().overdue() && isNew(taken)) {
            return IngestProblem.of(Stage.TAG, "overdue");
        }
        if (!(taken instanceof Taken.Duplicate duplicate) || draft.version() == null) {
            return null;
        }
        return switch (duplicate.as()) {
            case THE_SAME -> null;
            case A_LATER_VERSION -> IngestProblem.of(Stage.STORE, "older", draft.version());
            case ANOTHER_TEXT -> IngestProblem.of(Stage.STORE, "other-text", draft.version());
        };
    }

    private static Outcome outcome(Taken taken, ArticleDraft draft) {
        boolean doubtful = !draft.doubts().isEmpty();
        return switch (taken) {
            case Taken.Refused refused -> Outcome.WITHHELD;
            case Taken.Duplicate duplicate -> Outcome.DUPLICATE;
            case Taken.Held held -> Outcome.HELD;
            case Taken.Stored stored ->
                doubtful ? Outcome.HELD : draft.pubstatus() == Pubstatus.USABLE ? Outcome.STORED : Outcome.WITHHELD;
            case Taken.Revised revised ->
                doubtful ? Outcome.HELD : draft.pubstatus() == Pubstatus.WITHHELD ? Outcome.WITHHELD : Outcome.REVISED;
        };
    }
}
