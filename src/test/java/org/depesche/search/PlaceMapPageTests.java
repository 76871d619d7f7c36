package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.tagging.EntityKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DepescheTest
class PlaceMapPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private Entities entities;

    @Autowired
    private JdbcClient jdbc;

    /** A word that no other article has. */
    private String word;

    private String port;
    private String country;
    private String nowhere;
    private String skipper;
    private long article;

    @BeforeEach
    void twoArticles() {
        word = "zz" + UniqueWord.next();
        port = "Anker" + word;
        country = "Land" + word;
        nowhere = "Nirgend" + word;
        skipper = "Henrike " + word;
        article = SampleArticle.of("Nachtfähre " + word)
                .paragraph(skipper + " fährt nach " + port + " in " + country + ", dann nach " + nowhere + ".")
                .paragraph(port + " wartet.")
                .names(EntityKind.PERSON, skipper, skipper)
                .names(EntityKind.PLACE, port, port)
                .names(EntityKind.PLACE, country, country)
                .names(EntityKind.PLACE, nowhere, nowhere)
                .in(archive);
        SampleArticle.of("Tagfähre " + word)
                .paragraph("Auch am Tag wartet " + port + ".")
                .names(EntityKind.PLACE, port, port)
                .in(archive);
        lies(port, 54.09, 12.14, "PPL");
        lies(country, 61, 15, "PCLI");
        await(() -> search.search(SearchQuery.of(word), Locale.GERMAN).total() == 2);
    }

    private void lies(String name, double latitude, double longitude, String feature) {
        jdbc.sql("insert into place (entity_id, latitude, longitude, feature) values (:id, :lat, :lon, :feature)")
                .param("id", place(name).id())
                .param("lat", latitude)
                .param("lon", longitude)
                .param("feature", feature)
                .update();
    }

    private Entity place(String name) {
        return entities.findByKindAndKey(EntityKind.PLACE, name.toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    private Document page(String url) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(url)).locale(Locale.GERMAN))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static void await(BooleanSupplier done) {
        Eventually.await().until(done::getAsBoolean);
    }

    @Test
    void aSearchLeadsToItsPlacesAndEachPlaceBackToItsArticles() throws Exception {
        Document page = page("/places/map?q=" + word);

        assertThat(page.select(".map svg > a").eachAttr("aria-label"))
                .containsExactly(port + ": 2 Artikel", country + ": 1 Artikel");
        assertThat(page.select(".map svg > a").attr("href"))
                .isEqualTo("/search?q=%s&place=%d".formatted(word, place(port).id()));
        assertThat(page.select(".map svg > a").attr("rel")).isEqualTo("nofollow");
        assertThat(page.select(".map-list a").eachAttr("href"))
                .isEqualTo(page.select(".map svg > a").eachAttr("href"));
        assertThat(page.select(".results__head a").attr("href")).isEqualTo("/search?q=" + word);
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page("/search?q=" + word)
                        .select(".facet a[href^=/places/map]")
                        .attr("href"))
                .isEqualTo("/places/map?q=" + word);
    }

    @Test
    void theDrawingSaysWhatItIs() throws Exception {
        Document page = page("/places/map?q=" + word);

        assertThat(page.select(".map svg").attr("role")).isEqualTo("group");
        assertThat(page.select(".map svg").attr("aria-labelledby")).isEqualTo("map-title map-about");
        assertThat(page.select("#map-title").text()).isEqualTo("Orte zu „" + word + "“");
        assertThat(page.select("#map-about").text())
                .isEqualTo("2 Orte; am häufigsten genannt: " + port + ", " + country + ".");
        assertThat(page.select(".map path.land").attr("d")).startsWith("M");
        assertThat(page.select(".map .spot--area")).hasSize(1);
    }

    @Test
    void tellsOfPlacesThatItCannotDraw() throws Exception {
        assertThat(page("/places/map?q=" + word).select(".rubric a").text()).isEqualTo("Ein weiterer Ort");
        assertThat(page("/places/map?q=" + word).select(".rubric a").attr("href"))
                .isEqualTo("/search/values?facet=place&q=" + word);
    }

    @Test
    void marksThePlaceThatIsFilteredByAndTakesItBack() throws Exception {
        Document page =
                page("/places/map?q=" + word + "&place=" + place(country).id());

        assertThat(page.select(".map svg > a[aria-current]").attr("href")).isEqualTo("/search?q=" + word);
        assertThat(page.select(".map svg > a")).hasSize(2);
        assertThat(page.select(".chip__remove").attr("href")).isEqualTo("/places/map?q=" + word);
    }

    @Test
    void saysSoWhereThereIsNothingToDraw() throws Exception {
        Document nothing = page("/places/map?q=" + word + "x");
        Document unknown = page("/places/map?q=title:Nachtfähre&place=".replace("ä", "%C3%A4") + "-"
                + place(port).id() + "&person=" + "999999999");

        assertThat(nothing.select(".notice").text()).startsWith("Die Suche findet keine Artikel");
        assertThat(nothing.select(".map")).isEmpty();
        assertThat(unknown.select(".map")).isEmpty();
    }

    @Test
    void hostileParametersAreNoError() throws Exception {
        for (String query :
                new String[] {"place=x%00y", "from=9999&to=0", "page=99999999&size=0", "place=-", "q=%22"}) {
            assertThat(page("/places/map?" + query).select("h1")).as(query).hasSize(1);
        }
    }

    @Test
    void anArticleShowsWhereItPlays() throws Exception {
        Document page = page(articles.findById(article).orElseThrow().url());

        assertThat(page.select(".article__side .map svg > a").eachAttr("aria-label"))
                .containsExactly(port + ": 2 Nennungen", country + ": 1 Nennung");
        assertThat(page.select(".article__side .map svg > a").attr("href"))
                .isEqualTo(place(port).url());
        assertThat(page.select("#map-title").text()).isEqualTo("Karte der Orte im Artikel");
    }

    @Test
    void aPersonsDossierShowsWhereTheyAppear() throws Exception {
        Entity person = entities.findByKindAndKey(EntityKind.PERSON, skipper.toLowerCase(Locale.ROOT))
                .orElseThrow();

        Document page = page(person.url());

        assertThat(page.select(".mapped svg > a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        person.url() + "?with=" + place(port).id() + "#articles",
                        person.url() + "?with=" + place(country).id() + "#articles");
        assertThat(page.select("section[aria-labelledby=where] .rubric a").attr("href"))
                .isEqualTo("/places/map?person=" + person.id());
    }

    @Test
    void aPlacesDossierShowsItselfAndItsCompany() throws Exception {
        Document page = page(place(port).url());

        assertThat(page.select(".mapped svg > a[aria-current]").eachAttr("aria-label"))
                .containsExactly(port + ": 2 Artikel");
        assertThat(page.select(".mapped svg > a")).hasSize(2);
    }

    @Test
    void withoutAnyKnownPlaceThereIsNoMap() throws Exception {
        assertThat(page(place(nowhere).url()).select(".mapped svg > a")).hasSize(2);
        jdbc.sql("delete from place where entity_id in (:port, :country)")
                .param("port", place(port).id())
                .param("country", place(country).id())
                .update();

        assertThat(page(place(nowhere).url()).select(".map")).isEmpty();
        assertThat(page(articles.findById(article).orElseThrow().url()).select(".map"))
                .isEmpty();
        assertThat(page("/places/map?q=" + word).select(".notice").text())
                .isEqualTo("Die Artikel nennen keinen Ort, von dem das Archiv weiß, wo er liegt.");
    }
}
