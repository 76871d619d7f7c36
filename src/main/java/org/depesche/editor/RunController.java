package org.depesche.editor;

import java.util.List;
import org.depesche.article.revision.HeldArticles;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.RunFiles;
import org.depesche.ingest.RunOverview;
import org.depesche.web.PageLinks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The runs: a list of them, and what became of each one's files. */
@Controller
@RequestMapping("/editor/runs")
class RunController {

    private static final int SIZE = 50;
    private static final int FILES = 100;

    /** Shown of each file: so many items, and so many that failed. The report has all. */
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
        PageLinks pages = pages(page, SIZE, runs.count(), "/editor/runs?page=");
        model.addAttribute("pages", pages);
        model.addAttribute("held", held.count());
        model.addAttribute("runs", runs.latest(SIZE, (long) (pages.page() - 1) * SIZE));
        return "editor/runs";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        RunOverview run = runs.overview(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PageLinks pages = pages(page, FILES, run.files(), "/editor/runs/" + id + "?page=");
        model.addAttribute("run", run);
        model.addAttribute("held", held.count());
        model.addAttribute("pages", pages);
        model.addAttribute("files", files.of(id, FILES, (long) (pages.page() - 1) * FILES, ITEMS));
        model.addAttribute("failed", run.failedFiles() == 0 ? List.of() : files.failed(id, FILES, FAILURES));
        return "editor/run";
    }

    /** A page that is none is the first one, or the last. */
    private static PageLinks pages(int page, int size, long total, String url) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        return new PageLinks(Math.clamp(page, 1, last), size, total, number -> url + number);
    }
}
