package org.depesche.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depesche.ServerTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of the site while search is away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithoutSearch {

    /** Addresses that search alone can answer, a {@code #} for each number; any other one is answered without it. */
    private static final Set<String> SEARCHES = Set.of(
            "/account/searches/new",
            "/api/v#/search",
            "/compare",
            "/compare.csv",
            "/compare/suggestions",
            "/editor/measures/suggestions",
            "/editor/suggestions",
            "/feeds/figures",
            "/feeds/figures/measures/#",
            "/feeds/search",
            "/figures",
            "/figures.csv",
            "/figures.json",
            "/figures/differing",
            "/figures/measures/#",
            "/figures/measures/#.csv",
            "/figures/measures/#.json",
            "/figures/measures/#/course.csv",
            "/figures/measures/#/course.json",
            "/organisations",
            "/organisations/#",
            "/people",
            "/people/#",
            "/places",
            "/places/#",
            "/places/map",
            "/search",
            "/search.csv",
            "/search.json",
            "/search/over-time.csv",
            "/search/suggestions",
            "/search/values");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private JdbcClient jdbc;

    private final String word = Secrets.word();
    protected Guest editor;
    private Newsroom newsroom;
    private long article;

    @BeforeAll
    void anArticle() {
        editor = new Guest(port).signedIn(ServerTest.ADMIN, ServerTest.PASSWORD);
        newsroom = new Newsroom(editor);
        article = upload(word);
    }

    protected long upload(String headline) {
        String text =
                "---\ntitle: " + headline + " im Hafen\ndate: 2024-05-16\nlang: de\n---\n\nOlaf Scholz war in Rostock. "
                        + "Der Umsatz der Reederei stieg 2023 auf 12 Millionen Euro.\n";
        newsroom.upload(headline + ".md", text.getBytes(StandardCharsets.UTF_8), "now");
        return jdbc.sql("select id from article where headline = ?")
                .param(headline + " im Hafen")
                .query(Long.class)
                .single();
    }

    @Test
    void everyAddressAnswersOrSaysThatSearchIsAway() {
        Set<String> away = new TreeSet<>();
        List<String> broken = new ArrayList<>();
        for (String path : paths()) {
            Answer answer = editor.get(path);
            if (answer.status() / 100 == 3) {
                answer = followed(answer);
            }
            if (answer.status() == 503) {
                away.add(Crawl.shape(answer.url().getRawPath()).replaceFirst("/#/[^/#]+$", "/#"));
            }
            if (answer.status() >= 500 && !saysSo(answer)) {
                broken.add(answer.asked() + " " + answer.status());
            }
        }

        assertThat(broken).isEmpty();
        assertThat(away).isSubsetOf(SEARCHES).contains("/search", "/search.csv", "/figures.json", "/people");
    }

    private Answer followed(Answer answer) {
        return answer.headers()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "location: ", 0, 10))
                .map(line -> answer.url().resolve(line.substring(10)))
                .filter(there -> there.getPort() == port)
                .findFirst()
                .map(there ->
                        editor.get(there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery())))
                .orElse(answer);
    }

    private boolean saysSo(Answer answer) {
        return answer.status() == 503
                && answer.headers().toLowerCase().contains("retry-after: 5")
                && (answer.type().contains("problem+json")
                        || answer.body().contains("Die Auskunft ist nicht besetzt")
                                // or editors could not even sign out
                                && answer.body().contains("/sign-out"));
    }

    /** An address of each route for each kind of thing. */
    private Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        Stream.of(
                        "select max(id) from article where headline like '" + word + "%'",
                        "select min(entity_id) from article_mention where article_id = " + article,
                        "select max(run_id) from ingest_file",
                        "select min(id) from measure where merged_into is null")
                .map(sql -> jdbc.sql(sql).query(Long.class).single())
                .map(id -> new Routes(mapping, List.of(id), List.of(id), List.of("0".repeat(64))))
                .forEach(routes -> paths.addAll(routes.paths()));
        paths.remove("/language/en"); // it would change the language of the next answers
        paths.remove("/search/values");
        paths.add("/search/values?facet=person");
        return paths;
    }

    @Test
    void thePageLeadsBackAndToTheFrontPageAndTheCalendar() {
        Answer answer = editor.get("/search?q=Hafen&sort=newest");
        var page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(page.title()).isEqualTo("Suche nicht bereit – Depesche");
        assertThat(page.select("main a").eachAttr("href"))
                .containsExactly("/search?q=Hafen&sort=newest", "/", "/archive");
    }

    @Test
    void programsGetAProblem() {
        Answer answer = editor.get("/api/v1/search?q=Hafen");
        JsonNode problem = new JsonMapper().readTree(answer.body());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().toLowerCase()).contains("retry-after: 5");
        assertThat(problem.path("detail").asString()).startsWith("Die Suche ist im Augenblick nicht erreichbar.");
    }

    @Test
    void anArticleIsTakenInReadCorrectedAndWithdrawn() {
        String headline = Secrets.word();
        long id = upload(headline);

        assertThat(editor.get("/").body()).contains("Die Suche ist im Augenblick nicht erreichbar");
        assertThat(editor.get("/archive/2024/05/16").body()).contains(headline);
        Answer read = followed(editor.get("/articles/" + id + "?q=Hafen&hit=1"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).contains("Olaf Scholz");
        assertThat(editor.get("/editor/articles/" + id + "/tags?words=Rostock").body())
                .contains("Rostock");
        long place = jdbc.sql("select min(entity_id) from article_mention where article_id = ? and kind = 'PLACE'")
                .param(id)
                .query(Long.class)
                .single();
        assertThat(editor.get("/editor/articles/" + id + "/tags?named=" + place).body())
                .contains("lässt sich im Augenblick nicht zählen");
        newsroom.withhold(id, "Wird geprüft", "Wird geprüft");
        assertThat(new Guest(port).get("/articles/" + id).status()).isEqualTo(410);
        newsroom.release(id);
        assertThat(followed(editor.get("/articles/" + id)).status()).isEqualTo(200);
    }
}
