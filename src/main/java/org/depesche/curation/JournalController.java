package org.depesche.curation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import org.depesche.register.Act;
import org.depesche.register.Acts;
import org.depesche.register.Acts.Which;
import org.depesche.register.RefusedException;
import org.depesche.register.Undoing;
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

/** What editors decided about the register, to look up and to undo. */
@Controller
@RequestMapping("/editor/register")
class JournalController {

    private static final int SIZE = 50;

    private final Journal journal;
    private final Acts acts;
    private final Undoing undoing;
    private final Decisions decisions;

    JournalController(Journal journal, Acts acts, Undoing undoing, Decisions decisions) {
        this.journal = journal;
        this.acts = acts;
        this.undoing = undoing;
        this.decisions = decisions;
    }

    /**
     * @param kind of acts; empty: all
     * @param by name of an editor; empty: anyone
     * @param undone an act that was just undone
     */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String by,
            @RequestParam @Nullable String undone,
            @RequestParam @Nullable String page,
            Model model) {
        Act.Kind wanted = Arrays.stream(Act.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        Which which = new Which(wanted, by.isBlank() ? null : by, false);
        int number = PageLinks.number(page);
        PageLinks pages = new PageLinks(number, SIZE, acts.count(which), other -> url(wanted, by, other));
        if (!pages.isThere()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("which", which);
        model.addAttribute("kinds", Act.Kind.values());
        model.addAttribute("editors", acts.editors());
        model.addAttribute("acts", journal.latest(which, SIZE, (number - 1L) * SIZE));
        model.addAttribute("pages", pages);
        model.addAttribute(
                "undone",
                undone == null || !undone.matches("\\d{1,18}")
                        ? null
                        : journal.find(Long.parseLong(undone)).orElse(null));
        return "curation/journal";
    }

    private static String url(Act.@Nullable Kind kind, String by, int page) {
        return "/editor/register?kind=%s&by=%s&page=%d"
                .formatted(kind == null ? "" : kind, URLEncoder.encode(by, StandardCharsets.UTF_8), page);
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id) {
        return new ModelAndView("curation/act")
                .addObject(
                        "line", journal.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** @param from {@code entity} where its page is to be shown again, else the journal */
    @PostMapping("/{id:\\d{1,18}}/undoings")
    ModelAndView undo(@PathVariable long id, @RequestParam(defaultValue = "") String from, Principal who) {
        try {
            undoing.undo(id, who.getName());
        } catch (RefusedException e) {
            return decisions.refused(e, show(id));
        }
        ActLine line = journal.find(id).orElseThrow();
        return Moved.seeOther(
                (from.equals("entity") ? Portrait.url(line.place()) : "/editor/register") + "?undone=" + id);
    }
}
