package org.depesche.article;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether readers may see an article, and from when.
 *
 * @param embargo the time before which readers may not see it
 * @param doubts the reasons for an editor to check it first
 */
public record Clearance(Pubstatus pubstatus, @Nullable OffsetDateTime embargo, Set<Doubt> doubts) {

    public Clearance {
        // the JSON of older drafts has no doubts
        doubts = doubts == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(doubts));
    }

    /** A clearance without doubts. */
    public Clearance(Pubstatus pubstatus, @Nullable OffsetDateTime embargo) {
        this(pubstatus, embargo, Set.of());
    }

    public Clearance withoutDoubts() {
        return new Clearance(pubstatus, embargo);
    }

    /** A clearance that waits for an editor, because the source withdrew the article before. */
    Clearance returned() {
        Set<Doubt> more = new TreeSet<>(doubts);
        more.add(Doubt.WITHDRAWN);
        return new Clearance(Pubstatus.WITHHELD, embargo, more);
    }

    /** Whether readers may see the article, at once or later. */
    boolean reachesReaders() {
        return pubstatus == Pubstatus.USABLE || pubstatus == Pubstatus.WITHHELD && embargo != null;
    }

    /** The clearance at a time: an embargo withholds an article that is usable otherwise. */
    public Clearance at(OffsetDateTime now) {
        Pubstatus status = isEmbargoed(now) && pubstatus == Pubstatus.USABLE ? Pubstatus.WITHHELD : pubstatus;
        return new Clearance(status, embargo, doubts);
    }

    /** Whether readers could see a version with this clearance before a time. */
    public boolean wasOpenBefore(OffsetDateTime time) {
        return pubstatus == Pubstatus.USABLE && doubts.isEmpty() && !isEmbargoed(time);
    }

    boolean isEmbargoed(OffsetDateTime now) {
        return embargo != null && embargo.isAfter(now);
    }

    /** The clearance after an editor has approved the article: only an embargo still withholds it. */
    public Clearance approved(OffsetDateTime now) {
        return new Clearance(Pubstatus.USABLE, embargo).at(now);
    }
}
