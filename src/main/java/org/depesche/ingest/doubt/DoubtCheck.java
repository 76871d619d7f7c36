package org.depesche.ingest.doubt;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Clearance;
import org.depesche.article.Doubt;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.ingest.Publishing;
import org.springframework.stereotype.Component;

/** Finds the doubts about an article, and withholds it if they count. */
@Component
class DoubtCheck {

    /** Tolerance for the clocks of senders. */
    private static final Duration SKEW = Duration.ofHours(1);

    private final Clock clock;

    DoubtCheck(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns the draft with its doubts, withheld if there are any. An article that its source withholds waits anyway, and
     * a notice that withdraws an article never waits. A preview lists all doubts and withholds nothing.
     *
     * @param languageKnown whether the language is certain
     */
    ArticleDraft check(ArticleDraft draft, boolean languageKnown, Publishing publishing) {
        Clearance stated = draft.clearance();
        boolean closed = stated.pubstatus() == Pubstatus.WITHHELD && stated.embargo() == null;
        if (draft.kills() || closed) {
            return draft.with(stated.withoutDoubts());
        }
        Set<Doubt> doubts = doubts(draft, languageKnown);
        if (publishing == Publishing.PREVIEW) {
            return draft.with(new Clearance(stated.pubstatus(), stated.embargo(), doubts));
        }
        Set<Doubt> heeded = publishing == Publishing.CLEAR
                ? doubts
                : doubts.stream().filter(Doubt::isBinding).collect(Collectors.toSet());
        Pubstatus status = heeded.isEmpty() ? stated.pubstatus() : Pubstatus.WITHHELD;
        return draft.with(new Clearance(status, stated.embargo(), heeded));
    }

    private Set<Doubt> doubts(ArticleDraft draft, boolean languageKnown) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(draft.clearance().doubts());
        if (draft.heading().headlineGuessed()) {
            doubts.add(Doubt.HEADLINE);
        }
        Published published = draft.publication().published();
        if (published == null) {
            doubts.add(Doubt.DATE);
        } else if (isInFuture(published)) {
            doubts.add(Doubt.FUTURE);
        }
        if (!languageKnown) {
            doubts.add(Doubt.LANGUAGE);
        }
        doubts.addAll(SuspiciousLines.doubts(draft));
        return doubts;
    }

    private boolean isInFuture(Published published) {
        OffsetDateTime time = published.time();
        return time == null
                ? published.day().isAfter(LocalDate.now(clock))
                : time.isAfter(OffsetDateTime.now(clock).plus(SKEW));
    }
}
