package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchResult.Hit;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What may stand in the address of a search as the value of a filter, and what is said where it can be none. */
@DepescheTest
class FilterValuesTests {

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private MockMvc mvc;

    // No ae, which could be an umlaut that is written out.
    private final String word = UniqueWord.next().replace("e", "g");
    private final String source = "Küstendienst " + word;

    @BeforeEach
    void twoArticles() {
        SampleArticle.of("Der Hafen wächst " + word)
                .source(source)
                .language(Locale.GERMAN)
                .paragraph("Rund 220 Milliarden Euro.")
                .counts("220 Milliarden Euro", FigureKind.MONEY, "220000000000", Modifier.EXACT, "EUR", null)
                .in(archive);
        SampleArticle.of("The harbour grows " + word)
                .source(source + " & Co.")
                .language(Locale.UK)
                .paragraph("Nobody knows why.")
                .in(archive);
        await().until(() -> search.search(SearchQuery.of(word), Locale.GERMAN).total() == 2);
    }

    private SearchResult find(String parameter, String value) {
        return search.search(
                SearchParameters.query(Map.of("q", List.of(word), parameter, List.of(value))), Locale.GERMAN);
    }

    @ParameterizedTest
    @CsvSource({
        "language, de, Der Hafen wächst",
        "language, DE, Der Hafen wächst",
        "language, German, Der Hafen wächst",
        "language, deutsch, Der Hafen wächst",
        "language, -DE, The harbour grows",
        "language, EN-gb, The harbour grows",
        "kind, MONEY, Der Hafen wächst",
        "source, küstendienst %s, Der Hafen wächst",
        "source, KUESTENDIENST %s, Der Hafen wächst"
    })
    void aValueIsUnderstoodInAnyCase(String parameter, String value, String headline) {
        SearchResult result = find(parameter, value.formatted(word));

        assertThat(result.hits()).extracting(Hit::title).containsExactly(headline + " " + word);
        assertThat(result.hints()).isEmpty();
    }

    @Test
    void theAddressHasTheValueAsItIsWrittenInTheArchive() throws Exception {
        assertThat(mvc.perform(get("/search?language=DE&q=" + word))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/search?q=" + word + "&language=de");
    }

    @ParameterizedTest
    @CsvSource({
        "language, tlh, no-such-language",
        "language, -tlh, no-such-language",
        "source, Niemand und Söhne, no-such-source",
        "section, Nirgendwo, no-such-section",
        "kind, Schulden, no-such-kind",
        "year, gestern, no-such-year",
        "person, Niemand Niemandsen, no-such-person",
        "place, 999999999, no-such-place"
    })
    void aValueThatNothingHasIsNamed(String parameter, String value, String code) {
        assertThat(find(parameter, value).hints()).containsExactly(new Hint(code, value.replaceFirst("^-", "")));
    }
}
