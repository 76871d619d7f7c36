package org.depesche.editor;

import org.depesche.ingest.IngestRuns;
import org.depesche.web.Moved;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Stops a run for a while, and goes on with it. */
@Controller
@RequestMapping("/editor/runs/{id}")
class PauseController {

    private final IngestRuns runs;

    PauseController(IngestRuns runs) {
        this.runs = runs;
    }

    @PostMapping("/pauses")
    ModelAndView pause(@PathVariable long id) {
        runs.pause(id);
        return Moved.seeOther("/editor/runs/" + id);
    }

    @PostMapping("/resumptions")
    ModelAndView resume(@PathVariable long id) {
        runs.resume(id);
        return Moved.seeOther("/editor/runs/" + id);
    }
}
