package org.depesche.alert.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.depesche.alert.SearchNews;
import org.depesche.alert.delivery.DueChannels.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers the events of the hits of saved searches: to each webhook by itself, to each reader in one mail for all
 * searches of a rhythm. Channels are locked while they are at work, and their positions advance only after the
 * other side has accepted: after a crash in between, the same is delivered once more under the same id.
 */
@Component
class Deliveries {

    /** Events of one search in a delivery. */
    static final int MOST = 500;

    /** After so many failures in a row, over four days, a channel is stopped. */
    private static final int MOST_FAILURES = 17;

    private final DueChannels channels;
    private final MailOwners owners;
    private final SearchNews news;
    private final MailDelivery mails;
    private final WebhookDelivery hooks;
    private final DeliveryTimes times;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deliveries(
            DueChannels channels,
            MailOwners owners,
            SearchNews news,
            MailDelivery mails,
            WebhookDelivery hooks,
            DeliveryTimes times,
            TransactionTemplate transaction,
            Clock clock) {
        this.channels = channels;
        this.owners = owners;
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
        List<Told> claimed =
                channels.claim(now, mails.isReady()).stream().map(this::told).toList();
        claimed.stream()
                .filter(told -> told.news().isEmpty())
                .forEach(told -> channels.pass(told.due(), told.upTo(), next(told, now)));
        List<Told> full =
                claimed.stream().filter(told -> !told.news().isEmpty()).toList();
        if (!full.isEmpty()) {
            deliver(full, now);
        }
        return !claimed.isEmpty();
    }

    private Told told(Due due) {
        long upTo = news.upTo(due.searchId(), due.toldEvent(), MOST);
        return new Told(
                due, news.between(due.searchId(), due.toldEvent(), upTo, MOST), upTo, upTo < news.last(due.searchId()));
    }

    private OffsetDateTime next(Told told, OffsetDateTime now) {
        Due due = told.due();
        return told.rest() || due.channel() == Channel.Kind.WEBHOOK ? now : times.next(due.rhythm(), due.time(), now);
    }

    private void deliver(List<Told> told, OffsetDateTime now) {
        Due first = told.getFirst().due();
        DeliveryFailure failure = switch (first.channel()) {
            case MAIL -> mails.send(told, owners.secret(first.accountId()));
            case WEBHOOK -> hooks.send(told.getFirst(), now);
        };
        if (failure == null) {
            told.forEach(one -> channels.accept(one.due(), one.upTo(), now, next(one, now)));
        } else if (failure.forGood() && first.channel() == Channel.Kind.MAIL) {
            owners.refuse(first.accountId(), String.valueOf(failure.detail()));
        } else {
            told.forEach(one -> fail(one.due(), failure, now));
        }
    }

    private void fail(Due due, DeliveryFailure failure, OffsetDateTime now) {
        boolean ended = failure.forGood() || due.failures() + 1 >= MOST_FAILURES;
        @Nullable OffsetDateTime next = ended ? null : times.again(due.failures() + 1, now);
        channels.fail(due, failure, next, now);
    }
}
