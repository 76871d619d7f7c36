package org.depesche.ingest.pipeline;

import java.util.Set;
import java.util.TreeSet;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Doubt;
import org.depesche.article.Pubstatus;
import org.depesche.article.StoreResult;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.IngestProblem;
import org.depesche.ingest.Outcome;
import org.depesche.ingest.Stage;
import org.jspecify.annotations.Nullable;

/** Makes the items that a run shows from the results of the archive. */
final class StoredItems {

    private StoredItems() {}

    /** @param incomplete whether the article has no tags, because tagging took too long */
    static IngestItem item(int index, ArticleDraft draft, boolean incomplete, StoreResult result) {
        return new IngestItem(
                index, outcome(result, draft), draft.headline(), result.article(), problem(result, draft, incomplete));
    }

    /** Whether the archive has stored a text that it did not have. */
    static boolean isNew(StoreResult result) {
        return switch (result) {
            case StoreResult.Stored stored -> true;
            case StoreResult.Revised revised -> true;
            case StoreResult.Returned returned -> true;
            case StoreResult.Refused refused -> false;
            case StoreResult.Held held -> false;
            case StoreResult.Duplicate duplicate -> false;
        };
    }

    private static Set<Doubt> doubts(StoreResult result, ArticleDraft draft) {
        Set<Doubt> doubts = new TreeSet<>(draft.clearance().doubts());
        if (result instanceof StoreResult.Returned) {
            doubts.add(Doubt.WITHDRAWN);
        }
        return doubts;
    }

    private static Outcome outcome(StoreResult result, ArticleDraft draft) {
        boolean doubtful = !draft.clearance().doubts().isEmpty();
        return switch (result) {
            case StoreResult.Refused refused -> Outcome.WITHHELD;
            case StoreResult.Duplicate duplicate -> Outcome.DUPLICATE;
            case StoreResult.Held held -> Outcome.HELD;
            case StoreResult.Returned returned -> Outcome.HELD;
            case StoreResult.Stored stored ->
                doubtful
                        ? Outcome.HELD
                        : draft.clearance().pubstatus() == Pubstatus.USABLE ? Outcome.STORED : Outcome.WITHHELD;
            case StoreResult.Revised revised ->
                doubtful
                        ? Outcome.HELD
                        : draft.clearance().pubstatus() == Pubstatus.WITHHELD ? Outcome.WITHHELD : Outcome.REVISED;
        };
    }

    /** The reason why an article is held, has no tags, or differs from the stored one; null if there is none. */
    private static @Nullable IngestProblem problem(StoreResult result, ArticleDraft draft, boolean incomplete) {
        if (result instanceof StoreResult.Refused refused) {
            return IngestProblem.of(Stage.STORE, "legal", "/articles/" + refused.other());
        }
        if (outcome(result, draft) == Outcome.HELD) {
            return IngestProblem.held(doubts(result, draft), result instanceof StoreResult.Held);
        }
        if (incomplete && isNew(result)) {
            return IngestProblem.of(Stage.TAG, "overdue");
        }
        return result instanceof StoreResult.Duplicate duplicate ? problem(duplicate.as(), draft) : null;
    }

    private static @Nullable IngestProblem problem(StoreResult.Duplicate.As as, ArticleDraft draft) {
        String version = draft.identity().version();
        return switch (as) {
            case THE_SAME -> null;
            case WITHDRAWN -> IngestProblem.of(Stage.STORE, "withdrawn");
            case A_LATER_VERSION -> version == null ? null : IngestProblem.of(Stage.STORE, "older", version);
            case ANOTHER_TEXT -> version == null ? null : IngestProblem.of(Stage.STORE, "other-text", version);
        };
    }
}
