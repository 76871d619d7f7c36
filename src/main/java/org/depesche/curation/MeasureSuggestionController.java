package org.depesche.curation;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.depesche.curation.MeasureLikenesses.MeasurePair;
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

/** Measures that may be one: merged or refused, one by one or many at once. Nothing is merged that no editor chose. */
@Controller
@RequestMapping("/editor/measures/suggestions")
class MeasureSuggestionController {

    private static final int SIZE = 25;
    private static final String REFUSED = "refused";

    private final MeasureLikenesses likenesses;
    private final Curation curation;

    MeasureSuggestionController(MeasureLikenesses likenesses, Curation curation) {
        this.likenesses = likenesses;
        this.curation = curation;
    }

    /** @param count of open pairs; null: of those refused */
    record Tab(String code, String url, @Nullable Integer count, boolean current) {}

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
        List<MeasurePair> open = likenesses.open();
        MeasureLikeness likeness = Arrays.stream(MeasureLikeness.values())
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .orElse(null);
        boolean refused = kind.equals(REFUSED);
        String current = refused ? REFUSED : likeness == null ? "" : likeness.code();
        List<MeasurePair> pairs = refused
                ? likenesses.refused()
                : open.stream()
                        .filter(pair -> likeness == null || pair.kind() == likeness)
                        .toList();
        int total = pairs.size();
        // one that is decided leaves the last page empty
        int number = Math.clamp(PageLinks.number(page), 1, Math.max(1, (total + SIZE - 1) / SIZE));
        model.addAttribute("tabs", tabs(current, open));
        model.addAttribute("current", current);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "pairs", pairs.stream().skip((number - 1L) * SIZE).limit(SIZE).toList());
        model.addAttribute("pages", new PageLinks(number, SIZE, total, other -> url(current, other)));
        model.addAttribute("done", count(done));
        model.addAttribute("missed", count(missed));
        return "curation/measure-suggestions";
    }

    private static List<Tab> tabs(String current, List<MeasurePair> open) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("all", url("", 1), open.size(), current.isEmpty()));
        for (MeasureLikeness kind : MeasureLikeness.values()) {
            int count = (int) open.stream().filter(pair -> pair.kind() == kind).count();
            tabs.add(new Tab(kind.code(), url(kind.code(), 1), count, current.equals(kind.code())));
        }
        tabs.add(new Tab(REFUSED, url(REFUSED, 1), null, current.equals(REFUSED)));
        return tabs;
    }

    private static String url(String kind, int page) {
        return "/editor/measures/suggestions?kind=" + kind + (page > 1 ? "&page=" + page : "");
    }

    private static int count(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    /** Two ids, as a form sends them: {@code 17-4}. */
    private record Two(int from, int into) {

        static List<Two> of(@Nullable List<String> ticked, @Nullable String only) {
            List<String> chosen = only != null ? List.of(only) : ticked == null ? List.of() : ticked;
            return chosen.stream()
                    .filter(pair -> pair.matches("\\d{1,9}-\\d{1,9}"))
                    .map(pair -> pair.split("-"))
                    .map(ids -> new Two(Integer.parseInt(ids[0]), Integer.parseInt(ids[1])))
                    .toList();
        }
    }

    /**
     * Merges pairs.
     *
     * @param only the one whose own button was pressed; null: all that are ticked
     */
    @PostMapping("/acceptances")
    ModelAndView accept(
            @RequestParam @Nullable List<String> pair,
            @RequestParam @Nullable String only,
            @RequestParam(defaultValue = "") String kind,
            Principal who) {
        int done = 0;
        int missed = 0;
        for (Two two : Two.of(pair, only)) {
            try {
                curation.merge(SeenEntry.measure(two.from()), SeenEntry.measure(two.into()), who.getName(), null);
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
            @RequestParam @Nullable List<String> pair,
            @RequestParam @Nullable String only,
            @RequestParam(defaultValue = "") String kind,
            Principal who) {
        int done = 0;
        for (Two two : Two.of(pair, only)) {
            done += likenesses.refuse(two.from(), two.into(), who.getName()) ? 1 : 0;
        }
        return back(kind, done, 0);
    }

    /** Asks again after all. */
    @PostMapping("/refusals/{pair:\\d{1,9}-\\d{1,9}}/undoings")
    ModelAndView reopen(@PathVariable String pair) {
        Two two = Two.of(null, pair).getFirst();
        if (!likenesses.reopen(two.from(), two.into())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Moved.seeOther(url(REFUSED, 1));
    }

    private static ModelAndView back(String kind, int done, int missed) {
        String tab = kind.matches("[a-z]{0,20}") ? kind : "";
        return Moved.seeOther(url(tab, 1) + "&done=" + done + (missed > 0 ? "&missed=" + missed : ""));
    }
}
