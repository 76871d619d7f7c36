package org.depesche.subscription.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.depesche.remote.PublicAddresses;
import org.depesche.subscription.Credential;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionAddress.Mailbox;
import org.depesche.subscription.SubscriptionSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signs in at mailboxes, encrypted unless the operator allows a host to do without. */
@Component
public class Mailboxes {

    private static final Logger log = LoggerFactory.getLogger(Mailboxes.class);

    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);

    private final SubscriptionSettings settings;
    private final Clock clock;

    public Mailboxes(SubscriptionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reads mails that no look has read before.
     *
     * @param readUpTo of the last look; null before the first one
     * @param markSeen whether mails that are read are marked as seen; otherwise nothing changes in the mailbox
     * @param stopping whether the application stops: mails that were not read yet wait for the next look
     * @throws FetchException if the folder cannot be opened
     */
    public Findings look(
            Mailbox mailbox,
            Credential credential,
            @Nullable String readUpTo,
            boolean markSeen,
            BooleanSupplier stopping)
            throws FetchException {
        if (credential.password() == null) {
            throw new FetchException("sign-in", mailbox.host());
        }
        Instant end = clock.instant().plus(LONGEST_LOOK);
        try {
            Store store = store(mailbox, end);
            try {
                store.connect(mailbox.host(), mailbox.port(), credential.user(), credential.password());
                Folder folder = store.getFolder(name(mailbox, store));
                folder.open(markSeen ? Folder.READ_WRITE : Folder.READ_ONLY);
                BooleanSupplier over =
                        () -> stopping.getAsBoolean() || clock.instant().isAfter(end);
                return new MailboxLook(folder, mailbox.host(), settings, over).read(readUpTo, markSeen);
            } finally {
                close(store);
            }
        } catch (MessagingException e) {
            throw reason(e, mailbox);
        }
    }

    private Store store(Mailbox mailbox, Instant end) throws MessagingException {
        String protocol = mailbox.isTls() ? "imaps" : "imap";
        String patience = String.valueOf(settings.deadline().toMillis());
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put(
                prefix + "socketFactory", new PublicSockets(new PublicAddresses(settings.allowed()), clock, end));
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", String.valueOf(!settings.isPlain(mailbox.host())));
        properties.setProperty(prefix + "peek", "true");
        // mails come in parts, so that one that is too large is noticed in time
        properties.setProperty(prefix + "partialfetch", "true");
        properties.setProperty(prefix + "fetchsize", String.valueOf(256 << 10));
        return Session.getInstance(properties).getStore(protocol);
    }

    /** The folder's name with the server's own sign between it and those above. */
    private static String name(Mailbox mailbox, Store store) throws MessagingException {
        return mailbox.folder().replace('/', store.getDefaultFolder().getSeparator());
    }

    /** Ends the connection and leaves the folder as it is: marked mails are not deleted. */
    private static void close(Store store) {
        try {
            store.close();
        } catch (MessagingException e) {
            log.debug("A mailbox could not be closed", e);
        }
    }

    private FetchException reason(MessagingException failure, Mailbox mailbox) {
        // the library says in words alone that a server does not encrypt
        if (String.valueOf(failure.getMessage()).contains("STARTTLS")) {
            return new FetchException("plain", mailbox.host());
        }
        return switch (failure) {
            case AuthenticationFailedException e -> new FetchException("sign-in", mailbox.host());
            case FolderNotFoundException e -> new FetchException("no-folder", mailbox.folder());
            case ReadOnlyFolderException e -> new FetchException("read-only", mailbox.folder());
            default -> FetchException.of(failure, mailbox.host(), settings.deadline());
        };
    }
}
