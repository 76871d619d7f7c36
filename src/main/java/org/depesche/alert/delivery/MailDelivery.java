package org.depesche.alert.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.account.Secret;
import org.depesche.alert.HitNews;
import org.depesche.alert.HitNews.Kind;
import org.depesche.alert.delivery.DueChannels.Due;
import org.depesche.mail.MailTexts;
import org.depesche.mail.Mailing;
import org.depesche.mail.OutgoingMail;
import org.depesche.mail.RefusedRecipientException;
import org.depesche.web.Dates;
import org.depesche.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Mails a reader the events of the hits of saved searches, each search a section. */
@Component
class MailDelivery {

    /** Articles that a mail names; the pages of the searches have the others. */
    static final int MOST = 200;

    /** Articles of one search that it names at most, and at least if they are as many. */
    private static final int MOST_OF_A_SEARCH = 50;

    private static final int FEWEST_OF_A_SEARCH = 5;

    private static final int LENGTH_OF_ID = 16;

    private final Mailing mailing;
    private final MailTexts texts;
    private final MessageSource messages;
    private final Dates dates;
    private final SiteAddress site;

    MailDelivery(Mailing mailing, MailTexts texts, MessageSource messages, Dates dates, SiteAddress site) {
        this.mailing = mailing;
        this.texts = texts;
        this.messages = messages;
        this.dates = dates;
        this.site = site;
    }

    /** Whether the operator named all that mails with links need. */
    boolean isReady() {
        return mailing.isReady() && !site.baseUrl().isEmpty();
    }

    /**
     * A search in a mail.
     *
     * @param more articles that the mail does not name
     * @param url of the search's page
     * @param end the link that ends the mails about it
     */
    public record Section(String name, List<Part> parts, int more, String url, String end) {}

    /** The articles of one kind, under a heading. */
    public record Part(String code, List<HitNews> news) {}

    /**
     * Sends one mail.
     *
     * @param told the events, of searches of one account
     * @param secret in the link that ends all mails of the account; a mail about one search is ended by one click for
     *     this search alone
     * @return null if the server has accepted the mail
     */
    @Nullable
    DeliveryFailure send(List<Told> told, String secret) {
        try {
            mailing.send(mail(told, secret));
            return null;
        } catch (RefusedRecipientException e) {
            return new DeliveryFailure("refused", e.getMessage(), true);
        } catch (MailException e) {
            return new DeliveryFailure("mail", e.getMessage(), false);
        }
    }

    private OutgoingMail mail(List<Told> told, String secret) {
        Due owner = told.getFirst().due();
        Locale locale = Locale.forLanguageTag(Objects.requireNonNullElse(owner.accountLanguage(), owner.language()));
        int each = Math.clamp(MOST / told.size(), FEWEST_OF_A_SEARCH, MOST_OF_A_SEARCH);
        String subject = subject(told, locale);
        String end = link(secret);
        Map<String, Object> model = Map.of(
                "subject",
                subject,
                "sections",
                told.stream().map(one -> section(one, each)).toList(),
                "site",
                site.baseUrl(),
                "searches",
                site.baseUrl() + "/account/searches",
                "end",
                end,
                "dates",
                dates);
        return new OutgoingMail(
                id(told, secret),
                Objects.requireNonNull(owner.mailAddress()),
                subject,
                texts.write("alert/mail", model, locale),
                locale,
                told.size() == 1 ? link(owner.secret()) : end);
    }

    private String link(String secret) {
        return site.baseUrl() + "/alerts/ends/" + secret;
    }

    /** The same for the same news, so that mailboxes can tell a repeated mail. */
    private static String id(List<Told> told, String secret) {
        String all = told.stream().map(Told::id).collect(Collectors.joining(" "));
        return "alerts-" + told.getFirst().due().accountId() + "-"
                + Secret.sha256(all).substring(0, LENGTH_OF_ID) + "-" + MailOwners.tag(secret);
    }

    private Section section(Told told, int most) {
        List<HitNews> named = told.news().subList(0, Math.min(told.news().size(), most));
        List<Part> parts = Stream.of(Kind.values())
                .map(kind -> new Part(
                        kind.code(),
                        named.stream().filter(one -> one.kind() == kind).toList()))
                .filter(part -> !part.news().isEmpty())
                .toList();
        return new Section(
                told.due().name(),
                parts,
                told.news().size() - named.size(),
                site.baseUrl() + "/account/searches/" + told.due().searchId(),
                link(told.due().secret()));
    }

    private String subject(List<Told> told, Locale locale) {
        long fresh = told.stream()
                .flatMap(one -> one.news().stream())
                .filter(one -> one.kind() == Kind.NEW)
                .count();
        String code =
                (fresh > 0 ? "alert.mail.subject" : "alert.mail.subject.changes") + (told.size() > 1 ? ".several" : "");
        Object[] arguments = {fresh, told.getFirst().due().name(), told.size()};
        return messages.getMessage(code, arguments, locale);
    }
}
