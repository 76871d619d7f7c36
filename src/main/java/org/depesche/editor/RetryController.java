package org.depesche.editor;

import org.depesche.ingest.IngestRuns;
import org.depesche.web.Moved;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tries what failed in a run once more. */
@Controller
class RetryController {

    private final IngestRuns runs;

    RetryController(IngestRuns runs) {
        this.runs = runs;
    }

    @PostMapping("/editor/runs/{id}/retries")
    ModelAndView retry(@PathVariable long id) {
        runs.retry(id);
        return Moved.seeOther("/editor/runs/" + id);
    }
}
