package org.depesche.curation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.depesche.curation.Likenesses.State;
import org.depesche.register.Curation;
import org.depesche.register.RefusedException;
import org.depesche.register.SeenEntry;
import org.depesche.web.Moved;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Pairs that may be one: merged or refused, one by one or many at once. Nothing is merged that no editor chose. */
@Controller
@RequestMapping("/editor/suggestions")
class SuggestionController {

    private static final int SIZE = 25;
    private static final String REFUSED = "refused";

    private final Likenesses likenesses;
    private final SuggestedPairs pairs;
    private final Curation curation;
    private final Scheduler scheduler;

    SuggestionController(Likenesses likenesses, SuggestedPairs pairs, Curation curation, Scheduler scheduler) {
        this.likenesses = likenesses;
        this.pairs = pairs;
        this.curation = curation;
        this.scheduler = scheduler;
    }

    /** @param count of open pairs; null: of those refused */
    record Tab(String code, String url, @Nullable Long count, boolean current) {}

    /**
     * @param kind a likeness; {@code refused}: what was refused; empty: all that is open
     * @param done how many were merged or refused just now
     * @param missed how many were not
     */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String done,
            @RequestParam @Nullable String missed,
            Model model) {
        Likeness likeness = Arrays.stream(Likeness.values())
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .orElse(null);
        State state = kind.equals(REFUSED) ? State.REFUSED : State.OPEN;
        String current = state == State.REFUSED ? REFUSED : likeness == null ? "" : likeness.code();
        Map<Likeness, Long> counts = likenesses.counts();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long total = state == State.REFUSED
                ? likenesses.count(state)
                : likeness == null ? all : counts.getOrDefault(likeness, 0L);
        // one that is decided leaves the last page empty
        int number = Math.clamp(PageLinks.number(page), 1, (int) Math.max(1, (total + SIZE - 1) / SIZE));
        model.addAttribute("tabs", tabs(current, counts, all));
        model.addAttribute("current", current);
        model.addAttribute("refused", state == State.REFUSED);
        model.addAttribute("pairs", pairs.of(likenesses.list(state, likeness, SIZE, (number - 1L) * SIZE)));
        model.addAttribute("pages", new PageLinks(number, SIZE, total, other -> url(current, other)));
        model.addAttribute("searched", likenesses.searchedAt());
        model.addAttribute("done", count(done));
        model.addAttribute("missed", count(missed));
        return "curation/suggestions";
    }

    private static List<Tab> tabs(String current, Map<Likeness, Long> counts, long all) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("all", url("", 1), all, current.isEmpty()));
        counts.forEach((kind, count) ->
                tabs.add(new Tab(kind.code(), url(kind.code(), 1), count, current.equals(kind.code()))));
        tabs.add(new Tab(REFUSED, url(REFUSED, 1), null, current.equals(REFUSED)));
        return tabs;
    }

    private static String url(String kind, int page) {
        return "/editor/suggestions?kind=" + kind + (page > 1 ? "&page=" + page : "");
    }

    private static int count(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    /**
     * Merges pairs.
     *
     * @param only the one whose own button was pressed; null: all that are ticked
     */
    @PostMapping("/acceptances")
    ModelAndView accept(
            @RequestParam @Nullable List<Long> pair,
            @RequestParam @Nullable Long only,
            @RequestParam(defaultValue = "") String kind,
            Principal who) {
        int done = 0;
        int missed = 0;
        for (Likenesses.Row row : likenesses.open(chosen(pair, only))) {
            try {
                int into = pairs.into(row);
                int from = into == row.oneId() ? row.otherId() : row.oneId();
                curation.merge(SeenEntry.entity(from), SeenEntry.entity(into), who.getName(), null);
                likenesses.decide(row.id(), State.MERGED, who.getName());
                done++;
            } catch (RefusedException e) {
                // merged or hidden meanwhile, perhaps by a pair before it
                missed++;
            }
        }
        return back(kind, done, missed);
    }

    /** Two that are not the same: nobody is asked again. */
    @PostMapping("/refusals")
    ModelAndView refuse(
            @RequestParam @Nullable List<Long> pair,
            @RequestParam @Nullable Long only,
            @RequestParam(defaultValue = "") String kind,
            Principal who) {
        int done = 0;
        for (long id : chosen(pair, only)) {
            done += likenesses.decide(id, State.REFUSED, who.getName()) ? 1 : 0;
        }
        return back(kind, done, 0);
    }

    /** Asks again after all. */
    @PostMapping("/refusals/{id:\\d{1,18}}/undoings")
    ModelAndView reopen(@PathVariable long id) {
        if (!likenesses.reopen(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Moved.seeOther(url(REFUSED, 1));
    }

    /** Looks for pairs now. */
    @PostMapping("/searches")
    ModelAndView search() {
        try {
            scheduler.reschedule(TaskInstanceId.of(CurationJobs.LIKENESSES, RecurringTask.INSTANCE), Instant.now());
        } catch (DbSchedulerException running) {
            // it is looking just now
        }
        return Moved.seeOther(url("", 1));
    }

    private static List<Long> chosen(@Nullable List<Long> pair, @Nullable Long only) {
        return only != null ? List.of(only) : pair == null ? List.of() : pair;
    }

    private static ModelAndView back(String kind, int done, int missed) {
        String tab = kind.matches("[a-z]{0,20}") ? kind : "";
        return Moved.seeOther(url(tab, 1) + "&done=" + done + (missed > 0 ? "&missed=" + missed : ""));
    }
}
