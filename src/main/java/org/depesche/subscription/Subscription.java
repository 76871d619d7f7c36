package org.depesche.subscription;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A feed, mailbox or folder that is looked at by itself.
 *
 * @param pages whether the pages behind its entries are read instead of the feed
 * @param hold whether doubtful articles wait for an editor
 * @param stoppedAt null while it is looked at
 * @param lookedAt null before the first look
 * @param failures the looks without success since the last one with success
 * @param problem the last part of the message's key {@code subscription.problem.*}; null after a success
 * @param problemDetail the part of the message that differs
 * @param digest SHA-256 of the feed that was read last
 * @param credential the name of the operator's sign-in; null for feeds
 * @param hostKey SHA-256 of the key of a host that is reached by SSH, unless the operator states it
 * @param markSeen whether mails that were read are marked as seen
 * @param readUpTo how far a mailbox was read
 * @param runId the last run with something new
 */
record Subscription(
        long id,
        String name,
        String address,
        boolean pages,
        @Nullable String source,
        @Nullable String language,
        boolean hold,
        int pauseMinutes,
        @Nullable OffsetDateTime stoppedAt,
        OffsetDateTime nextAt,
        @Nullable OffsetDateTime lookedAt,
        @Nullable OffsetDateTime succeededAt,
        int failures,
        @Nullable String problem,
        @Nullable String problemDetail,
        @Nullable String etag,
        @Nullable String modified,
        @Nullable String digest,
        @Nullable String credential,
        @Nullable String hostKey,
        boolean markSeen,
        @Nullable String readUpTo,
        @Nullable Long runId) {

    /** The state for its page: {@code stopped}, {@code failing}, {@code new} or {@code well}. */
    public String state() {
        if (stoppedAt != null) {
            return "stopped";
        }
        return problem != null ? "failing" : lookedAt == null ? "new" : "well";
    }

    /** The usual time between two looks. */
    Duration pause() {
        return Duration.ofMinutes(pauseMinutes);
    }

    /** The kind: {@code feed}, {@code mailbox}, {@code folder} or {@code bucket}. */
    public String kind() {
        SubscriptionAddress known = SubscriptionAddress.of(address);
        return known == null ? "feed" : known.kind();
    }
}
