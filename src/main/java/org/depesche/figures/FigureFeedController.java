package org.depesche.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /feeds/figures?measure=…}: the newest figures as an Atom feed. */
@Controller
class FigureFeedController {

    /** Characters on each side of a value without a measure. */
    private static final int WORDS_BESIDE = 60;

    private final FigureSearch search;
    private final FiguresInContext figures;
    private final SiteAddress site;
    private final Quantities quantities;
    private final MessageSource messages;
    private final VisibleMeasures measures;

    FigureFeedController(
            FigureSearch search,
            FiguresInContext figures,
            SiteAddress site,
            Quantities quantities,
            MessageSource messages,
            VisibleMeasures measures) {
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
        String title = query.measure().isEmpty()
                ? messages.getMessage("figures.feed", null, locale)
                : title(query.measureName(measures::visible), locale);
        return feed(
                title,
                query.feedUrl(),
                query.url(),
                search.search(query, locale).figures(),
                request,
                locale);
    }

    @GetMapping("/feeds/figures/measures/{id:\\d{1,9}}")
    ResponseEntity<byte[]> show(
            @PathVariable int id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale) {
        MeasureSelection selection = measures.selection(id, parameters, request);
        return feed(
                title(selection.query().measure().name(), locale),
                selection.query().feedUrl(),
                selection.query().onPage(1).url(),
                selection.lastStored(FigureQuery.SIZE),
                request,
                locale);
    }

    private String title(String measure, Locale locale) {
        return messages.getMessage("figures.feed.measure", new Object[] {measure}, locale);
    }

    private ResponseEntity<byte[]> feed(
            String title, String self, String page, List<Long> ids, HttpServletRequest request, Locale locale) {
        List<Feed.Entry> entries =
                figures.of(ids).stream().map(figure -> entry(figure, request)).toList();
        return Feed.of(title, site.of(self, request), site.of(page, request), locale.getLanguage(), entries)
                .answer(null);
    }

    /** The measure and the value; without a measure, the words around the value. */
    private static String title(FigureInContext figure, String value) {
        return Stream.of(
                        figure.figure().measure(),
                        figure.figure().qualifierBesideMeasure(),
                        figure.subject() == null ? null : figure.subject().name())
                .filter(Objects::nonNull)
                .reduce((name, next) -> name + " · " + next)
                .map(name -> name + ": " + value)
                .orElseGet(() -> figure.quotation().within(WORDS_BESIDE).sentence());
    }

    private Feed.Entry entry(FigureInContext figure, HttpServletRequest request) {
        String value = quantities.of(figure.figure().besideMeasure()).toString();
        String url = site.of(figure.article().url(), request);
        return new Feed.Entry(
                url + "#" + figure.id(),
                url,
                title(figure, value),
                figure.article().language(),
                new Feed.Times(
                        figure.article().day() == null ? null : figure.article().day() + "T00:00:00Z",
                        figure.article().changed().toInstant()),
                new Feed.Credit(List.of(), figure.article().source(), null),
                figure.quotation().sentence());
    }
}
