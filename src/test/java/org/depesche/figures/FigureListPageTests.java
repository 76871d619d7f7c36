package org.depesche.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.depesche.PageTest;
import org.depesche.article.context.FiguresInContext;
import org.depesche.article.state.VisibleArticles;
import org.depesche.register.Entities;
import org.depesche.search.FigureHits;
import org.depesche.search.FigureSearch;
import org.depesche.search.MeasureCourses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The hints of a list of figures that is not whole. */
@PageTest(FigureListController.class)
class FigureListPageTests {

    private static final long MANY = 500_000;

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private FigureSearch search;

    @MockitoBean
    private MeasureCourses courses;

    @MockitoBean
    private FiguresInContext figures;

    @MockitoBean
    private UnitNames units;

    @MockitoBean
    private ArchiveUnits archive;

    @MockitoBean
    private Entities entities;

    @MockitoBean
    private VisibleArticles visible;

    @MockitoBean
    private VisibleMeasures measures;

    @BeforeEach
    void asTyped() {
        given(archive.coded(any(), any())).willAnswer(call -> call.getArgument(0));
    }

    private Document page(String url, Locale locale, String... hints) throws Exception {
        given(search.search(any(), any()))
                .willReturn(new FigureHits(MANY, List.of(), List.of(), List.of(), List.of(hints)));
        return Jsoup.parse(mvc.perform(get(url).locale(locale))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"de, So weit hinten ließ sich", "en, This page is too far back"})
    void saysThatAPageIsTooFarBack(String language, String hint) throws Exception {
        Document page = page("/figures?page=5000", Locale.of(language), "slow");

        assertThat(page.select(".notice").text()).contains(hint);
        assertThat(page.select(".pager a")).as("the way back").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "de, enthalten die Zahlen aller, Die Zahlen aller dieser Artikel exportieren",
        "en, have the figures of all, Export the figures of all these articles"
    })
    void saysThatTheFilesHaveMoreFiguresThanTheList(String language, String hint, String files) throws Exception {
        Document page = page("/figures?q=Hafen", Locale.of(language), "articles");

        assertThat(page.select(".notice").text()).contains(hint);
        assertThat(page.select(".results__take").text()).startsWith(files).doesNotContain("500");
    }

    @Test
    void saysNothingOfAWholeList() throws Exception {
        Document page = page("/figures?q=Hafen", Locale.GERMAN);

        assertThat(page.select(".notice")).isEmpty();
        assertThat(page.select(".results__take").text()).contains("500");
    }
}
