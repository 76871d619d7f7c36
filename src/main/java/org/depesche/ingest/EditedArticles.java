package org.depesche.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.StoreResult;
import org.depesche.article.revision.HeldVersions;
import org.depesche.article.revision.HeldVersions.HeldVersion;
import org.depesche.article.revision.SilentCorrections;
import org.depesche.ingest.tags.DraftTagger;
import org.depesche.ingest.tags.DraftTags;
import org.depesche.picture.HeldPictures;
import org.depesche.picture.Pictures;
import org.depesche.picture.Pictures.Placed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores articles as editors decide: corrected ones, and later versions that were held back. Both are tagged like new ones. */
@Component
public class EditedArticles {

    private final HeldVersions versions;
    private final HeldPictures heldPictures;
    private final Pictures pictures;
    private final DraftTagger tagger;
    private final Archive archive;
    private final SilentCorrections silences;
    private final TaggingTimeouts timeouts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EditedArticles(
            HeldVersions versions,
            HeldPictures heldPictures,
            Pictures pictures,
            DraftTagger tagger,
            Archive archive,
            SilentCorrections silences,
            TaggingTimeouts timeouts,
            TransactionTemplate transaction,
            Clock clock) {
        this.versions = versions;
        this.heldPictures = heldPictures;
        this.pictures = pictures;
        this.tagger = tagger;
        this.archive = archive;
        this.silences = silences;
        this.timeouts = timeouts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Corrects an article, and keeps its earlier revision.
     *
     * @param revision the revision that the editor saw
     * @param corrected the whole article, corrected
     * @throws Archive.ConflictException if the article was changed since that revision
     */
    public void correct(long article, int revision, ArticleDraft corrected, String who, String reason) {
        correct(article, revision, corrected, who, reason, null);
    }

    /**
     * The same as {@link #correct(long, int, ArticleDraft, String, String)}.
     *
     * @param silence why readers must not see the earlier revision for a moment; null: they see the correction
     */
    public void correct(
            long article,
            int revision,
            ArticleDraft corrected,
            String who,
            String reason,
            SilentCorrections.@Nullable Reason silence) {
        DraftTags tags = tagger.tag(corrected);
        transaction.executeWithoutResult(now -> {
            archive.correct(article, revision, corrected, tags.mentions(), who, reason);
            if (silence != null) {
                silences.hide(article, revision, silence, who);
            }
            timeouts.note(List.of(article), tags.incomplete());
        });
    }

    /** Replaces the version that readers see by a held one, with its pictures. Returns false if the held version is gone. */
    @Transactional
    public boolean publish(long id) {
        HeldVersion version = versions.find(id).orElse(null);
        List<Placed> shown = heldPictures.of(id);
        if (version == null || !versions.drop(id)) {
            return false;
        }
        ArticleDraft held = version.draft();
        ArticleDraft draft = held.with(held.clearance().approved(OffsetDateTime.now(clock)));
        DraftTags tags = tagger.tag(draft);
        StoreResult stored = archive.store(draft, tags.mentions(), version.file());
        timeouts.note(List.of(stored.article()), tags.incomplete());
        if (!shown.isEmpty() && !(stored instanceof StoreResult.Duplicate)) {
            pictures.attach(stored.article(), shown);
        }
        return true;
    }
}
