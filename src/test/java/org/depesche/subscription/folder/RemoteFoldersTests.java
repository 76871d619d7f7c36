package org.depesche.subscription.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.depesche.ingest.UploadedFile;
import org.depesche.subscription.Credential;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionAddress.RemoteFolder;
import org.depesche.subscription.SubscriptionSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Folders on an SFTP server of this machine. Its files are a day old, unless a test says otherwise. */
class RemoteFoldersTests {

    private static final String HERE = "127.0.0.1";
    private static final Instant NOW = Instant.parse("2024-05-13T12:30:00Z");
    private static final Credential DESK = new Credential(HERE, "desk", "geheim", null, null, null, null, null);
    private static final KeyPair HOST_KEYS = keys();
    private static final String HOST_KEY = KeyUtils.getFingerPrint(BuiltinDigests.sha256, HOST_KEYS.getPublic());

    @TempDir
    private Path root;

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Set<String> known = new HashSet<>();

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

    private Path put(String path, String text) throws IOException {
        return put(path, text, NOW.minus(Duration.ofDays(1)));
    }

    private Path put(String path, String text, Instant changed) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    private static SubscriptionSettings settings(List<String> privateHosts, int atOnce) {
        return new SubscriptionSettings(
                List.of("*"),
                privateHosts,
                DataSize.ofKilobytes(20),
                Duration.ofSeconds(20),
                atOnce,
                Duration.ZERO,
                List.of(),
                Map.of());
    }

    private Findings look() throws FetchException {
        return look("/in", DESK, HOST_KEY, settings(List.of(HERE), 50));
    }

    /** Looks as a subscription does, which remembers what was read. */
    private Findings look(String path, Credential credential, String hostKey, SubscriptionSettings settings)
            throws FetchException {
        RemoteFolder folder = new RemoteFolder(URI.create("sftp://" + HERE + ":" + server.getPort() + path));
        Findings found = new RemoteFolders(settings, Clock.fixed(NOW, ZoneOffset.UTC))
                .look(
                        folder,
                        credential,
                        hostKey,
                        keys -> keys.stream()
                                .filter(key -> !known.contains(key))
                                .toList(),
                        () -> false);
        known.addAll(found.read());
        return found;
    }

    private static List<String> names(Findings found) {
        return found.files().stream().map(UploadedFile::name).toList();
    }

    private static String text(UploadedFile file) throws IOException {
        try (var in = file.content().getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(String problem, ThrowingCallable look) {
        assertThatExceptionOfType(FetchException.class).isThrownBy(look).withMessageStartingWith(problem);
    }

    @Test
    void readsNewFilesOfAFolderAndOfThoseInsideTheOldestFirst() throws Exception {
        put("in/hafen.txt", "Der Hafen wächst.");
        put("in/agentur/2024/kran.xml", "<nitf/>", NOW.minus(Duration.ofDays(2)));
        put("anderswo/geheim.txt", "Das liest niemand.");

        Findings found = look();
        assertThat(names(found)).containsExactly("agentur/2024/kran.xml", "hafen.txt");
        assertThat(text(found.files().get(1))).isEqualTo("Der Hafen wächst.");
        assertThat(found.again()).isNull();
        assertThat(found.failure()).isNull();
        assertThat(root.resolve("in/hafen.txt")).exists();
    }

    @Test
    void readsAFileAgainOnlyWhenItHasChanged() throws Exception {
        put("in/hafen.txt", "Der Hafen wächst.");
        put("in/kran.txt", "Der Kran steht.");
        assertThat(look().files()).hasSize(2);
        assertThat(look().files()).isEmpty();

        put("in/hafen.txt", "Der Hafen wächst nicht.", NOW.minus(Duration.ofHours(1)));
        assertThat(names(look())).containsExactly("hafen.txt");
    }

    @Test
    void filesThatMayStillGrowWaitForALookSoon() throws Exception {
        put("in/hafen.txt", "Der Hafen", NOW.minus(Duration.ofSeconds(5)));
        Findings early = look();
        assertThat(early.files()).isEmpty();
        assertThat(early.again()).isEqualTo(Duration.ofMinutes(1));

        put("in/hafen.txt", "Der Hafen wächst.", NOW.minus(Duration.ofSeconds(90)));
        assertThat(names(look())).containsExactly("hafen.txt");
    }

    @Test
    void leavesHiddenAndUnfinishedFilesAndLinksAlone() throws Exception {
        put("in/.hafen.txt", "Der Hafen wächst.");
        put("in/hafen.txt.part", "Der Hafen wächst.");
        put("in/.git/kran.txt", "Der Kran steht.");
        Files.createSymbolicLink(root.resolve("in/link.txt"), put("geheim.txt", "Das liest niemand."));
        Files.createSymbolicLink(root.resolve("in/oben"), root);

        assertThat(look().files()).isEmpty();
    }

    @Test
    void leavesAFileOutThatIsTooLargeAndSaysSoOnce() throws Exception {
        put("in/gross.txt", "Sehr viel Text. ".repeat(2_000));
        put("in/klein.txt", "Wenig Text.");

        Findings found = look();
        assertThat(names(found)).containsExactly("klein.txt");
        assertThat(found.failure()).hasMessage("large-file gross.txt");
        assertThat(look().failure()).isNull();
    }

    @Test
    void readsAFullFolderInSeveralLooks() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            put("in/" + name + ".txt", "Der Hafen wächst.");
        }
        SubscriptionSettings two = settings(List.of(HERE), 2);

        Findings first = look("/in", DESK, HOST_KEY, two);
        assertThat(names(first)).containsExactly("a.txt", "b.txt");
        assertThat(first.again()).isEqualTo(Duration.ZERO);
        Findings second = look("/in", DESK, HOST_KEY, two);
        assertThat(names(second)).containsExactly("c.txt");
        assertThat(second.again()).isNull();
    }

    @Test
    void goesNotDeeperThanEightFolders() throws Exception {
        put("in/1/2/3/4/5/6/7/8/hafen.txt", "Der Hafen wächst.");
        put("in/1/2/3/4/5/6/7/8/9/kran.txt", "Der Kran steht.");

        Findings found = look();
        assertThat(names(found)).containsExactly("1/2/3/4/5/6/7/8/hafen.txt");
        assertThat(found.failure()).hasMessage("crowded /in");
    }

    @Test
    void findsTheUsersOwnFolder() throws Exception {
        put("eingang/hafen.txt", "Der Hafen wächst.");

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
        put("in/hafen.txt", "Der Hafen wächst.");

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
    void asksNoHostOfAPrivateNetwork() {
        assertProblem("private " + HERE, () -> look("/in", DESK, HOST_KEY, settings(List.of(), 50)));
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        int port = server.getPort();
        server.stop(true);
        RemoteFolder gone = new RemoteFolder(URI.create("sftp://" + HERE + ":" + port + "/in"));
        assertProblem(
                "no-answer " + HERE,
                () -> new RemoteFolders(settings(List.of(HERE), 50), Clock.fixed(NOW, ZoneOffset.UTC))
                        .look(gone, DESK, HOST_KEY, keys -> keys, () -> false));
    }
}
