package org.depesche.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.depesche.account.MailAddresses;
import org.depesche.account.MailAddresses.MailAddress;
import org.depesche.folder.review.Review;
import org.depesche.mail.MailAttachment;
import org.depesche.mail.MailAttachments;
import org.depesche.mail.MailQueue;
import org.depesche.mail.MailRefused;
import org.depesche.mail.MailTexts;
import org.depesche.mail.OutgoingMail;
import org.depesche.register.Slug;
import org.depesche.web.Dates;
import org.depesche.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails press reviews to addresses, each in a mail of its own, so many a day from each account. */
@Component
class ReviewMails {

    /** Bytes of a PDF that is attached; mail servers refuse larger mails. */
    private static final int LARGEST = 8 << 20;

    /** The beginning of the ids of these mails. */
    private static final String REVIEW = "review-";

    private static final Duration SPAN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final FolderSettings settings;
    private final MailAddresses addresses;
    private final ReviewFiles files;
    private final MailAttachments attachments;
    private final MailQueue queue;
    private final MailTexts texts;
    private final MessageSource messages;
    private final Dates dates;
    private final SiteAddress site;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReviewMails(
            JdbcClient jdbc,
            FolderSettings settings,
            MailAddresses addresses,
            ReviewFiles files,
            MailAttachments attachments,
            MailQueue queue,
            MailTexts texts,
            MessageSource messages,
            Dates dates,
            SiteAddress site,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.addresses = addresses;
        this.files = files;
        this.attachments = attachments;
        this.queue = queue;
        this.texts = texts;
        this.messages = messages;
        this.dates = dates;
        this.site = site;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The mail that a user wants to send.
     *
     * @param link the path under which everybody reads the folder; null: there is none
     * @param words of the user to the recipients; may be empty
     * @param pdf whether it is attached
     */
    record Order(Review review, @Nullable String link, String words, boolean pdf) {}

    /** Whether the archive sends press reviews at all. */
    boolean areOffered() {
        return addresses.isOffered() && settings.mostMails() > 0;
    }

    /** How many addresses a user may send to within a day. */
    int most() {
        return settings.mostMails();
    }

    /**
     * Has a press review sent soon.
     *
     * @return the reason of a refusal, as the last part of a message's key; null if it will be sent
     */
    @Nullable
    String send(Order order, FolderUser user, List<String> recipients, Locale locale) throws IOException {
        if (!areOffered()) {
            return "no-mail";
        }
        if (left(user) < recipients.size()) {
            return "too-often";
        }
        byte[] pdf = order.pdf() ? pdf(order.review(), locale) : new byte[0];
        if (pdf.length > LARGEST) {
            return "large";
        }
        boolean sent = Boolean.TRUE.equals(transaction.execute(now -> {
            // two at once would each see the same number left
            jdbc.sql("select id from account where id = :account for no key update")
                    .param("account", user.account())
                    .query(Integer.class)
                    .single();
            if (left(user) < recipients.size()) {
                return false;
            }
            note(user, recipients.size());
            queue(order, pdf, user, recipients, locale);
            return true;
        }));
        return sent ? null : "too-often";
    }

    private byte[] pdf(Review review, Locale locale) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        files.pdf(review, locale, pdf);
        return pdf.toByteArray();
    }

    private int left(FolderUser user) {
        return settings.mostMails()
                - jdbc.sql("""
                                select coalesce(sum(recipients), 0) from folder_mail
                                where account_id = :account and sent_at > :since
                                """)
                        .param("account", user.account())
                        .param("since", OffsetDateTime.now(clock).minus(SPAN))
                        .query(Integer.class)
                        .single();
    }

    private void note(FolderUser user, int recipients) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from folder_mail where account_id = :account and sent_at <= :since")
                .param("account", user.account())
                .param("since", now.minus(SPAN))
                .update();
        jdbc.sql("insert into folder_mail (account_id, sent_at, recipients) values (:account, :now, :recipients)")
                .param("account", user.account())
                .param("now", now)
                .param("recipients", recipients)
                .update();
    }

    private void queue(Order order, byte[] pdf, FolderUser user, List<String> recipients, Locale locale) {
        Review review = order.review();
        String attached = order.pdf()
                ? attachments.keep(new MailAttachment(Slug.of(review.title()) + ".pdf", "application/pdf", pdf))
                : null;
        Map<String, Object> model = Map.of(
                "review",
                review,
                "sender",
                user.name(),
                "words",
                order.words(),
                "link",
                order.link() == null ? "" : site.baseUrl() + order.link(),
                "attached",
                order.pdf(),
                "site",
                site.baseUrl(),
                "dates",
                dates);
        OutgoingMail.Body body = texts.write("folder/mail", model, locale);
        String subject = messages.getMessage("folder.mail.subject", new Object[] {review.title(), user.name()}, locale);
        String answers = addresses
                .of(user.account())
                .filter(MailAddress::confirmed)
                .map(MailAddress::address)
                .orElse(null);
        for (String recipient : recipients) {
            queue.add(new OutgoingMail(
                    REVIEW + UUID.randomUUID(), recipient, subject, body, locale, null, answers, attached));
        }
    }

    /** Tells the sender of a press review that it has not reached a recipient. */
    @EventListener
    void on(MailRefused refused) {
        OutgoingMail review = refused.mail();
        String sender = review.answers();
        if (sender == null || !review.id().startsWith(REVIEW)) {
            return;
        }
        Map<String, Object> model =
                Map.of("recipient", review.to(), "subject", review.subject(), "answer", refused.answer());
        Locale locale = review.locale();
        queue.add(new OutgoingMail(
                "refused-" + review.id(),
                sender,
                messages.getMessage("folder.mail.refused.subject", new Object[] {review.subject()}, locale),
                texts.write("folder/refused", model, locale),
                locale,
                null));
    }
}
