package org.depesche.alert.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.depesche.alert.HitNews;
import org.depesche.alert.SearchNews;
import org.depesche.alert.delivery.Channels.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what happened to the hits of saved searches. A channel is locked while it is at work, and its position advances
 * only after the other side has accepted: after a crash in between, the same is delivered once more under the same id.
 */
@Component
class Deliveries {

    /** Events of one delivery. */
    static final int MOST = 500;

    /** After so many failures in a row, over four days, a channel is stopped. */
    private static final int MOST_FAILURES = 17;

    private final Channels channels;
    private final SearchNews news;
    private final MailDelivery mails;
    private final WebhookDelivery hooks;
    private final DeliveryTimes times;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deliveries(
            Channels channels,
            SearchNews news,
            MailDelivery mails,
            WebhookDelivery hooks,
            DeliveryTimes times,
            TransactionTemplate transaction,
            Clock clock) {
        this.channels = channels;
        this.news = news;
        this.mails = mails;
        this.hooks = hooks;
        this.times = times;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Delivers until there is nothing left to deliver now. */
    void deliver(BooleanSupplier stopping) {
        boolean more = true;
        while (more && !stopping.getAsBoolean()) {
            more = Boolean.TRUE.equals(transaction.execute(now -> deliverNext()));
        }
    }

    private boolean deliverNext() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Due> claimed = channels.claim(now, mails.isReady());
        claimed.ifPresent(due -> deliver(due, now));
        return claimed.isPresent();
    }

    private void deliver(Due due, OffsetDateTime now) {
        long upTo = news.upTo(due.searchId(), due.toldEvent(), MOST);
        boolean rest = upTo < news.last(due.searchId());
        OffsetDateTime next = rest || due.channel() == Channel.Kind.WEBHOOK ? now : times.next(due.rhythm(), now);
        List<HitNews> told = news.between(due.searchId(), due.toldEvent(), upTo, MOST);
        if (told.isEmpty()) {
            channels.pass(due, upTo, next);
            return;
        }
        DeliveryFailure failure = switch (due.channel()) {
            case MAIL -> mails.send(due, told, upTo);
            case WEBHOOK -> hooks.send(due, told, upTo, now);
        };
        if (failure == null) {
            channels.accept(due, upTo, now, next);
        } else {
            fail(due, failure, now);
        }
    }

    private void fail(Due due, DeliveryFailure failure, OffsetDateTime now) {
        if (failure.forGood() && due.channel() == Channel.Kind.MAIL) {
            channels.refuse(due.searchId(), String.valueOf(failure.detail()), now);
            return;
        }
        boolean ended = failure.forGood() || due.failures() + 1 >= MOST_FAILURES;
        @Nullable OffsetDateTime next = ended ? null : times.again(due.failures() + 1, now);
        channels.fail(due, failure, next, now);
    }
}
