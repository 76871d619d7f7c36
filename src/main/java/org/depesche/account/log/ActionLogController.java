package org.depesche.account.log;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.web.Address;
import org.depesche.web.CsvDownload;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the log of actions to administrators. */
@Controller
class ActionLogController {

    private static final int SIZE = 50;
    private static final int TOGETHER = 1000;
    private static final int MOST_EXPORTED = 100_000;

    private final ActionLog log;
    private final Duration kept;

    ActionLogController(ActionLog log, LogSettings settings) {
        this.log = log;
        this.kept = settings.keepAccess();
    }

    @GetMapping("/admin/log")
    String show(
            @RequestParam @Nullable String who,
            @RequestParam @Nullable String what,
            @RequestParam @Nullable String about,
            @RequestParam @Nullable String page,
            Model model) {
        ActionLog.Filter filter = ActionLog.Filter.of(who, what, about);
        PageLinks pages =
                PageLinks.nearest(PageLinks.number(page), SIZE, log.count(filter), number -> url(filter, number));
        model.addAttribute("filter", filter);
        model.addAttribute("entries", log.find(filter, SIZE, pages.skip()));
        model.addAttribute("total", pages.total());
        model.addAttribute("pages", pages);
        model.addAttribute("keptDays", kept.toDays());
        model.addAttribute("names", log.names());
        model.addAttribute("kinds", log.kinds());
        return "account/log";
    }

    /** Offers the selected entries as a CSV file. */
    @GetMapping("/admin/log.csv")
    void export(
            @RequestParam @Nullable String who,
            @RequestParam @Nullable String what,
            @RequestParam @Nullable String about,
            HttpServletResponse answer)
            throws IOException {
        ActionLog.Filter filter = ActionLog.Filter.of(who, what, about);
        try (CsvDownload sheet =
                CsvDownload.to(answer, "log.csv", "at", "who", "what", "about", "detail", "times", "last_at")) {
            for (int done = 0; done < MOST_EXPORTED; done += TOGETHER) {
                List<ActionLog.Entry> some = log.find(filter, TOGETHER, done);
                for (ActionLog.Entry entry : some) {
                    sheet.row(
                            entry.at(),
                            entry.who(),
                            entry.what(),
                            entry.about(),
                            entry.detail(),
                            entry.times(),
                            entry.lastAt());
                }
                if (some.size() < TOGETHER) {
                    return;
                }
            }
        }
    }

    private static String url(ActionLog.Filter filter, int page) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("who", List.of(filter.who()));
        parameters.put("what", List.of(filter.what()));
        parameters.put("about", List.of(filter.about()));
        parameters.put("page", List.of(String.valueOf(page)));
        return Address.of("/admin/log", parameters);
    }
}
