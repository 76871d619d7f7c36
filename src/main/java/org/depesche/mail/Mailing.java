package org.depesche.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends mails by the operator's SMTP server. */
@Component
public class Mailing {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final @Nullable JavaMailSender server;
    private final @Nullable InternetAddress sender;
    private final Clock clock;

    Mailing(ObjectProvider<JavaMailSender> server, MailSettings settings, Clock clock) {
        this.server = server.getIfAvailable();
        this.sender = settings.sender();
        this.clock = clock;
    }

    /** Whether the operator named a server and a sender. */
    public boolean isReady() {
        return server != null && sender != null;
    }

    /**
     * Sends a mail. When this returns, the server has accepted it.
     *
     * @throws RefusedRecipientException if the server refuses the recipient for good
     * @throws MailException if it cannot be sent now
     */
    public void send(OutgoingMail mail) throws RefusedRecipientException {
        send(mail, null);
    }

    /**
     * The same as {@link #send(OutgoingMail)}.
     *
     * @param attachment null: there is none
     */
    void send(OutgoingMail mail, @Nullable MailAttachment attachment) throws RefusedRecipientException {
        if (server == null || sender == null) {
            throw new IllegalStateException("No mail server is set");
        }
        try {
            server.send(message(mail, attachment, server.createMimeMessage(), sender));
        } catch (MailSendException e) {
            String answer = refusal(e);
            if (answer != null) {
                throw new RefusedRecipientException(answer);
            }
            throw e;
        }
    }

    private MimeMessage message(
            OutgoingMail mail, @Nullable MailAttachment attachment, MimeMessage message, InternetAddress from) {
        try {
            message.setFrom(from);
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader(
                    "Message-ID",
                    "<" + mail.id()
                            + from.getAddress().substring(from.getAddress().indexOf('@')) + ">");
            message.setHeader("Content-Language", mail.locale().getLanguage());
            // machines do not answer to it (RFC 3834)
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.answers() != null) {
                message.setReplyTo(new Address[] {new InternetAddress(mail.answers(), true)});
            }
            if (mail.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            MimeBodyPart text = new MimeBodyPart();
            text.setText(mail.body().text(), UTF_8, "plain");
            MimeBodyPart html = new MimeBodyPart();
            html.setText(mail.body().html(), UTF_8, "html");
            MimeMultipart body = new MimeMultipart("alternative", text, html);
            message.setContent(attachment == null ? body : with(attachment, body));
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    private static MimeMultipart with(MailAttachment attachment, MimeMultipart body) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(body);
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
        file.setFileName(attachment.name());
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", words, file);
    }

    /** The server's answer if it refuses the recipient for good; null if another try has sense. */
    private static @Nullable String refusal(MailSendException failure) {
        return Stream.of(failure.getMessageExceptions())
                .flatMap(one -> Stream.iterate(one, Objects::nonNull, Mailing::next))
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .filter(Mailing::isForGood)
                .map(Exception::getMessage)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Exception next(Exception one) {
        return one instanceof MessagingException wrapped ? wrapped.getNextException() : null;
    }

    /** 5.7 is a rule of the server, which may mean the sender (RFC 3463): the recipient may be all right. */
    private static boolean isForGood(SMTPAddressFailedException refused) {
        return refused.getReturnCode() >= 500
                && !String.valueOf(refused.getMessage()).contains(" 5.7.");
    }
}
