package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.depesche.UniqueWord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A run of 250 files: every other one failed as a whole, of the second one of two items. The page shows a hundred of
 * them, its numbers, the report and the API speak of all.
 */
@SpringBootTest(properties = "depesche.warm-up=false")
@AutoConfigureMockMvc
class RunPageTests {

    private static final int FILES = 250;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private final String unique = UniqueWord.next();

    private long run;

    @BeforeEach
    void store() {
        run = jdbc.sql("insert into ingest_run (created_by) values ('tilda') returning id")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into ingest_file (run_id, position, name, size, preview, state, stage, problem_key)
                select :run, n, :unique || n || '.txt', 100, false,
                    case n % 2 when 0 then 'FAILED' else 'DONE' end,
                    case n % 2 when 0 then 'READ' end,
                    case n % 2 when 0 then 'format.problem.empty' end
                from generate_series(0, :files - 1) n
                """)
                .param("run", run)
                .param("unique", unique)
                .param("files", FILES)
                .update();
        jdbc.sql("""
                insert into ingest_item (file_id, item, outcome, headline)
                select id, 0, 'STORED', 'Meldung ' || position from ingest_file where run_id = :run and state = 'DONE'
                """).param("run", run).update();
        jdbc.sql("""
                insert into ingest_item (file_id, item, outcome, headline, stage, problem_key)
                select id, 1, 'FAILED', 'Beilage', 'READ', 'format.problem.empty'
                from ingest_file where run_id = :run and position = 1
                """).param("run", run).update();
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from ingest_run where id = :run").param("run", run).update();
    }

    @Test
    void aPageShowsAHundredFiles() throws Exception {
        assertThat(files(page("?page=1"))).isEqualTo(names(0, 100));
        assertThat(files(page("?page=2"))).isEqualTo(names(100, 200));
        assertThat(files(page("?page=3"))).isEqualTo(names(200, 250));
        assertThat(files(page("?page=4"))).as("a page that is none is the last").isEqualTo(names(200, 250));
    }

    @Test
    void itsNumbersAreThoseOfAllFiles() throws Exception {
        Document page = page("?page=2");

        assertThat(page.select("[role=status]").text()).isEqualTo("250 von 250 Dateien");
        assertThat(page.select(".stages div").eachText()).containsExactly("gespeichert 125", "Nicht übernommen 126");
        assertThat(page.select("#run").attr("data-state")).isEqualTo("finished");
        assertThat(page.select("form[action$=/retries] button").text()).isEqualTo("126 Dateien noch einmal versuchen");
    }

    @Test
    void theFirstHundredOfThoseThatFailedAreOnEachPage() throws Exception {
        List<String> failed = page("?page=3")
                .select("section[aria-labelledby=r-failed] td code")
                .eachText();

        assertThat(failed)
                .hasSize(100)
                .startsWith(name(0), name(1), name(2), name(4))
                .endsWith(name(196));
    }

    @Test
    void aRunIsAtWorkAsLongAsOneOfItsFilesIsOnWhateverPage() throws Exception {
        jdbc.sql("update ingest_file set state = 'PENDING' where run_id = :run and position = 249")
                .param("run", run)
                .update();
        Document page = page("");

        assertThat(page.select("[role=status]").text()).isEqualTo("249 von 250 Dateien");
        assertThat(page.select("#run").attr("data-state")).isEqualTo("running");
    }

    @Test
    void theReportHasARowForEachItemOfEachFile() throws Exception {
        List<String> rows = answer("/editor/runs/" + run + ".csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();

        assertThat(rows).hasSize(FILES + 1);
        assertThat(rows.get(0)).isEqualTo(name(0) + ",,failed,,,read,Die Datei ist leer.");
        assertThat(rows.get(1)).isEqualTo(name(1) + ",1,stored,Meldung 1,,,");
        assertThat(rows.get(2)).isEqualTo(name(1) + ",2,failed,Beilage,,read,Die Datei ist leer.");
        assertThat(rows.getLast()).isEqualTo(name(249) + ",1,stored,Meldung 249,,,");
    }

    @Test
    void theApiNamesAllFiles() throws Exception {
        String json = answer("/api/v1/runs/" + run).getContentAsString(StandardCharsets.UTF_8);

        assertThat(JsonPath.<List<String>>read(json, "$.files[*].name")).isEqualTo(names(0, FILES));
        assertThat(JsonPath.<String>read(json, "$.state")).isEqualTo("finished");
    }

    private static List<String> files(Document page) {
        return page.select("section[aria-labelledby=r-files] td code").eachText();
    }

    private List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::name).toList();
    }

    private String name(int file) {
        return unique + file + ".txt";
    }

    private Document page(String parameters) throws Exception {
        return Jsoup.parse(answer("/editor/runs/" + run + parameters).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get(path).with(user("tilda").roles("EDITOR")).header("Accept-Language", "de"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer;
    }
}
