package org.depesche.article.state;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.depesche.article.Reasons;
import org.depesche.article.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A change of an article's state for readers.
 *
 * @param who the editor; null: its source, or the end of an embargo
 */
public record StateChange(
        OffsetDateTime at, @Nullable String who, Act act, Visibility from, Visibility to, Reasons reasons) {

    /** The kinds of changes. */
    public enum Act {
        WITHHOLD,
        RELEASE,
        CANCEL,
        /** for legal reasons */
        LEGAL_CANCEL,
        /** of an article that was withdrawn for legal reasons */
        LEGAL_RELEASE,
        /** because it copies an article that was withdrawn for legal reasons */
        LEGAL_COPY,
        /** by its source */
        KILL,
        /** by a later version of its source */
        SOURCE,
        EMBARGO_OVER;

        /** The act's part of a message key. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
