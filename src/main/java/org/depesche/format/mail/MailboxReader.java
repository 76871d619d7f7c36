package org.depesche.format.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.depesche.format.ArticleReader;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.format.readers.MailHeader;
import org.jspecify.annotations.Nullable;

/** Reads a mailbox (mbox) mail by mail, in the memory of one mail. A damaged mail is refused alone. */
public record MailboxReader(MailItems items) implements ArticleReader {

    @Override
    public boolean reads(SourceFile file) {
        return MailHeader.isMailbox(file.visibleHead().lines().findFirst().orElse(""));
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        try {
            MailboxMails mails = new MailboxMails(file.open());
            MailWithdrawals withdrawals = new MailWithdrawals(items.dates());
            return MailItems.numbered(StreamSupport.stream(new Mails(mails), false)
                    .onClose(mails::close)
                    .flatMap(mail -> itemsOf(mail, file, withdrawals)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Item> itemsOf(MailboxMails.Piece mail, SourceFile file, MailWithdrawals withdrawals) {
        if (mail.large()) {
            return Stream.of(new Item.Unreadable(0, Problem.of("mail-large", MailboxMails.LARGEST >> 20)));
        }
        try {
            MailPart part = MailParser.parse(new ByteArrayInputStream(mail.bytes()));
            return withdrawals.applied(items.of(part, file), part);
        } catch (UnreadableException e) {
            return Stream.of(new Item.Unreadable(0, e.problem()));
        }
    }

    private static final class Mails extends Spliterators.AbstractSpliterator<MailboxMails.Piece> {

        private final MailboxMails mails;

        Mails(MailboxMails mails) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.mails = mails;
        }

        @Override
        public boolean tryAdvance(Consumer<? super MailboxMails.Piece> action) {
            MailboxMails.@Nullable Piece mail = mails.next();
            if (mail != null) {
                action.accept(mail);
            }
            return mail != null;
        }
    }
}
