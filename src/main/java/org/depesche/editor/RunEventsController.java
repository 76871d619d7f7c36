package org.depesche.editor;

import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.IngestRuns.Progress;
import org.depesche.web.NotFoundException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends the progress of a run to its page as server-sent events. */
@Controller
class RunEventsController {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Without news a comment is sent after so many pauses, because only sending reveals that a browser has gone. */
    private static final int SILENT_PAUSES = 8;

    /** A browser reconnects by itself when the stream ends. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final IngestRuns runs;
    private final EventStreamLimit audience;

    RunEventsController(IngestRuns runs, EventStreamLimit audience) {
        this.runs = runs;
        this.audience = audience;
    }

    /** At the limit of streams the answer is 204, so that the browser does not reconnect. The page polls then. */
    @GetMapping(path = "/editor/runs/{id:\\d{1,18}}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@PathVariable long id, Principal who) {
        Progress first = runs.progress(id).orElseThrow(NotFoundException::new);
        String person = who.getName();
        if (!audience.admits(person)) {
            return ResponseEntity.noContent().build();
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        // the request's thread must not wait for five minutes
        Thread.ofVirtual().name("events of run " + id).start(() -> {
            try {
                tell(id, first, emitter);
            } finally {
                audience.leaves(person);
            }
        });
        return ResponseEntity.ok(emitter);
    }

    private void tell(long id, Progress first, SseEmitter emitter) {
        try {
            Progress told = first;
            send(emitter, "progress", told);
            int silent = 0;
            while (!told.isFinished()) {
                Thread.sleep(PAUSE);
                Progress now = runs.progress(id).orElse(told);
                if (!now.equals(told)) {
                    send(emitter, "progress", now);
                    told = now;
                    silent = 0;
                } else if (++silent % SILENT_PAUSES == 0) {
                    emitter.send(SseEmitter.event().comment("nothing new"));
                }
            }
            send(emitter, "finished", told);
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // the browser has closed the stream
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
