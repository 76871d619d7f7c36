package org.depesche.subscription.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.commons.io.output.ThresholdingOutputStream;
import org.depesche.ingest.UploadedFile;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionSettings;
import org.jspecify.annotations.Nullable;

/** Reads the new mails of an open folder, each whole as it was sent. */
final class MailboxLook {

    /** The bytes of one look, which lie in memory together. */
    private static final long MOST_BYTES = 50L << 20;

    private static final int LONGEST_SUBJECT = 80;

    private final Folder folder;
    private final UIDFolder numbered;
    private final String host;
    private final SubscriptionSettings settings;
    private final BooleanSupplier over;
    private final List<UploadedFile> files = new ArrayList<>();
    private final List<Message> taken = new ArrayList<>();
    private long bytes;
    private @Nullable FetchException failure;

    /** @param over whether no further mail is read */
    MailboxLook(Folder folder, String host, SubscriptionSettings settings, BooleanSupplier over) {
        this.folder = folder;
        this.numbered = (UIDFolder) folder;
        this.host = host;
        this.settings = settings;
        this.over = over;
    }

    /** A mail with more bytes than allowed. */
    private static final class LargeMailException extends IOException {
        private static final long serialVersionUID = 1;
    }

    Findings read(@Nullable String readUpTo, boolean markSeen) throws MessagingException {
        ReadUpTo last = ReadUpTo.of(readUpTo, numbered.getUIDValidity());
        List<Message> fresh = fresh(last.uid());
        List<Message> now = fresh.subList(0, Math.min(fresh.size(), settings.pagesAtOnce()));
        describe(now);
        int read = 0;
        while (read < now.size() && !over.getAsBoolean() && bytes < MOST_BYTES && take(now.get(read))) {
            last = last.to(numbered.getUID(now.get(read)));
            read++;
        }
        if (markSeen && folder.isOpen()) {
            markSeen();
        }
        return new Findings(files, List.of(), last.written(), read == fresh.size() ? null : Duration.ZERO, failure);
    }

    /** Mails that were read are handed in also where none can be marked. */
    private void markSeen() {
        try {
            folder.setFlags(taken.toArray(Message[]::new), new Flags(Flags.Flag.SEEN), true);
        } catch (MessagingException e) {
            failure = new FetchException("read-only", folder.getName());
        }
    }

    /** The mails after a number; a server gives the last one of all in any case. */
    private List<Message> fresh(long uid) throws MessagingException {
        List<Message> fresh = new ArrayList<>();
        for (Message mail : numbered.getMessagesByUID(uid + 1, UIDFolder.LASTUID)) {
            if (mail != null && numbered.getUID(mail) > uid) {
                fresh.add(mail);
            }
        }
        return fresh;
    }

    private void describe(List<Message> mails) throws MessagingException {
        FetchProfile wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.ENVELOPE);
        wanted.add(FetchProfile.Item.SIZE);
        wanted.add(FetchProfile.Item.FLAGS);
        folder.fetch(mails.toArray(Message[]::new), wanted);
    }

    /** Takes a mail, or leaves it out for good; false if it has to be tried again, since the connection is lost. */
    private boolean take(Message mail) throws MessagingException {
        String name = numbered.getUID(mail) + ".eml";
        try {
            name = name(mail);
            if (mail.isSet(Flags.Flag.DELETED)) {
                return true;
            }
            byte[] whole = whole(mail);
            bytes += whole.length;
            files.add(UploadedFile.of(name, whole));
            taken.add(mail);
            return true;
        } catch (MessageRemovedException e) {
            return true;
        } catch (LargeMailException e) {
            failure = new FetchException("large-file", name);
            return true;
        } catch (IOException | MessagingException e) {
            failure = folder.isOpen()
                    ? new FetchException("unread-mail", name)
                    : FetchException.of(e, host, settings.deadline());
            return folder.isOpen();
        }
    }

    /** The mail as it was sent. Servers are not believed about its size. */
    private byte[] whole(Message mail) throws IOException, MessagingException {
        int most = Math.toIntExact(settings.most().toBytes());
        if (mail.getSize() > most) {
            throw new LargeMailException();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(Math.max(0, mail.getSize()) + 32);
        try (ThresholdingOutputStream bounded = new ThresholdingOutputStream(
                most,
                full -> {
                    throw new LargeMailException();
                },
                full -> whole)) {
            mail.writeTo(bounded);
        }
        return whole.toByteArray();
    }

    /** "4711 Hafen wächst.eml", so that an editor finds the mail again. */
    private String name(Message mail) throws MessagingException {
        String subject = subject(mail).replaceAll("[^\\p{L}\\p{N} .,-]+", " ");
        String text = subject.replaceAll("\\s+", " ").strip();
        int to = text.offsetByCodePoints(0, Math.min(LONGEST_SUBJECT, text.codePointCount(0, text.length())));
        return (numbered.getUID(mail) + " " + text.substring(0, to)).strip() + ".eml";
    }

    /** The subject; empty if there is none, or the server's answer is not understood, which is no loss. */
    private static String subject(Message mail) throws MessageRemovedException {
        try {
            return Objects.requireNonNullElse(mail.getSubject(), "");
        } catch (MessageRemovedException e) {
            throw e;
        } catch (MessagingException e) {
            return "";
        }
    }
}
