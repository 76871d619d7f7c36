package org.depesche.editor;

import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depesche.article.ArticleDraft;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.Previews;
import org.depesche.ingest.Previews.Preview;
import org.depesche.ingest.RunFiles;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Previews drafts that wait for an editor, who publishes or discards them one by one or by run. */
@Controller
@RequestMapping("/editor/runs/{run}")
class PreviewController {

    /** The articles of the file that are listed before and behind the one that is shown. */
    private static final int AROUND = 25;

    private final Previews previews;
    private final IngestRuns runs;
    private final RunFiles files;
    private final Clock clock;

    PreviewController(Previews previews, IngestRuns runs, RunFiles files, Clock clock) {
        this.previews = previews;
        this.runs = runs;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/files/{file}/items/{item}")
    ModelAndView show(@PathVariable long run, @PathVariable long file, @PathVariable int item, Model model) {
        Preview preview = preview(file, item);
        return page(preview, CorrectionForm.of(preview.draft(), 0), run, file, item, model, HttpStatus.OK);
    }

    /** Publishes a draft with the changes of the form. */
    @PostMapping("/files/{file}/items/{item}/publications")
    ModelAndView publish(
            @PathVariable long run,
            @PathVariable long file,
            @PathVariable int item,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            Model model) {
        Preview preview = preview(file, item);
        if (!errors.hasErrors()) {
            try {
                previews.publish(file, item, form.applied(preview.draft(), clock.getZone()));
                return Redirects.seeOther("/editor/runs/" + run);
            } catch (IllegalArgumentException e) {
                errors.reject("editor.correction.unreadable");
            }
        }
        return page(preview, form, run, file, item, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The fields that the reader of the format guessed or did not find. */
    private static List<String> doubts(ArticleDraft draft) {
        List<String> doubts = new ArrayList<>();
        if (draft.heading().headlineGuessed()) {
            doubts.add("headline");
        }
        if (draft.publication().published() == null) {
            doubts.add("published");
        }
        if (draft.language() == null) {
            doubts.add("language");
        }
        return doubts;
    }

    /** The origins of the fields, by their names in the form. */
    private static Map<String, String> origins(Preview preview) {
        Map<String, String> origins = new HashMap<>();
        preview.origins().forEach((field, origin) -> origins.put(field.name().toLowerCase(Locale.ROOT), origin.code()));
        return origins;
    }

    private Preview preview(long file, int item) {
        return previews.find(file, item).orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(
            Preview preview, CorrectionForm form, long run, long file, int item, Model model, HttpStatus status) {
        ArticleDraft draft = preview.draft();
        model.addAttribute(
                "uploaded",
                files.find(run, file, Math.max(0, item - AROUND), 2 * AROUND).orElseThrow(NotFoundException::new));
        model.addAttribute("draft", draft);
        model.addAttribute("origins", origins(preview));
        model.addAttribute("said", CorrectionForm.of(draft, 0));
        model.addAttribute("doubts", doubts(draft));
        model.addAttribute("written", previews.asWritten(file, item).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("run", run);
        model.addAttribute("file", file);
        model.addAttribute("item", item);
        return new ModelAndView("editor/preview", model.asMap(), status);
    }

    @PostMapping("/files/{file}/items/{item}/discards")
    ModelAndView discard(@PathVariable long run, @PathVariable long file, @PathVariable int item, Principal who) {
        previews.discard(file, Set.of(item), who.getName());
        return Redirects.seeOther("/editor/runs/" + run);
    }

    @PostMapping("/publications")
    ModelAndView publishAll(@PathVariable long run) {
        runs.publishWaiting(run);
        return Redirects.seeOther("/editor/runs/" + run);
    }

    @PostMapping("/discards")
    ModelAndView discardAll(@PathVariable long run, Principal who) {
        previews.discardAll(run, who.getName());
        return Redirects.seeOther("/editor/runs/" + run);
    }
}
