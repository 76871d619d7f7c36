package org.depesche.editor.tags;

import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.depesche.ingest.Retagging;
import org.depesche.ingest.Retagging.Scope;
import org.depesche.ingest.Retaggings;
import org.depesche.ingest.TaggingBacklog;
import org.depesche.ingest.TaggingTimeouts;
import org.depesche.web.FormText;
import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Starts, pauses, resumes and stops retaggings of the archive, and shows the changes that they made. */
@Controller
@RequestMapping("/editor/retagging")
class RetaggingController {

    private static final int LATEST = 20;
    private static final int FREQUENT = 50;
    private static final int SIZE = 50;

    private final Retaggings retaggings;
    private final TaggingBacklog backlog;
    private final TaggingTimeouts timeouts;

    RetaggingController(Retaggings retaggings, TaggingBacklog backlog, TaggingTimeouts timeouts) {
        this.retaggings = retaggings;
        this.backlog = backlog;
        this.timeouts = timeouts;
    }

    /**
     * The articles to tag again; an empty field sets no limit.
     *
     * @param since as {@code 2024-05-16}
     * @param until as {@code 2024-05-16}
     */
    record RetaggingForm(
            @Nullable String language,
            @Nullable String source,
            @Nullable String since,
            @Nullable String until) {

        /** @throws DateTimeParseException if a day is invalid */
        Scope scope() {
            return new Scope(FormText.line(language), FormText.line(source), day(since), day(until));
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        }
    }

    @GetMapping
    String list(@ModelAttribute("form") RetaggingForm form, Model model) {
        model.addAttribute("open", retaggings.open().orElse(null));
        model.addAttribute("latest", retaggings.latest(LATEST));
        model.addAttribute("untagged", backlog.count());
        model.addAttribute("overdue", timeouts.count());
        return "editor/retaggings";
    }

    @PostMapping
    ModelAndView begin(@ModelAttribute("form") RetaggingForm form, Model model, Principal who) {
        try {
            Long begun = retaggings.begin(form.scope(), who.getName(), true).orElse(null);
            if (begun != null) {
                return Redirects.seeOther("/editor/retagging/" + begun);
            }
            model.addAttribute("problem", "editor.retagging.problem.open");
        } catch (DateTimeParseException e) {
            model.addAttribute("problem", "editor.retagging.problem.day");
        }
        return new ModelAndView(list(form, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        Retagging retagging = find(id);
        PageLinks pages = PageLinks.nearest(
                page,
                SIZE,
                retagging.progress().changed(),
                number -> "/editor/retagging/" + id + "?page=" + number + "#articles");
        model.addAttribute("retagging", retagging);
        model.addAttribute(
                "refresh", retagging.isRunning() ? "/editor/retagging/" + id + "?page=" + pages.page() : null);
        model.addAttribute("counts", retaggings.counts(id));
        model.addAttribute("frequent", retaggings.frequent(id, FREQUENT));
        model.addAttribute("articles", retaggings.articles(id, SIZE, pages.skip()));
        model.addAttribute("pages", pages);
        return "editor/retagging";
    }

    @PostMapping("/{id}/pauses")
    ModelAndView pause(@PathVariable long id) {
        retaggings.pause(find(id).id());
        return Redirects.seeOther("/editor/retagging/" + id);
    }

    @PostMapping("/{id}/resumptions")
    ModelAndView resume(@PathVariable long id) {
        retaggings.resume(find(id).id(), true);
        return Redirects.seeOther("/editor/retagging/" + id);
    }

    @PostMapping("/{id}/ends")
    ModelAndView stop(@PathVariable long id) {
        retaggings.stop(find(id).id());
        return Redirects.seeOther("/editor/retagging/" + id);
    }

    private Retagging find(long id) {
        return retaggings.find(id).orElseThrow(NotFoundException::new);
    }
}
