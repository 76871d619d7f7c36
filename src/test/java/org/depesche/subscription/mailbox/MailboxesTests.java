package org.depesche.subscription.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.depesche.ingest.UploadedFile;
import org.depesche.subscription.Credential;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionAddress.Mailbox;
import org.depesche.subscription.SubscriptionSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Mailboxes on a mail server of this machine. */
class MailboxesTests {

    private static final String HERE = "127.0.0.1";
    private static final Credential DESK = new Credential(HERE, "desk", "geheim", null, null, null, null, null);

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAP), new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAPS)
    });
    private GreenMailUser desk;

    @BeforeEach
    void start() {
        server.start();
        desk = server.setUser("desk@kurier.example", "desk", "geheim");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static MimeMessage mail(String subject, String text) throws MessagingException {
        String mail = "From: dienst@agentur.example\r\nTo: desk@kurier.example\r\nSubject: " + subject
                + "\r\nDate: Mon, 13 May 2024 14:30:00 +0200\r\nMessage-ID: <" + subject.hashCode()
                + "@agentur.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text
                + "\r\n";
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    private MailFolder folder(String name) throws Exception {
        return server.getManagers().getImapHostManager().getFolder(desk, name);
    }

    private static SubscriptionSettings settings(List<String> privateHosts, List<String> plainHosts, int atOnce) {
        return new SubscriptionSettings(
                List.of("*"),
                privateHosts,
                DataSize.ofKilobytes(20),
                Duration.ofSeconds(20),
                atOnce,
                Duration.ZERO,
                plainHosts,
                Map.of());
    }

    private static final SubscriptionSettings USUAL = settings(List.of(HERE), List.of(HERE), 50);

    private Mailbox mailbox(String path) {
        return new Mailbox(URI.create("imap://" + HERE + ":" + server.getImap().getPort() + path));
    }

    private Findings look(String readUpTo) throws FetchException {
        return look(mailbox(""), DESK, USUAL, readUpTo, false);
    }

    private static Findings look(
            Mailbox mailbox, Credential credential, SubscriptionSettings settings, String readUpTo, boolean markSeen)
            throws FetchException {
        return new Mailboxes(settings, Clock.systemUTC()).look(mailbox, credential, readUpTo, markSeen, () -> false);
    }

    private static List<String> names(Findings found) {
        return found.files().stream().map(UploadedFile::name).toList();
    }

    private static String text(UploadedFile file) throws IOException {
        try (InputStream in = file.content().getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Boolean> seen() throws Exception {
        return folder("INBOX").getMessages().stream()
                .map(mail -> mail.isSet(Flags.Flag.SEEN))
                .toList();
    }

    private static void assertProblem(String problem, ThrowingCallable look) {
        assertThatExceptionOfType(FetchException.class).isThrownBy(look).withMessageStartingWith(problem);
    }

    @Test
    void readsEachMailOnceAsItWasSentAndChangesNothing() throws Exception {
        desk.deliver(mail("Hafen waechst", "Der Hafen wächst."));
        desk.deliver(mail("=?UTF-8?Q?Zwei_/_drei_K=C3=A4hne?=", "Die Kähne fahren."));

        Findings first = look(null);
        assertThat(names(first)).containsExactly("1 Hafen waechst.eml", "2 Zwei drei Kähne.eml");
        assertThat(text(first.files().get(0)))
                .startsWith("From: dienst@agentur.example\r\n")
                .contains("Subject: Hafen waechst\r\n", "Der Hafen wächst.");
        assertThat(first.again()).isNull();
        assertThat(first.failure()).isNull();
        assertThat(seen()).containsExactly(false, false);

        assertThat(look(first.readUpTo()).files()).isEmpty();
        desk.deliver(mail("Kran steht", "Der Kran steht."));
        assertThat(names(look(first.readUpTo()))).containsExactly("3 Kran steht.eml");
    }

    @Test
    void readsWhatAColleagueHasSeenAlready() throws Exception {
        desk.deliver(mail("Hafen", "Der Hafen wächst."));
        folder("INBOX").getMessages().get(0).setFlag(Flags.Flag.SEEN, true);

        assertThat(look(null).files()).hasSize(1);
    }

    @Test
    void marksMailsAsSeenIfTheEditorWantsItSo() throws Exception {
        desk.deliver(mail("Hafen", "Der Hafen wächst."));

        assertThat(look(mailbox(""), DESK, USUAL, null, true).files()).hasSize(1);
        assertThat(seen()).containsExactly(true);
    }

    @Test
    void leavesDeletedMailsOut() throws Exception {
        desk.deliver(mail("Hafen", "Der Hafen wächst."));
        folder("INBOX").getMessages().get(0).setFlag(Flags.Flag.DELETED, true);

        assertThat(look(null).files()).isEmpty();
        assertThat(folder("INBOX").getMessages()).hasSize(1);
    }

    @Test
    void leavesAMailOutThatIsTooLargeAndSaysSo() throws Exception {
        desk.deliver(mail("Gross", "Sehr viel Text. ".repeat(2_000)));
        desk.deliver(mail("Klein", "Wenig Text."));

        Findings found = look(null);
        assertThat(names(found)).containsExactly("2 Klein.eml");
        assertThat(found.failure()).hasMessage("large-file 1 Gross.eml");
        assertThat(look(found.readUpTo()).failure()).isNull();
    }

    @Test
    void readsAFullFolderInSeveralLooks() throws Exception {
        for (String subject : List.of("Eins", "Zwei", "Drei")) {
            desk.deliver(mail(subject, "Der Hafen wächst."));
        }
        SubscriptionSettings two = settings(List.of(HERE), List.of(HERE), 2);

        Findings first = look(mailbox(""), DESK, two, null, false);
        assertThat(names(first)).containsExactly("1 Eins.eml", "2 Zwei.eml");
        assertThat(first.again()).isEqualTo(Duration.ZERO);
        Findings second = look(mailbox(""), DESK, two, first.readUpTo(), false);
        assertThat(names(second)).containsExactly("3 Drei.eml");
        assertThat(second.again()).isNull();
    }

    @Test
    void beginsAnewInAFolderThatIsAnotherOneBehindTheOldName() throws Exception {
        desk.deliver(mail("Hafen", "Der Hafen wächst."));

        assertThat(look("17 4711").files()).hasSize(1);
    }

    @Test
    void readsFoldersInsideOfOthers() throws Exception {
        server.getManagers()
                .getImapHostManager()
                .createMailbox(desk, "Agenturen.Höhe über Null")
                .store(mail("Hafen", "Der Hafen wächst."));

        Findings found = look(mailbox("/Agenturen/H%C3%B6he%20%C3%BCber%20Null"), DESK, USUAL, null, false);
        assertThat(names(found)).containsExactly("1 Hafen.eml");
    }

    @Test
    void saysWhichFolderIsMissing() {
        assertProblem("no-folder Agenturen", () -> look(mailbox("/Agenturen"), DESK, USUAL, null, false));
    }

    @Test
    void saysThatTheSignInIsRefused() {
        Credential wrong = new Credential(HERE, "desk", "falsch", null, null, null, null, null);
        assertProblem("sign-in " + HERE, () -> look(mailbox(""), wrong, USUAL, null, false));
    }

    @Test
    void sendsNoPasswordWithoutEncryption() {
        SubscriptionSettings strict = settings(List.of(HERE), List.of(), 50);
        assertProblem("plain " + HERE, () -> look(mailbox(""), DESK, strict, null, false));
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor() {
        Mailbox encrypted = new Mailbox(
                URI.create("imaps://" + HERE + ":" + server.getImaps().getPort()));
        assertProblem("certificate " + HERE, () -> look(encrypted, DESK, USUAL, null, false));
    }

    @Test
    void asksNoHostOfAPrivateNetwork() {
        SubscriptionSettings all = settings(List.of(), List.of(HERE), 50);
        assertProblem("private " + HERE, () -> look(mailbox(""), DESK, all, null, false));
    }

    @Test
    void saysThatNobodyAnswers() {
        Mailbox gone = mailbox("");
        server.stop();
        assertProblem("no-answer " + HERE, () -> look(gone, DESK, USUAL, null, false));
    }
}
