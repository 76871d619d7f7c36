package org.depesche.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether readers may see an article, and if not, why. */
@Embeddable
public class ArticleState {

    @Enumerated(EnumType.STRING)
    private Pubstatus pubstatus;

    @Nullable
    private OffsetDateTime embargo;

    @Nullable
    private String withheldBecause;

    @Nullable
    private String withheldInternally;

    @Nullable
    private String withheldBy;

    private boolean withheldLegal;

    /** Names of {@link Doubt}s. An article with doubts waits for an editor. */
    private List<String> doubts = new ArrayList<>();

    /** The time when readers could first see the article; a trigger of the database sets it for stored articles. */
    @Column(updatable = false)
    @Nullable
    private OffsetDateTime publicSince;

    @SuppressWarnings("NullAway.Init")
    protected ArticleState() {}

    /** The state of a new article. */
    static ArticleState of(Clearance clearance, OffsetDateTime now) {
        ArticleState state = new ArticleState();
        state.follow(clearance);
        state.doubt(clearance);
        state.publicSince = state.isVisible(now) ? now : null;
        return state;
    }

    /** Follows the source. An editor's decision to withhold or withdraw stays. */
    void follow(Clearance clearance) {
        if (withheldBy == null) {
            become(clearance.pubstatus(), Reasons.NONE, null, false);
        }
        embargo = clearance.embargo();
    }

    /** Makes the article wait for an editor if the draft is doubtful and no editor has decided on it before. */
    void doubt(Clearance clearance) {
        doubts = new ArrayList<>();
        if (withheldBy == null) {
            clearance.doubts().forEach(doubt -> doubts.add(doubt.name()));
        }
    }

    public void withhold(Reasons reasons, String editor) {
        become(Pubstatus.WITHHELD, reasons, editor, false);
    }

    public void release() {
        become(Pubstatus.USABLE, Reasons.NONE, null, false);
        embargo = null;
    }

    /** Publishes the article after an editor has checked it. An embargo goes on. */
    public void approve(OffsetDateTime now) {
        become(clearance().approved(now).pubstatus(), Reasons.NONE, null, false);
    }

    /** @param legal whether the law demands it */
    public void cancel(Reasons reasons, String editor, boolean legal) {
        become(Pubstatus.CANCELED, reasons, editor, legal);
    }

    /** Withdraws or withholds the article on behalf of its source. The reasons of an editor stay. */
    void heed(Clearance notice) {
        if (notice.pubstatus() == Pubstatus.CANCELED && !withheldLegal) {
            become(Pubstatus.CANCELED, withheldBy == null ? Reasons.NONE : reasons(), withheldBy, false);
        } else if (!isWithdrawnBySource()) {
            follow(notice);
        }
    }

    /** Whether its source has withdrawn it, and no editor has decided on it since. */
    boolean isWithdrawnBySource() {
        return withheldBy == null && (pubstatus == Pubstatus.CANCELED || doubts.contains(Doubt.WITHDRAWN.name()));
    }

    /** Whether its source withholds it until further notice, and not because of doubts or an embargo. */
    boolean isWithheldBySource() {
        return withheldBy == null && pubstatus == Pubstatus.WITHHELD && doubts.isEmpty() && embargo == null;
    }

    /**
     * Withdraws a copy of an article that was withdrawn for legal reasons.
     *
     * @param other the id of that article
     */
    void refuse(long other) {
        become(Pubstatus.CANCELED, new Reasons(null, "/articles/" + other), "", true);
        publicSince = null;
    }

    private void become(Pubstatus status, Reasons reasons, @Nullable String editor, boolean legal) {
        doubts = new ArrayList<>();
        pubstatus = status;
        withheldBecause = reasons.forReaders();
        withheldInternally = reasons.internal();
        withheldBy = editor;
        withheldLegal = legal;
    }

    public Visibility visibility(OffsetDateTime now) {
        boolean embargoed = clearance().isEmbargoed(now);
        return switch (pubstatus) {
            case USABLE -> embargoed ? Visibility.EMBARGO : Visibility.VISIBLE;
            case WITHHELD ->
                withheldBy != null ? Visibility.WITHHELD : embargoed ? Visibility.EMBARGO : Visibility.UNPUBLISHED;
            case CANCELED -> withheldLegal ? Visibility.LEGAL : Visibility.CANCELED;
        };
    }

    public boolean isVisible(OffsetDateTime now) {
        return visibility(now) == Visibility.VISIBLE;
    }

    /** Whether an editor has to decide on doubts before readers see the article. */
    public boolean isHeld() {
        return !doubts.isEmpty();
    }

    public boolean isLegal() {
        return withheldLegal;
    }

    /** The end of the embargo that hides the article; null: no embargo hides it. */
    public @Nullable OffsetDateTime hiddenUntil(OffsetDateTime now) {
        return isVisible(now) ? null : embargo;
    }

    public Pubstatus pubstatus() {
        return pubstatus;
    }

    public @Nullable OffsetDateTime embargo() {
        return embargo;
    }

    public Reasons reasons() {
        return new Reasons(withheldBecause, withheldInternally);
    }

    public List<Doubt> doubts() {
        return doubts.stream().map(Doubt::valueOf).toList();
    }

    /** Status and embargo, without the doubts. */
    Clearance clearance() {
        return new Clearance(pubstatus, embargo);
    }
}
