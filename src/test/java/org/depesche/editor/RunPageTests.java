package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.UniqueWord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A run of 250 files: every other one failed as a whole, of the second one of two items. The page shows a hundred of
 * them, its numbers, the report and the API speak of all.
 */
@DepescheTest
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
    void theBarOfARunGoesOnWithinAFileOfManyItems() throws Exception {
        list();
        jdbc.sql("update ingest_file set state = 'PENDING', items = 4000 where run_id = :run and position = :position")
                .param("run", run)
                .param("position", FILES)
                .update();
        Document page = page("");

        assertThat(page.select("progress").attr("max")).isEqualTo("251");
        assertThat(page.select("progress").attr("value")).isEqualTo("250.75");
        assertThat(page.select("#r-items").text()).isEqualTo("3.000 von 4.000 Einträgen der begonnenen Dateien");
        assertThat(page.select("[role=status]").text()).isEqualTo("250 von 251 Dateien");
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

    /** One file of a list, with 3,000 items; every tenth failed. */
    private void list() {
        long file = jdbc.sql("""
                insert into ingest_file (run_id, position, name, size, preview, state)
                values (:run, :position, 'liste.jsonl', 100, false, 'DONE') returning id
                """)
                .param("run", run)
                .param("position", FILES)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into ingest_item (file_id, item, outcome, headline, stage, problem_key)
                select :file, n, case n % 10 when 9 then 'FAILED' else 'STORED' end, 'Eintrag ' || n,
                    case n % 10 when 9 then 'READ' end, case n % 10 when 9 then 'format.problem.no-text' end
                from generate_series(0, 2999) n
                """).param("file", file).update();
    }

    @Test
    void ofAFileWithManyItemsThePageShowsTheFirstAndTheNumbersOfAll() throws Exception {
        list();
        Document page = page("?page=3");

        Element row = page.select("section[aria-labelledby=r-files] tr").last();
        assertThat(row.select("summary").text()).isEqualTo("2.700 gespeichert, 300 Fehler");
        assertThat(row.select(".items li")).hasSize(200);
        assertThat(row.select(".items li").last().text()).isEqualTo("Eintrag 999");
        assertThat(row.select(".items li").last().attr("value")).isEqualTo("1000");
        assertThat(row.select("details p").text())
                .isEqualTo("und 2.800 weitere; alle stehen im Bericht: Bericht als CSV");
    }

    @Test
    void ofAFileOfWhichManyItemsFailedThePageNamesTheFirst() throws Exception {
        jdbc.sql("delete from ingest_file where run_id = :run")
                .param("run", run)
                .update();
        list();
        Document page = page("");

        assertThat(page.select(".stages .bad dd").text()).isEqualTo("300");
        assertThat(page.select(".failures li")).hasSize(21);
        assertThat(page.select(".failures li").get(19).text()).startsWith("Eintrag 200 Eintrag 199");
        assertThat(page.select(".failures li").last().text()).isEqualTo("und 280 weitere");
    }

    @Test
    void theReportHasAllItemsOfAFileInItsOrder() throws Exception {
        list();

        List<String> rows = answer("/editor/runs/" + run + ".csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("liste.jsonl"))
                .toList();

        assertThat(rows).hasSize(3000);
        assertThat(rows.get(8)).isEqualTo("liste.jsonl,9,stored,Eintrag 8,,,");
        assertThat(rows.get(2999)).startsWith("liste.jsonl,3000,failed,Eintrag 2999,,read,");
    }

    @Test
    void theApiTellsAThousandItemsOfAFileAtATime() throws Exception {
        list();
        String first = answer("/api/v1/runs/" + run).getContentAsString(StandardCharsets.UTF_8);
        String last = answer("/api/v1/runs/" + run + "?item=2500").getContentAsString(StandardCharsets.UTF_8);

        assertThat(JsonPath.<Integer>read(first, "$.files[250].items.length()")).isEqualTo(1000);
        assertThat(JsonPath.<Integer>read(first, "$.files[250].outcomes.stored"))
                .isEqualTo(2700);
        assertThat(JsonPath.<Integer>read(first, "$.files[250].outcomes.failed"))
                .isEqualTo(300);
        assertThat(JsonPath.<Integer>read(last, "$.files[250].items[0].index")).isEqualTo(2500);
        assertThat(JsonPath.<Integer>read(last, "$.files[250].items.length()")).isEqualTo(500);
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
