package org.depesche.alert;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.account.MailAddresses;
import org.depesche.alert.delivery.Channel;
import org.depesche.alert.delivery.Channels;
import org.depesche.alert.delivery.MailOwners;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of saved searches: the list of an account; of one, its news, its name, and the ways on which its owner is told. */
@Component
class SavedSearchPage {

    /** News on the page; the search itself finds the others. */
    private static final int MOST_NEWS = 100;

    private static final int HOURS = 24;

    private final SearchNews news;
    private final Channels channels;
    private final MailOwners owners;
    private final MailAddresses addresses;
    private final AlertSettings settings;

    SavedSearchPage(
            SearchNews news, Channels channels, MailOwners owners, MailAddresses addresses, AlertSettings settings) {
        this.news = news;
        this.channels = channels;
        this.owners = owners;
        this.addresses = addresses;
        this.settings = settings;
    }

    /** A value of a form, and its label. */
    public record Option(int value, String label) {}

    /** The searches of an account, with the time of its digests. */
    ModelAndView list(List<SavedSearch> searches, int account, Locale locale) {
        return new ModelAndView("alert/list")
                .addObject("searches", searches)
                .addObject("mails", addresses.isOffered())
                .addObject("time", owners.time(account))
                .addObject(
                        "hours",
                        IntStream.range(0, HOURS)
                                .mapToObj(hour -> new Option(hour, "%02d:00".formatted(hour)))
                                .toList())
                .addObject(
                        "weekdays",
                        Stream.of(DayOfWeek.values())
                                .map(day -> new Option(
                                        day.getValue(), day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                                .toList())
                .addObject("usualHour", settings.hour())
                .addObject("usualDay", settings.day().getValue());
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
