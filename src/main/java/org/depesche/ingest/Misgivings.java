package org.depesche.ingest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Doubt;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is doubtful about an article, and whether it waits for an editor for that. */
@Component
class Misgivings {

    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofHours(1);

    private final ZoneId zone;

    /** @param zone in which the day of today is told */
    Misgivings(@Value("${depesche.zone:Europe/Berlin}") ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The draft with the doubts for which it is withheld, if there are any. One that its source withholds waits anyway,
     * and one that withdraws an article never does. In a preview all doubts are told, and an editor sees them.
     *
     * @param sure whether its language is certain
     */
    ArticleDraft judge(ArticleDraft draft, boolean sure, Publishing publishing) {
        boolean closed = draft.pubstatus() == Pubstatus.WITHHELD && draft.embargo() == null;
        if (draft.pubstatus() == Pubstatus.CANCELED || closed) {
            return draft.with(draft.pubstatus(), Set.of());
        }
        Set<Doubt> doubts = about(draft, sure);
        if (publishing == Publishing.PREVIEW) {
            return draft.with(draft.pubstatus(), doubts);
        }
        Set<Doubt> heeded = publishing == Publishing.CLEAR
                ? doubts
                : doubts.stream().filter(Doubt::isBinding).collect(Collectors.toSet());
        return draft.with(heeded.isEmpty() ? draft.pubstatus() : Pubstatus.WITHHELD, heeded);
    }

    private Set<Doubt> about(ArticleDraft draft, boolean sure) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(draft.doubts());
        if (draft.headlineGuessed()) {
            doubts.add(Doubt.HEADLINE);
        }
        if (draft.published() == null) {
            doubts.add(Doubt.DATE);
        } else if (isAhead(draft.published())) {
            doubts.add(Doubt.FUTURE);
        }
        if (!sure) {
            doubts.add(Doubt.LANGUAGE);
        }
        doubts.addAll(TellingLines.doubts(draft));
        return doubts;
    }

    private boolean isAhead(Published published) {
        OffsetDateTime time = published.time();
        return time == null
                ? published.day().isAfter(LocalDate.now(zone))
                : time.isAfter(OffsetDateTime.now().plus(SKEW));
    }
}
