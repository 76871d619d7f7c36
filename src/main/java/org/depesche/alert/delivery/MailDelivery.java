package org.depesche.alert.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.depesche.alert.HitNews;
import org.depesche.alert.HitNews.Kind;
import org.depesche.alert.delivery.Channels.Due;
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

/** Mails what happened to the hits of a saved search. */
@Component
class MailDelivery {

    /** Articles that a mail names; the page of the search has the others. */
    static final int MOST = 50;

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

    /** The articles of one kind, under a heading. */
    public record Part(String code, List<HitNews> news) {}

    /** @return null if the server has accepted the mail */
    @Nullable
    DeliveryFailure send(Due due, List<HitNews> news, long upTo) {
        try {
            mailing.send(mail(due, news, upTo));
            return null;
        } catch (RefusedRecipientException e) {
            return new DeliveryFailure("refused", e.getMessage(), true);
        } catch (MailException e) {
            return new DeliveryFailure("mail", e.getMessage(), false);
        }
    }

    private OutgoingMail mail(Due due, List<HitNews> news, long upTo) {
        Locale locale = Locale.forLanguageTag(due.language());
        List<HitNews> named = news.subList(0, Math.min(news.size(), MOST));
        String end = site.baseUrl() + "/alerts/ends/" + due.secret();
        Map<String, Object> model = Map.of(
                "name",
                due.name(),
                "parts",
                parts(named),
                "more",
                news.size() - named.size(),
                "site",
                site.baseUrl(),
                "search",
                site.baseUrl() + "/account/searches/" + due.searchId(),
                "end",
                end,
                "dates",
                dates);
        return new OutgoingMail(
                due.mailId(upTo),
                Objects.requireNonNull(due.mailAddress()),
                subject(due, news, locale),
                texts.write("alert/mail", model, locale),
                locale,
                end);
    }

    private static List<Part> parts(List<HitNews> news) {
        return List.of(Kind.values()).stream()
                .map(kind -> new Part(
                        kind.code(),
                        news.stream().filter(one -> one.kind() == kind).toList()))
                .filter(part -> !part.news().isEmpty())
                .toList();
    }

    private String subject(Due due, List<HitNews> news, Locale locale) {
        long fresh = news.stream().filter(one -> one.kind() == Kind.NEW).count();
        Object[] arguments = {fresh, due.name()};
        return messages.getMessage(fresh > 0 ? "alert.mail.subject" : "alert.mail.subject.changes", arguments, locale);
    }
}
