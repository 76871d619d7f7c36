package org.depesche.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.depesche.DepescheTest;
import org.depesche.UniqueWord;
import org.depesche.subscription.folder.BucketFolders;
import org.depesche.subscription.folder.RemoteFolders;
import org.depesche.subscription.mailbox.Mailboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** A folder that an editor subscribed to, on an SFTP server of this machine. */
@DepescheTest
class RemoteFolderSubscriptionTests {

    private static final String HERE = "127.0.0.1";

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private FeedLook feeds;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private BucketFolders buckets;

    @Autowired
    private Delivery delivery;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path root;

    private final String word = UniqueWord.next();
    private final SshServer server = SshServer.setUpDefaultServer();
    private String hostKey;

    @BeforeEach
    void start() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair keys = generator.generateKeyPair();
        hostKey = KeyUtils.getFingerPrint(BuiltinDigests.sha256, keys.getPublic());
        server.setHost(HERE);
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(keys));
        server.setPasswordAuthenticator((user, password, session) -> password.equals("geheim"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
        Path file = Files.writeString(root.resolve("hafen.txt"), "Hafen\n\nDer Hafen wächst, " + word + " auch.");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    /** Subscribes to the folder, which nobody but this test looks at. */
    private Subscription subscribed(String statedKey) {
        String address = "sftp://" + HERE + ":" + server.getPort() + "/";
        SubscriptionForm form = new SubscriptionForm(
                "Ordner " + word, address, false, "Kurier " + word, "de", "now", 60, "desk", statedKey, false);
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

    private Subscription look(Subscription one) {
        SubscriptionSettings settings = new SubscriptionSettings(
                List.of(),
                List.of(HERE),
                DataSize.ofKilobytes(100),
                Duration.ofSeconds(20),
                50,
                Duration.ZERO,
                List.of(),
                Map.of("desk", new Credential(HERE, "desk", "geheim", null, null, null, null, null)));
        RemoteFolders folders = new RemoteFolders(settings, Clock.systemUTC());
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
    void aFileIsHandedInOnceAndAgainWhenItHasChanged() throws Exception {
        Subscription first = look(subscribed(hostKey));
        assertThat(first.state()).isEqualTo("well");
        assertThat(files(first.runId())).containsExactly("hafen.txt");

        Subscription second = look(first);
        assertThat(second.runId()).isEqualTo(first.runId());

        Files.setLastModifiedTime(
                root.resolve("hafen.txt"), FileTime.from(Instant.now().minusSeconds(600)));
        Subscription third = look(second);
        assertThat(third.runId()).isNotEqualTo(first.runId());
        subscriptions.end(first.id());
    }

    @Test
    void theEditorLearnsWhichKeyAnotherMachineShows() {
        Subscription one = look(subscribed("SHA256:" + "a".repeat(43)));

        assertThat(one.problem()).isEqualTo("host-key");
        assertThat(one.problemDetail()).isEqualTo(hostKey);
        subscriptions.end(one.id());
    }
}
