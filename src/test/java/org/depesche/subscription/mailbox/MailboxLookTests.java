package org.depesche.subscription.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.depesche.ingest.UploadedFile;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionSettings;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Answers of servers that no mail server of a test gives. */
class MailboxLookTests {

    private static final SubscriptionSettings SETTINGS = new SubscriptionSettings(
            List.of(),
            List.of(),
            DataSize.ofKilobytes(20),
            Duration.ofSeconds(20),
            50,
            Duration.ZERO,
            List.of(),
            Map.of());

    private final Folder folder = mock(Folder.class, withSettings().extraInterfaces(UIDFolder.class));
    private final Message mail = mock(Message.class);

    private Findings look() throws MessagingException {
        UIDFolder numbered = (UIDFolder) folder;
        when(numbered.getUIDValidity()).thenReturn(3L);
        when(numbered.getMessagesByUID(anyLong(), anyLong())).thenReturn(new Message[] {mail});
        when(numbered.getUID(mail)).thenReturn(7L);
        when(folder.isOpen()).thenReturn(true);
        return new MailboxLook(folder, "mail.kurier.example", SETTINGS, () -> false).read(null, false);
    }

    @Test
    void takesAMailWhoseSubjectTheServerCannotTell() throws Exception {
        when(mail.getSubject()).thenThrow(new MessagingException("Failed to load IMAP envelope"));
        doAnswer(call -> {
                    call.<OutputStream>getArgument(0).write("Subject: Hafen".getBytes(StandardCharsets.UTF_8));
                    return null;
                })
                .when(mail)
                .writeTo(any());

        Findings found = look();
        assertThat(found.files()).extracting(UploadedFile::name).containsExactly("7.eml");
        assertThat(found.failure()).isNull();
        assertThat(found.readUpTo()).isEqualTo("3 7");
    }
}
