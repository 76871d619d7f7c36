package org.depesche.search.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.depesche.search.Facet;
import org.depesche.search.SearchSettings;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.changes.GeneratedArticles;
import org.depesche.search.follow.InterruptibleWait;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies the articles of a generated archive to the index {@code bare} of OpenSearch, as a plain user of OpenSearch would
 * keep them: with their texts, the German analyzer and no settings: {@code mvn -Pbench clean test -Dtest=BareIndex
 * -Ddepesche.archive=JDBC-URL -Ddepesche.bare=http://localhost:9200}. {@code BareComparison} searches there.
 */
@EnabledIfSystemProperty(named = "depesche.bare", matches = ".+")
class BareIndex {

    private static final URI CLUSTER = URI.create(System.getProperty("depesche.bare", "http://localhost:9200"));
    private static final String ARCHIVE = System.getProperty("depesche.archive", "");
    private static final int AT_ONCE = 500;
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 250;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final String MAPPINGS = """
            {"mappings": {"dynamic": "strict", "properties": {
              "headline": {"type": "text", "analyzer": "german"},
              "lead": {"type": "text", "analyzer": "german"},
              "body": {"type": "text", "analyzer": "german"},
              "number": {"type": "long"},
              "person": {"type": "keyword"},
              "place": {"type": "keyword"},
              "organisation": {"type": "keyword"},
              "source": {"type": "keyword"},
              "section": {"type": "keyword"},
              "language": {"type": "keyword"},
              "kind": {"type": "keyword"},
              "time": {"type": "date"},
              "day": {"type": "date"},
              "figure": {"type": "nested", "properties": {
                "value": {"type": "double"},
                "base_unit": {"type": "keyword"}
              }}
            }}}
            """;

    private final EntityColumns.Snapshot register = GeneratedArticles.register();

    @Test
    void fillsANewIndex() throws Exception {
        ClusterSettings settings =
                new ClusterSettings(List.of(CLUSTER), "", "", null, "bare", 1, 0, Duration.ofMinutes(1));
        SearchSettings waiting = new SearchSettings(Duration.ofMinutes(1), 0, SearchSettings.Engine.OPENSEARCH);
        try (ClusterConnection cluster = new ClusterConnection(settings, waiting);
                SingleConnectionDataSource archive = new SingleConnectionDataSource(ARCHIVE, true);
                ExecutorService writer = Executors.newSingleThreadExecutor()) {
            cluster.put("/bare", ClusterConnection.JSON.readTree(MAPPINGS));
            refreshEach(cluster, "-1");
            ArticleRows rows = new ArticleRows(JdbcClient.create(archive));
            Future<?> written = CompletableFuture.completedFuture(null);
            List<Long> ids = rows.idsAfter(0, AT_ONCE);
            while (!ids.isEmpty()) {
                String lines = lines(rows.load(ids));
                written.get();
                written = writer.submit(() -> write(cluster, lines));
                ids = rows.idsAfter(ids.getLast(), AT_ONCE);
            }
            written.get();
            refreshEach(cluster, null);
            cluster.post("/bare/_refresh");
        }
    }

    /** @param interval null for the default */
    private static void refreshEach(ClusterConnection cluster, @Nullable String interval) throws IOException {
        cluster.put(
                "/bare/_settings", ClusterConnection.JSON.createObjectNode().put("index.refresh_interval", interval));
    }

    private static JsonNode write(ClusterConnection cluster, String lines) throws IOException {
        JsonNode answer = answer(cluster, lines);
        assertThat(answer.path("errors").asBoolean(true)).as(answer::toString).isFalse();
        return answer;
    }

    /** A node that is short of memory refuses requests for a moment. */
    private static JsonNode answer(ClusterConnection cluster, String lines) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return cluster.lines("/bare/_bulk", lines);
            } catch (ClusterAwayException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                InterruptibleWait.pause(attempt * PAUSE_MILLIS);
            }
        }
    }

    private String lines(List<ArticleRow> rows) {
        StringBuilder lines = new StringBuilder();
        for (ArticleRow row : rows) {
            lines.append("{\"index\": {\"_id\": \"%d\"}}%n".formatted(row.id()))
                    .append(document(row))
                    .append('\n');
        }
        return lines.toString();
    }

    /** The values of the document of our own index, with texts in place of their terms. */
    private ObjectNode document(ArticleRow row) {
        ObjectNode document = ClusterConnection.JSON.createObjectNode();
        FilterValues.add(document, row, ClusterFields.KIND);
        document.remove(ClusterFields.ENTITY);
        for (int id : row.entities()) {
            document.withArray(Facet.of(register.kind(id)).parameter()).add(String.valueOf(id));
        }
        ArrayNode figures = document.putArray(ClusterFields.FIGURE);
        FigureBodies.inside(row)
                .forEach(figure -> figures.add(figure.retain(ClusterFields.VALUE, ClusterFields.BASE_UNIT)));
        LocalDate day = Objects.requireNonNull(row.publication().published()).day();
        String body = row.body();
        return document.put(ClusterFields.NUMBER, row.id())
                .put(ClusterFields.DAY, day.toString())
                .put(ClusterFields.TIME, day.atStartOfDay(ZONE).toInstant().toString())
                .put("headline", row.heading().headline())
                .put("lead", body.split(TaggableText.BETWEEN_BLOCKS, 2)[0])
                .put("body", body);
    }
}
