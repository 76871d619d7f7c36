package org.depesche.editor;

import java.security.Principal;
import org.depesche.article.ArticleDraft;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.Previews;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What waits for an editor: shown as it would be, then published or discarded, one by one or all of a run. */
@Controller
@RequestMapping("/editor/runs/{run}")
class PreviewController {

    private final Previews previews;
    private final IngestRuns runs;

    PreviewController(Previews previews, IngestRuns runs) {
        this.previews = previews;
        this.runs = runs;
    }

    @GetMapping("/files/{file}/items/{item}")
    String show(@PathVariable long run, @PathVariable long file, @PathVariable int item, Model model) {
        ArticleDraft draft =
                previews.find(file, item).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("draft", draft);
        model.addAttribute("run", run);
        model.addAttribute("file", file);
        model.addAttribute("item", item);
        return "editor/preview";
    }

    @PostMapping("/files/{file}/items/{item}/publications")
    ModelAndView publish(@PathVariable long run, @PathVariable long file, @PathVariable int item) {
        previews.publish(file, item);
        return Redirect.to("/editor/runs/" + run);
    }

    @PostMapping("/files/{file}/items/{item}/discards")
    ModelAndView discard(@PathVariable long run, @PathVariable long file, @PathVariable int item, Principal who) {
        previews.discard(file, item, who.getName());
        return Redirect.to("/editor/runs/" + run);
    }

    @PostMapping("/publications")
    ModelAndView publishAll(@PathVariable long run) {
        runs.publishWaiting(run);
        return Redirect.to("/editor/runs/" + run);
    }

    @PostMapping("/discards")
    ModelAndView discardAll(@PathVariable long run, Principal who) {
        previews.discardAll(run, who.getName());
        return Redirect.to("/editor/runs/" + run);
    }
}
