package org.depesche.alert;

import java.util.Optional;
import org.depesche.account.MailAddresses;
import org.depesche.alert.delivery.Channel;
import org.depesche.alert.delivery.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one saved search: its news, its name, and the ways on which its owner is told. */
@Component
class SavedSearchPage {

    /** News on the page; the search itself finds the others. */
    private static final int MOST_NEWS = 100;

    private final SearchNews news;
    private final Channels channels;
    private final MailAddresses addresses;
    private final AlertSettings settings;

    SavedSearchPage(SearchNews news, Channels channels, MailAddresses addresses, AlertSettings settings) {
        this.news = news;
        this.channels = channels;
        this.addresses = addresses;
        this.settings = settings;
    }

    /** @param since the event after which news are shown; null: the last that the owner has seen */
    ModelAndView of(SavedSearch search, @Nullable Long since) {
        Optional<MailAddresses.MailAddress> address = addresses.of(search.accountId());
        return new ModelAndView("alert/show")
                .addObject("search", search)
                .addObject("since", since)
                .addObject("most", MOST_NEWS)
                .addObject(
                        "news",
                        news.between(
                                search.id(), since == null ? search.seenEvent() : since, Long.MAX_VALUE, MOST_NEWS))
                .addObject("rhythms", Rhythm.values())
                .addObject("mails", addresses.isOffered())
                .addObject(
                        "mailAddress",
                        address.filter(MailAddresses.MailAddress::confirmed).orElse(null))
                .addObject("mail", channels.find(search, Channel.Kind.MAIL).orElse(null))
                .addObject("webhooks", settings.hasWebhooks())
                .addObject(
                        "webhook", channels.find(search, Channel.Kind.WEBHOOK).orElse(null));
    }

    /** @param problem the last part of a message's key */
    ModelAndView refusing(SavedSearch search, String problem) {
        ModelAndView page = of(search, null).addObject("problem", problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
