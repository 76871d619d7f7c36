package org.depesche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.search.EntityArticles;
import org.depesche.tagging.EntityKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DepescheTest
class DossierPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private Entities entities;

    @Autowired
    private EntityArticles entityArticles;

    @Autowired
    private JdbcClient jdbc;

    /** A family name that nobody else in the database has. */
    private String family;

    private String name;

    @BeforeEach
    void someoneNew() {
        family = "Zz" + UniqueWord.next();
        name = "Henrike " + family;
    }

    private SampleArticle article(int year) {
        return SampleArticle.of(family + " im Jahr " + year)
                .published(Published.on(LocalDate.of(year, 5, 16)))
                .paragraph("Vorher kommt ein Satz. Dann tritt " + name + " mit Rostock auf. " + family + " geht.")
                .names(EntityKind.PERSON, name, name, family)
                .names(EntityKind.PLACE, "Rostock", "Rostock");
    }

    private Entity person() {
        return entities.findByKindAndKey(EntityKind.PERSON, name.toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    private int rostock() {
        return entities.findByKindAndKey(EntityKind.PLACE, "rostock")
                .orElseThrow()
                .id();
    }

    private void await(Entity entity, long expected) {
        Eventually.await()
                .untilAsserted(() -> assertThat(
                                entityArticles.articlesOf(entity.id(), 1, 1).total())
                        .isEqualTo(expected));
    }

    private MockHttpServletResponse answer(String url) throws Exception {
        return mvc.perform(get(URI.create(url)).header("Accept-Language", "de"))
                .andReturn()
                .getResponse();
    }

    private Document page(String url) throws Exception {
        MockHttpServletResponse answer = answer(url);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.text()).doesNotContain("??");
        return page;
    }

    @Test
    void aDossierHasAllThatTheArchiveSays() throws Exception {
        article(2019).in(archive);
        article(2023).in(archive);
        await(person(), 2);

        Document page = page(person().url());
        assertThat(page.select("h1").text()).isEqualTo(name);
        assertThat(page.select(".dossier__kind.person").text()).isEqualTo("Person");
        assertThat(page.select(".dossier__names a").eachText()).containsExactly(family);
        assertThat(page.select(".vital dd").eachText()).containsExactly("2", "1", "Mai 2019", "Mai 2023");
        assertThat(page.select(".histogram li")).hasSize(5);
        assertThat(page.select(".histogram li a").last().text()).isEqualTo("2023: 1 Artikel");
        assertThat(page.select(".histogram li a").last().attr("href"))
                .isEqualTo(person().url() + "?year=2023#articles");
        assertThat(page.select(".behind tbody tr")).hasSize(5);
        assertThat(page.select(".with li").text()).isEqualTo("Rostock 2 gemeinsame Artikel");
        assertThat(page.select(".concordance time").eachText()).containsExactly("16. Mai 2023", "16. Mai 2019");
        assertThat(page.select(".concordance li b").eachText()).contains(name);
        assertThat(page.select(".masthead__nav [aria-current=page]").text()).isEqualTo("Personen");
    }

    @Test
    void aPlaceHasItsNamesInOtherScriptsAsSearchesThatFindIt() throws Exception {
        article(2019).in(archive);
        await(person(), 1);

        Document place = page(entities.findByKindAndKey(EntityKind.PLACE, "rostock")
                .orElseThrow()
                .url());
        assertThat(place.select(".dossier__names a[translate=no]").eachAttr("href"))
                .as("without quotation marks, in which words are no name")
                .contains("/search?q=" + URLEncoder.encode("Росток", StandardCharsets.UTF_8));
    }

    @Test
    void whereOnlyTheSurnameStandsItSaysThatThisPersonIsAssumed() throws Exception {
        article(2024).in(archive);
        SampleArticle.of("Nur der Nachname " + family)
                .published(Published.on(LocalDate.of(2024, 7, 1)))
                .paragraph(family + " geht.")
                .names(EntityKind.PERSON, family, family)
                .in(archive);
        await(person(), 2);

        Document page = page(person().url());
        assertThat(page.select(".vital dd").first().text()).isEqualTo("2");
        assertThat(page.select(".concordance li:has(time[datetime=2024-07-01]) small")
                        .text())
                .contains("angenommen");
        assertThat(page.select(".concordance li small")).hasSize(1);
    }

    @Test
    void aYearAndACompanionNarrowItsArticles() throws Exception {
        article(2019).in(archive);
        article(2023).in(archive);
        String other = "Joost " + family;
        SampleArticle.of("Beide " + family)
                .published(Published.on(LocalDate.of(2023, 7, 1)))
                .paragraph(name + " trifft " + other + ".")
                .names(EntityKind.PERSON, name, name)
                .names(EntityKind.PERSON, other, other)
                .in(archive);
        await(person(), 3);
        int companion = entities.findByKindAndKey(EntityKind.PERSON, other.toLowerCase(Locale.ROOT))
                .orElseThrow()
                .id();

        Document year = page(person().url() + "?year=2023");
        assertThat(year.select(".concordance time").eachText()).containsExactly("1. Juli 2023", "16. Mai 2023");
        assertThat(year.select(".vital dd").first().text()).isEqualTo("3");
        assertThat(year.select(".histogram [aria-current]").text()).startsWith("2023");
        assertThat(year.select(".histogram [aria-current]").attr("href")).isEqualTo(person().url() + "#articles");
        assertThat(year.select(".chip").text()).startsWith("2023");
        assertThat(year.select(".chip__remove").attr("href")).isEqualTo(person().url());
        assertThat(year.select(".with li:contains(Joost) a.number").attr("href"))
                .isEqualTo(person().url() + "?year=2023&with=" + companion + "#articles");

        Document both = page(person().url() + "?year=2023&with=" + companion);
        assertThat(both.select(".concordance time").eachText()).containsExactly("1. Juli 2023");
        assertThat(both.select(".concordance b").eachText()).containsExactly(name);
        assertThat(both.select(".chip.person > span").text()).isEqualTo(other);
        assertThat(both.select(".chip__remove").eachAttr("href"))
                .containsExactly(person().url() + "?with=" + companion, person().url() + "?year=2023");
        assertThat(both.select(".histogram li")).hasSize(1);
        String asSearch = both.select(".rubric a[href^=/search]").attr("href");
        assertThat(page(asSearch).select(".hit")).hasSize(1);

        Document none = page(person().url() + "?year=2019&with=" + companion);
        assertThat(none.select(".concordance li")).isEmpty();
        assertThat(none.text()).contains("Kein Artikel passt zu allen diesen Filtern.");
        for (String nonsense :
                new String[] {"?year=0000", "?year=%3Cb%3E", "?with=x", "?with=999999999", "?with=" + person().id()}) {
            assertThat(page(person().url() + nonsense).select(".concordance li"))
                    .hasSize(3);
        }
    }

    @Test
    void aWrongAddressOfARightEntityLeadsToTheRightOne() throws Exception {
        article(2024).in(archive);
        Entity person = person();
        for (String wrong : new String[] {
            "/people/" + person.id(), "/people/" + person.id() + "/x", "/places/" + person.id() + "/rostock"
        }) {
            MockHttpServletResponse answer = answer(wrong);
            assertThat(answer.getStatus()).isEqualTo(301);
            assertThat(answer.getHeader("Location")).isEqualTo(person.url());
        }
    }

    @Test
    void aMergedEntityLeadsToTheOneItBecame() throws Exception {
        article(2024).in(archive);
        Entity person = person();
        int merged = jdbc.sql("insert into entity (kind, key, name, canonical_id, merged_into) "
                        + "values ('PERSON', ?, ?, ?, ?) returning id")
                .params(family, family, person.id(), person.id())
                .query(Integer.class)
                .single();
        MockHttpServletResponse answer = answer("/people/" + merged + "/x");
        assertThat(answer.getStatus()).isEqualTo(301);
        assertThat(answer.getHeader("Location")).isEqualTo(person.url());
    }

    @Test
    void whatIsUnknownOrHiddenIsNotFound() throws Exception {
        article(2024).in(archive);
        jdbc.sql("update entity set hidden = true where id = ?")
                .param(person().id())
                .update();
        assertThat(answer(person().url()).getStatus()).isEqualTo(404);
        assertThat(answer("/people/999999999/x").getStatus()).isEqualTo(404);
        assertThat(answer("/people/9999999999/x").getStatus()).isEqualTo(404);
        assertThat(answer("/people/x").getStatus()).isEqualTo(404);
    }

    @Test
    void longListsHavePages() throws Exception {
        for (int year = 1990; year <= 2015; year++) {
            article(year).in(archive);
        }
        await(person(), 26);
        Document first = page(person().url());
        assertThat(first.select(".concordance li")).hasSize(20);
        assertThat(first.select(".pager a[rel=next]").attr("href")).isEqualTo(person().url() + "?page=2");
        Document second = page(person().url() + "?page=2");
        assertThat(second.select(".concordance li")).hasSize(6);
        assertThat(second.select(".pager a[rel=prev]").attr("href")).isEqualTo(person().url());
        assertThat(answer(person().url() + "?page=3").getStatus()).isEqualTo(404);
        assertThat(page(person().url() + "?with=" + rostock())
                        .select(".pager a[rel=next]")
                        .attr("href"))
                .isEqualTo(person().url() + "?with=" + rostock() + "&page=2");
        assertThat(page(person().url() + "?page=%3Cb%3E").select(".concordance li"))
                .hasSize(20);
    }

    @Test
    void theRegisterListsByFamilyName() throws Exception {
        article(2024).in(archive);
        await(person(), 1);
        Document page = page("/people?letter=z");
        assertThat(page.select(".letters [aria-current]").text()).isEqualTo("Z");
        assertThat(page.select(".ranking a").eachText()).contains(name);
        assertThat(page("/people?letter=h").select(".ranking a").eachText()).doesNotContain(name);
        assertThat(page("/places?letter=r").select(".ranking a").eachText()).contains("Rostock");
    }

    @Test
    void theRegisterIsSearchedByAnyWordOfAName() throws Exception {
        article(2024).in(archive);
        await(person(), 1);
        // the names of the register follow the index
        Document found = Eventually.await()
                .until(
                        () -> page("/people?q=" + family.substring(0, 8)),
                        page -> !page.select(".ranking a").isEmpty());
        assertThat(found.select(".ranking a").eachText()).containsExactly(name);
        Document nothing = page("/people?q=%25_%3C" + family + "y%3E");
        assertThat(nothing.select(".ranking li")).isEmpty();
        assertThat(nothing.select("main .notice").text()).contains("„%_<" + family + "y>“");
        assertThat(page("/organisations?letter=%27&page=-1&q=").select("h1").text())
                .isEqualTo("Organisationen");
    }

    @Test
    void theRegisterKeepsToItselfWhatNoReaderMaySee() throws Exception {
        article(2024).pubstatus(Pubstatus.WITHHELD).in(archive);
        assertThat(page("/people?letter=z").select(".ranking a").eachText()).doesNotContain(name);
        assertThat(page("/people?q=" + family).select(".ranking li")).isEmpty();
    }
}
