package org.depesche.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.reading.ArchiveCalendar.Span;
import org.depesche.web.Dates;
import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /archive/2024/05/16}: the archive by year, month and day; 404 for times without articles. */
@Controller
@Transactional(readOnly = true)
class CalendarController {

    private static final int SIZE = 50;

    private final ArchiveCalendar calendar;
    private final Articles articles;
    private final Dates dates;
    private final MessageSource messages;

    CalendarController(ArchiveCalendar calendar, Articles articles, Dates dates, MessageSource messages) {
        this.articles = articles;
        this.calendar = calendar;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * A year, a month or a day with its articles.
     *
     * @param share the length of its bar, in per cent of the longest one
     */
    record Cell(LocalDate first, String url, long count, int share) {

        public YearMonth month() {
            return YearMonth.from(first);
        }
    }

    @GetMapping("/archive")
    String years(Locale locale, Model model) {
        SortedMap<LocalDate, Long> counts = calendar.counts(Span.YEARS, ArchiveCalendar.FIRST, ArchiveCalendar.LAST);
        long undated = calendar.count(null);
        String heading = messages.getMessage("reading.calendar", null, locale);
        model.addAttribute("title", heading);
        model.addAttribute("heading", heading);
        model.addAttribute("cells", cells(counts, CalendarController::yearUrl).reversed());
        model.addAttribute("undated", undated);
        model.addAttribute("empty", counts.isEmpty() && undated == 0);
        return "reading/calendar";
    }

    @GetMapping("/archive/{year:\\d{4}}")
    String months(@PathVariable int year, Locale locale, Model model) {
        LocalDate first = day(year, 1, 1);
        LocalDate last = first.withDayOfYear(first.lengthOfYear());
        SortedMap<LocalDate, Long> counts = found(calendar.counts(Span.MONTHS, first, last));
        String heading = String.valueOf(year);
        model.addAttribute("title", messages.getMessage("reading.calendar.title", new Object[] {heading}, locale));
        model.addAttribute("heading", heading);
        model.addAttribute("year", year);
        model.addAttribute("cells", cells(counts, CalendarController::monthUrl));
        around(first, last, CalendarController::yearUrl, model);
        return "reading/calendar";
    }

    @GetMapping("/archive/{year:\\d{4}}/{month:\\d{2}}")
    String days(@PathVariable int year, @PathVariable int month, Locale locale, Model model) {
        LocalDate first = day(year, month, 1);
        LocalDate last = first.withDayOfMonth(first.lengthOfMonth());
        SortedMap<LocalDate, Long> counts = found(calendar.counts(Span.DAYS, first, last));
        model.addAttribute("year", year);
        YearMonth days = YearMonth.from(first);
        model.addAttribute("title", dates.month(days));
        model.addAttribute("heading", dates.month(days));
        model.addAttribute("month", days);
        model.addAttribute("yearUrl", yearUrl(first));
        model.addAttribute("weeks", weeks(first, counts));
        model.addAttribute("weekdays", weekdays(first, locale));
        model.addAttribute(
                "total", counts.values().stream().mapToLong(Long::longValue).sum());
        around(first, last, CalendarController::monthUrl, model);
        return "reading/calendar";
    }

    @GetMapping("/archive/{year:\\d{4}}/{month:\\d{2}}/{day:\\d{2}}")
    String articles(
            @PathVariable int year,
            @PathVariable int month,
            @PathVariable int day,
            @RequestParam @Nullable String page,
            Model model) {
        LocalDate published = day(year, month, day);
        model.addAttribute("day", published);
        model.addAttribute("heading", dates.day(published));
        model.addAttribute("yearUrl", yearUrl(published));
        model.addAttribute("monthUrl", monthUrl(published));
        around(published, published, CalendarController::dayUrl, model);
        return list(published, dayUrl(published), page, model);
    }

    @GetMapping("/archive/undated")
    String undated(@RequestParam @Nullable String page, Locale locale, Model model) {
        model.addAttribute("heading", messages.getMessage("reading.calendar.without", null, locale));
        return list(null, "/archive/undated", page, model);
    }

    private String list(@Nullable LocalDate day, String url, @Nullable String page, Model model) {
        PageLinks pages = new PageLinks(
                PageLinks.number(page),
                SIZE,
                calendar.count(day),
                number -> number == 1 ? url : url + "?page=" + number);
        if (pages.total() == 0 || !pages.isThere()) {
            throw new NotFoundException();
        }
        model.addAttribute("pages", pages);
        model.addAttribute(
                "front", DayPage.of(articles(calendar.articles(day, pages.page(), SIZE)), pages.page() == 1));
        return "reading/day";
    }

    private List<Article> articles(List<Long> ids) {
        Map<Long, Article> found =
                articles.findVisibleByIdIn(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private void around(LocalDate first, LocalDate last, Function<LocalDate, String> url, Model model) {
        model.addAttribute("previous", calendar.before(first).map(url).orElse(null));
        model.addAttribute("next", calendar.after(last).map(url).orElse(null));
    }

    private static <M extends SortedMap<LocalDate, Long>> M found(M counts) {
        if (counts.isEmpty()) {
            throw new NotFoundException();
        }
        return counts;
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            if (!date.isBefore(ArchiveCalendar.FIRST)) {
                return date;
            }
        } catch (DateTimeException e) {
            // 31 June
        }
        throw new NotFoundException();
    }

    private static List<Cell> cells(SortedMap<LocalDate, Long> counts, Function<LocalDate, String> url) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Cell> cells = new ArrayList<>();
        counts.forEach((first, count) ->
                cells.add(new Cell(first, url.apply(first), count, Math.max(1, Math.round(100f * count / most)))));
        return cells;
    }

    /** The weeks of a month, from Monday to Sunday; null for days of other months. */
    private static List<List<@Nullable Cell>> weeks(LocalDate first, SortedMap<LocalDate, Long> counts) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        int before = first.getDayOfWeek().getValue() - 1;
        for (int start = 1 - before; start <= first.lengthOfMonth(); start += 7) {
            @Nullable Cell[] week = new Cell[7];
            for (int i = 0; i < 7; i++) {
                if (start + i >= 1 && start + i <= first.lengthOfMonth()) {
                    LocalDate day = first.withDayOfMonth(start + i);
                    week[i] = new Cell(day, dayUrl(day), counts.getOrDefault(day, 0L), 0);
                }
            }
            weeks.add(Arrays.asList(week));
        }
        return weeks;
    }

    /** Mo, Di, Mi. */
    private static List<String> weekdays(LocalDate first, Locale locale) {
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        return monday.datesUntil(monday.plusDays(7))
                .map(day -> day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .toList();
    }

    private static String yearUrl(LocalDate day) {
        return "/archive/%04d".formatted(day.getYear());
    }

    private static String monthUrl(LocalDate day) {
        return "%s/%02d".formatted(yearUrl(day), day.getMonthValue());
    }

    static String dayUrl(LocalDate day) {
        return "%s/%02d".formatted(monthUrl(day), day.getDayOfMonth());
    }
}
