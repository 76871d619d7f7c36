package org.depesche.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.depesche.DepescheTest;
import org.depesche.UniqueWord;
import org.depesche.subscription.folder.BucketFolders;
import org.depesche.subscription.folder.RemoteFolders;
import org.depesche.subscription.folder.StoreStandIn;
import org.depesche.subscription.mailbox.Mailboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** A folder of a bucket that an editor subscribed to, in a store of this machine. */
@DepescheTest
class BucketSubscriptionTests {

    private static final Instant CHANGED = Instant.parse("2024-05-13T12:30:00Z");

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private FeedLook feeds;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private RemoteFolders folders;

    @Autowired
    private Delivery delivery;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String word = UniqueWord.next();
    private StoreStandIn store;

    @BeforeEach
    void start() throws IOException {
        store = new StoreStandIn();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    /** Subscribes to the folder, which nobody but this test looks at. */
    private Subscription subscribed() {
        String address = "s3://eingang/" + word;
        SubscriptionForm form =
                new SubscriptionForm(null, address, false, "Kurier " + word, "de", "now", 60, "lager", null, false);
        transaction.executeWithoutResult(now -> {
            subscriptions.add(form, "lena");
            jdbc.sql("update subscription set next_at = now() + interval '1 day' where address = ?")
                    .param(address)
                    .update();
        });
        return subscriptions.all().stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private Subscription look(Subscription one, List<String> privateHosts) {
        SubscriptionSettings settings = new SubscriptionSettings(
                List.of(),
                privateHosts,
                DataSize.ofKilobytes(100),
                Duration.ofSeconds(20),
                50,
                Duration.ZERO,
                List.of(),
                Map.of(
                        "lager",
                        new Credential(null, "desk", "geheim", null, null, null, store.endpoint(), "eu-central-1")));
        BucketFolders buckets = new BucketFolders(settings, Clock.systemUTC());
        new SubscriptionLook(subscriptions, feeds, mailboxes, folders, buckets, delivery, settings, Clock.systemUTC())
                .look(one, () -> false);
        return subscriptions.find(one.id()).orElseThrow();
    }

    private List<String> files(long run) {
        return jdbc.sql("select name from ingest_file where run_id = ?")
                .param(run)
                .query(String.class)
                .list();
    }

    @Test
    void aFileIsHandedInOnceAndAgainWhenItHasChanged() {
        store.put(word + "/hafen.txt", "Hafen\n\nDer Hafen wächst, " + word + " auch.", CHANGED);
        Subscription first = look(subscribed(), List.of(StoreStandIn.HERE));
        assertThat(first.state()).isEqualTo("well");
        assertThat(first.name()).isEqualTo("eingang");
        assertThat(files(first.runId())).containsExactly("hafen.txt");

        Subscription second = look(first, List.of(StoreStandIn.HERE));
        assertThat(second.runId()).isEqualTo(first.runId());

        store.put(word + "/hafen.txt", "Hafen\n\nDer Hafen wächst nicht, " + word + " auch nicht.", CHANGED);
        Subscription third = look(second, List.of(StoreStandIn.HERE));
        assertThat(third.runId()).isNotEqualTo(first.runId());
        subscriptions.end(first.id());
    }

    @Test
    void aStoreThatTheOperatorAllowsNoMoreIsNotAsked() {
        Subscription one = look(subscribed(), List.of());

        assertThat(one.problem()).isEqualTo("host");
        assertThat(one.problemDetail()).isEqualTo(StoreStandIn.HERE);
        subscriptions.end(one.id());
    }
}
