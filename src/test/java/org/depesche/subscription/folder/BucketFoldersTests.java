package org.depesche.subscription.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.depesche.subscription.Credential;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionAddress.BucketFolder;
import org.depesche.subscription.SubscriptionSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.profiles.ProfileFileLocation;

/** Folders of a bucket in a store of this machine. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class BucketFoldersTests extends FolderContract {

    private StoreStandIn store;

    @BeforeEach
    void start() throws IOException {
        store = new StoreStandIn();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Override
    void put(String name, String text, Instant changed) {
        store.put("agentur/" + name, text, changed);
    }

    private Credential signIn(String user) {
        return new Credential(HERE, user, "geheim", null, null, null, store.endpoint(), "eu-central-1");
    }

    @Override
    Findings look(SubscriptionSettings settings) throws FetchException {
        return look("s3://eingang/agentur", signIn("desk"), settings);
    }

    private Findings look(String address) throws FetchException {
        return look(address, signIn("desk"), settings(List.of(HERE), 50));
    }

    private Findings look(String address, Credential credential, SubscriptionSettings settings) throws FetchException {
        BucketFolder folder = new BucketFolder(URI.create(address));
        return remembered(new BucketFolders(settings, CLOCK).look(folder, credential, this::unread, () -> false));
    }

    @Test
    void readsTheFilesOfAllPagesOfAListTheOldestFirst() throws Exception {
        put("hafen.txt", "Der Hafen wächst.");
        put("2024/kran.xml", "<nitf/>", NOW.minus(Duration.ofDays(2)));
        put("Höhe über Null & mehr+.txt", "Der Deich bleibt.");
        store.put("agentur-alt/archiv.txt", "Das liest niemand.", NOW);

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
        store.put("hafen.txt", "Der Hafen wächst.", NOW.minus(Duration.ofHours(1)));
        put("kran.txt", "Der Kran steht.");

        assertThat(names(look("s3://desk@eingang"))).containsExactly("agentur/kran.txt", "hafen.txt");
    }

    @Test
    void leavesTheMarksOfFoldersAlone() throws Exception {
        put("", "");
        put("2024/", "");

        assertThat(look().files()).isEmpty();
    }

    @Test
    void asksForNoFileThatIsTooLarge() throws Exception {
        put("gross.txt", "Sehr viel Text. ".repeat(2_000));
        look();

        assertThat(store.asked()).doesNotContain("/eingang/agentur/gross.txt");
    }

    @Test
    void doesNotBelieveAStoreThatSendsMoreThanItLists() throws Exception {
        put("gross.txt", "Sehr viel Text. ".repeat(2_000));
        store.resize("agentur/gross.txt", 10);

        Findings found = look();
        assertThat(found.files()).isEmpty();
        assertThat(found.failure()).hasMessage("unread-file gross.txt");
    }

    @Test
    void readsTheOthersWhereOneFileIsNotGiven() throws Exception {
        put("hafen.txt", "Der Hafen wächst.");
        put("kran.txt", "Der Kran steht.");
        store.refuseFile("Der Hafen wächst.", 404, "NoSuchKey");

        Findings found = look();
        assertThat(names(found)).containsExactly("kran.txt");
        assertThat(found.failure()).hasMessage("unread-file hafen.txt");
    }

    @Test
    void aFileThatIsReplacedMeanwhileWaitsForALookSoon() throws Exception {
        put("hafen.txt", "Der Hafen wächst.");
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
    @Override
    void asksNoHostOfAPrivateNetwork() {
        super.asksNoHostOfAPrivateNetwork();
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
            put("hafen.txt", "Der Hafen wächst.");
            assertThat(names(look())).containsExactly("hafen.txt");
            assertThat(ProfileFileLocation.configurationFileLocation()).isEmpty();
            assertThat(ProfileFileLocation.credentialsFileLocation()).isEmpty();
        } finally {
            files.forEach(System::clearProperty);
        }
    }
}
