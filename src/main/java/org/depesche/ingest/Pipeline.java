package org.depesche.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
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
     * Takes all items of a file that the report does not have yet, batch by batch.
     *
     * @param workers where the batches are worked on; this method returns when the last one has been handed over
     * @throws RuntimeException if the database or the machine fails, and not the file: to be tried again later
     */
    public void take(SourceFile file, Order order, Report report, Executor workers) {
        try (Stream<Item> items = readers.read(file)) {
            List<Numbered> batch = new ArrayList<>();
            long length = 0;
            int index = 0;
            for (Iterator<Item> all = items.iterator(); all.hasNext(); index++) {
                Item item = all.next();
                if (!report.has(index)) {
                    batch.add(new Numbered(index, item));
                    length += item instanceof Item.Draft read ? read.draft().length() : 0;
                }
                if (batch.size() == order.batch() || length >= MOST_LENGTH) {
                    hand(new Batch(batch, length, order, report), workers);
                    batch = new ArrayList<>();
                    length = 0;
                }
            }
            hand(new Batch(batch, length, order, report), workers);
        }
    }

    /** Takes one item as an editor wants it. */
    void take(int index, ArticleDraft draft, Order order, Report report) {
        takeAlone(prepare(index, draft, order), order, report);
    }

    /** All that is done with a file before anything of it is stored. */
    void rehearse(SourceFile file) {
        try (Stream<Item> items = readers.read(file)) {
            items.filter(Item.Draft.class::isInstance)
                    .map(Item.Draft.class::cast)
                    .forEach(read -> tagger.tag(complete(read.draft(), Defaults.NONE)));
        }
    }

    /** Whether a failure of {@link #take} is one of the machine and the database, so that trying again may help. */
    public static boolean mayPass(RuntimeException failure) {
        return Passing.is(failure);
    }

    /** An item and its place in the file. */
    private record Numbered(int index, Item item) {}

    /** An item before its transaction: settled already, or an article ready to be stored. */
    private sealed interface Prepared {
        record Settled(IngestItem item) implements Prepared {}

        record Ready(int index, ArticleDraft draft, Tags tags) implements Prepared {}
    }

    /** Some items that are stored together, which is work for a moment unless they are long. */
    final class Batch implements Runnable {

        private final List<Numbered> items;
        private final long length;
        private final Order order;
        private final Report report;

        private Batch(List<Numbered> items, long length, Order order, Report report) {
            this.items = items;
            this.length = length;
            this.order = order;
            this.report = report;
        }

        boolean isSmall() {
            return length <= MOST_LENGTH;
        }

        @Override
        public void run() {
            take(items, order, report);
        }
    }

    private static void hand(Batch batch, Executor workers) {
        if (!batch.items.isEmpty()) {
            workers.execute(batch);
        }
    }

    /** The order of things. A batch is stored in one transaction; if that fails, again one by one. */
    private void take(List<Numbered> batch, Order order, Report report) {
        List<Prepared> prepared =
                batch.stream().map(item -> prepare(item, order)).toList();
        try {
            transaction.executeWithoutResult(now -> report.settle(store(prepared, order)));
        } catch (RuntimeException e) {
            if (Passing.is(e)) {
                throw e;
            }
            for (Prepared one : prepared) {
                takeAlone(one, order, report);
            }
        }
    }

    private void takeAlone(Prepared one, Order order, Report report) {
        try {
            transaction.executeWithoutResult(now -> report.settle(store(List.of(one), order)));
        } catch (SettledElsewhereException e) {
            log.info("An item of {} was settled by somebody else meanwhile", order.original());
        } catch (RuntimeException e) {
            if (Passing.is(e) || !(one instanceof Prepared.Ready ready)) {
                throw e;
            }
            log.warn("Item {} of {} could not be stored", ready.index(), order.original(), e);
            IngestProblem problem = IngestProblem.storing(e);
            IngestItem failed = IngestItem.failed(ready.index(), ready.draft().headline(), problem);
            transaction.executeWithoutResult(now -> report.settle(List.of(failed)));
        }
    }

    /** Everything that needs no transaction: what the file does not say, the language, the mentions. */
    private Prepared prepare(Numbered numbered, Order order) {
        int index = numbered.index();
        return switch (numbered.item()) {
            case Item.Unreadable unreadable ->
                new Prepared.Settled(IngestItem.failed(index, null, IngestProblem.reading(unreadable.problem())));
            case Item.Skipped skipped ->
                new Prepared.Settled(
                        new IngestItem(index, Outcome.SKIPPED, null, null, IngestProblem.reading(skipped.reason())));
            case Item.Draft read -> prepare(index, complete(read.draft(), order.defaults()), order);
        };
    }

    private Prepared prepare(int index, ArticleDraft draft, Order order) {
        if (order.defaults().preview()) {
            return new Prepared.Settled(new IngestItem(index, Outcome.WAITING, draft.headline(), null, null));
        }
        try {
            return new Prepared.Ready(index, draft, tagger.tag(draft, order.find()));
        } catch (RuntimeException e) {
            log.warn("Item {} of {} could not be tagged", index, order.original(), e);
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

    private List<IngestItem> store(List<Prepared> prepared, Order order) {
        List<Submission> submissions = new ArrayList<>();
        for (Prepared one : prepared) {
            if (one instanceof Prepared.Ready ready) {
                submissions.add(new Submission(
                        ready.draft(), ready.tags().mentions(), new Provenance(order.original(), ready.index())));
            }
        }
        List<Taken> results = archive.take(submissions);
        if (order.later()) {
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
