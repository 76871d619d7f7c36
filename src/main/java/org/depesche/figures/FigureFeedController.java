package org.depesche.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.depesche.register.Measures;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.web.Feed;
import org.depesche.web.Quantities;
import org.depesche.web.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /feeds/figures?measure=…}: the newest figures as an Atom feed. */
@Controller
class FigureFeedController {

    private final FigureSearch search;
    private final ToldFigures figures;
    private final SiteAddress site;
    private final Quantities quantities;
    private final MessageSource messages;
    private final Measures measures;

    FigureFeedController(
            FigureSearch search,
            ToldFigures figures,
            SiteAddress site,
            Quantities quantities,
            MessageSource messages,
            Measures measures) {
        this.measures = measures;
        this.search = search;
        this.figures = figures;
        this.site = site;
        this.quantities = quantities;
        this.messages = messages;
    }

    @GetMapping("/feeds/figures")
    ResponseEntity<byte[]> show(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Locale locale) {
        FigureQuery query = FigureQuery.of(parameters).sortedBy(FigureQuery.Sort.NEWEST);
        List<Feed.Entry> entries = figures.of(search.search(query).figures()).stream()
                .map(told -> entry(told, request))
                .toList();
        String title = query.measure().isEmpty()
                ? messages.getMessage("figures.feed", null, locale)
                : messages.getMessage("figures.feed.measure", new Object[] {query.measureName(measures)}, locale);
        return Feed.of(
                        title,
                        site.of(query.feedUrl(), request),
                        site.of(query.url(), request),
                        locale.getLanguage(),
                        entries)
                .answer(null);
    }

    private Feed.Entry entry(ToldFigure told, HttpServletRequest request) {
        String value = quantities
                .of(
                        told.quantity().value(),
                        told.quantity().lower(),
                        told.quantity().upper(),
                        told.quantity().modifier().sign(),
                        told.unit(),
                        told.quantity().per())
                .toString();
        String url = site.of(told.url(), request);
        return new Feed.Entry(
                url + "#" + told.id(),
                url,
                told.measure() == null ? value : told.measure() + ": " + value,
                told.language(),
                told.day() == null ? null : told.day() + "T00:00:00Z",
                told.changed().toInstant(),
                List.of(),
                told.source(),
                null,
                told.sentence());
    }
}
