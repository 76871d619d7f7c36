package org.depesche.ingest.pipeline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.format.SourceFile;
import org.depesche.ingest.Batches;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.Outcome;
import org.depesche.ingest.Pipeline;
import org.depesche.ingest.StoreOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An article and the notices that withdraw or withhold it, in all orders and in several formats. */
@DepescheTest(properties = "depesche.jobs=off")
class WithdrawalOrderTests {

    private static final List<String> FORMATS = List.of("json", "xml", "md");

    /** The formats in which a notice needs no text. */
    private static final List<String> WITH_BARE_NOTICES = List.of("json", "xml");

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private JdbcClient jdbc;

    /**
     * One file of a sequence: {@code kill 2 -} is a notice with version 2 and without a source, {@code article - K} an
     * article of a source, without a version.
     */
    private record Step(String what, String version, String source, String id) {

        static Step of(String words, String id) {
            String[] parts = words.strip().split(" ");
            return new Step(parts[0], parts[1].equals("-") ? "" : parts[1], parts[2].equals("-") ? "" : parts[2], id);
        }

        private String status() {
            return switch (what) {
                case "kill" -> "canceled";
                case "withhold" -> "withheld";
                default -> "usable";
            };
        }

        private boolean isArticle() {
            return what.equals("article");
        }

        String in(String format) {
            return switch (format) {
                case "json" -> json();
                case "xml" -> xml();
                default -> markdown();
            };
        }

        private String json() {
            return "{\"uri\": \"" + id + "\", \"type\": \"text\", \"pubstatus\": \"" + status() + "\""
                    + (version.isEmpty() ? "" : ", \"version\": \"" + version + "\"")
                    + (source.isEmpty() ? "" : ", \"infosource\": [{\"name\": \"" + source + "\"}]")
                    + (isArticle()
                            ? ", \"headline\": \"Fassung " + version + "\", \"body_text\": \"Der Hafen " + version
                                    + " bleibt am Montag geschlossen.\""
                            : "")
                    + "}";
        }

        private String xml() {
            return "<nitf><head><docdata management-status=\"" + status() + "\"><doc-id id-string=\"" + id + "\"/>"
                    + (version.isEmpty() ? "" : "<du-key version=\"" + version + "\"/>")
                    + (source.isEmpty() ? "" : "<del-list><from-src src-name=\"" + source + "\"/></del-list>")
                    + "</docdata></head><body><body.head>"
                    + (isArticle() ? "<hedline><hl1>Fassung " + version + "</hl1></hedline>" : "")
                    + "</body.head><body.content>"
                    + (isArticle() ? "<p>Der Hafen " + version + " bleibt am Montag geschlossen.</p>" : "")
                    + "</body.content></body></nitf>";
        }

        private String markdown() {
            return "---\ntitle: " + (isArticle() ? "Fassung " + version : "KILL") + "\nid: " + id + "\nstatus: "
                    + status()
                    + (version.isEmpty() ? "" : "\nversion: " + version)
                    + (source.isEmpty() ? "" : "\nsource: " + source)
                    + "\n---\n\nDer Hafen " + version + " bleibt am Montag geschlossen.\n";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kill 2 K, article 1 K                                   | GONE
            kill 2 K, article 2 K                                   | GONE
            kill 2 K, article - K                                   | GONE
            kill - K, article 1 K                                   | GONE
            kill - K, article - K                                   | GONE
            kill 2 -, article 1 K                                   | GONE
            kill 2 -, article - K                                   | GONE
            kill - -, article 1 K                                   | GONE
            kill 2 K, article 1 -                                   | GONE
            kill 2 K, article - -                                   | GONE
            article 1 K, kill 2 K                                   | GONE
            article 1 K, kill 1 K                                   | GONE
            article 1 K, kill - K                                   | GONE
            article 1 K, kill 2 -                                   | GONE
            article 1 -, kill 2 K                                   | GONE
            article 1 K, kill 2 K, article 1 K                      | GONE
            article 1 K, kill 2 K, article - K                      | GONE
            article 1 K, kill 2 K, article - -                      | GONE
            kill 2 K, kill 5 K, article 4 K                         | GONE
            kill 2 K, article 3 K                                   | HELD
            kill 2 -, article 3 K                                   | HELD
            kill 2 K, article 1 K, article 3 K, article 2 K         | HELD
            kill 2 -, article 1 K, article 3 K                      | HELD
            article 1 K, kill 2 K, article 3 K                      | HELD
            article 1 K, kill - K, article 2 K                      | HELD
            kill 2 K, article 3 K, article 4 K                      | HELD
            kill 2 K, withhold 3 K, article 4 K                     | HELD
            kill 9 K, article 10 K                                  | HELD
            article 3 K, kill 2 K                                   | VISIBLE
            article 10 K, kill 9 K, article 8 K                     | VISIBLE
            article 2 K, article 1 K                                | VISIBLE
            article 9 K, article 10 K, article 1 K                  | VISIBLE
            withhold 2 K, article 1 K                               | GONE
            withhold 2 K, article 2 K                               | GONE
            withhold 2 -, article 1 K                               | GONE
            withhold 2 K, article 1 -                               | GONE
            article 1 K, withhold 2 K                               | GONE
            article 1 K, withhold 2 K, article 1 K                  | GONE
            withhold 2 K, kill 3 K, article 2 K                     | GONE
            article 1 K, withhold 2 K, article 3 K                  | VISIBLE
            withhold 2 K, article 3 K                               | VISIBLE
            withhold 2 K, article - K                               | HELD
            withhold 2 -, article - K                               | HELD
            """)
    void whatCountsIsTheVersionAndNotTheOrderOfArrival(String steps, String end) {
        for (String format : steps.contains("withhold") ? WITH_BARE_NOTICES : FORMATS) {
            String id = "urn:depesche:order:" + UUID.randomUUID();
            for (Step step : steps(steps, id)) {
                take("file." + format, step.in(format));
            }
            assertThat(end(id)).as(format).isEqualTo(end);
        }
        String id = "urn:depesche:order:" + UUID.randomUUID();
        take("together.json", steps(steps, id).stream().map(Step::json).collect(joining(",", "[", "]")));
        assertThat(end(id)).as("together in one file").isEqualTo(end);
    }

    @Test
    void whoSendsAnArticleThatWasWithdrawnIsTold() {
        String id = "urn:depesche:order:" + UUID.randomUUID();
        take("kill.json", Step.of("kill - K", id).json());

        IngestItem out = take("article.json", Step.of("article 1 K", id).json()).getFirst();

        assertThat(out.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(out.problem().key()).isEqualTo("ingest.problem.withdrawn");
    }

    @Test
    void whoSendsAVersionThatComesBackLearnsThatItWaits() {
        String id = "urn:depesche:order:" + UUID.randomUUID();
        take("kill.json", Step.of("kill 2 K", id).json());

        IngestItem back =
                take("article.json", Step.of("article 3 K", id).json()).getFirst();

        assertThat(back.outcome()).isEqualTo(Outcome.HELD);
        assertThat(back.problem().arguments()).containsExactly("withdrawn");
    }

    @Test
    void aNoticeThatIsSentAgainChangesNothing() {
        String id = "urn:depesche:order:" + UUID.randomUUID();
        take("article.json", Step.of("article 1 K", id).json());
        take("kill.json", Step.of("kill - K", id).json());
        take("kill.json", Step.of("kill - K", id).json());
        take("article.json", Step.of("article - K", id).json());
        take("article.json", Step.of("article - K", id).json());

        assertThat(jdbc.sql("select count(*) from article_revision r join article a on a.id = r.article_id"
                                + " where a.source_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static List<Step> steps(String steps, String id) {
        return Arrays.stream(steps.split(",")).map(words -> Step.of(words, id)).toList();
    }

    private String end(String id) {
        boolean visible = jdbc.sql("select exists (select from visible_article where source_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
        boolean held = jdbc.sql("select exists (select from article where source_id = ? and doubts = '{WITHDRAWN}')")
                .param(id)
                .query(Boolean.class)
                .single();
        return visible ? "VISIBLE" : held ? "HELD" : "GONE";
    }

    private List<IngestItem> take(String name, String content) {
        List<IngestItem> items = new ArrayList<>();
        SourceFile file = SourceFile.of(name, content.getBytes(StandardCharsets.UTF_8));
        try (Batches batches = pipeline.read(file, 100, index -> false)) {
            while (batches.hasNext()) {
                pipeline.store(batches.next(), StoreOptions.whole(Defaults.NONE, null), items::addAll);
            }
        }
        return items;
    }
}
