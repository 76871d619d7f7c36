package org.depesche.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.register.Register;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of the archive: takes drafts in. */
@Component
public class Archive {

    private final Articles articles;
    private final Register register;
    private final Revisions revisions;

    Archive(Articles articles, Register register, Revisions revisions) {
        this.articles = articles;
        this.register = register;
        this.revisions = revisions;
    }

    /**
     * Stores a draft: a new article, a later version of one that is there, or nothing at all.
     *
     * @param mentions what was found in the draft's text
     */
    @Transactional
    public Taken take(ArticleDraft draft, List<Mention> mentions, Provenance file) {
        Optional<Article> same = draft.sourceId() == null
                ? articles.findSame(Fingerprint.of(draft), draft.source())
                : articles.findBySourceId(draft.sourceId(), draft.source());
        if (same.isEmpty()) {
            Article article = articles.save(Article.from(draft, mentions, entities(mentions), file));
            articles.flush();
            return new Taken.Stored(article.id());
        }
        Article article = same.get();
        if (draft.sourceId() == null || !SourceVersion.isLater(draft, article)) {
            return new Taken.Duplicate(article.id());
        }
        articles.flush();
        revisions.keep(article, null, null);
        article.revise(draft, mentions, entities(mentions), file);
        articles.flush();
        return new Taken.Revised(article.id());
    }

    private Map<EntityKey, Integer> entities(List<Mention> mentions) {
        Map<EntityKey, Origin> keys = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            if (mention instanceof Mention.EntityMention named) {
                keys.putIfAbsent(named.entity(), named.origin());
            }
        }
        return register.resolve(keys.keySet(), Origin.MACHINE);
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
        Article article = articles.findById(id).orElseThrow();
        if (article.revision() != revision) {
            throw new ConflictException(revision, article.revision());
        }
        articles.flush();
        revisions.keep(article, who, reason);
        article.correct(corrected, mentions, entities(mentions));
    }

    /** Takes an article out of readers' sight, for the time being. */
    @Transactional
    public void withhold(long id, String why) {
        articles.findById(id).orElseThrow().withhold(why);
    }

    /** Lets readers see an article again, or at last. */
    @Transactional
    public void release(long id) {
        articles.findById(id).orElseThrow().release();
    }

    /** Withdraws an article. @param legal whether the law demands it */
    @Transactional
    public void cancel(long id, String why, boolean legal) {
        articles.findById(id).orElseThrow().cancel(why, legal);
    }

    /** Somebody else changed the article meanwhile. */
    public static final class ConflictException extends RuntimeException {

        ConflictException(int seen, int current) {
            super("Revision " + seen + " was corrected, revision " + current + " is current");
        }
    }
}
