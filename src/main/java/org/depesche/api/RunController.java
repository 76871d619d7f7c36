package org.depesche.api;

import java.util.Locale;
import org.depesche.ingest.IngestRuns;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of an upload. */
@RestController("apiRunController")
class RunController {

    static final String PATH = "/api/v1/runs";

    private final IngestRuns runs;
    private final MessageSource messages;

    RunController(IngestRuns runs, MessageSource messages) {
        this.runs = runs;
        this.messages = messages;
    }

    /** @param item from which on those of each file are wanted: one file may hold a hundred thousand */
    @GetMapping(PATH + "/{id}")
    RunResource show(@PathVariable long id, @RequestParam(defaultValue = "0") int item, Locale locale) {
        return RunResource.of(runs.find(id, item).orElseThrow(Refusal::notFound), messages, locale);
    }
}
