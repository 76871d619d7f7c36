package org.depesche.subscription.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.depesche.ingest.UploadedFile;
import org.depesche.subscription.Credential;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionAddress.BucketFolder;
import org.depesche.subscription.SubscriptionSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.profiles.ProfileFileLocation;

/** Folders of a bucket in a store of this machine. */
class BucketFoldersTests {

    private static final String HERE = StoreStandIn.HERE;
    private static final Instant NOW = Instant.parse("2024-05-13T12:30:00Z");

    private final Set<String> known = new HashSet<>();
    private StoreStandIn store;

    @BeforeEach
    void start() throws IOException {
        store = new StoreStandIn();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private void put(String key, String text) {
        store.put(key, text, NOW.minusSeconds(60));
    }

    private Credential signIn(String user) {
        return new Credential(HERE, user, "geheim", null, null, null, store.endpoint(), "eu-central-1");
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
        return look("s3://eingang/agentur");
    }

    private Findings look(String address) throws FetchException {
        return look(address, signIn("desk"), settings(List.of(HERE), 50));
    }

    /** Looks as a subscription does, which remembers what was read. */
    private Findings look(String address, Credential credential, SubscriptionSettings settings) throws FetchException {
        Findings found = new BucketFolders(settings, Clock.fixed(NOW, ZoneOffset.UTC))
                .look(
                        new BucketFolder(URI.create(address)),
                        credential,
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
        assertThatExceptionOfType(FetchException.class).isThrownBy(look).withMessage(problem);
    }

    @Test
    void readsTheFilesOfAllPagesOfAListTheOldestFirst() throws Exception {
        put("agentur/hafen.txt", "Der Hafen wächst.");
        store.put("agentur/2024/kran.xml", "<nitf/>", NOW.minusSeconds(600));
        put("agentur/Höhe über Null & mehr+.txt", "Der Deich bleibt.");
        put("agentur-alt/archiv.txt", "Das liest niemand.");

        Findings found = look();
        assertThat(names(found)).containsExactly("2024/kran.xml", "Höhe über Null & mehr+.txt", "hafen.txt");
        assertThat(text(found.files().get(1))).isEqualTo("Der Deich bleibt.");
        assertThat(found.again()).isNull();
        assertThat(found.failure()).isNull();
    }

    @Test
    void readsPackedFilesAsTheyLie() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("Der Hafen wächst. ".repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        store.put("agentur/hafen.txt.gz", packed.toByteArray(), NOW.minusSeconds(60));

        Findings found = look();
        assertThat(names(found)).containsExactly("hafen.txt.gz");
        assertThat(found.files().getFirst().size()).isEqualTo(packed.size());
    }

    @Test
    void readsAWholeBucket() throws Exception {
        put("hafen.txt", "Der Hafen wächst.");
        put("agentur/kran.txt", "Der Kran steht.");

        assertThat(names(look("s3://desk@eingang"))).containsExactly("agentur/kran.txt", "hafen.txt");
    }

    @Test
    void readsAFileAgainOnlyWhenItHasChanged() throws Exception {
        put("agentur/hafen.txt", "Der Hafen wächst.");
        put("agentur/kran.txt", "Der Kran steht.");
        assertThat(look().files()).hasSize(2);
        assertThat(look().files()).isEmpty();

        put("agentur/kran.txt", "Der Kran fällt.");
        assertThat(names(look())).containsExactly("kran.txt");
    }

    @Test
    void leavesFoldersAndHiddenAndUnfinishedFilesAlone() throws Exception {
        put("agentur/", "");
        put("agentur/2024/", "");
        put("agentur/.hafen.txt", "Der Hafen wächst.");
        put("agentur/hafen.txt.part", "Der Hafen wächst.");
        put("agentur/.git/kran.txt", "Der Kran steht.");

        assertThat(look().files()).isEmpty();
    }

    @Test
    void leavesAFileOutThatIsTooLargeAndSaysSoOnce() throws Exception {
        put("agentur/gross.txt", "Sehr viel Text. ".repeat(2_000));
        put("agentur/klein.txt", "Wenig Text.");

        Findings found = look();
        assertThat(names(found)).containsExactly("klein.txt");
        assertThat(found.failure()).hasMessage("large-file gross.txt");
        assertThat(store.asked()).doesNotContain("/eingang/agentur/gross.txt");
        assertThat(look().failure()).isNull();
    }

    @Test
    void doesNotBelieveAStoreThatSendsMoreThanItLists() throws Exception {
        put("agentur/gross.txt", "Sehr viel Text. ".repeat(2_000));
        store.resize("agentur/gross.txt", 10);

        Findings found = look();
        assertThat(found.files()).isEmpty();
        assertThat(found.failure()).hasMessage("unread-file gross.txt");
    }

    @Test
    void readsAFullFolderInSeveralLooks() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            put("agentur/" + name + ".txt", "Der Hafen wächst.");
        }
        SubscriptionSettings two = settings(List.of(HERE), 2);

        Findings first = look("s3://eingang/agentur", signIn("desk"), two);
        assertThat(names(first)).containsExactly("a.txt", "b.txt");
        assertThat(first.again()).isEqualTo(Duration.ZERO);
        Findings second = look("s3://eingang/agentur", signIn("desk"), two);
        assertThat(names(second)).containsExactly("c.txt");
        assertThat(second.again()).isNull();
    }

    @Test
    void readsTheOthersWhereOneFileIsNotGiven() throws Exception {
        put("agentur/hafen.txt", "Der Hafen wächst.");
        put("agentur/kran.txt", "Der Kran steht.");
        store.refuseFile("Der Hafen wächst.", 404, "NoSuchKey");

        Findings found = look();
        assertThat(names(found)).containsExactly("kran.txt");
        assertThat(found.failure()).hasMessage("unread-file hafen.txt");
    }

    @Test
    void aFileThatIsReplacedMeanwhileWaitsForALookSoon() throws Exception {
        put("agentur/hafen.txt", "Der Hafen wächst.");
        store.refuseFile("Der Hafen wächst.", 412, "PreconditionFailed");

        Findings found = look();
        assertThat(found.files()).isEmpty();
        assertThat(found.failure()).isNull();
        assertThat(found.again()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void saysThatTheSignInIsRefused() {
        assertProblem(
                "sign-in " + HERE, () -> look("s3://eingang/agentur", signIn("fremd"), settings(List.of(HERE), 50)));
    }

    @Test
    void saysWhichBucketIsMissing() {
        assertProblem("no-bucket ausgang_2024", () -> look("s3://ausgang_2024/agentur"));
    }

    @ParameterizedTest
    @CsvSource({
        "403, InvalidAccessKeyId, sign-in 127.0.0.1",
        "403, AccessDenied, no-folder eingang/agentur",
        "403, RequestTimeTooSkewed, clock 127.0.0.1",
        "301, PermanentRedirect, region 127.0.0.1",
        "400, AuthorizationHeaderMalformed, region 127.0.0.1",
        "404, NoSuchTenant, no-bucket eingang",
        "500, InternalError, status 500",
    })
    void saysWhatTheStoreSays(int status, String code, String problem) {
        store.refuseLists(status, code);
        assertProblem(problem, this::look);
    }

    static Stream<String> otherAnswers() {
        return Stream.of(
                "",
                "Hier ist kein Speicher.",
                "<html><body><p>Bitte anmelden<br></body></html>",
                "<html><body><p>Bitte anmelden</p></body></html>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><ListBucketResult><Name>&b;</Name></ListBucketResult>",
                "<a>".repeat(200_000),
                "<ListBucketResult><Name>eingang</Name><Prefix>" + "a".repeat(9 << 20)
                        + "</Prefix></ListBucketResult>");
    }

    @ParameterizedTest
    @MethodSource("otherAnswers")
    void saysThatAHostAnswersWithSomethingElse(String body) {
        store.answerLists(body);
        assertProblem("no-store " + HERE, this::look);
    }

    @Test
    void asksNoHostOfAPrivateNetwork() {
        assertProblem("private " + HERE, () -> look("s3://eingang/agentur", signIn("desk"), settings(List.of(), 50)));
        assertThat(store.asked()).isEmpty();
    }

    @Test
    void saysThatNobodyAnswers() {
        store.close();
        assertProblem("no-answer " + HERE, this::look);
    }

    @Test
    void readsNoSettingsOfTheUserOfThisMachine(@TempDir Path here) throws Exception {
        String broken = Files.writeString(here.resolve("config"), "[[kaputt").toString();
        List<String> files = List.of("aws.configFile", "aws.sharedCredentialsFile");
        files.forEach(file -> System.setProperty(file, broken));
        try {
            put("agentur/hafen.txt", "Der Hafen wächst.");
            assertThat(names(look())).containsExactly("hafen.txt");
            assertThat(ProfileFileLocation.configurationFileLocation()).isEmpty();
            assertThat(ProfileFileLocation.credentialsFileLocation()).isEmpty();
        } finally {
            files.forEach(System::clearProperty);
        }
    }
}
