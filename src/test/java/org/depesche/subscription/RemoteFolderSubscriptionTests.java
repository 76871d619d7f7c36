package org.depesche.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A folder that an editor subscribed to, on an SFTP server of this machine. */
@DepescheTest
class RemoteFolderSubscriptionTests {

    private static final String HERE = SubscriptionDesk.HERE;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @TempDir
    private Path root;

    private final String word = UniqueWord.next();
    private final SshServer server = SshServer.setUpDefaultServer();
    private String hostKey;
    private SubscriptionDesk desk;

    @BeforeEach
    void start() throws Exception {
        desk = beans.createBean(SubscriptionDesk.class);
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

    private Subscription subscribed(String statedKey) {
        String address = "sftp://" + HERE + ":" + server.getPort() + "/";
        return desk.subscribe(new SubscriptionForm(
                "Ordner " + word, address, false, "Kurier " + word, "de", "now", 60, "desk", statedKey, false));
    }

    private Subscription look(Subscription one) {
        Credential signIn = new Credential(HERE, "desk", "geheim", null, null, null, null, null);
        return desk.look(one, SubscriptionDesk.settings(Map.of("desk", signIn)));
    }

    @Test
    void aFileIsHandedInOnceAndAgainWhenItHasChanged() throws Exception {
        Subscription first = look(subscribed(hostKey));
        assertThat(first.state()).isEqualTo("well");
        assertThat(desk.files(first.runId())).containsExactly("hafen.txt");

        Subscription second = look(first);
        assertThat(second.runId()).isEqualTo(first.runId());

        Files.setLastModifiedTime(
                root.resolve("hafen.txt"), FileTime.from(Instant.now().minusSeconds(600)));
        Subscription third = look(second);
        assertThat(third.runId()).isNotEqualTo(first.runId());
        subscriptions.end(first.id());
    }

    @Test
    void aFileThatIsLeftOutMakesNoLookRarer() throws Exception {
        Path large = Files.writeString(root.resolve("gross.txt"), "Sehr viel Text. ".repeat(10_000));
        Files.setLastModifiedTime(large, FileTime.from(Instant.now().minusSeconds(600)));
        Subscription one = look(subscribed(hostKey));

        assertThat(one.problem()).isEqualTo("large-file");
        assertThat(one.failures()).isZero();
        assertThat(desk.files(one.runId())).containsExactly("hafen.txt");
        subscriptions.end(one.id());
    }

    @Test
    void theEditorLearnsWhichKeyAnotherMachineShows() {
        Subscription one = look(subscribed("SHA256:" + "a".repeat(43)));

        assertThat(one.problem()).isEqualTo("host-key");
        assertThat(one.problemDetail()).isEqualTo(hostKey);
        subscriptions.end(one.id());
    }
}
