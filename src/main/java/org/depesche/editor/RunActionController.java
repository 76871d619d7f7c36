package org.depesche.editor;

import org.depesche.ingest.IngestRuns;
import org.depesche.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pauses a run, resumes it, and retries its failed files. */
@Controller
@RequestMapping("/editor/runs/{id}")
class RunActionController {

    private final IngestRuns runs;

    RunActionController(IngestRuns runs) {
        this.runs = runs;
    }

    @PostMapping("/pauses")
    ModelAndView pause(@PathVariable long id) {
        runs.pause(id);
        return Redirects.seeOther("/editor/runs/" + id);
    }

    @PostMapping("/resumptions")
    ModelAndView resume(@PathVariable long id) {
        runs.resume(id);
        return Redirects.seeOther("/editor/runs/" + id);
    }

    @PostMapping("/retries")
    ModelAndView retry(@PathVariable long id) {
        runs.retry(id);
        return Redirects.seeOther("/editor/runs/" + id);
    }
}
