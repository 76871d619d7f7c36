package org.depesche.editor;

import java.io.IOException;
import java.time.Duration;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.IngestRuns.Progress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells the page of a run, as server-sent events, whenever the run has got further. */
@Controller
class RunEventsController {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** A browser asks again by itself when the answer ends. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final IngestRuns runs;

    RunEventsController(IngestRuns runs) {
        this.runs = runs;
    }

    @GetMapping(path = "/editor/runs/{id:\\d{1,18}}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable long id) {
        Progress first = runs.progress(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("events of run " + id).start(() -> tell(id, first, emitter));
        return emitter;
    }

    private void tell(long id, Progress first, SseEmitter emitter) {
        try {
            Progress told = first;
            send(emitter, "progress", told);
            while (!told.isFinished()) {
                Thread.sleep(PAUSE);
                Progress now = runs.progress(id).orElse(told);
                if (!now.equals(told)) {
                    send(emitter, "progress", now);
                    told = now;
                }
            }
            send(emitter, "finished", told);
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // nobody listens any more
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    private static void send(SseEmitter emitter, String name, Progress progress) throws IOException {
        emitter.send(SseEmitter.event().name(name).data(progress, MediaType.APPLICATION_JSON));
    }
}
