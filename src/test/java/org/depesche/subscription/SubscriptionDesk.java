package org.depesche.subscription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.depesche.Eventually;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.Uploads;
import org.depesche.subscription.folder.BucketFolders;
import org.depesche.subscription.folder.RemoteFolders;
import org.depesche.subscription.mailbox.Mailboxes;
import org.depesche.web.SiteAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Subscribes to addresses on this machine, and looks at them at once and with settings of a test's own. */
final class SubscriptionDesk {

    static final String HERE = "127.0.0.1";

    private static final Clock CLOCK = Clock.systemUTC();

    private final Subscriptions subscriptions;
    private final Uploads uploads;
    private final IngestRuns runs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SubscriptionDesk(
            Subscriptions subscriptions,
            Uploads uploads,
            IngestRuns runs,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.subscriptions = subscriptions;
        this.uploads = uploads;
        this.runs = runs;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Settings that allow this machine. */
    static SubscriptionSettings settings(Map<String, Credential> credentials) {
        return settings(List.of(), List.of(HERE), credentials);
    }

    static SubscriptionSettings settings(
            List<String> hosts, List<String> privateHosts, Map<String, Credential> credentials) {
        return new SubscriptionSettings(
                hosts,
                privateHosts,
                DataSize.ofKilobytes(100),
                Duration.ofSeconds(20),
                50,
                Duration.ZERO,
                List.of(HERE),
                credentials);
    }

    /** Subscribes to an address, which the application itself does not look at for a day. */
    Subscription subscribe(SubscriptionForm form) {
        transaction.executeWithoutResult(now -> {
            subscriptions.add(form, "lena");
            jdbc.sql("update subscription set next_at = now() + interval '1 day' where address = ?")
                    .param(form.address())
                    .update();
        });
        return subscriptions.all().stream()
                .filter(one -> one.address().equals(form.address()))
                .findFirst()
                .orElseThrow();
    }

    /** Looks once. Returns the subscription as it is afterwards. */
    Subscription look(Subscription one, SubscriptionSettings settings) {
        lookOnce(one, settings);
        return again(one);
    }

    /** Looks once at a subscription that may be gone afterwards. */
    void lookOnce(Subscription one, SubscriptionSettings settings) {
        WebRequests web = new WebRequests(settings, new SiteAddress(""), CLOCK);
        Delivery delivery = new Delivery(uploads, CLOCK);
        look(one, settings, new FeedLook(subscriptions, web, new Robots(web), delivery, settings, CLOCK));
        try {
            web.destroy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks once, at feeds in a way of a test's own. */
    void look(Subscription one, SubscriptionSettings settings, FeedLook feeds) {
        new SubscriptionLook(
                        subscriptions,
                        feeds,
                        new Mailboxes(settings, CLOCK),
                        new RemoteFolders(settings, CLOCK),
                        new BucketFolders(settings, CLOCK),
                        new Delivery(uploads, CLOCK),
                        settings,
                        CLOCK)
                .look(again(one), () -> false);
    }

    Subscription again(Subscription one) {
        return subscriptions.find(one.id()).orElseThrow();
    }

    /** The names of the files of a run. */
    List<String> files(long run) {
        return jdbc.sql("select name from ingest_file where run_id = ?")
                .param(run)
                .query(String.class)
                .list();
    }

    /** The headlines of the articles of a run, once it has ended. */
    List<String> headlines(long run) {
        Eventually.await()
                .until(() -> runs.progress(run)
                        .filter(IngestRuns.Progress::isFinished)
                        .isPresent());
        return jdbc.sql("""
                        select i.headline from ingest_item i join ingest_file f on f.id = i.file_id
                        where f.run_id = ? and i.article_id is not null order by i.headline
                        """).param(run).query(String.class).list();
    }
}
