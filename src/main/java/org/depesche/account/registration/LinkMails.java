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

/** Writes the mails with the links to make an account and to choose a password anew. */
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

    /** @param secret of the link, also the source of the mail's id */
    private record Mail(String kind, String address, String secret, Map<String, Object> model, Locale locale) {}

    /**
     * Has a mail sent to the owner of an account, to choose a password anew.
     *
     * @param life how long the link is valid
     */
    void sendForgotten(String address, String name, String secret, Duration life, Locale locale) {
        Map<String, Object> model = Map.of(
                "name",
                name,
                "site",
                site.baseUrl(),
                "minutes",
                life.toMinutes(),
                "link",
                site.baseUrl() + "/sign-in/passwords/" + secret);
        queue(new Mail("forgotten", address, secret, model, locale));
    }

    /**
     * Has a mail sent to somebody who wants an account.
     *
     * @param life how long the link is valid
     */
    void sendRegistration(String address, String secret, Duration life, Locale locale) {
        Map<String, Object> model = Map.of(
                "site",
                site.baseUrl(),
                "hours",
                life.toHours(),
                "link",
                site.baseUrl() + "/sign-in/registrations/" + secret);
        queue(new Mail("registration", address, secret, model, locale));
    }

    /** Has a mail sent to somebody who wants an account and has one. */
    void sendKnown(String address, String secret, Locale locale) {
        Map<String, Object> model = Map.of("site", site.baseUrl(), "link", site.baseUrl() + "/sign-in/forgotten");
        queue(new Mail("known", address, secret, model, locale));
    }

    private void queue(Mail mail) {
        queue.add(new OutgoingMail(
                mail.kind() + "-" + Secret.sha256(mail.secret()).substring(0, LENGTH_OF_ID),
                mail.address(),
                messages.getMessage("account." + mail.kind() + ".mail.subject", null, mail.locale()),
                texts.write("account/" + mail.kind() + "-mail", mail.model(), mail.locale()),
                mail.locale(),
                null));
    }
}
