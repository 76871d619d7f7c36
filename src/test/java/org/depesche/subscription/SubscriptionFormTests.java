package org.depesche.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SubscriptionFormTests {

    private static final SubscriptionSettings SETTINGS = new SubscriptionSettings(
            List.of("kurier.example"),
            List.of(),
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(1),
            50,
            Duration.ZERO,
            List.of(),
            Map.of(
                    "desk",
                    new Credential(
                            "mail.kurier.example", "desk@kurier.example", "geheim", null, null, null, null, null),
                    "daten",
                    new Credential("daten.kurier.example", "desk", "geheim", null, null, null, null, null),
                    "archiv",
                    new Credential(
                            "archiv.kurier.example",
                            "desk",
                            "geheim",
                            null,
                            null,
                            "SHA256:" + "a".repeat(43),
                            null,
                            null),
                    "lager",
                    store("https://s3.kurier.example"),
                    "fremd",
                    store("https://s3.rundschau.example")));

    private static Credential store(String endpoint) {
        return new Credential(null, "AKIDESK", "geheim", null, null, null, URI.create(endpoint), null);
    }

    private static SubscriptionForm form(String address, String credential) {
        return form(address, credential, "");
    }

    private static SubscriptionForm form(String address, String credential, String hostKey) {
        return new SubscriptionForm(null, address, true, null, null, "clear", 60, credential, hostKey, true);
    }

    @ParameterizedTest
    @CsvSource({
        "https://kurier.example/feed.xml, ''",
        "imaps://mail.kurier.example, desk",
        "imaps://mail.kurier.example/Agenturen/Höhe über Null, desk",
        "imap://desk%40kurier.example@MAIL.kurier.example:1143/INBOX, desk",
        "sftp://archiv.kurier.example/in, archiv",
        "sftp://desk@archiv.kurier.example:2222/~/in, archiv",
        "s3://eingang, lager",
        "s3://AKIDESK@eingang.2024/Agenturen/Höhe über Null, lager",
        "S3://Eingang_alt/, lager",
    })
    void takesFeedsMailboxesFoldersAndBuckets(String address, String credential) {
        assertThat(form(address, credential).problem(SETTINGS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kurier",
                "kurier.example/feed.xml",
                "file:///etc/passwd",
                "ftp://kurier.example/",
                "https://lena@kurier.example/feed.xml",
                "imaps://desk:geheim@mail.kurier.example/",
                "imaps://mail.kurier.example/INBOX?x=y",
                "imaps:mail.kurier.example",
                "s3:///agentur",
                "s3:eingang",
                "s3://eingang:9000/agentur",
                "s3://AKIDESK:geheim@eingang/agentur",
                "s3://eingang?prefix=agentur",
                "javascript:alert(1)"
            })
    void refusesWhatIsNoAddressToSubscribeTo(String address) {
        assertThat(form(address, "desk").problem(SETTINGS)).isEqualTo("no-address");
    }

    @Test
    void asksForOneOfThePausesThatAreOffered() {
        for (Integer pause : new Integer[] {null, 1}) {
            SubscriptionForm form = new SubscriptionForm(
                    null, "https://kurier.example/feed.xml", false, null, null, "clear", pause, null, null, false);
            assertThat(form.problem(SETTINGS)).isEqualTo("no-choice");
        }
    }

    @Test
    void refusesMailHostsThatTheOperatorDidNotName() {
        assertThat(form("imaps://mail.rundschau.example/", "desk").problem(SETTINGS))
                .isEqualTo("no-host");
    }

    @Test
    void refusesHostsOfAPrivateNetworkThatTheOperatorDidNotName() {
        SubscriptionSettings every = new SubscriptionSettings(
                List.of("*"),
                List.of("127.0.0.2"),
                DataSize.ofMegabytes(1),
                Duration.ofSeconds(1),
                50,
                Duration.ZERO,
                List.of(),
                Map.of());
        assertThat(form("http://127.0.0.1/feed", "").problem(every)).isEqualTo("private-host");
        assertThat(form("http://10.0.0.7/feed", "").problem(every)).isEqualTo("private-host");
        assertThat(form("http://127.0.0.2/feed", "").problem(every)).isNull();
        assertThat(form("http://93.184.216.34/feed", "").problem(every)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "admin"})
    void asksForASignInThatTheOperatorNamed(String credential) {
        assertThat(form("imaps://mail.kurier.example/", credential).problem(SETTINGS))
                .isEqualTo("no-credential");
    }

    @ParameterizedTest
    @ValueSource(strings = {"imaps://post.kurier.example/", "imaps://lena@mail.kurier.example/"})
    void sendsNoPasswordToAnotherHostOrForAnotherUser(String address) {
        assertThat(form(address, "desk").problem(SETTINGS)).isEqualTo("other-credential");
    }

    @ParameterizedTest
    @CsvSource({
        "s3://eingang/agentur, desk, other-credential",
        "s3://AKIOTHER@eingang/agentur, lager, other-credential",
        "sftp://s3.kurier.example/agentur, lager, other-credential",
        "s3://eingang/agentur, fremd, no-host",
    })
    void asksAStoreOnlyWhereTheOperatorAllowsIt(String address, String credential, String problem) {
        assertThat(form(address, credential).problem(SETTINGS)).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SHA256:", "MD5:00:11", "SHA256:Hafen", "ssh-rsa AAAA"})
    void asksForTheKeyOfAHostThatTheOperatorDidNotState(String hostKey) {
        assertThat(form("sftp://daten.kurier.example/in", "daten", hostKey).problem(SETTINGS))
                .isEqualTo("no-host-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
            })
    void takesTheKeyOfAHostAsProgramsWriteIt(String hostKey) {
        assertThat(form("sftp://daten.kurier.example/in", "daten", hostKey).problem(SETTINGS))
                .isNull();
    }

    @Test
    void keepsForMailboxesWhatIsForMailboxes() {
        assertThat(form("imaps://mail.kurier.example/An alle", "desk").values().getValues())
                .containsEntry("address", "imaps://mail.kurier.example/An%20alle")
                .containsEntry("name", "mail.kurier.example")
                .containsEntry("credential", "desk")
                .containsEntry("markSeen", true)
                .containsEntry("pages", false);
        assertThat(form("https://kurier.example/feed.xml", "desk").values().getValues())
                .containsEntry("credential", null)
                .containsEntry("hostKey", null)
                .containsEntry("markSeen", false)
                .containsEntry("pages", true);
    }

    @Test
    void noSettingShowsAPassword() {
        assertThat(SETTINGS.toString()).contains("desk@kurier.example").doesNotContain("geheim");
    }
}
