package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Provenance;
import org.depesche.article.Published;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a search, over the articles of an archive. Each test has a source of its own. */
@DepescheTest
class SearchPageTests {

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String source = "Küstendienst " + unique;
    private final EntityKey person =
            new EntityKey(EntityKind.PERSON, "osterloh " + unique, "Henrike Osterloh " + unique);
    private final EntityKey place = new EntityKey(EntityKind.PLACE, "rostock " + unique, "Rostock " + unique);
    private final EntityKey other = new EntityKey(EntityKind.PLACE, "rauma " + unique, "Rauma " + unique);

    @Test
    void thePageShowsHitsFacetsAndWhatIsChosen() throws Exception {
        store("Erste Fahrt", LocalDate.of(2023, 11, 9), List.of(person, place), "Der Kapitän war zufrieden.");
        store("Zweite Fahrt", LocalDate.of(2024, 1, 3), List.of(person, other), "Der Kapitän war müde.");
        await(2);
        String here = String.valueOf(id(place));

        Document page = page(query("Kapitän").url());
        assertThat(page.select("h1").text()).isEqualTo("2 Treffer für „Kapitän“");
        assertThat(page.select(".hit h2 a[href^=/articles/]")).hasSize(2);
        assertThat(page.select(".hit__snippet mark").eachText()).containsOnly("Kapitän");
        assertThat(page.select(".facet__value.place").eachText())
                .containsExactlyInAnyOrder("Rostock " + unique + " 1 Treffer", "Rauma " + unique + " 1 Treffer");
        assertThat(page.select(".histogram li")).hasSize(2);
        assertThat(page.select(".chip").text()).contains(source);

        Document narrowed =
                page(page.selectFirst(".facet__value.place:contains(Rostock)").attr("href"));
        assertThat(narrowed.select(".hit h2").eachText()).containsExactly("Erste Fahrt");
        assertThat(narrowed.select(".facet__value.place[aria-current]").text()).contains("Rostock");
        assertThat(narrowed.select(".chip.place").text()).contains("Rostock");

        Document without = page(page.selectFirst(".facet__out[title~=Rostock]").attr("href"));
        assertThat(without.select(".hit h2").eachText()).containsExactly("Zweite Fahrt");
        assertThat(without.select(".chip--out").text()).contains("ohne Rostock");

        Document year = page(page.selectFirst(".histogram a").attr("href"));
        assertThat(year.select(".hit h2").eachText()).containsExactly("Erste Fahrt");
        assertThat(year.select(".histogram a[aria-current]").text()).contains("2023");
        assertThat(page.select(".histogram--months")).isEmpty();
        assertThat(year.select(".histogram--months li")).hasSize(12);
        Document month =
                page(year.selectFirst(".histogram--months a:contains(Nov)").attr("href"));
        assertThat(month.select("input[name=from]").val()).isEqualTo("2023-11-01");
        assertThat(month.select("input[name=to]").val()).isEqualTo("2023-11-30");
        assertThat(month.select(".histogram--months a[aria-current]").eachText())
                .containsExactly("Nov 2023: 1 Artikel");
        assertThat(year.select(".histogram--days")).isEmpty();
        assertThat(month.select(".histogram--days li")).hasSize(30);
        Document day = page(
                month.selectFirst(".histogram--days a:contains(9. November)").attr("href"));
        assertThat(day.select("input[name=from]").val()).isEqualTo("2023-11-09");
        assertThat(day.select("input[name=to]").val()).isEqualTo("2023-11-09");
        assertThat(day.selectFirst(".histogram--days a[aria-current]").attr("href"))
                .as("back to the month")
                .contains("from=2023-11-01", "to=2023-11-30");
        assertThat(month.selectFirst(".histogram--months a[aria-current]").attr("href"))
                .as("back to the year")
                .contains("from=2023-01-01", "to=2023-12-31");
        assertThat(year.select("input[name=from]").val()).isEqualTo("2023-01-01");

        Document nothing =
                page(query("Kapitän Leuchtturmwärter").with(Facet.PLACE, here).url());
        assertThat(nothing.select("h1").text()).contains("Kein Treffer");
        Document dropped = page(query("müde").with(Facet.PLACE, here).url());
        assertThat(dropped.select(".rescue a").text()).contains("Ohne Rostock " + unique);
        assertThat(page(dropped.selectFirst(".rescue a").attr("href"))
                        .select(".hit h2")
                        .eachText())
                .containsExactly("Zweite Fahrt");
    }

    @Test
    void whoFindsNothingWithASingleWordLearnsWhatThereIsNot() throws Exception {
        assertThat(page(SearchQuery.of("autor:niemand" + unique).url())
                        .select(".notice")
                        .text())
                .contains("Kein Artikel des Archivs nennt einen Autor dieses Namens.");
        assertThat(page(SearchQuery.of("datum:0815").url()).select(".notice").text())
                .contains("Aus dieser Zeit hat das Archiv keine Artikel.");
    }

    @Test
    void aNameInTheUrlLeadsToTheId() throws Exception {
        store("Erste Fahrt", LocalDate.of(2023, 11, 9), List.of(person), "Der Kapitän war zufrieden.");
        await(1);

        mvc.perform(get(URI.create(
                        SearchQuery.of("").with(Facet.PERSON, person.name()).url())))
                .andExpect(redirectedUrl("/search?person=" + id(person)));
        mvc.perform(get(URI.create(query("").with(Facet.LANGUAGE, "DE").url())))
                .andExpect(redirectedUrl(query("").with(Facet.LANGUAGE, "de").url()));
        mvc.perform(get(URI.create(query("").onPage(5000).url())))
                .andExpect(redirectedUrl(query("").url()));
    }

    @Test
    void valuesOfAFacetAreFoundByTheirNamesOnThePage() throws Exception {
        store("Erste Fahrt", LocalDate.of(2023, 11, 9), List.of(), "Der Kapitän war zufrieden.");
        await(1);

        Document german = page(new SearchAddresses(query("Kapitän")).values(Facet.LANGUAGE, "deu", 1));

        assertThat(german.select(".facet__value > span:not(.number)").eachText())
                .containsExactly("Deutsch");
    }

    @Test
    void noParameterIsAnError() throws Exception {
        for (String url : List.of(
                "/search/values?facet=person&starting=%25%5C&number=99999999999&year=20x4&kind=%00",
                "/search/suggestions?q=%F0%9F%9A%A2%00(((",
                "/search.csv?q=(((&from=x",
                "/search",
                "/search?q=%22&page=-1&size=x&from=gestern&sort=up",
                "/search?person=-&person=&person=0&place=-99999999999&figure=%3E%3E&from=2024-02-31",
                "/search?q=%F0%9F%9A%A2&page=99999999&size=99999999&to=9999-12-31&from=0000-01-01",
                "/search?q=(((&source=%25&language=%00")) {
            mvc.perform(get(URI.create(url)))
                    .andExpect(result ->
                            assertThat(result.getResponse().getStatus()).as(url).isIn(200, 302));
        }
    }

    private Document page(String url) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(url)).locale(Locale.GERMAN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private SearchQuery query(String q) {
        return SearchQuery.of(q).with(Facet.SOURCE, source);
    }

    private void await(long articles) {
        waitUntil(() -> search.search(query(""), Locale.GERMAN).total() == articles);
    }

    private static void waitUntil(java.util.function.BooleanSupplier reached) {
        Eventually.await().until(reached::getAsBoolean);
    }

    private int id(EntityKey entity) {
        return jdbc.sql("select id from entity where kind = :kind and key = :key")
                .param("kind", entity.kind().name())
                .param("key", entity.key())
                .query(Integer.class)
                .single();
    }

    private long store(String headline, LocalDate day, List<EntityKey> named, String body) {
        List<Mention> mentions = new ArrayList<>();
        int start = headline.length() + 2;
        for (EntityKey entity : named) {
            // One beside the other: no two mentions share their words.
            int at = 4 * mentions.size();
            mentions.add(new Mention.EntityMention(
                    new Span(start + at, start + at + 3), body.substring(at, at + 3), entity, Origin.MACHINE, .9));
        }
        return archive.store(draft(headline, day, body), mentions, new Provenance(null, 0))
                .article();
    }

    private ArticleDraft draft(String headline, LocalDate day, String body) {
        return SampleArticle.of(headline)
                .published(Published.on(day))
                .source(source)
                .paragraph(body)
                .draft();
    }
}
