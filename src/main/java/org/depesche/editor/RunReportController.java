package org.depesche.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.depesche.ingest.IngestFile;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.IngestProblem;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.RunFiles;
import org.depesche.web.CsvDownload;
import org.depesche.web.NotFoundException;
import org.depesche.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Offers the report of a run as a CSV file: the outcome of each item of each file, with the reason. */
@Controller
class RunReportController {

    /** The number of files that are read at a time, because the report is sent while it is made. */
    private static final int TOGETHER = 100;

    /** The number of items that are read with their file. The items of larger files are read in portions. */
    private static final int ITEMS = 100;

    private final IngestRuns runs;
    private final RunFiles files;
    private final MessageSource messages;
    private final SiteAddress site;

    RunReportController(IngestRuns runs, RunFiles files, MessageSource messages, SiteAddress site) {
        this.runs = runs;
        this.files = files;
        this.messages = messages;
        this.site = site;
    }

    @GetMapping("/editor/runs/{id:\\d{1,18}}.csv")
    void report(@PathVariable long id, HttpServletRequest request, HttpServletResponse answer, Locale locale)
            throws IOException {
        if (runs.progress(id).isEmpty()) {
            throw new NotFoundException();
        }
        try (CsvDownload sheet = CsvDownload.to(
                answer, "run-" + id + ".csv", "file", "item", "outcome", "headline", "article", "stage", "reason")) {
            List<IngestFile> some = files.of(id, TOGETHER, 0, ITEMS);
            for (long done = 0; !some.isEmpty(); some = files.of(id, TOGETHER, done, ITEMS)) {
                for (IngestFile file : some) {
                    write(file, sheet, request, locale);
                }
                done += some.size();
            }
        }
    }

    private void write(IngestFile file, CsvDownload sheet, HttpServletRequest request, Locale locale)
            throws IOException {
        if (file.itemCount() == 0) {
            IngestProblem problem = file.problem();
            sheet.row(file.name(), null, file.state().code(), null, null, stage(problem), reason(problem, locale));
        }
        if (file.items().size() == file.itemCount()) {
            write(file, file.items(), sheet, request, locale);
            return;
        }
        List<IngestItem> some = files.items(file.id(), 0, IngestRuns.MOST_ITEMS);
        while (!some.isEmpty()) {
            write(file, some, sheet, request, locale);
            some = files.items(file.id(), some.getLast().number(), IngestRuns.MOST_ITEMS);
        }
    }

    private void write(
            IngestFile file, List<IngestItem> items, CsvDownload sheet, HttpServletRequest request, Locale locale)
            throws IOException {
        for (IngestItem item : items) {
            sheet.row(
                    file.name(),
                    item.number(),
                    item.outcome().code(),
                    item.headline(),
                    item.url() == null ? null : site.of(item.url(), request),
                    stage(item.problem()),
                    reason(item.problem(), locale));
        }
    }

    private static @Nullable String stage(@Nullable IngestProblem problem) {
        return problem == null ? null : problem.stage().code();
    }

    private @Nullable String reason(@Nullable IngestProblem problem, Locale locale) {
        return problem == null ? null : messages.getMessage(problem, locale);
    }
}
