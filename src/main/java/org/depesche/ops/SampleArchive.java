package org.depesche.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Articles;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Uploads sample articles in the background at the first start on the embedded database. The dates of the recent ones
 * are moved by whole weeks, so that the newest article is of the last seven days and all keep their weekdays.
 */
@Component
@ConditionalOnWebApplication
class SampleArchive {

    private static final Logger log = LoggerFactory.getLogger(SampleArchive.class);

    private static final String FILES = "classpath:samples/*.*";
    private static final String RECENT = "classpath:samples/recent/*.*";

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int LENGTH_OF_DAY = 10;
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final ResourcePatternResolver resources;
    private final Uploads uploads;
    private final Articles articles;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleArchive(
            ObjectProvider<EmbeddedDatabase> embedded,
            ResourcePatternResolver resources,
            Uploads uploads,
            Articles articles,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.clock = clock;
        this.embedded = embedded;
        this.resources = resources;
        this.uploads = uploads;
        this.articles = articles;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param name of its file */
    record Sample(String name, String text) {}

    @EventListener(ApplicationReadyEvent.class)
    void handInOnFirstStart() {
        if (embedded.getIfAvailable() != null) {
            Thread.ofVirtual().name("samples").start(this::handInOnce);
        }
    }

    /** Uploads and marks the samples in one transaction, so that they come completely and only once. */
    void handInOnce() {
        transaction.executeWithoutResult(now -> {
            if (isReached() || articles.count() > 0) {
                return;
            }
            List<UploadedFile> files = files();
            long run = uploads.accept(files, Defaults.NONE, "depesche");
            log.info("Reading the sample archive: {} files, progress at /editor/runs/{}", files.size(), run);
        });
    }

    /** Whether the samples were uploaded before. If not, marks them as uploaded. */
    private boolean isReached() {
        return jdbc.sql("insert into milestone (name) values ('samples') on conflict do nothing")
                        .update()
                == 0;
    }

    private List<UploadedFile> files() {
        return Stream.concat(read(FILES).stream(), upTo(LocalDate.now(clock), read(RECENT)).stream())
                .map(sample -> UploadedFile.of(sample.name(), sample.text().getBytes(UTF_8)))
                .toList();
    }

    /** The samples by name. */
    private List<Sample> read(String pattern) {
        try {
            List<Sample> samples = new ArrayList<>();
            for (Resource resource : resources.getResources(pattern)) {
                String name = resource.getFilename();
                if (name != null && resource.isReadable()) {
                    samples.add(new Sample(name, resource.getContentAsString(UTF_8)));
                }
            }
            samples.sort(Comparator.comparing(Sample::name));
            return samples;
        } catch (IOException e) {
            throw new IllegalStateException("The sample archive cannot be read", e);
        }
    }

    /**
     * Moves the dates of samples, in their names and texts, by whole weeks.
     *
     * @param today the last possible day of the newest sample, which may be six days earlier
     * @param samples their names begin with their days
     */
    static List<Sample> upTo(LocalDate today, List<Sample> samples) {
        LocalDate newest = samples.stream()
                .map(sample -> LocalDate.parse(sample.name().substring(0, LENGTH_OF_DAY)))
                .max(Comparator.naturalOrder())
                .orElse(today);
        long weeks = Math.floorDiv(ChronoUnit.DAYS.between(newest, today), DAYS_OF_A_WEEK);
        return samples.stream()
                .map(sample -> new Sample(moved(sample.name(), weeks), moved(sample.text(), weeks)))
                .toList();
    }

    private static String moved(String text, long weeks) {
        return DAY.matcher(text)
                .replaceAll(day -> LocalDate.parse(day.group()).plusWeeks(weeks).toString());
    }
}
