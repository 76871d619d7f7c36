package org.depesche.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.depesche.format.DiskFullException;
import org.depesche.ingest.QueueFullException;
import org.depesche.subscription.SubscriptionAddress.BucketFolder;
import org.depesche.subscription.SubscriptionAddress.Feed;
import org.depesche.subscription.SubscriptionAddress.Guarded;
import org.depesche.subscription.SubscriptionAddress.Mailbox;
import org.depesche.subscription.SubscriptionAddress.RemoteFolder;
import org.depesche.subscription.folder.BucketFolders;
import org.depesche.subscription.folder.RemoteFolders;
import org.depesche.subscription.mailbox.Mailboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at a subscription once, has its new files handed in, and notes the outcome. */
@Component
class SubscriptionLook {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionLook.class);

    private static final Duration NO_ROOM = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final Subscriptions subscriptions;
    private final FeedLook feeds;
    private final Mailboxes mailboxes;
    private final RemoteFolders folders;
    private final BucketFolders buckets;
    private final Delivery delivery;
    private final SubscriptionSettings settings;
    private final Clock clock;

    SubscriptionLook(
            Subscriptions subscriptions,
            FeedLook feeds,
            Mailboxes mailboxes,
            RemoteFolders folders,
            BucketFolders buckets,
            Delivery delivery,
            SubscriptionSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.mailboxes = mailboxes;
        this.folders = folders;
        this.buckets = buckets;
        this.delivery = delivery;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param stopping whether the application stops: the rest waits for the next look */
    void look(Subscription one, BooleanSupplier stopping) {
        try {
            read(one, stopping);
        } catch (FetchException e) {
            subscriptions.fail(one, e, pauseAfter(one, e), e.isGone(), now());
            // an address may have a key in it
            log.info("The subscription \"{}\" ({}) was not read, or not whole: {}", one.name(), one.id(), e.problem());
        } catch (QueueFullException | DiskFullException e) {
            subscriptions.putOff(one, now().plus(NO_ROOM));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError e) {
            // a subscription whose look failed without a trace would be the next one again, and no other would ever be
            // looked at
            FetchException fault = new FetchException("fault");
            subscriptions.fail(one, fault, pauseAfter(one, fault), false, now());
            log.error("The look at the subscription \"{}\" ({}) broke off", one.name(), one.id(), e);
        }
    }

    private void read(Subscription one, BooleanSupplier stopping) throws FetchException, InterruptedException {
        switch (SubscriptionAddress.of(one.address())) {
            case Feed feed -> feeds.look(one, feed.uri(), stopping);
            case Mailbox mailbox ->
                take(one, mailboxes.look(mailbox, signIn(one, mailbox), one.readUpTo(), one.markSeen(), stopping));
            case RemoteFolder folder -> take(one, look(one, folder, stopping));
            case BucketFolder folder ->
                take(one, buckets.look(folder, signIn(one, folder), keys -> subscriptions.unread(one, keys), stopping));
            case null -> throw new FetchException("address", one.address());
        }
    }

    private Findings look(Subscription one, RemoteFolder folder, BooleanSupplier stopping) throws FetchException {
        Credential credential = signIn(one, folder);
        String hostKey = credential.hostKey() == null ? one.hostKey() : credential.hostKey();
        if (hostKey == null) {
            throw new FetchException("no-host-key", folder.host());
        }
        return folders.look(folder, credential, hostKey, keys -> subscriptions.unread(one, keys), stopping);
    }

    /** The operator's sign-in, if it is still meant for this host and user. */
    private Credential signIn(Subscription one, Guarded place) throws FetchException {
        Credential credential =
                one.credential() == null ? null : settings.credentials().get(one.credential());
        if (credential == null || !credential.isFor(place)) {
            throw new FetchException("credential", one.credential());
        }
        if (!settings.allows(credential.host())) {
            throw new FetchException("host", credential.host());
        }
        return credential;
    }

    private void take(Subscription one, Findings found) {
        Long run = delivery.handIn(one, found.files());
        subscriptions.markRead(one, found.read());
        subscriptions.markReadUpTo(one, found.readUpTo(), run);
        Duration pause = pause(one, found);
        if (found.failure() == null) {
            subscriptions.succeed(one, pause, now());
        } else {
            subscriptions.succeedInPart(one, found.failure(), pause, now());
        }
    }

    /** The pause that a look asks for, unless it asks to go on at once and got nowhere. */
    private static Duration pause(Subscription one, Findings found) {
        boolean further = !found.files().isEmpty()
                || !found.read().isEmpty()
                || !Objects.equals(found.readUpTo(), one.readUpTo());
        return found.again() == null || found.again().isZero() && !further ? one.pause() : found.again();
    }

    /** The usual pause, doubled with each failure, up to a day; at least as long as the host asks for. */
    private static Duration pauseAfter(Subscription one, FetchException reason) {
        Duration pause = one.pause().multipliedBy(1L << Math.min(one.failures(), 10));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        Duration asked = reason.retryAfter();
        return asked != null && asked.compareTo(bounded) > 0 ? asked : bounded;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
