package org.depesche.account.registration;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.depesche.account.Secret;
import org.depesche.mail.MailQueue;
import org.depesche.mail.MailTexts;
import org.depesche.mail.OutgoingMail;
import org.depesche.web.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the mails with the links to choose a password anew. */
@Component
class LinkMails {

    private static final int LENGTH_OF_ID = 32;

    private final MailQueue queue;
    private final MailTexts texts;
    private final MessageSource messages;
    private final SiteAddress site;

    LinkMails(MailQueue queue, MailTexts texts, MessageSource messages, SiteAddress site) {
        this.queue = queue;
        this.texts = texts;
        this.messages = messages;
        this.site = site;
    }

    /**
     * Has a mail sent to the owner of an account.
     *
     * @param life how long the link is valid
     */
    void send(String address, String name, String secret, Duration life, Locale locale) {
        Map<String, Object> model = Map.of(
                "name",
                name,
                "site",
                site.baseUrl(),
                "minutes",
                life.toMinutes(),
                "link",
                site.baseUrl() + "/sign-in/passwords/" + secret);
        queue.add(new OutgoingMail(
                "forgotten-" + Secret.sha256(secret).substring(0, LENGTH_OF_ID),
                address,
                messages.getMessage("account.forgotten.mail.subject", null, locale),
                texts.write("account/forgotten-mail", model, locale),
                locale,
                null));
    }
}
