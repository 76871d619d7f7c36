package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.depesche.PageTest;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.FacetValues;
import org.depesche.search.SearchResult.Entry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** All values of a facet, page by page. */
@PageTest(FacetValuesController.class)
@Import(FacetLabels.class)
class FacetValuesControllerTests {

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private ArticleSearch search;

    @MockitoBean
    private FacetValues values;

    @BeforeEach
    void oneHundredPeople() {
        given(search.resolve(any())).will(returnsFirstArg());
        List<Entry> entries = List.of(new Entry("7", "Angela Merkel", 12, false, false));
        given(values.of(any(), eq(Facet.PERSON), any(), any(), any(), anyInt(), anyInt()))
                .willReturn(new FacetValues.Page(entries, 100));
    }

    private MockHttpServletResponse answer(String query, String language) throws Exception {
        return mvc.perform(get(URI.create("/search/values?" + query)).header("Accept-Language", language))
                .andReturn()
                .getResponse();
    }

    private Document page(String query, String language) throws Exception {
        return Jsoup.parse(answer(query, language).getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"de, Personen", "en, People"})
    void leadsToTheSearchWithAValueChosenAndBack(String language, String heading) throws Exception {
        Document page = page("facet=person&q=Hafen&language=de", language);

        assertThat(page.select("h1").text()).isEqualTo(heading);
        assertThat(page.select(".values__list ul a").first().attr("href"))
                .isEqualTo("/search?q=Hafen&person=7&language=de");
        assertThat(page.select(".results__head a").attr("href")).isEqualTo("/search?q=Hafen&language=de");
        assertThat(page.select("form.values__find input[name=q]").val()).isEqualTo("Hafen");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void hasAWayToTheNextPageAndBack() throws Exception {
        assertThat(page("facet=person&q=Hafen", "de").select("a[rel~=next]").attr("href"))
                .startsWith("/search/values?")
                .contains("q=Hafen", "facet=person", "number=2");
        Document second = page("facet=person&q=Hafen&number=2", "de");
        assertThat(second.select("a[rel~=next]")).isEmpty();
        assertThat(second.select("a[rel~=prev]").attr("href")).doesNotContain("number=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "facet=", "facet=headline", "facet=person&number=3"})
    void aFacetOrPageThatIsNoneIsNotFound(String query) throws Exception {
        assertThat(answer(query, "de").getStatus()).isEqualTo(404);
    }
}
