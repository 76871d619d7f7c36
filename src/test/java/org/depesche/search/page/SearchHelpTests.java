package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depesche.PageTest;
import org.depesche.article.state.VisibleArticles;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Entry;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.search.SearchUnavailableException;
import org.depesche.search.page.SearchHelp.Example;
import org.depesche.search.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The statements and examples of the help are true. */
@PageTest(SearchHelp.class)
@Import(ArchiveExamples.class)
class SearchHelpTests {

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private ArticleSearch search;

    @MockitoBean
    private VisibleArticles visible;

    @Autowired
    private MessageSource messages;

    @Autowired
    private SearchHelp help;

    @Autowired
    private ArchiveExamples archive;

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyExampleIsUnderstoodAndExplained(String language) {
        Locale locale = Locale.of(language);
        help.topics(locale).forEach((topic, examples) -> {
            assertThat(messages.getMessage("search.help." + topic, null, locale))
                    .isNotBlank();
            for (Example example : examples) {
                assertThat(QueryParser.parse(example.q(), LocalDate.of(2024, 5, 16), locale)
                                .hints())
                        .as(example.q())
                        .isEmpty();
                assertThat(messages.getMessage("search.help." + example.code(), null, locale))
                        .isNotBlank();
            }
        });
    }

    @Test
    void anExampleThatFindsNothingIsReplacedByOneOfTheArchiveOrLeftOut() throws Exception {
        when(visible.named(any())).thenAnswer(asked -> Set.copyOf(asked.<Collection<Integer>>getArgument(0)));
        when(search.search(any(), any())).thenAnswer(asked -> {
            String words = asked.getArgument(0, SearchQuery.class).q();
            return result(words.isEmpty() || words.equals("place:Rostock") ? 3 : 0);
        });

        mvc.perform(get("/help/search").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("href=\"/search?q=place%3ARostock\"")))
                .andExpect(content().string(not(containsString("place%3ABeijing"))))
                .andExpect(content().string(not(containsString("title%3Aport"))));
    }

    @Test
    void aSecondReaderAsksNoExampleAgain() {
        when(search.search(any(), any())).thenReturn(result(3));
        Map<String, String> usual = Map.of("words.all", "Kran Kai", "words.forms", "Kräne");

        assertThat(archive.of(usual, Locale.FRENCH)).isEqualTo(usual);
        clearInvocations(search);
        assertThat(archive.of(usual, Locale.FRENCH)).isEqualTo(usual);
        verifyNoInteractions(search);
    }

    private static SearchResult result(long total) {
        FacetCounts places = new FacetCounts(Facet.PLACE, List.of(new Entry("10", "Rostock", 3, false, false)), 1);
        return new SearchResult(
                total, List.of(), Map.of(Facet.PLACE, places), List.of(), List.of(), List.of(), List.of(), null);
    }

    @Test
    void examplesAreLinksToTheSearch() throws Exception {
        when(search.search(any(), any())).thenThrow(new SearchUnavailableException("away"));

        mvc.perform(get("/help/search").header("Accept-Language", "de"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/search?q=ort%3APeking\"")))
                .andExpect(content().string(containsString("So wird gesucht")));
    }
}
