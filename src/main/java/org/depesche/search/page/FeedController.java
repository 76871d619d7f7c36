package org.depesche.search.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Paging.Sort;
import org.depesche.search.SearchAddresses;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Hit;
import org.depesche.web.Dates;
import org.depesche.web.Feed;
import org.depesche.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /feeds/search?q=…}: the hits of a search as an Atom feed, the newest first, in pages. Without parameters the feed has
 * the whole archive.
 */
@Controller
class FeedController {

    private static final int ENTRIES = 50;

    /** Seconds until the index surely has a change, so that a date of the feed is final. */
    private static final int SETTLED = 5;

    private final ArticleSearch search;
    private final FeedRows rows;
    private final SiteAddress site;
    private final MessageSource messages;
    private final Dates dates;
    private final FacetLabels labels;

    FeedController(
            ArticleSearch search,
            FeedRows rows,
            SiteAddress site,
            MessageSource messages,
            Dates dates,
            FacetLabels labels) {
        this.search = search;
        this.rows = rows;
        this.site = site;
        this.messages = messages;
        this.dates = dates;
        this.labels = labels;
    }

    @GetMapping("/feeds/search")
    ResponseEntity<byte[]> show(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Locale locale) {
        SearchQuery asked = SearchParameters.query(parameters);
        SearchQuery query = search.resolve(asked);
        if (!query.equals(asked)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(new SearchAddresses(query).feed(query.page())))
                    .build();
        }
        SearchResult result =
                search.search(query.sortedBy(Sort.NEWEST).sized(ENTRIES).onPage(query.page()), locale);
        Instant changed = rows.lastChange();
        List<Feed.Entry> entries = entries(result.hits(), request);
        String page = query.sortedBy(Sort.RELEVANCE)
                .sized(SearchQuery.everything().size())
                .url();
        boolean settled = changed.plusSeconds(SETTLED).isBefore(dates.now().toInstant());
        return Feed.of(
                        title(query, result, locale),
                        site.of(new SearchAddresses(query).feed(), request),
                        site.of(page, request),
                        locale.getLanguage(),
                        entries)
                .in(part(query, result.total(), request))
                .answer(settled ? changed.plusSeconds(1) : null);
    }

    /** The part of the feed with the addresses of the parts beside it. */
    private Feed.Part part(SearchQuery query, long total, HttpServletRequest request) {
        int page = query.page();
        boolean goesOn = (long) page * ENTRIES < total;
        return new Feed.Part(
                site.of(new SearchAddresses(query).feed(page), request),
                page == 1 ? null : site.of(new SearchAddresses(query).feed(page - 1), request),
                goesOn ? site.of(new SearchAddresses(query).feed(page + 1), request) : null);
    }

    private String title(SearchQuery query, SearchResult result, Locale locale) {
        List<String> words = new ArrayList<>();
        if (!query.q().isEmpty()) {
            words.add(query.q());
        }
        for (Chip chip : Chip.of(query, result, labels, locale)) {
            String label = chip.label() == null ? dates.period(chip.from(), chip.to()) : chip.label();
            String code = chip.excluded() ? "search.chip.without" : chip.required() ? "search.chip.and" : null;
            words.add(code == null ? label : messages.getMessage(code, new Object[] {label}, locale));
        }
        return words.isEmpty()
                ? messages.getMessage("search.feed.all", null, locale)
                : messages.getMessage("search.feed.title", new Object[] {String.join(" · ", words)}, locale);
    }

    private List<Feed.Entry> entries(List<Hit> hits, HttpServletRequest request) {
        var details = rows.of(hits.stream().map(Hit::id).toList());
        return hits.stream()
                .map(hit -> entry(hit, details.get(hit.id()), request))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null for an article that was withdrawn meanwhile. */
    private Feed.@Nullable Entry entry(Hit hit, FeedRows.@Nullable Row row, HttpServletRequest request) {
        return row == null
                ? null
                : new Feed.Entry(
                        site.of("/articles/" + hit.id(), request),
                        site.of(hit.url(), request),
                        hit.title(),
                        hit.language(),
                        new Feed.Times(row.published(), row.changed()),
                        new Feed.Credit(row.authors(), hit.source(), hit.section()),
                        hit.text());
    }
}
