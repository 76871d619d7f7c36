package org.depesche.subscription.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.depesche.subscription.Credential;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionAddress.RemoteFolder;
import org.depesche.subscription.SubscriptionSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders on an SFTP server of this machine. */
class RemoteFoldersTests extends FolderContract {

    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Credential DESK = new Credential(HERE, "desk", "geheim", null, null, null, null, null);
    private static final KeyPair HOST_KEYS = keys();
    private static final String HOST_KEY = KeyUtils.getFingerPrint(BuiltinDigests.sha256, HOST_KEYS.getPublic());

    @TempDir
    private Path root;

    private final SshServer server = SshServer.setUpDefaultServer();

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.setHost(HERE);
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(HOST_KEYS));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("desk") && password.equals("geheim"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    @Override
    void put(String name, String text, Instant changed) throws IOException {
        write("in/" + name, text, changed);
    }

    private Path write(String path, String text, Instant changed) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    @Override
    Findings look(SubscriptionSettings settings) throws FetchException {
        return look("/in", DESK, HOST_KEY, settings);
    }

    private Findings look(String path, Credential credential, String hostKey, SubscriptionSettings settings)
            throws FetchException {
        RemoteFolder folder = new RemoteFolder(URI.create("sftp://" + HERE + ":" + server.getPort() + path));
        return remembered(
                new RemoteFolders(settings, CLOCK).look(folder, credential, hostKey, this::unread, () -> false));
    }

    @Test
    void readsNewFilesOfAFolderAndOfThoseInsideTheOldestFirst() throws Exception {
        put("hafen.txt", "Der Hafen wächst.");
        put("agentur/2024/kran.xml", "<nitf/>", NOW.minus(Duration.ofDays(2)));
        write("anderswo/geheim.txt", "Das liest niemand.", YESTERDAY);

        Findings found = look();
        assertThat(names(found)).containsExactly("agentur/2024/kran.xml", "hafen.txt");
        assertThat(text(found.files().get(1))).isEqualTo("Der Hafen wächst.");
        assertThat(found.again()).isNull();
        assertThat(found.failure()).isNull();
        assertThat(root.resolve("in/hafen.txt")).exists();
    }

    @Test
    void filesThatMayStillGrowWaitForALookSoon() throws Exception {
        put("hafen.txt", "Der Hafen", NOW.minus(Duration.ofSeconds(5)));
        Findings early = look();
        assertThat(early.files()).isEmpty();
        assertThat(early.again()).isEqualTo(Duration.ofMinutes(1));

        put("hafen.txt", "Der Hafen wächst.", NOW.minus(Duration.ofSeconds(90)));
        assertThat(names(look())).containsExactly("hafen.txt");
    }

    @Test
    void leavesLinksAlone() throws Exception {
        Files.createDirectory(root.resolve("in"));
        Files.createSymbolicLink(root.resolve("in/link.txt"), write("geheim.txt", "Das liest niemand.", YESTERDAY));
        Files.createSymbolicLink(root.resolve("in/oben"), root);

        assertThat(look().files()).isEmpty();
    }

    @Test
    void goesNotDeeperThanEightFolders() throws Exception {
        put("1/2/3/4/5/6/7/8/hafen.txt", "Der Hafen wächst.");
        put("1/2/3/4/5/6/7/8/9/kran.txt", "Der Kran steht.");

        Findings found = look();
        assertThat(names(found)).containsExactly("1/2/3/4/5/6/7/8/hafen.txt");
        assertThat(found.failure()).hasMessage("crowded /in");
    }

    @Test
    void findsTheUsersOwnFolder() throws Exception {
        write("eingang/hafen.txt", "Der Hafen wächst.", YESTERDAY);

        assertThat(names(look("/~/eingang", DESK, HOST_KEY, settings(List.of(HERE), 50))))
                .containsExactly("hafen.txt");
    }

    @Test
    void signsInWithAKeyThatAPassphraseGuards(@TempDir Path here) throws Exception {
        KeyPair keys = keys();
        server.setPasswordAuthenticator(null);
        server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, keys.getPublic()));
        Path file = here.resolve("desk");
        OpenSSHKeyEncryptionContext locked = new OpenSSHKeyEncryptionContext();
        locked.setPassword("offen");
        locked.setCipherName("AES");
        locked.setCipherType("256");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(keys, "desk", locked, out);
        }
        put("hafen.txt", "Der Hafen wächst.");

        assertThat(names(look(
                        "/in",
                        new Credential(HERE, "desk", null, file, "offen", null, null, null),
                        HOST_KEY,
                        settings(List.of(HERE), 50))))
                .containsExactly("hafen.txt");
        assertProblem(
                "key desk",
                () -> look(
                        "/in",
                        new Credential(HERE, "desk", null, file, "zu", null, null, null),
                        HOST_KEY,
                        settings(List.of(HERE), 50)));
    }

    @Test
    void showsNoPasswordToAMachineWithAnotherKey() {
        server.setPasswordAuthenticator((user, password, session) -> {
            throw new AssertionError("The password was sent");
        });
        String other = KeyUtils.getFingerPrint(BuiltinDigests.sha256, keys().getPublic());

        assertProblem("host-key " + HOST_KEY, () -> look("/in", DESK, other, settings(List.of(HERE), 50)));
    }

    @Test
    void saysThatTheSignInIsRefused() {
        Credential wrong = new Credential(HERE, "desk", "falsch", null, null, null, null, null);
        assertProblem("sign-in " + HERE, () -> look("/in", wrong, HOST_KEY, settings(List.of(HERE), 50)));
    }

    @Test
    void saysWhichFolderIsMissing() {
        assertProblem("no-folder /in", this::look);
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        int port = server.getPort();
        server.stop(true);
        RemoteFolder gone = new RemoteFolder(URI.create("sftp://" + HERE + ":" + port + "/in"));
        assertProblem(
                "no-answer " + HERE,
                () -> new RemoteFolders(settings(List.of(HERE), 50), CLOCK)
                        .look(gone, DESK, HOST_KEY, keys -> keys, () -> false));
    }
}
