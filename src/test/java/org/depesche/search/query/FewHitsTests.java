package org.depesche.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The offers where little or nothing is found. */
@DepescheTest
class FewHitsTests {

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private MockMvc mvc;

    private final String source = "Küstendienst " + UUID.randomUUID().toString().substring(0, 8);

    private final String fish = "Filet" + UniqueWord.next();

    @BeforeEach
    void store() {
        SampleArticle.of("Quitten in Menge")
                .source(source)
                .paragraph(
                        "Der Preis für Quitten fällt. Steuern auf den langen und breiten Handel damit gibt es nicht. Der Leuchtturmwärter kocht Quittengelee am Leuchtfeuer. Kapitän Tittel kauft es. Die Bahn ruht, und leer sind an diesem stillen Tag alle Straßen.")
                .in(archive);
        SampleArticle.of("Mit der Straßenbahn zum Leuchtturm")
                .source(source)
                .paragraph(
                        "Die Straßenbahn fährt in Tettinbrück öfter an Leuchtfeuern und am Leuchtfeuer vorbei. Uda Ringelnatter saß am Steuer.")
                .names(EntityKind.PLACE, "Tettinbrück", "Tettinbrück")
                .names(EntityKind.PERSON, "Uda Ringelnatter", "Uda Ringelnatter")
                .in(archive);
        SampleArticle.of("Das Abendessen der Seehunde")
                .source("Andere " + source)
                .paragraph("Sie mögen Makrelenfilet, auch " + fish + ".")
                .in(archive);
        await().until(() -> search.search(query(""), Locale.GERMAN).total() == 2
                && search.search(SearchQuery.of("").with(Facet.SOURCE, "Andere " + source), Locale.GERMAN)
                                .total()
                        == 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Leuchtturmwärtr              | Leuchtturmwärter
            leuchturmwärter              | leuchtturmwärter
            Strassenban                  | Straßenbahn
            "Strassenban färt"           | "Straßenbahn fährt"
            titel:Strassenban            | titel:Straßenbahn
            Straßenbahn Steur            | Straßenbahn Steuer
            Quittengelle Leuchtturmwäter | Quittengelee Leuchtturmwärter
            # of two words as near the one that more articles have
            Leuchtfeuerr                 | Leuchtfeuer
            # compounds: a part written wrongly, two words for one, one for two
            Quittenpries                 | Quittenpreis
            Ringel Natter                | Ringelnatter
            Handelssteuer                | Handel Steuer
            Straßenbahnsteuer            | Straßenbahn Steuer
            # a name
            Tettinbruk                   | Tettinbrück
            Ringelnater                  | Ringelnatter
            person:Ringelnater           | person:Ringelnatter
            """)
    void offersASpellingThatFindsMore(String q, String better) {
        assertThat(search.search(query(q), Locale.GERMAN).didYouMean()).isEqualTo(better);
        assertThat(search.search(query(better), Locale.GERMAN).total()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # as it is in the archive
            Leuchtturmwärter
            Strassenbahn
            # a compound that is written correctly
            Straßenbahn
            # not wanted, or wanted just so
            Quitten -Leuchtturmwärtr
            exact:Leuchtturmwärtr
            # a filter without a value
            titel: Leuchtturmwärter
            # found, but not under this filter
            Makrelenfilt
            # like nothing
            Xyzzyqwrtz
            """)
    void offersNothingThatFindsNoMore(String q) {
        assertThat(search.search(query(q), Locale.GERMAN).didYouMean()).isNull();
    }

    @Test
    void whereNothingIsFoundAFilterOrAWordCanBeLeftOut() throws Exception {
        Document page = page(query(fish).url());
        assertThat(page.select(".rescue li").eachText()).containsExactly("Ohne " + source + " 1 Treffer");

        Document words = page(query("Quitten Straßenbahn Leuchtturm*").url());
        assertThat(words.select(".rescue li").eachText())
                .containsExactly("Ohne Quitten 1 Treffer", "Ohne Straßenbahn 1 Treffer");
        assertThat(page(words.selectFirst(".rescue a").attr("href"))
                        .select(".hit h2")
                        .eachText())
                .containsExactly("Mit der Straßenbahn zum Leuchtturm");

        Document alone = page(query("Quitten Xyzzyqwrtz (Plugh ODER Plover)").url());
        assertThat(alone.select(".rescue li").eachText()).containsExactly("Nur Quitten 1 Treffer");
        assertThat(page(query("Xyzzyqwrtz").url()).select(".rescue")).isEmpty();
    }

    @Test
    void whoWroteWhereAndUnderWhichKeywordIsOfferedIfTheTextsDoNotSayIt() throws Exception {
        String name = "Möwenkiel" + UniqueWord.next();
        SampleArticle.of("Ebbe im Hafenbecken")
                .source("Anzeiger " + name)
                .byline("Von Henrike " + name)
                .keywords("Watt " + name)
                .paragraph("Das Wasser lief ab.")
                .in(archive);
        await().until(() ->
                search.search(SearchQuery.of("autor:" + name), Locale.GERMAN).total() == 1);

        assertThat(rescues("Henrike " + name)).startsWith("Geschrieben von Henrike " + name + " 1 Treffer");
        assertThat(rescues(name)).startsWith("Geschrieben von " + name + " 1 Treffer");
        assertThat(rescues("Anzeiger " + name)).startsWith("Aus der Quelle Anzeiger " + name + " 1 Treffer");
        assertThat(rescues("Watt " + name)).startsWith("Mit dem Schlagwort Watt " + name + " 1 Treffer");
        assertThat(rescues("Ebbe ODER " + name)).isEmpty();

        Document page = page(SearchQuery.of("Henrike " + name).url());
        assertThat(page(page.selectFirst(".rescue a").attr("href"))
                        .select(".hit h2")
                        .eachText())
                .containsExactly("Ebbe im Hafenbecken");
    }

    private List<String> rescues(String words) throws Exception {
        return page(SearchQuery.of(words).url()).select(".rescue li").eachText();
    }

    @Test
    void signsAreNoWordsToKeepOrToLeaveOut() throws Exception {
        assertThat(page(query("Quitten > Xyzzyqwrtz Plughqwrtz").url())
                        .select(".rescue li")
                        .eachText())
                .containsExactly("Nur Quitten 1 Treffer");
    }

    @Test
    void anAmountIsFoundByItsValueToo() throws Exception {
        SampleArticle.of("Der Hafen spart")
                .source(source)
                .paragraph("Er gibt nur 220 Millionen Euro aus.")
                .counts("220 Millionen Euro", FigureKind.MONEY, "220000000", Modifier.EXACT, "EUR", null)
                .in(archive);
        await().until(() -> search.search(query(""), Locale.GERMAN).total() == 3);

        Document page = page(query("Hafen 220 Mio. EUR").url());

        assertThat(page.select(".hit h2").eachText()).containsExactly("Der Hafen spart");
        assertThat(page.select(".hit__snippet mark").eachText()).contains("220 Millionen Euro");
        assertThat(page.select(".results__hint").first().text())
                .startsWith("„220 Mio. EUR“ wird auch als Zahl gesucht: 220 Mio. €");
        List<String> others = page.select(".results__hint").first().select("a").eachAttr("href");
        assertThat(page(others.getFirst()).select(".hit")).isEmpty();
        assertThat(page(others.getLast()).select(".hit h2").eachText()).containsExactly("Der Hafen spart");
    }

    @Test
    void aMonthWithItsYearIsTheTimeOfPublicationAndCanBeWordsAgain() throws Exception {
        Document page = page(query("Quitten Mai 2024").url());

        assertThat(page.select(".results__hint").first().text())
                .startsWith("„Mai 2024“: nur Artikel aus dieser Zeit, Mai 2024.");
        assertThat(page.selectFirst(".results__hint a").attr("href"))
                .startsWith(SearchQuery.of("Quitten \"Mai 2024\"").url());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            220 Mio Euro             | zahl:"220 Mio Euro"
            Hafen >100 MW Leistung   | Hafen zahl:">100 MW" Leistung
            Hafen 3% ODER 4%         | Hafen zahl:"3%" ODER 4%
            Hafen 2024               |
            Hafen "220 Mio Euro"     |
            zahl:220 Euro            |
            """)
    void aFigureAmongWordsHasAUnitOrSeveralWords(String q, String asFigure) {
        assertThat(FigureInWords.of(q, Locale.GERMAN).stream()
                        .map(FigureInWords::q)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(asFigure);
    }

    @Test
    void whereNeitherAFilterNorAWordAloneHelpsBothCanBeLeftOut() throws Exception {
        String own = "Qualle" + UniqueWord.next();
        SampleArticle.of("Die Qualle und das Meer")
                .source("Andere " + source)
                .paragraph("Dort treibt die " + own + ".")
                .in(archive);
        await().until(() -> search.search(SearchQuery.of(own), Locale.GERMAN).total() == 1);

        Document page = page(query(own + " Xyzzyqwrtz").url());

        assertThat(page.select(".rescue li").eachText())
                .containsExactly("Ohne " + source + " und ohne Xyzzyqwrtz 1 Treffer");
        assertThat(page(page.selectFirst(".rescue a").attr("href"))
                        .select(".hit h2")
                        .eachText())
                .containsExactly("Die Qualle und das Meer");
    }

    @Test
    void thatAllWordsMustOccurIsSaidOnlyWhereThereAreSeveral() throws Exception {
        assertThat(page(query("Xyzzyqwrtz Plughqwrtz").url()).select(".notice").text())
                .contains("Alle Wörter müssen vorkommen");
        assertThat(page(query("Xyzzyqwrtz").url()).select(".notice")).isEmpty();
        assertThat(page(query("\"Xyzzyqwrtz Plughqwrtz\"").url()).select(".notice"))
                .isEmpty();
    }

    @Test
    void anAddressToShareHasNoEmptyFields() throws Exception {
        mvc.perform(get(URI.create("/search?q=Quitten&from=&to=&sort=newest")))
                .andExpect(redirectedUrl("/search?q=Quitten&sort=newest"));
        mvc.perform(get(URI.create("/search?q=Quitten&figure-measure=Ernte&figure-value=3%20t&figure-period=")))
                .andExpect(redirectedUrl("/search?q=Quitten&figure=Ernte%203%20t"));
        mvc.perform(get(URI.create("/search?q="))).andExpect(redirectedUrl("/search"));
    }

    private SearchQuery query(String q) {
        return SearchQuery.of(q).with(Facet.SOURCE, source);
    }

    private Document page(String url) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(url)).locale(Locale.GERMAN))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
