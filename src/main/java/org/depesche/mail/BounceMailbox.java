package org.depesche.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.depesche.mail.MailSettings.Bounces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox to which undeliverable mails return, and publishes a {@link MailBounced} for each. Mails that were read are
 * marked as seen, and stay.
 */
@Component
class BounceMailbox {

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    /** Mails of one look. */
    private static final int MOST = 200;

    /** Bytes; reports are small, though the mail itself may be in them. */
    private static final int LARGEST = 2 << 20;

    private static final String PATIENCE = "30000";

    private final MailSettings settings;
    private final ApplicationEventPublisher events;

    BounceMailbox(MailSettings settings, ApplicationEventPublisher events) {
        this.settings = settings;
        this.events = events;
    }

    /** Reads the mails that nobody has seen yet, if the operator named a mailbox. */
    void look() throws MessagingException {
        Bounces mailbox = settings.bounces();
        if (mailbox == null) {
            return;
        }
        String protocol = mailbox.plain() ? "imap" : "imaps";
        Properties properties = new Properties();
        properties.setProperty("mail." + protocol + ".connectiontimeout", PATIENCE);
        properties.setProperty("mail." + protocol + ".timeout", PATIENCE);
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail." + protocol + ".peek", "true");
        try (Store store = Session.getInstance(properties).getStore(protocol)) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                read(folder);
            }
        }
    }

    private void read(Folder folder) throws MessagingException {
        Message[] fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = 0; i < Math.min(fresh.length, MOST); i++) {
            report(fresh[i]).ifPresent(events::publishEvent);
            fresh[i].setFlag(Flags.Flag.SEEN, true);
        }
    }

    private static Optional<MailBounced> report(Message mail) throws MessagingException {
        if (mail.getSize() > LARGEST) {
            return Optional.empty();
        }
        try {
            return BounceReport.read(mail);
        } catch (IOException | MessagingException e) {
            if (!mail.getFolder().isOpen()) {
                throw new MessagingException("The connection is lost", e);
            }
            log.debug("A mail in the mailbox of bounces cannot be read", e);
            return Optional.empty();
        }
    }
}
