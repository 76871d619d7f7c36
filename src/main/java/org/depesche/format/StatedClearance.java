package org.depesche.format;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.depesche.article.Clearance;
import org.depesche.article.Doubt;
import org.depesche.article.Pubstatus;
import org.jspecify.annotations.Nullable;

/** Gathers what a file states about whether and when readers may see its article. The stricter of two statements holds. */
final class StatedClearance {

    private static final Set<String> NO_EMBARGO = Set.of("none", "no", "false", "keine", "nein", "null", "~", "-");

    private final DateText dates;
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);

    private Pubstatus pubstatus = Pubstatus.USABLE;
    private boolean statusStated;
    private @Nullable OffsetDateTime embargo;

    StatedClearance(DateText dates) {
        this.dates = dates;
    }

    /** Adds a status. An unknown one may forbid publication. */
    void status(String value) {
        Pubstatus stated = FieldValue.status(value);
        if (stated == null || statusStated && stated != pubstatus) {
            doubt(Doubt.STATUS);
        }
        statusStated |= stated != null;
        pubstatus = stated != null && stated.compareTo(pubstatus) > 0 ? stated : pubstatus;
    }

    /** Adds an embargo, the later of two. An unreadable one is a doubt. */
    void embargo(String stated) {
        if (NO_EMBARGO.contains(stated.toLowerCase(Locale.ROOT))) {
            return;
        }
        OffsetDateTime until = dates.time(stated);
        if (until == null) {
            doubt(Doubt.EMBARGO);
        } else {
            embargo(until);
        }
    }

    private void embargo(OffsetDateTime until) {
        embargo = embargo == null || until.isAfter(embargo) ? until : embargo;
    }

    /** Notes a reason for an editor to check the article first. */
    void doubt(Doubt doubt) {
        doubts.add(doubt);
    }

    boolean isUsable() {
        return pubstatus == Pubstatus.USABLE;
    }

    Clearance clearance() {
        return new Clearance(pubstatus, embargo, doubts);
    }
}
