package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.depesche.PageTest;
import org.depesche.search.Suggestions;
import org.depesche.search.Suggestions.Suggestion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The list under the search box. */
@PageTest(SuggestionsController.class)
class SuggestionsControllerTests {

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private Suggestions suggestions;

    private Document list(String typed, String language) throws Exception {
        return Jsoup.parse(
                mvc.perform(get("/search/suggestions").param("q", typed).header("Accept-Language", language))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"de, Person, 1.284", "en, Person, '1,284'"})
    void isAListOfOptionsInTheReadersLanguage(String language, String kind, String count) throws Exception {
        given(suggestions.to(eq("mer"), any()))
                .willReturn(List.of(
                        new Suggestion("person", "Angela <Merkel>", 1284, "/people/7/angela-merkel"),
                        new Suggestion("article", "Der Merkur zieht vorbei", 0, "/articles/8/merkur")));

        Document list = list("mer", language);

        assertThat(list.select("[role=listbox] > [role=option]").eachAttr("data-url"))
                .containsExactly("/people/7/angela-merkel", "/articles/8/merkur");
        assertThat(list.select(".suggestion__label").eachText())
                .containsExactly("Angela <Merkel>", "Der Merkur zieht vorbei");
        assertThat(list.select(".suggestion small").first().text()).isEqualTo(kind);
        assertThat(list.select(".suggestion .number")).hasSize(1);
        assertThat(list.select(".suggestion .number").text()).startsWith(count);
        assertThat(list.select("[role=listbox]").attr("data-found"))
                .contains("2")
                .doesNotContain("??");
    }

    @Test
    void nothingTypedHasAnEmptyList() throws Exception {
        assertThat(list("", "de").select("[role=listbox]")).hasSize(1);
        assertThat(list("", "de").select("[role=option]")).isEmpty();
    }
}
