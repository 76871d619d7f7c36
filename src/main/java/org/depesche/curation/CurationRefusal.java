package org.depesche.curation;

import java.util.Locale;
import org.depesche.register.DecisionRefusedException;
import org.depesche.register.DecisionRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refused decision, for its page.
 *
 * @param act the act that prevents the decision; null if there is none
 */
record CurationRefusal(Reason reason, @Nullable JournalLine act) {

    static CurationRefusal of(DecisionRefusedException refused, Journal journal) {
        return new CurationRefusal(refused.reason(), refused.act() == null ? null : journal.line(refused.act()));
    }

    /** The last part of the message {@code curation.refused.<code>}. */
    public String code() {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    HttpStatus status() {
        return switch (reason) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case NO_NAME, NO_MENTION, NOTHING_LEFT, SHOWN_NAME, CIRCLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CHANGED, MERGED, HIDDEN, ALREADY, UNDONE, STOOD_ON -> HttpStatus.CONFLICT;
        };
    }
}
