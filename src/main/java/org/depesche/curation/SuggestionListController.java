package org.depesche.curation;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depesche.register.DecisionRefusedException;
import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lists the suggested pairs of one type of entries. Editors merge or refuse them, one by one or many at once; nothing
 * is merged without an editor.
 */
public abstract class SuggestionListController {

    private static final int SIZE = 25;
    private static final String REFUSED = "refused";

    private final String path;
    private final SuggestionSource source;

    /** @param path the address of the list */
    protected SuggestionListController(String path, SuggestionSource source) {
        this.path = path;
        this.source = source;
    }

    /** @param count of open pairs; null for the refused ones */
    public record Tab(String code, String url, @Nullable Long count, boolean current) {}

    /** Adds the attributes of one type of entries to the model. Returns the name of the template. */
    protected abstract String template(Model model);

    /**
     * @param kind the code of a similarity; {@code refused} for the refused pairs; empty for all open ones
     * @param done how many pairs were merged or refused just now
     * @param missed how many pairs were not
     */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String done,
            @RequestParam @Nullable String missed,
            Model model) {
        boolean refused = kind.equals(REFUSED);
        String similarity = source.similarities().contains(kind) ? kind : null;
        String current = refused ? REFUSED : similarity == null ? "" : similarity;
        Map<String, Long> counts = source.counts();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long open = similarity == null ? all : counts.getOrDefault(similarity, 0L);
        long total = refused ? source.refusedCount() : open;
        // a decision may leave the last page empty
        PageLinks pages = PageLinks.nearest(PageLinks.number(page), SIZE, total, other -> url(current, other));
        model.addAttribute("path", path);
        model.addAttribute("tabs", tabs(current, counts, all));
        model.addAttribute("current", current);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "pairs", refused ? source.refused(SIZE, pages.skip()) : source.open(similarity, SIZE, pages.skip()));
        model.addAttribute("pages", pages);
        model.addAttribute("done", count(done));
        model.addAttribute("missed", count(missed));
        return template(model);
    }

    private List<Tab> tabs(String current, Map<String, Long> counts, long all) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("all", url("", 1), all, current.isEmpty()));
        counts.forEach((code, count) -> tabs.add(new Tab(code, url(code, 1), count, current.equals(code))));
        tabs.add(new Tab(REFUSED, url(REFUSED, 1), null, current.equals(REFUSED)));
        return tabs;
    }

    private String url(String kind, int page) {
        return path + "?kind=" + kind + (page > 1 ? "&page=" + page : "");
    }

    private static int count(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    /**
     * Merges pairs.
     *
     * @param only the pair whose own button was pressed; null for all that are ticked
     */
    @PostMapping("/acceptances")
    ModelAndView accept(
            @RequestParam @Nullable List<String> pair,
            @RequestParam @Nullable String only,
            @RequestParam(defaultValue = "") String kind,
            Principal who) {
        int done = 0;
        int missed = 0;
        for (String one : chosen(pair, only)) {
            try {
                done += source.accept(one, who.getName()) ? 1 : 0;
            } catch (DecisionRefusedException e) {
                // merged or hidden meanwhile, perhaps by an earlier pair of this form
                missed++;
            }
        }
        return back(kind, done, missed);
    }

    /** Finds the entries of pairs different. Such pairs are not suggested again. */
    @PostMapping("/refusals")
    ModelAndView refuse(
            @RequestParam @Nullable List<String> pair,
            @RequestParam @Nullable String only,
            @RequestParam(defaultValue = "") String kind,
            Principal who) {
        List<String> pairs = chosen(pair, only);
        long done =
                pairs.stream().filter(one -> source.refuse(one, who.getName())).count();
        return back(kind, done, 0);
    }

    /** Opens a refused pair again. */
    @PostMapping("/refusals/{pair:\\d{1,18}|\\d{1,9}-\\d{1,9}}/undoings")
    ModelAndView reopen(@PathVariable String pair) {
        if (!source.reopen(pair)) {
            throw new NotFoundException();
        }
        return back(REFUSED);
    }

    /** Returns to a tab. */
    protected ModelAndView back(String kind) {
        return Redirects.seeOther(url(kind, 1));
    }

    private static List<String> chosen(@Nullable List<String> pairs, @Nullable String only) {
        return only != null ? List.of(only) : pairs == null ? List.of() : pairs;
    }

    private ModelAndView back(String kind, long done, int missed) {
        String tab = kind.matches("[a-z]{0,20}") ? kind : "";
        return Redirects.seeOther(url(tab, 1) + "&done=" + done + (missed > 0 ? "&missed=" + missed : ""));
    }
}
