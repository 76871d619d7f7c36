package org.depesche.alert.delivery;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A way on which the owner of a saved search is told.
 *
 * @param address of a webhook; null: mails go to the address of the account
 * @param secret in the link that ends the mails, or the key that signs the posts to a webhook
 * @param toldEvent the last event that the other side accepted
 * @param failures since it last accepted one
 * @param problem the last part of a message's key; null: all is well
 * @param stoppedAt null: it goes on
 */
public record Channel(
        long savedSearchId,
        Kind channel,
        @Nullable String address,
        String secret,
        long toldEvent,
        @Nullable OffsetDateTime toldAt,
        OffsetDateTime nextAt,
        int failures,
        @Nullable String problem,
        @Nullable String problemDetail,
        @Nullable OffsetDateTime stoppedAt) {

    /** How it reaches them. */
    public enum Kind {
        MAIL,
        WEBHOOK
    }
}
