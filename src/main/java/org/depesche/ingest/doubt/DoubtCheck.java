package org.depesche.ingest.doubt;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.article.ArticleDraft;
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
        boolean closed = draft.pubstatus() == Pubstatus.WITHHELD && draft.embargo() == null;
        if (draft.pubstatus() == Pubstatus.CANCELED || closed) {
            return draft.with(draft.pubstatus(), Set.of());
        }
        Set<Doubt> doubts = doubts(draft, languageKnown);
        if (publishing == Publishing.PREVIEW) {
            return draft.with(draft.pubstatus(), doubts);
        }
        Set<Doubt> heeded = publishing == Publishing.CLEAR
                ? doubts
                : doubts.stream().filter(Doubt::isBinding).collect(Collectors.toSet());
        return draft.with(heeded.isEmpty() ? draft.pubstatus() : Pubstatus.WITHHELD, heeded);
    }

    private Set<Doubt> doubts(ArticleDraft draft, boolean languageKnown) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(draft.doubts());
        if (draft.headlineGuessed()) {
            doubts.add(Doubt.HEADLINE);
        }
        if (draft.published() == null) {
            doubts.add(Doubt.DATE);
        } else if (isInFuture(draft.published())) {
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
