package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.willAnswer;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.depesche.PageTest;
import org.depesche.search.SearchExport;
import org.depesche.search.SearchExport.Row;
import org.depesche.search.SearchQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hits of a search as a table to download. */
@PageTest(value = SearchExportController.class, properties = "depesche.base-url=https://archiv.example.org")
class SearchExportControllerTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JsonMapper json;

    @MockitoBean
    private SearchExport export;

    @BeforeEach
    void twoHits() {
        willAnswer(asked -> {
                    SearchExport.Rows rows = asked.getArgument(2);
                    rows.take(new Row(
                            4, "/articles/4/a", "=SUM(A1), \"müde\"", "2024-01-03", "Küstendienst", null, "de"));
                    rows.take(new Row(3, "/articles/3/b", "Zweite Fahrt", null, null, null, null));
                    return null;
                })
                .given(export)
                .each(eq(SearchQuery.of("Kapitän")), any(), any());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(path).param("q", "Kapitän")).andReturn().getResponse();
    }

    @Test
    void aTableOpensInASpreadsheetAndRunsNothing() throws Exception {
        MockHttpServletResponse answer = answer("/search.csv");

        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"depesche.csv\"");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFFid,url,headline,published,source,section,language",
                        "4,https://archiv.example.org/articles/4/a,\"'=SUM(A1), \"\"müde\"\"\",2024-01-03,Küstendienst,,de",
                        "3,https://archiv.example.org/articles/3/b,Zweite Fahrt,,,,");
    }

    @Test
    void jsonHasTheSameColumns() throws Exception {
        MockHttpServletResponse answer = answer("/search.json");

        assertThat(answer.getContentType()).isEqualTo("application/json");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"depesche.json\"");
        JsonNode rows = json.readTree(answer.getContentAsByteArray());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).propertyNames())
                .containsExactly("id", "url", "headline", "published", "source", "section", "language");
        assertThat(rows.get(0).get("headline").asString()).isEqualTo("=SUM(A1), \"müde\"");
        assertThat(rows.get(1).get("published").isNull()).isTrue();
    }
}
