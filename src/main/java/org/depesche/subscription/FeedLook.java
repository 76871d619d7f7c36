package org.depesche.subscription;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.depesche.format.DateText;
import org.depesche.format.Prolog;
import org.depesche.format.SourceFile;
import org.depesche.ingest.UploadedFile;
import org.depesche.subscription.Fetched.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a feed once, and hands in the news: the feed, or the pages behind its entries. */
@Component
class FeedLook {

    private static final String FEEDS = "application/atom+xml, application/rss+xml, application/xml;q=.9, */*;q=.5";
    private static final String PAGES = "text/html, application/xhtml+xml";

    /** Others wait meanwhile. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);

    private final Subscriptions subscriptions;
    private final WebRequests web;
    private final Robots robots;
    private final Delivery delivery;
    private final SubscriptionSettings settings;
    private final Clock clock;
    private final DateText dates;

    FeedLook(
            Subscriptions subscriptions,
            WebRequests web,
            Robots robots,
            Delivery delivery,
            SubscriptionSettings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.web = web;
        this.robots = robots;
        this.delivery = delivery;
        this.settings = settings;
        this.clock = clock;
        this.dates = new DateText(clock);
    }

    /**
     * Looks at a feed.
     *
     * @param stopping whether the application stops: pages that were not read yet wait for the next look
     */
    void look(Subscription one, URI address, BooleanSupplier stopping) throws FetchException, InterruptedException {
        Fetched answer = web.get(address, new State(one.etag(), one.modified()), FEEDS);
        byte[] feed = answer.bytes();
        if (feed == null) {
            subscriptions.markFeed(one, answer.state(), one.digest(), null);
            succeed(one, lasting(one), one.pause());
            return;
        }
        if (!SourceFile.of("feed.xml", feed).is(Prolog.Kind.FEED)) {
            throw new FetchException("no-feed");
        }
        String digest = DigestUtils.sha256Hex(feed);
        if (one.pages()) {
            readPages(one, FeedLinks.of(feed, answer.address(), dates), answer.state(), digest, stopping);
        } else {
            Long run = digest.equals(one.digest())
                    ? null
                    : delivery.handIn(one, List.of(UploadedFile.of(fileName(answer.address(), "xml"), feed)));
            subscriptions.markFeed(one, answer.state(), digest, run);
            subscriptions.succeed(one, one.pause(), now());
        }
    }

    /** Pages beyond those that are read at once, or that could not be read, are read at the next look. */
    private void readPages(Subscription one, List<FeedLink> all, State state, String digest, BooleanSupplier stopping)
            throws FetchException, InterruptedException {
        List<FeedLink> unread = subscriptions.unread(one, all);
        List<UploadedFile> files = new ArrayList<>();
        List<FeedLink> done = new ArrayList<>();
        FetchException failure = null;
        Instant end = clock.instant().plus(LONGEST_LOOK);
        int looked = 0;
        int most = Math.min(unread.size(), settings.pagesAtOnce());
        while (looked < most && !stopping.getAsBoolean() && !clock.instant().isAfter(end)) {
            FeedLink link = unread.get(looked++);
            try {
                byte[] html = page(link.page());
                if (html != null) {
                    files.add(UploadedFile.of(fileName(link.page(), "html"), html, link.published()));
                }
                done.add(link);
            } catch (FetchException e) {
                failure = e;
                if (e.isLasting()) {
                    done.add(link);
                }
            }
        }
        Long run = delivery.handIn(one, files);
        subscriptions.markRead(one, done);
        if (failure != null && !failure.isLasting()) {
            throw failure;
        }
        // the feed is asked for again as long as pages of it are unread, and soon, before it forgets those
        boolean whole = done.size() == unread.size();
        subscriptions.markFeed(one, whole ? state : State.NONE, whole ? digest : null, run);
        succeed(one, looked == 0 ? lasting(one) : failure, looked < unread.size() ? Duration.ZERO : one.pause());
    }

    private void succeed(Subscription one, @Nullable FetchException leftOut, Duration pause) {
        if (leftOut == null) {
            subscriptions.succeed(one, pause, now());
        } else {
            subscriptions.succeedInPart(one, leftOut, pause, now());
        }
    }

    /** The note of an earlier look on pages that it left out for good: it stays until there are new pages. */
    private static @Nullable FetchException lasting(Subscription one) {
        String problem = one.problem();
        FetchException noted = problem == null ? null : new FetchException(problem, one.problemDetail());
        return noted != null && one.pages() && noted.isLasting() ? noted : null;
    }

    /** A page; null if it is none of HTML. */
    private byte @Nullable [] page(URI page) throws FetchException, InterruptedException {
        if (!settings.allows(page)) {
            throw new FetchException("host", page.getHost());
        }
        if (!robots.allow(page)) {
            throw new FetchException("barred", page.toString());
        }
        Duration courtesy = robots.delay(page);
        Thread.sleep(courtesy.compareTo(settings.courtesy()) > 0 ? courtesy : settings.courtesy());
        byte[] html = web.get(page, State.NONE, PAGES).bytes();
        boolean isPage = html != null && SourceFile.of("page.html", html).is(Prolog.Kind.HTML);
        return isPage ? html : null;
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
