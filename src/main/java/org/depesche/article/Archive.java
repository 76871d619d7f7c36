package org.depesche.article;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.depesche.article.names.NameLinks;
import org.depesche.article.revision.HeldVersions;
import org.depesche.article.revision.Revisions;
import org.depesche.article.revision.SourceVersion;
import org.depesche.article.state.StateChange;
import org.depesche.article.state.StateChanges;
import org.depesche.article.storing.Identification;
import org.depesche.article.storing.NewArticles;
import org.depesche.article.tags.FigureMeasures;
import org.depesche.article.tags.TagDecisionRows;
import org.depesche.tagging.Mention;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of the archive: takes drafts in. */
@Component
public class Archive {

    private final Articles articles;
    private final NameLinks links;
    private final Revisions revisions;
    private final Identification identification;
    private final NewArticles newArticles;
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
            NewArticles newArticles,
            TagDecisionRows tagDecisions,
            FigureMeasures measures,
            HeldVersions heldVersions,
            StateChanges states,
            Clock clock) {
        this.articles = articles;
        this.links = links;
        this.revisions = revisions;
        this.identification = identification;
        this.newArticles = newArticles;
        this.tagDecisions = tagDecisions;
        this.measures = measures;
        this.heldVersions = heldVersions;
        this.states = states;
        this.clock = clock;
    }

    /** {@link #take(List)} for one. */
    @Transactional
    public StoreResult take(ArticleDraft draft, List<Mention> mentions, Provenance file) {
        return take(List.of(new Submission(draft, mentions, file))).getFirst();
    }

    /**
     * Stores drafts, all or none: each becomes a new article, a later version of one that is there, or nothing at all.
     *
     * @return what was done with each of them, in their order
     * @throws AmbiguousKillException if one is a kill notice that may mean several articles
     */
    @Transactional
    public List<StoreResult> take(List<Submission> submissions) {
        List<LinkedTags> found = links.of(submissions);
        measures.enter(submissions);
        List<Submission.Identity> identities = identification.of(submissions);
        Map<Submission.Identity, Long> known = identification.find(identities);
        Map<Submission.Identity, Article> fresh = new LinkedHashMap<>();
        Set<Submission> stored = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < submissions.size(); i++) {
            Submission submission = submissions.get(i);
            if (!known.containsKey(identities.get(i)) && !fresh.containsKey(identities.get(i))) {
                fresh.put(identities.get(i), Article.from(submission, found.get(i), now()));
                stored.add(submission);
            }
        }
        Map<String, Long> forbidden = states.legallyWithdrawn(fresh.values());
        fresh.values().forEach(article -> article.refuse(forbidden.get(article.fingerprint())));
        newArticles.insert(List.copyOf(fresh.values()));
        fresh.values().stream()
                .filter(article -> forbidden.containsKey(article.fingerprint()))
                .forEach(states::refused);
        fresh.forEach((identity, article) -> known.put(identity, article.id()));
        List<StoreResult> taken = new ArrayList<>(submissions.size());
        for (int i = 0; i < submissions.size(); i++) {
            Submission submission = submissions.get(i);
            long id = Objects.requireNonNull(known.get(identities.get(i)));
            taken.add(
                    stored.contains(submission)
                            ? stored(Objects.requireNonNull(fresh.get(identities.get(i))), forbidden)
                            : again(id, submission, found.get(i)));
        }
        return taken;
    }

    private static StoreResult stored(Article article, Map<String, Long> forbidden) {
        Long other = forbidden.get(article.fingerprint());
        return other == null ? new StoreResult.Stored(article.id()) : new StoreResult.Refused(article.id(), other);
    }

    /** What comes for an article that is there: a later version, or nothing new. */
    private StoreResult again(long id, Submission submission, LinkedTags found) {
        ArticleDraft draft = submission.draft();
        Article article = articles.findById(id).orElseThrow();
        if (draft.sourceId() == null || !SourceVersion.isLater(draft, article) && !kills(draft, article)) {
            StoreResult.Duplicate.As as = as(draft, article);
            if (as == StoreResult.Duplicate.As.A_LATER_VERSION && draft.pubstatus() != Pubstatus.CANCELED) {
                revisions.keepLate(id, draft);
            }
            return new StoreResult.Duplicate(id, as);
        }
        articles.flush();
        article = articles.findToChange(id).orElseThrow();
        if (!draft.doubts().isEmpty() && article.isVisible(now())) {
            heldVersions.keep(id, submission);
            return new StoreResult.Held(id);
        }
        heldVersions.outdate(id, draft);
        revisions.keep(article, null, null);
        if (draft.pubstatus() == Pubstatus.CANCELED) {
            // a kill notice often has no text of its own: what is stored is kept, and out of sight
            states.change(article, StateChange.Act.KILL, null, changed -> changed.kill(draft.version()));
        } else {
            states.change(article, StateChange.Act.SOURCE, null, changed -> changed.readState(draft));
            EditorialDecisions decided = decided(article, found);
            tagDecisions.save(id, decided.decisions(), article.revise(draft, found, submission.file(), decided, now()));
        }
        articles.flush();
        return new StoreResult.Revised(id);
    }

    /** A kill notice may bear the number of what it kills, or the text. */
    private static boolean kills(ArticleDraft draft, Article there) {
        return draft.pubstatus() == Pubstatus.CANCELED
                && there.pubstatus() != Pubstatus.CANCELED
                && !SourceVersion.isEarlier(draft, there);
    }

    private static StoreResult.Duplicate.As as(ArticleDraft draft, Article there) {
        if (draft.sourceId() == null || there.pubstatus() == Pubstatus.CANCELED) {
            return StoreResult.Duplicate.As.THE_SAME;
        }
        if (SourceVersion.isEarlier(draft, there)) {
            return StoreResult.Duplicate.As.A_LATER_VERSION;
        }
        boolean corrected = !there.editedFields().isEmpty();
        return corrected || draft.text().equals(there.text())
                ? StoreResult.Duplicate.As.THE_SAME
                : StoreResult.Duplicate.As.ANOTHER_TEXT;
    }

    /**
     * Takes an editor's correction.
     *
     * @param revision the revision that the editor saw
     * @param mentions what was found in the corrected text
     * @throws ConflictException if somebody else has changed the article since
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
        EditorialDecisions decided = decided(article, found);
        tagDecisions.save(id, decided.decisions(), article.correct(corrected, found, decided, now()));
    }

    private EditorialDecisions decided(Article article, LinkedTags found) {
        List<TagDecision> decisions =
                EditorialDecisions.following(tagDecisions.of(article.id()), article.allMentions());
        return new EditorialDecisions(decisions, tagDecisions.canonical(found, decisions));
    }

    /**
     * Takes an article out of readers' sight, for the time being.
     *
     * @throws LegallyWithdrawnException if it is
     */
    @Transactional
    public void withhold(long id, Reasons why, String who) {
        states.change(toChange(id), StateChange.Act.WITHHOLD, who, why, article -> article.withhold(why, who));
    }

    /**
     * Lets readers see an article again, or at last.
     *
     * @param why null: nobody has to say
     * @throws LegallyWithdrawnException if it is
     */
    @Transactional
    public void release(long id, @Nullable String why, String who) {
        states.change(toChange(id), StateChange.Act.RELEASE, who, new Reasons(null, why), Article::release);
    }

    /** Lets readers see an article again that was withdrawn because the law demanded it. */
    @Transactional
    public void releaseLegally(long id, String why, String who) {
        Reasons reasons = new Reasons(null, why);
        states.change(toChange(id), StateChange.Act.LEGAL_RELEASE, who, reasons, Article::releaseLegally);
    }

    /**
     * Lets readers see an article that waited for an editor because it was doubtful; an embargo goes on.
     *
     * @return whether it still waited
     */
    @Transactional
    public boolean publishHeld(long id, String who) {
        return decide(id, StateChange.Act.RELEASE, who, article -> article.clear(now()));
    }

    /**
     * Takes an article out for good that waited for an editor because it was doubtful.
     *
     * @return whether it still waited
     */
    @Transactional
    public boolean discardHeld(long id, String who) {
        return decide(id, StateChange.Act.CANCEL, who, article -> article.cancel(Reasons.NONE, who, false));
    }

    private boolean decide(long id, StateChange.Act act, String who, Consumer<Article> decision) {
        Article article = articles.findToChange(id).filter(Article::isHeld).orElse(null);
        if (article != null) {
            states.change(article, act, who, Reasons.NONE, decision);
        }
        return article != null;
    }

    /**
     * Lets readers see what waited for the end of its embargo, and for nothing else.
     *
     * @return how many articles that were
     */
    @Transactional
    public int releaseDue() {
        List<Article> due = articles.findDue(now());
        due.forEach(article -> states.change(article, StateChange.Act.EMBARGO_OVER, null, Article::release));
        return due.size();
    }

    /**
     * Withdraws an article.
     *
     * @param legal whether the law demands it
     * @throws LegallyWithdrawnException if it did already
     */
    @Transactional
    public void cancel(long id, Reasons why, String who, boolean legal) {
        StateChange.Act act = legal ? StateChange.Act.LEGAL_CANCEL : StateChange.Act.CANCEL;
        states.change(toChange(id), act, who, why, article -> article.cancel(why, who, legal));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private Article toChange(long id) {
        return articles.findToChange(id).orElseThrow();
    }

    /** Somebody else changed the article meanwhile. */
    public static final class ConflictException extends RuntimeException {

        public ConflictException(int seen, int current) {
            super("Revision " + seen + " was corrected, revision " + current + " is current");
        }
    }
}
