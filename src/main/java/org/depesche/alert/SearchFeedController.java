package org.depesche.alert;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.web.Feed;
import org.depesche.web.NotFoundException;
import org.depesche.web.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * {@code /feeds/searches/SECRET}: the events of the hits of a saved search, as an Atom feed. Its address needs no
 * sign-in, so it has only the parts that every reader may see: headlines and sources of visible articles.
 */
@Controller
class SearchFeedController {

    private static final int ENTRIES = 50;

    private final SavedSearches searches;
    private final SearchNews news;
    private final MessageSource messages;
    private final SiteAddress site;

    SearchFeedController(SavedSearches searches, SearchNews news, MessageSource messages, SiteAddress site) {
        this.searches = searches;
        this.news = news;
        this.messages = messages;
        this.site = site;
    }

    @GetMapping("/feeds/searches/{secret:[\\w-]{1,100}}")
    ResponseEntity<byte[]> show(@PathVariable String secret, HttpServletRequest request) {
        SavedSearch search = searches.ofFeed(secret).orElseThrow(NotFoundException::new);
        Locale locale = search.locale();
        List<Feed.Entry> entries = news.latest(search.id(), ENTRIES).stream()
                .map(one -> entry(one, locale, request))
                .toList();
        ResponseEntity<byte[]> feed = Feed.of(
                        search.name(),
                        site.of(request.getRequestURI(), request),
                        site.of(search.hits(), request),
                        search.language(),
                        entries)
                .answer(null);
        return ResponseEntity.status(feed.getStatusCode())
                .headers(feed.getHeaders())
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(feed.getBody());
    }

    private Feed.Entry entry(HitNews one, Locale locale, HttpServletRequest request) {
        String headline = one.headline() == null ? messages.getMessage("alert.nameless", null, locale) : one.headline();
        String title = one.kind() == HitNews.Kind.NEW
                ? headline
                : messages.getMessage("alert.kind." + one.kind().code(), null, locale) + " " + headline;
        return new Feed.Entry(
                site.of("/articles/" + one.article(), request),
                site.of(one.url(), request),
                title,
                one.language(),
                new Feed.Times(null, one.happenedAt().toInstant()),
                new Feed.Credit(List.of(), one.source(), null),
                summary(one, locale));
    }

    /** How a new article begins, how another one was corrected, or the reason of a withdrawal. */
    private String summary(HitNews one, Locale locale) {
        if (one.kind() == HitNews.Kind.NEW
                || one.because() == null && one.changes().isEmpty()) {
            return one.teaser();
        }
        Stream<String> reason = Stream.ofNullable(one.because())
                .map(because -> messages.getMessage("alert.mail.because", null, locale) + " " + because);
        Stream<String> changes = one.changes().stream()
                .map(change -> messages.getMessage(
                        "alert.mail.change", new Object[] {change.before(), change.after()}, locale));
        return Stream.concat(reason, changes).collect(Collectors.joining("\n"));
    }
}
