package org.depesche.article;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.article.names.NameLinks;
import org.depesche.article.revision.HeldVersions;
import org.depesche.article.revision.Revisions;
import org.depesche.article.revision.SourceVersion;
import org.depesche.article.state.StateChange;
import org.depesche.article.state.StateChanges;
import org.depesche.article.storing.AmbiguousKillException;
import org.depesche.article.storing.BulkRows;
import org.depesche.article.storing.Identification;
import org.depesche.article.tags.FigureMeasures;
import org.depesche.article.tags.TagDecisionRows;
import org.depesche.tagging.Mention;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores drafts as articles, and applies corrections to stored articles. */
@Component
public class Archive {

    private final Articles articles;
    private final NameLinks links;
    private final Revisions revisions;
    private final Identification identification;
    private final BulkRows rows;
    private final TagDecisionRows tagDecisions;
    private final FigureMeasures measures;
    private final HeldVersions heldVersions;
    private final StateChanges states;
    private final Clock clock;

    Archive(
            Articles articles,
            NameLinks links,
            Revisions revisions,
            Identification identification,
            BulkRows rows,
            TagDecisionRows tagDecisions,
            FigureMeasures measures,
            HeldVersions heldVersions,
            StateChanges states,
            Clock clock) {
        this.articles = articles;
        this.links = links;
        this.revisions = revisions;
        this.identification = identification;
        this.rows = rows;
        this.tagDecisions = tagDecisions;
        this.measures = measures;
        this.heldVersions = heldVersions;
        this.states = states;
        this.clock = clock;
    }

    /** Stores one draft like {@link #store(List)}. */
    @Transactional
    public StoreResult store(ArticleDraft draft, List<Mention> mentions, Provenance file) {
        return store(List.of(new Submission(draft, mentions, file))).getFirst();
    }

    /**
     * Stores drafts, all or none. Each becomes a new article or a later version of a stored one, or changes nothing.
     *
     * @return the results in the order of the drafts
     * @throws AmbiguousKillException if a kill notice may refer to several articles
     */
    @Transactional
    public List<StoreResult> store(List<Submission> sent) {
        List<Submission> submissions = identification.withDays(sent);
        List<LinkedTags> found = links.of(submissions);
        measures.enter(submissions);
        List<Submission.Identity> identities = identification.of(submissions);
        Map<Submission.Identity, Long> known = identification.find(identities);
        Map<Submission.Identity, Article> fresh = new LinkedHashMap<>();
        Article[] stored = new Article[submissions.size()];
        for (int i = 0; i < submissions.size(); i++) {
            if (!known.containsKey(identities.get(i)) && !fresh.containsKey(identities.get(i))) {
                stored[i] = Article.from(submissions.get(i), found.get(i), now());
                fresh.put(identities.get(i), stored[i]);
            }
        }
        Map<String, Long> forbidden = states.legallyWithdrawn(fresh.values());
        List<Article> refused = fresh.values().stream()
                .filter(article -> forbidden.containsKey(article.fingerprint()))
                .toList();
        refused.forEach(
                article -> article.state().refuse(Objects.requireNonNull(forbidden.get(article.fingerprint()))));
        rows.insert(List.copyOf(fresh.values()));
        refused.forEach(states::refused);
        fresh.forEach((identity, article) -> known.put(identity, article.id()));
        List<StoreResult> taken = new ArrayList<>(submissions.size());
        for (int i = 0; i < submissions.size(); i++) {
            long id = Objects.requireNonNull(known.get(identities.get(i)));
            taken.add(stored[i] != null ? stored(stored[i], forbidden) : again(id, submissions.get(i), found.get(i)));
        }
        return taken;
    }

    private static StoreResult stored(Article article, Map<String, Long> forbidden) {
        Long other = forbidden.get(article.fingerprint());
        return other == null ? new StoreResult.Stored(article.id()) : new StoreResult.Refused(article.id(), other);
    }

    /** Stores a draft whose article exists: a later version, or a duplicate. */
    private StoreResult again(long id, Submission submission, LinkedTags found) {
        ArticleDraft draft = submission.draft();
        Article article = articles.findById(id).orElseThrow();
        if (draft.identity().sourceId() == null || !changes(draft, article)) {
            return unchanged(article, draft);
        }
        articles.flush();
        article = articles.findToChange(id).orElseThrow();
        if (!draft.clearance().doubts().isEmpty() && article.state().isVisible(now())) {
            return new StoreResult.Held(id, heldVersions.keep(id, submission));
        }
        heldVersions.outdate(id, draft);
        revisions.keep(article, null, draft.correction());
        boolean returns = returns(draft, article);
        if (draft.withdraws()) {
            // a notice often has no text of its own: the stored text is kept, but not visible
            StateChange.Act act = draft.kills() ? StateChange.Act.KILL : StateChange.Act.SOURCE;
            states.change(article, act, null, Reasons.NONE, changed -> changed.heed(draft));
        } else {
            ArticleDraft sent = returns ? draft.with(draft.clearance().returned()) : draft;
            states.change(
                    article,
                    StateChange.Act.SOURCE,
                    null,
                    Reasons.NONE,
                    changed -> changed.state().follow(sent.clearance()));
            String before = article.text();
            article.revise(sent, submission.file(), now());
            tag(article, before, true, found);
        }
        articles.flush();
        return returns ? new StoreResult.Returned(id) : new StoreResult.Revised(id);
    }

    /**
     * Whether a draft changes the stored article. A notice may have the version of the article that it withdraws, or its
     * text. A withdrawn article comes back only with a higher version.
     */
    private static boolean changes(ArticleDraft draft, Article there) {
        if (draft.withdraws()) {
            boolean asStrict =
                    there.state().pubstatus().compareTo(draft.clearance().pubstatus()) >= 0;
            return asStrict ? SourceVersion.isHigher(draft, there) : !SourceVersion.isEarlier(draft, there);
        }
        return there.state().isWithdrawnBySource()
                ? SourceVersion.isHigher(draft, there)
                : SourceVersion.isLater(draft, there);
    }

    /** Whether a draft brings back an article that its source withdrew, or withheld without numbers to compare. */
    private static boolean returns(ArticleDraft draft, Article there) {
        ArticleState state = there.state();
        return !draft.withdraws()
                && (state.isWithdrawnBySource()
                        || state.isWithheldBySource()
                                && draft.clearance().reachesReaders()
                                && !SourceVersion.isHigher(draft, there));
    }

    /** Keeps a draft that changes nothing in the history of its article, if it is not there. */
    private StoreResult unchanged(Article there, ArticleDraft draft) {
        StoreResult.Duplicate.As as = as(draft, there);
        boolean late = as == StoreResult.Duplicate.As.A_LATER_VERSION || as == StoreResult.Duplicate.As.WITHDRAWN;
        if (late && !draft.withdraws()) {
            revisions.keepLate(there.id(), draft);
            there.comeFrom(draft.publication().source());
        }
        return new StoreResult.Duplicate(there.id(), as);
    }

    private static StoreResult.Duplicate.As as(ArticleDraft draft, Article there) {
        if (draft.identity().sourceId() == null
                || draft.withdraws() && there.state().isWithdrawnBySource()) {
            return StoreResult.Duplicate.As.THE_SAME;
        }
        if (SourceVersion.isEarlier(draft, there)) {
            return StoreResult.Duplicate.As.A_LATER_VERSION;
        }
        boolean corrected = !there.editedFields().isEmpty();
        if (corrected || draft.text().equals(there.text())) {
            return StoreResult.Duplicate.As.THE_SAME;
        }
        return there.state().isWithdrawnBySource()
                ? StoreResult.Duplicate.As.WITHDRAWN
                : StoreResult.Duplicate.As.ANOTHER_TEXT;
    }

    /**
     * Applies an editor's correction.
     *
     * @param revision the revision that the editor saw
     * @param mentions the mentions in the corrected text
     * @throws ConflictException if the article has changed since
     */
    @Transactional
    public void correct(
            long id, int revision, ArticleDraft corrected, List<Mention> mentions, String who, String reason) {
        Article article = articles.findToChange(id).orElseThrow();
        if (article.revision() != revision) {
            throw new ConflictException(revision, article.revision());
        }
        articles.flush();
        revisions.keep(article, who, reason);
        Submission submission = new Submission(corrected, mentions, new Provenance(null, 0));
        LinkedTags found = links.of(List.of(submission)).getFirst();
        measures.enter(List.of(submission));
        String before = article.text();
        article.correct(corrected, now());
        tag(article, before, false, found);
    }

    /** Tags an article whose text has changed, and moves editors' decisions to the present text. */
    private void tag(Article article, String before, boolean sent, LinkedTags found) {
        EditorialDecisions decided = tagDecisions.on(article, tagDecisions.of(article.id()), found);
        ResolvedTags tagged = decided.applied(article, before, sent, found);
        article.tag(tagged);
        tagDecisions.save(article.id(), decided.decisions(), tagged.decisions());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** The article has changed since the editor saw it. */
    public static final class ConflictException extends RuntimeException {

        public ConflictException(int seen, int current) {
            super("Revision " + seen + " was corrected, revision " + current + " is current");
        }
    }
}
