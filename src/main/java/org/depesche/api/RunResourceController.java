package org.depesche.api;

import java.util.Locale;
import org.depesche.ingest.IngestRuns;
import org.depesche.web.TokenScope;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/runs/17}: the report of an upload. */
@RestController("apiRunController")
class RunResourceController {

    static final String PATH = "/api/v1/runs";

    private final IngestRuns runs;
    private final MessageSource messages;

    RunResourceController(IngestRuns runs, MessageSource messages) {
        this.runs = runs;
        this.messages = messages;
    }

    /**
     * A run. A token for uploads only sees those of its owner.
     *
     * @param item the index of the first item of each file to list, because a file may have a hundred thousand
     */
    @GetMapping(PATH + "/{id}")
    RunResource show(
            @PathVariable long id, @RequestParam(defaultValue = "0") int item, Authentication signedIn, Locale locale) {
        return runs.find(id, item)
                .filter(run ->
                        !TokenScope.UPLOAD.isThatOf(signedIn) || run.who().equals(signedIn.getName()))
                .map(run -> RunResource.of(run, messages, locale))
                .orElseThrow(() -> new ProblemException(ApiProblem.NOT_FOUND));
    }
}
