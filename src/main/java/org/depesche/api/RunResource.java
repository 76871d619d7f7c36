package org.depesche.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.ingest.IngestFile;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.IngestProblem;
import org.depesche.ingest.IngestRun;
import org.depesche.ingest.IngestRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The report of an upload so far.
 *
 * @param state {@code running}, {@code paused} or {@code finished}
 */
record RunResource(long id, String state, List<FileResource> files) {

    /**
     * A file.
     *
     * @param state {@code pending}, {@code done} or {@code failed}
     * @param articles the ids of the articles from the items below
     * @param problem the reason why the whole file failed; null if it did not
     * @param outcomes the numbers of all its items by outcome, so far
     * @param items some of its items, see {@link IngestRuns#MOST_ITEMS}
     */
    record FileResource(
            String name,
            String state,
            List<Long> articles,
            @Nullable ProblemResource problem,
            Map<String, Long> outcomes,
            List<ItemResource> items) {}

    /**
     * An item of a file: an article, or a failed one.
     *
     * @param index its place in the file, from 0
     * @param outcome {@code stored}, {@code revised}, {@code duplicate}, {@code waiting}, {@code held}, {@code withheld},
     *     {@code skipped} or {@code failed}
     */
    record ItemResource(
            int index,
            String outcome,
            @Nullable Long article,
            @Nullable ProblemResource problem) {}

    /**
     * The reason of a failure.
     *
     * @param stage {@code upload}, {@code read}, {@code tag} or {@code store}
     * @param message in the caller's language
     */
    record ProblemResource(String stage, String message) {}

    static RunResource of(IngestRun run, MessageSource messages, Locale locale) {
        return new RunResource(
                run.id(),
                run.state(),
                run.files().stream().map(file -> of(file, messages, locale)).toList());
    }

    private static FileResource of(IngestFile file, MessageSource messages, Locale locale) {
        return new FileResource(
                file.name(),
                file.state().code(),
                file.articleIds(),
                of(file.problem(), messages, locale),
                outcomes(file),
                file.items().stream().map(item -> of(item, messages, locale)).toList());
    }

    private static Map<String, Long> outcomes(IngestFile file) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        file.outcomes().forEach((outcome, count) -> outcomes.put(outcome.code(), count));
        return outcomes;
    }

    private static ItemResource of(IngestItem item, MessageSource messages, Locale locale) {
        return new ItemResource(
                item.index(), item.outcome().code(), item.article(), of(item.problem(), messages, locale));
    }

    private static @Nullable ProblemResource of(
            @Nullable IngestProblem problem, MessageSource messages, Locale locale) {
        return problem == null
                ? null
                : new ProblemResource(problem.stage().code(), messages.getMessage(problem, locale));
    }
}
