package org.depesche.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
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
import org.depesche.tagging.Mention;
import org.depesche.tagging.Tagger;
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

    private final ArticleReaders readers;
    private final LanguageDetector languages;
    private final Tagger tagger;
    private final SuppliedKeys suppliedKeys;
    private final Archive archive;
    private final Untagged untagged;
    private final Misgivings misgivings;
    private final TransactionTemplate transaction;

    Pipeline(
            ArticleReaders readers,
            LanguageDetector languages,
            Tagger tagger,
            Archive archive,
            Untagged untagged,
            Misgivings misgivings,
            PlatformTransactionManager transactions) {
        this.readers = readers;
        this.languages = languages;
        this.tagger = tagger;
        this.suppliedKeys = new SuppliedKeys(tagger);
        this.archive = archive;
        this.untagged = untagged;
        this.misgivings = misgivings;
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
            int index = 0;
            for (Iterator<Item> all = items.iterator(); all.hasNext(); index++) {
                Item item = all.next();
                if (!report.has(index)) {
                    batch.add(new Numbered(index, item));
                }
                if (batch.size() == order.batch()) {
                    hand(batch, order, report, workers);
                    batch = new ArrayList<>();
                }
            }
            hand(batch, order, report, workers);
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
                    .forEach(read -> mentions(complete(read.draft(), Defaults.NONE)));
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

        record Ready(int index, ArticleDraft draft, List<Mention> mentions) implements Prepared {}
    }

    private void hand(List<Numbered> batch, Order order, Report report, Executor workers) {
        if (!batch.isEmpty()) {
            workers.execute(() -> take(batch, order, report));
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
            return new Prepared.Ready(index, draft, mentions(draft, order.find()));
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

    /** What a machine finds, and what the file itself names. */
    List<Mention> mentions(ArticleDraft draft) {
        return mentions(draft, Order.ALL);
    }

    private List<Mention> mentions(ArticleDraft draft, Set<Tagger.Find> find) {
        List<Mention> found =
                draft.language() == null || find.isEmpty() ? List.of() : tagger.tag(draft.taggableText(), find);
        return SuppliedMentions.of(draft, suppliedKeys).with(SuppliedFigures.over(draft, found));
    }

    private List<IngestItem> store(List<Prepared> prepared, Order order) {
        List<Submission> submissions = new ArrayList<>();
        for (Prepared one : prepared) {
            if (one instanceof Prepared.Ready ready) {
                submissions.add(new Submission(
                        ready.draft(), ready.mentions(), new Provenance(order.original(), ready.index())));
            }
        }
        List<Taken> results = archive.take(submissions);
        if (order.later()) {
            untagged.add(results.stream()
                    .filter(result -> !(result instanceof Taken.Duplicate || result instanceof Taken.Held))
                    .map(Taken::article)
                    .toList());
        }
        Iterator<Taken> taken = results.iterator();
        return prepared.stream()
                .map(one -> switch (one) {
                    case Prepared.Settled known -> known.item();
                    case Prepared.Ready ready -> settled(ready, taken.next());
                })
                .toList();
    }

    private static IngestItem settled(Prepared.Ready ready, Taken taken) {
        ArticleDraft draft = ready.draft();
        return new IngestItem(
                ready.index(), outcome(taken, draft), draft.headline(), taken.article(), remark(taken, draft));
    }

    /** Why an article is held; and not all that is there already is the same: then the sender has to know. */
    private static @Nullable IngestProblem remark(Taken taken, ArticleDraft draft) {
        if (taken instanceof Taken.Refused refused) {
            return IngestProblem.of(Stage.STORE, "legal", "/articles/" + refused.other());
        }
        if (outcome(taken, draft) == Outcome.HELD) {
            return IngestProblem.held(draft.doubts(), taken instanceof Taken.Held);
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
