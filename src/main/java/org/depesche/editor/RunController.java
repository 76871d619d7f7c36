package org.depesche.editor;

import java.util.List;
import org.depesche.ingest.IngestFile;
import org.depesche.ingest.IngestRun;
import org.depesche.ingest.IngestRuns;
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

    private final IngestRuns runs;

    RunController(IngestRuns runs) {
        this.runs = runs;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        PageLinks pages = pages(page, SIZE, runs.count(), "/editor/runs?page=");
        model.addAttribute("pages", pages);
        model.addAttribute("runs", runs.latest(SIZE, (long) (pages.page() - 1) * SIZE));
        return "editor/runs";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
        IngestRun run = runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PageLinks pages = pages(page, FILES, run.files().size(), "/editor/runs/" + id + "?page=");
        List<IngestFile> shown = run.files().stream()
                .skip((long) (pages.page() - 1) * FILES)
                .limit(FILES)
                .toList();
        model.addAttribute("run", run);
        model.addAttribute("pages", pages);
        model.addAttribute("files", shown);
        model.addAttribute("failed", run.failed().stream().limit(FILES).toList());
        return "editor/run";
    }

    /** A page that is none is the first one, or the last. */
    private static PageLinks pages(int page, int size, long total, String url) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        return new PageLinks(Math.clamp(page, 1, last), size, total, number -> url + number);
    }
}
