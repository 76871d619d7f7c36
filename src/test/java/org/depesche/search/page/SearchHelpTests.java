package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Locale;
import org.depesche.PageTest;
import org.depesche.search.page.SearchHelp.Example;
import org.depesche.search.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;

/** What the help says is so. */
@PageTest(SearchHelp.class)
class SearchHelpTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MessageSource messages;

    @Autowired
    private SearchHelp help;

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
    void examplesAreLinksToTheSearch() throws Exception {
        mvc.perform(get("/help/search").header("Accept-Language", "de"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/search?q=ort%3APeking\"")))
                .andExpect(content().string(containsString("So wird gesucht")));
    }
}
