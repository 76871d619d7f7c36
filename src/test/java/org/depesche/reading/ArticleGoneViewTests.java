package org.depesche.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.depesche.SampleArticle;
import org.depesche.ServerTest;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.article.Pubstatus;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answer to readers in place of an article: that it is gone and why, or the answer for one that never was. */
@ServerTest
class ArticleGoneViewTests {

    private static final List<String> WAYS = List.of(
            "/articles/%d",
            "/articles/%d/irgendwas",
            "/articles/%d/original",
            "/articles/%d/similar",
            "/articles/%d/citation.ris",
            "/articles/%d/citation.bib",
            "/articles/%d/citation.json",
            "/api/v1/articles/%d");

    @LocalServerPort
    private int port;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    @Autowired
    private Articles articles;

    @Autowired
    private JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String word = "Zz" + UniqueWord.next();

    private SampleArticle sample() {
        return SampleArticle.of("Fähre " + word).paragraph("Text " + word + " " + UUID.randomUUID());
    }

    private HttpResponse<String> ask(String method, String path, String accept)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody())
                .header("Accept", accept)
                .header("Accept-Language", "de")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*"})
    void whatWasWithdrawnIsNamedAndExplained(String accept) throws Exception {
        long id = sample().in(archive);
        articleStates.cancel(id, new Reasons("Die Zahl war <b>falsch</b>.", "Hinweis von 0301"), "erik", false);

        HttpResponse<String> answer = ask("GET", "/articles/" + id, accept);

        assertThat(answer.statusCode()).isEqualTo(410);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("main cite").text()).isEqualTo("Fähre " + word);
        assertThat(page.select("main time").text()).isEqualTo("16. Mai 2024");
        assertThat(page.select("main").text()).contains("Grund: Die Zahl war <b>falsch</b>.");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.body()).doesNotContain("0301").doesNotContain("Text " + word);

        JsonNode problem = json.readTree(
                ask("GET", "/api/v1/articles/" + id, "application/json").body());
        assertThat(problem.get("status").asInt()).isEqualTo(410);
        assertThat(problem.get("reason").asString()).isEqualTo("Die Zahl war <b>falsch</b>.");
        assertThat(problem.get("headline").asString()).isEqualTo("Fähre " + word);
        assertThat(problem.get("published").asString()).isEqualTo("2024-05-16");
        assertThat(problem.toString()).doesNotContain("0301");
    }

    @Test
    void ofWhatTheLawForbidsNothingIsNamed() throws Exception {
        long id = sample().in(archive);
        String slug = articles.findById(id).orElseThrow().url();
        articleStates.cancel(id, new Reasons("Urteil des Landgerichts", "Az. 3 O 17"), "lea", true);

        for (String way : WAYS) {
            for (String accept : List.of("text/html", "*/*")) {
                for (String method : List.of("GET", "HEAD")) {
                    HttpResponse<String> answer = ask(method, way.formatted(id), accept);
                    assertThat(answer.statusCode()).as(method + " " + way).isEqualTo(451);
                    assertThat(answer.body() + answer.headers().map())
                            .as(method + " " + way)
                            .doesNotContainIgnoringCase(word)
                            .doesNotContain("2024-05-16")
                            .doesNotContain("3 O 17");
                }
            }
        }
        assertThat(ask("GET", "/articles/" + id, "text/html").body()).contains("Urteil des Landgerichts");
        assertThat(json.readTree(ask("GET", "/api/v1/articles/" + id, "*/*").body())
                        .get("reason")
                        .asString())
                .isEqualTo("Urteil des Landgerichts");
        assertThat(ask("GET", slug, "text/html").statusCode()).isEqualTo(451);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHHELD", "CANCELED", "embargo", "withheld by an editor", "withdrawn by law"})
    void whatReadersNeverSawIsAsIfItHadNeverBeen(String how) throws Exception {
        SampleArticle sample = sample();
        switch (how) {
            case "WITHHELD", "CANCELED" -> sample.pubstatus(Pubstatus.valueOf(how));
            case "embargo" -> sample.embargo(OffsetDateTime.now().plusHours(1));
            default -> sample.pubstatus(Pubstatus.WITHHELD);
        }
        long id = sample.in(archive);
        if (how.startsWith("withheld")) {
            articleStates.withhold(id, new Reasons("Wird geprüft", null), "erik");
        } else if (how.startsWith("withdrawn")) {
            articleStates.cancel(id, new Reasons("Urteil", null), "lea", true);
        }
        long never = 900_000_000_000L + id;

        for (String way : WAYS) {
            for (String accept : List.of("text/html", "*/*")) {
                for (String method : List.of("GET", "HEAD")) {
                    HttpResponse<String> hidden = ask(method, way.formatted(id), accept);
                    HttpResponse<String> none = ask(method, way.formatted(never), accept);
                    assertThat(hidden.statusCode()).as(method + " " + way).isEqualTo(404);
                    assertThat(same(hidden, id)).as(method + " " + way).isEqualTo(same(none, never));
                }
            }
        }
    }

    /** An answer without the parts that differ by the number that was asked for, or by the moment. */
    private static String same(HttpResponse<String> answer, long id) {
        String headers = String.join(" ", answer.headers().map().keySet());
        return answer.statusCode()
                + headers.replace("content-length", "").replace("transfer-encoding", "")
                + answer.body()
                        .replaceAll("(articles/|value=\")" + id + "\\b", "$1ID")
                        .replaceAll("\"timestamp\" ?: ?\"[^\"]*\"", "");
    }
}
