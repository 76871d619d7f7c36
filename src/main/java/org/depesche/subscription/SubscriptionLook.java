package org.depesche.subscription;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.depesche.format.DiskFullException;
import org.depesche.format.Prolog;
import org.depesche.format.SourceFile;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.Publishing;
import org.depesche.ingest.QueueFullException;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.depesche.subscription.Fetched.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at a feed once, and hands in what is new. */
@Component
class SubscriptionLook {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionLook.class);

    /** The sender's name in the list of runs. */
    private static final String WHO = "subscriptions";

    private static final String FEEDS = "application/atom+xml, application/rss+xml, application/xml;q=.9, */*;q=.5";
    private static final String PAGES = "text/html, application/xhtml+xml";
    private static final Duration NO_ROOM = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final Subscriptions subscriptions;
    private final WebRequests web;
    private final Robots robots;
    private final Uploads uploads;
    private final SubscriptionSettings settings;
    private final Clock clock;

    SubscriptionLook(
            Subscriptions subscriptions,
            WebRequests web,
            Robots robots,
            Uploads uploads,
            SubscriptionSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.web = web;
        this.robots = robots;
        this.uploads = uploads;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param stopping whether the application stops: pages that were not read yet wait for the next look */
    void look(Subscription one, BooleanSupplier stopping) {
        try {
            read(one, stopping);
        } catch (FetchException e) {
            subscriptions.fail(one, e, pauseAfter(one, e), e.isGone(), now());
            log.info("{} brought nothing: {}", one.address(), e.getMessage());
        } catch (QueueFullException | DiskFullException e) {
            subscriptions.putOff(one, now().plus(NO_ROOM));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Subscription one, BooleanSupplier stopping) throws FetchException, InterruptedException {
        Fetched answer = web.get(URI.create(one.address()), new State(one.etag(), one.modified()), FEEDS);
        byte[] feed = answer.bytes();
        if (feed == null) {
            subscriptions.succeed(one, answer.state(), one.digest(), null, now());
            return;
        }
        if (!SourceFile.of("feed.xml", feed).is(Prolog.Kind.FEED)) {
            throw new FetchException("no-feed");
        }
        String digest = DigestUtils.sha256Hex(feed);
        if (one.pages()) {
            readPages(one, FeedLinks.of(feed, answer.address()), answer.state(), digest, stopping);
        } else {
            Long run = digest.equals(one.digest())
                    ? null
                    : handIn(one, List.of(UploadedFile.of(fileName(answer.address(), "xml"), feed)));
            subscriptions.succeed(one, answer.state(), digest, run, now());
        }
    }

    /** Pages beyond those that are read at once, or that could not be read, are read at the next look. */
    private void readPages(Subscription one, List<URI> all, State state, String digest, BooleanSupplier stopping)
            throws FetchException, InterruptedException {
        List<URI> unread = subscriptions.unread(one, all);
        List<UploadedFile> files = new ArrayList<>();
        List<URI> done = new ArrayList<>();
        FetchException failure = null;
        for (URI page : unread.subList(0, Math.min(unread.size(), settings.pagesAtOnce()))) {
            if (stopping.getAsBoolean()) {
                break;
            }
            try {
                byte[] html = page(page);
                if (html != null) {
                    files.add(UploadedFile.of(fileName(page, "html"), html));
                }
                done.add(page);
            } catch (FetchException e) {
                failure = e;
                if (e.isLasting()) {
                    done.add(page);
                }
            }
        }
        Long run = files.isEmpty() ? null : handIn(one, files);
        subscriptions.markRead(one, done);
        if (failure != null && !failure.isLasting()) {
            throw failure;
        }
        // the feed is asked for again as long as pages of it are unread
        boolean whole = done.size() == unread.size();
        subscriptions.succeed(one, whole ? state : State.NONE, whole ? digest : null, run, now());
    }

    /** A page; null if it is none of HTML, or its host asks programs not to read it. */
    private byte @Nullable [] page(URI page) throws FetchException, InterruptedException {
        if (!settings.allows(page)) {
            throw new FetchException("host", page.getHost());
        }
        if (!robots.allow(page)) {
            return null;
        }
        Duration courtesy = robots.delay(page);
        Thread.sleep(courtesy.compareTo(settings.courtesy()) > 0 ? courtesy : settings.courtesy());
        byte[] html = web.get(page, State.NONE, PAGES).bytes();
        boolean isPage = html != null && SourceFile.of("page.html", html).is(Prolog.Kind.HTML);
        return isPage ? html : null;
    }

    private long handIn(Subscription one, List<UploadedFile> files) {
        Publishing publishing = one.hold() ? Publishing.CLEAR : Publishing.NOW;
        return uploads.accept(files, Defaults.of(null, one.source(), one.language(), publishing, clock.getZone()), WHO);
    }

    /** The usual pause, doubled with each failure, up to a day; at least as long as the host asks for. */
    private static Duration pauseAfter(Subscription one, FetchException reason) {
        Duration pause = Duration.ofMinutes(one.pauseMinutes()).multipliedBy(1L << Math.min(one.failures(), 10));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        Duration asked = reason.retryAfter();
        return asked != null && asked.compareTo(bounded) > 0 ? asked : bounded;
    }

    /** "kurier.example-hafen-waechst.html" */
    private static String fileName(URI address, String suffix) {
        String path = address.getPath() == null ? "" : address.getPath().replaceAll("[^\\p{L}\\p{N}.]+", "-");
        String name = (address.getHost() + path).replaceFirst("[.-]+$", "");
        return name.endsWith("." + suffix) ? name : name + "." + suffix;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
