package org.depesche.editor;

import java.util.List;
import org.depesche.article.revision.HeldArticles;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.RunFiles;
import org.depesche.ingest.RunOverview;
import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
import org.depesche.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the runs, shows a run with the outcomes of its files, pauses and resumes it, and retries its failed files. */
@Controller
@RequestMapping("/editor/runs")
class RunController {

    private static final int SIZE = 50;
    private static final int FILES = 100;

    /** The limits of items and failures that the page shows of each file. The report has all. */
    private static final int ITEMS = 100;

    private static final int FAILURES = 20;

    private final IngestRuns runs;
    private final RunFiles files;
    private final HeldArticles held;

    RunController(IngestRuns runs, RunFiles files, HeldArticles held) {
        this.runs = runs;
        this.files = files;
        this.held = held;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        PageLinks pages = PageLinks.nearest(page, SIZE, runs.count(), other -> "/editor/runs?page=" + other);
        model.addAttribute("pages", pages);
        model.addAttribute("held", held.count());
        model.addAttribute("runs", runs.latest(SIZE, pages.skip()));
        return "editor/runs";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        RunOverview run = runs.overview(id).orElseThrow(NotFoundException::new);
        PageLinks pages = PageLinks.nearest(page, FILES, run.files(), other -> "/editor/runs/" + id + "?page=" + other);
        model.addAttribute("run", run);
        model.addAttribute("refresh", run.isFinished() ? null : pages.current());
        model.addAttribute("held", held.count());
        model.addAttribute("pages", pages);
        model.addAttribute("files", files.of(id, FILES, pages.skip(), ITEMS));
        model.addAttribute("failed", run.failedFiles() == 0 ? List.of() : files.failed(id, FILES, FAILURES));
        return "editor/run";
    }

    @PostMapping("/{id}/pauses")
    ModelAndView pause(@PathVariable long id) {
        runs.pause(id);
        return Redirects.seeOther("/editor/runs/" + id);
    }

    @PostMapping("/{id}/resumptions")
    ModelAndView resume(@PathVariable long id) {
        runs.resume(id);
        return Redirects.seeOther("/editor/runs/" + id);
    }

    @PostMapping("/{id}/retries")
    ModelAndView retry(@PathVariable long id) {
        runs.retry(id);
        return Redirects.seeOther("/editor/runs/" + id);
    }
}
