package org.depesche.article.state;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.depesche.article.Reasons;
import org.depesche.article.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An article came into readers' sight or out of it.
 *
 * @param who did it; null: its source, or the end of an embargo
 */
public record StateChange(
        OffsetDateTime at, @Nullable String who, Act act, Standing from, Standing to, Reasons reasons) {

    /** How. */
    public enum Act {
        WITHHOLD,
        RELEASE,
        CANCEL,
        /** because the law demands it */
        LEGAL_CANCEL,
        /** what the law had demanded to be withdrawn */
        LEGAL_RELEASE,
        /** because another article that says the same was withdrawn for legal reasons */
        LEGAL_COPY,
        /** by its source */
        KILL,
        /** by a later version of its source */
        SOURCE,
        EMBARGO_OVER;

        /** As in the messages. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
