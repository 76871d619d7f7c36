package org.depesche.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.depesche.DepescheTest;
import org.depesche.UniqueWord;
import org.depesche.subscription.folder.StoreStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A folder of a bucket that an editor subscribed to, in a store of this machine. */
@DepescheTest
class BucketSubscriptionTests {

    private static final Instant CHANGED = Instant.parse("2024-05-13T12:30:00Z");

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private final String word = UniqueWord.next();
    private StoreStandIn store;
    private SubscriptionDesk desk;

    @BeforeEach
    void start() throws IOException {
        store = new StoreStandIn();
        desk = beans.createBean(SubscriptionDesk.class);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private Subscription subscribed() {
        return desk.subscribe(new SubscriptionForm(
                null, "s3://eingang/" + word, false, "Kurier " + word, "de", "now", 60, "lager", null, false));
    }

    private Subscription look(Subscription one, List<String> privateHosts) {
        Credential store =
                new Credential(null, "desk", "geheim", null, null, null, this.store.endpoint(), "eu-central-1");
        return desk.look(one, SubscriptionDesk.settings(List.of(), privateHosts, Map.of("lager", store)));
    }

    @Test
    void aFileIsHandedInOnceAndAgainWhenItHasChanged() {
        store.put(word + "/hafen.txt", "Hafen\n\nDer Hafen wächst, " + word + " auch.", CHANGED);
        Subscription first = look(subscribed(), List.of(StoreStandIn.HERE));
        assertThat(first.state()).isEqualTo("well");
        assertThat(first.name()).isEqualTo("eingang");
        assertThat(desk.files(first.runId())).containsExactly("hafen.txt");

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
