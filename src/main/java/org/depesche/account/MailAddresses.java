package org.depesche.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.depesche.mail.MailAddressText;
import org.depesche.mail.MailBounced;
import org.depesche.mail.MailQueue;
import org.depesche.mail.MailRefused;
import org.depesche.mail.MailTexts;
import org.depesche.mail.Mailing;
import org.depesche.mail.OutgoingMail;
import org.depesche.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mail addresses of accounts. Until somebody who reads its mails confirms an address it gets nothing else. */
@Component
public class MailAddresses {

    /** Mails that ask are not sent more often, or anybody could have strangers pestered. */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    /** How long a link in such a mail holds. */
    private static final Duration LIFE = Duration.ofDays(3);

    /** The beginning of the id of a mail that asks; a part of the hash of its secret follows. */
    private static final String QUESTION = "mail-address-";

    private static final int LENGTH_OF_ID = 32;

    private final JdbcClient jdbc;
    private final Mailing mailing;
    private final MailQueue queue;
    private final MailTexts texts;
    private final MessageSource messages;
    private final SiteAddress site;
    private final Clock clock;

    MailAddresses(
            JdbcClient jdbc,
            Mailing mailing,
            MailQueue queue,
            MailTexts texts,
            MessageSource messages,
            SiteAddress site,
            Clock clock) {
        this.jdbc = jdbc;
        this.mailing = mailing;
        this.queue = queue;
        this.texts = texts;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /**
     * The address of an account.
     *
     * @param confirmed whether it gets mails
     * @param refused the answer of the mail server that refused the mail which asks for confirmation; null: none did
     */
    public record MailAddress(
            String address, boolean confirmed, @Nullable String refused) {}

    /** Whether the archive can send mails with links: the operator named a mail server, a sender, and the site's address. */
    public boolean isOffered() {
        return mailing.isReady() && !site.baseUrl().isEmpty();
    }

    /** The address of an account; empty if it has none. */
    public Optional<MailAddress> of(int account) {
        return jdbc.sql("""
                        select mail_address as address, mail_confirmed_at is not null as confirmed,
                            mail_refused as refused
                        from account where id = :account and mail_address is not null
                        """).param("account", account).query(MailAddress.class).optional();
    }

    /**
     * Gives an account another address, and asks that for confirmation.
     *
     * @return the reason of a refusal, as the last part of a message's key; null after the change
     */
    @Transactional
    @Nullable
    String change(Account account, String typed, Locale locale) {
        String address = MailAddressText.checked(typed);
        if (address == null) {
            return "no-address";
        }
        if (!isOffered()) {
            return "no-mail";
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        String secret = Secret.token();
        int changed = jdbc.sql("""
                        update account set mail_address = :address, mail_confirmed_at = null, mail_secret_sha256 = :sha256,
                            mail_refused = null, mail_asked_at = :now, lock_version = lock_version + 1
                        where id = :account and (mail_asked_at is null or mail_asked_at <= :before)
                        """)
                .param("account", account.id())
                .param("address", address)
                .param("sha256", Secret.sha256(secret))
                .param("now", now)
                .param("before", now.minus(PAUSE))
                .update();
        if (changed == 0) {
            return "wait";
        }
        queue.add(question(account, address, secret, locale));
        return null;
    }

    private OutgoingMail question(Account account, String address, String secret, Locale locale) {
        Map<String, Object> model = Map.of(
                "name", account.name(),
                "site", site.baseUrl(),
                "days", LIFE.toDays(),
                "link", site.baseUrl() + "/account/mail-address/confirmations/" + secret);
        return new OutgoingMail(
                QUESTION + Secret.sha256(secret).substring(0, LENGTH_OF_ID),
                address,
                messages.getMessage("account.mail.question.subject", null, locale),
                texts.write("account/mail-address-question", model, locale),
                locale,
                null);
    }

    @EventListener
    void on(MailRefused refused) {
        refuse(refused.mail().id(), refused.answer());
    }

    @EventListener
    void on(MailBounced bounced) {
        refuse(bounced.id(), bounced.status());
    }

    private void refuse(String mail, String answer) {
        if (mail.startsWith(QUESTION)) {
            jdbc.sql("""
                            update account set mail_refused = :answer, lock_version = lock_version + 1
                            where left(mail_secret_sha256, :length) = :secret
                            """)
                    .param("answer", answer)
                    .param("length", LENGTH_OF_ID)
                    .param("secret", mail.substring(QUESTION.length()))
                    .update();
        }
    }

    /** Whether the secret is that of the mail which the account's address got last, so that the address is confirmed now. */
    boolean confirm(Account account, String secret) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            return jdbc.sql("""
                            update account set mail_confirmed_at = :now, mail_secret_sha256 = null, mail_refused = null,
                                lock_version = lock_version + 1
                            where id = :account and mail_secret_sha256 = :sha256 and mail_asked_at > :since
                            """)
                            .param("account", account.id())
                            .param("sha256", Secret.sha256(secret))
                            .param("now", now)
                            .param("since", now.minus(LIFE))
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            // it is the confirmed address of another account
            return false;
        }
    }

    /** Gives a new account the address that it was made with, whose owner has confirmed it. */
    public void confirmed(Account account, String address) {
        jdbc.sql("""
                        update account set mail_address = :address, mail_confirmed_at = :now, lock_version = lock_version + 1
                        where id = :account
                        """)
                .param("account", account.id())
                .param("address", address)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Forgets the address of an account. */
    void remove(Account account) {
        jdbc.sql("""
                        update account set mail_address = null, mail_confirmed_at = null, mail_secret_sha256 = null,
                            mail_refused = null,
                            lock_version = lock_version + 1
                        where id = :account
                        """).param("account", account.id()).update();
    }
}
