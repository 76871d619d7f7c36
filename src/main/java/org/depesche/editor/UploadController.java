package org.depesche.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.depesche.article.revision.HeldArticles;
import org.depesche.format.DiskFullException;
import org.depesche.format.Limits;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.QueueFullException;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.depesche.web.Redirects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes uploads from editors. */
@Controller
class UploadController {

    private static final Logger log = LoggerFactory.getLogger(UploadController.class);

    private static final int LATEST = 5;

    private final Uploads uploads;
    private final IngestRuns runs;
    private final HeldArticles held;
    private final Limits limits;
    private final Clock clock;

    UploadController(Uploads uploads, IngestRuns runs, HeldArticles held, Limits limits, Clock clock) {
        this.limits = limits;
        this.uploads = uploads;
        this.runs = runs;
        this.held = held;
        this.clock = clock;
    }

    @GetMapping("/editor/uploads")
    String form(Model model) {
        return form(UploadForm.EMPTY, model);
    }

    private String form(UploadForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("runs", runs.latest(LATEST, 0));
        model.addAttribute("held", held.count());
        model.addAttribute("formats", ReadFormat.values());
        model.addAttribute("megabytes", limits.file().toMegabytes());
        return "editor/upload";
    }

    @PostMapping("/editor/uploads")
    ModelAndView take(UploadForm form, Model model, Principal who, HttpServletResponse response) {
        List<UploadedFile> files = form.chosen();
        if (files.isEmpty()) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, "editor.upload.problem.no-file", form, model);
        }
        Defaults defaults;
        try {
            defaults = form.defaults(clock.getZone());
        } catch (IllegalArgumentException e) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, "editor.upload.problem.defaults", form, model);
        }
        try {
            return Redirects.seeOther("/editor/runs/" + uploads.accept(files, defaults, who.getName(), form.upload()));
        } catch (QueueFullException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(QueueFullException.SECONDS_TO_WAIT));
            return refused(HttpStatus.SERVICE_UNAVAILABLE, "editor.upload.problem.full", form, model);
        } catch (DiskFullException e) {
            log.error("{}", e.getMessage());
            return refused(HttpStatus.INSUFFICIENT_STORAGE, "editor.upload.problem.disk", form, model);
        } catch (UncheckedIOException e) {
            return refused(HttpStatus.BAD_REQUEST, "editor.upload.problem.broken-off", form, model);
        }
    }

    /** Adds files to a run, because scripts send many files in several requests. */
    @PostMapping("/editor/runs/{id:\\d{1,18}}/files")
    ResponseEntity<Void> add(@PathVariable long id, UploadForm form, Principal who) {
        try {
            uploads.add(id, form.batch() == null ? Integer.MAX_VALUE : form.batch(), form.chosen(), who.getName());
            return ResponseEntity.noContent().build();
        } catch (QueueFullException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(QueueFullException.SECONDS_TO_WAIT))
                    .build();
        } catch (DiskFullException e) {
            log.error("{}", e.getMessage());
            return ResponseEntity.status(HttpStatus.INSUFFICIENT_STORAGE).build();
        } catch (IllegalArgumentException e) {
            return ResponseEntity.unprocessableContent().build();
        }
    }

    private ModelAndView refused(HttpStatus status, String problem, UploadForm form, Model model) {
        model.addAttribute("problem", problem);
        return new ModelAndView(form(form, model), model.asMap(), status);
    }
}
