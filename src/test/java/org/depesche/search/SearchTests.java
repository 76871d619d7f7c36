package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Clearance;
import org.depesche.article.Heading;
import org.depesche.article.Provenance;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.register.Register;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.Entry;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitFigure;
import org.depesche.search.SearchResult.Piece;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.depesche.tagging.Tagger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From the archive through the log into the index and out again. Each test has a source of its own. */
@DepescheTest
class SearchTests {

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private EntityArticles entityArticles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tagger tagger;

    @Autowired
    private MockMvc mvc;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String source = "Küstendienst " + unique;
    private final EntityKey person =
            new EntityKey(EntityKind.PERSON, "osterloh " + unique, "Henrike Osterloh " + unique);
    private final EntityKey place = new EntityKey(EntityKind.PLACE, "rostock " + unique, "Rostock " + unique);
    private final EntityKey other = new EntityKey(EntityKind.PLACE, "rauma " + unique, "Rauma " + unique);

    @Test
    void anArticleIsFoundOnceItIsStored() {
        long id = store("Eine Nachtfähre ohne Diesel", LocalDate.of(2024, 5, 16), List.of(), "Sie fährt elektrisch.");
        await(1);

        Hit hit = find("elektrische Nachtfähren").hits().getFirst();
        assertThat(hit.id()).isEqualTo(id);
        assertThat(hit.url()).isEqualTo("/articles/" + id + "/eine-nachtfaehre-ohne-diesel");
        assertThat(hit.headline())
                .containsExactly(
                        new Piece("Eine ", false), new Piece("Nachtfähre", true), new Piece(" ohne Diesel", false));
        assertThat(hit.snippet())
                .containsExactly(new Piece("Sie fährt ", false), new Piece("elektrisch", true), new Piece(".", false));
        assertThat(hit.published()).isEqualTo("2024-05-16");
        assertThat(hit.source()).isEqualTo(source);
    }

    @Test
    void theNewestComesFirstAcrossMonthsAndTimeZones() {
        dated("Berlin am ersten Februar", Published.at(OffsetDateTime.parse("2024-02-01T00:30:00+01:00")));
        dated("New York am letzten Januar", Published.at(OffsetDateTime.parse("2024-01-31T23:30:00-05:00")));
        dated("Ohne Tag", null);
        await(3);

        SearchQuery newest = query("").sortedBy(SearchQuery.Sort.NEWEST);
        assertThat(search.search(newest.sized(1), Locale.GERMAN).hits())
                .extracting(Hit::title)
                .containsExactly("New York am letzten Januar");
        assertThat(search.search(newest.sized(3), Locale.GERMAN).hits())
                .extracting(Hit::title)
                .containsExactly("New York am letzten Januar", "Berlin am ersten Februar", "Ohne Tag");
        SearchQuery oldest = query("").sortedBy(SearchQuery.Sort.OLDEST);
        assertThat(search.search(oldest.sized(1), Locale.GERMAN).hits())
                .extracting(Hit::title)
                .containsExactly("Berlin am ersten Februar");
    }

    private void dated(String headline, @Nullable Published when) {
        SampleArticle.of(headline)
                .source(source)
                .published(when)
                .paragraph("Ein Satz.")
                .in(archive);
    }

    @Test
    void countsByPersonPlaceAndMonthAndFiltersByThem() {
        store("Erste Fahrt", LocalDate.of(2023, 11, 9), List.of(person, place), "Der Kapitän war zufrieden.");
        store("Zweite Fahrt", LocalDate.of(2024, 1, 3), List.of(person, other), "Der Kapitän war müde.");
        store("Dritte Fahrt", LocalDate.of(2024, 1, 4), List.of(place), "Der Kapitän schlief.");
        await(3);

        SearchResult all = find("Kapitän");
        assertThat(all.total()).isEqualTo(3);
        assertThat(entry(all, Facet.PERSON, person).count()).isEqualTo(2);
        assertThat(entry(all, Facet.PLACE, place).count()).isEqualTo(2);
        assertThat(all.histogram())
                .containsExactly(
                        new Bucket(LocalDate.of(2023, 11, 1), 1),
                        new Bucket(LocalDate.of(2023, 12, 1), 0),
                        new Bucket(LocalDate.of(2024, 1, 1), 2));

        String here = entry(all, Facet.PLACE, place).value();
        SearchResult narrowed = search.search(query("Kapitän").with(Facet.PLACE, here), Locale.GERMAN);
        assertThat(narrowed.hits()).extracting(Hit::title).containsExactlyInAnyOrder("Erste Fahrt", "Dritte Fahrt");
        assertThat(entry(narrowed, Facet.PERSON, person).count()).isEqualTo(1);
        assertThat(entry(narrowed, Facet.PLACE, place).selected()).isTrue();
        assertThat(entry(narrowed, Facet.PLACE, other).count())
                .as("counts of a facet do not reflect its own filter")
                .isEqualTo(1);

        SearchResult without = search.search(query("Kapitän").excluding(Facet.PLACE, here), Locale.GERMAN);
        assertThat(without.hits()).extracting(Hit::title).containsExactly("Zweite Fahrt");
        assertThat(entry(without, Facet.PLACE, place).excluded()).isTrue();
    }

    @Test
    void whatIsExcludedCountsForNoOtherValueOfItsFacet() {
        store("Erste Fahrt", LocalDate.of(2023, 11, 9), List.of(place, other), "Der Kapitän war zufrieden.");
        store("Zweite Fahrt", LocalDate.of(2024, 1, 3), List.of(other), "Der Kapitän war müde.");
        await(2);
        String here = entry(find("Kapitän"), Facet.PLACE, place).value();
        String there = entry(find("Kapitän"), Facet.PLACE, other).value();

        SearchQuery without = query("Kapitän").excluding(Facet.PLACE, here);
        assertThat(entry(search.search(without, Locale.GERMAN), Facet.PLACE, other)
                        .count())
                .as("what choosing it brings")
                .isEqualTo(search.search(without.with(Facet.PLACE, there), Locale.GERMAN)
                        .total())
                .isEqualTo(1);
        assertThat(entry(search.search(without, Locale.GERMAN), Facet.PLACE, place)
                        .count())
                .as("what comes back with it")
                .isEqualTo(1);
        assertThat(search.search(query("Kapitän").excluding(Facet.YEAR, "2023"), Locale.GERMAN)
                        .facets()
                        .get(Facet.YEAR)
                        .entries())
                .extracting(Entry::value, Entry::count, Entry::excluded)
                .containsExactly(tuple("2024", 1L, false), tuple("2023", 1L, true));
    }

    @Test
    void aNameInTheQueryFindsArticlesThatCallTheEntityOtherwise() {
        store("Der Präsident reist", LocalDate.of(2024, 5, 16), List.of(person), "Niemand nannte den vollen Namen.");
        await(1);

        SearchResult result = find("Henrike Osterloh " + unique);
        assertThat(result.hits()).extracting(Hit::title).containsExactly("Der Präsident reist");
        assertThat(result.entities()).extracting(SearchResult.Named::name).containsExactly(person.name());
        assertThat(result.hits().getFirst().snippet())
                .as("shows where the entity is named")
                .anyMatch(Piece::marked);
        assertThat(find("person:\"" + person.name() + "\"").total()).isEqualTo(1);
        SearchQuery resolved = search.resolve(query("").with(Facet.PERSON, person.name()));
        assertThat(resolved.filter(Facet.PERSON).any())
                .singleElement()
                .satisfies(id -> assertThat(id).matches("\\d+"));
    }

    @Test
    void anotherSpellingOfANameFindsTheSameArticles() {
        EntityKey russian = tagger.key(EntityKind.PERSON, "Wladimir Schukow " + unique, Locale.GERMAN);
        EntityKey peking = tagger.key(EntityKind.PLACE, "Peking", Locale.GERMAN);
        store("Der Präsident reist", LocalDate.of(2024, 5, 16), List.of(russian, peking), "Niemand sonst war dabei.");
        await(1);

        String spelling = "Vladimir Shukov " + unique;
        assertThat(find(spelling).total()).isEqualTo(1);
        assertThat(find("person:\"" + spelling + "\"").total()).isEqualTo(1);
        assertThat(search.resolve(query("").with(Facet.PERSON, spelling))
                        .filter(Facet.PERSON)
                        .any())
                .containsExactly(String.valueOf(id(russian)));
        assertThat(find("Beijing").total()).isEqualTo(1);
        assertThat(find("ort:Beijing").total()).isEqualTo(1);
        assertThat(find("ort:Shanghai").total()).isZero();
    }

    @Test
    void aSurnameInOtherLettersFindsWhoHasAName() {
        store("Der Präsident reist", LocalDate.of(2024, 5, 16), List.of(person), "Niemand nannte ihn beim Namen.");
        await(1);
        String surname = "Остерло" + unique.replaceAll("[^a-f]", "");
        jdbc.sql("insert into entity_name (entity_id, name, folded, origin) values (:id, :name, :folded, 'EDITOR')")
                .param("id", id(person))
                .param("name", "Хенрике " + surname)
                .param("folded", Register.fold("Хенрике " + surname))
                .update();

        waitUntil(() -> find(surname).total() == 1);
        assertThat(find(surname).entities())
                .extracting(SearchResult.Named::name)
                .containsExactly(person.name());
        assertThat(find("Хенрике").total()).as("a first name alone").isZero();
    }

    @Test
    void aMergeIsSeenAtOnce() {
        store("Eins", LocalDate.of(2024, 5, 16), List.of(place), "Am Kai.");
        store("Zwei", LocalDate.of(2024, 5, 17), List.of(other, place), "Am Kai.");
        await(2);
        int target = id(place);
        jdbc.sql("update entity set merged_into = :target, canonical_id = :target where id = :id")
                .param("target", target)
                .param("id", id(other))
                .update();

        waitUntil(() -> search.search(query("Kai"), Locale.GERMAN)
                        .facets()
                        .get(Facet.PLACE)
                        .distinct()
                == 1);
        assertThat(entry(find("Kai"), Facet.PLACE, place).count()).isEqualTo(2);
        assertThat(entityArticles.articlesOf(id(other), 1, 10).total()).isEqualTo(2);
        assertThat(entityArticles.monthsOf(EntityFilter.of(target)))
                .containsExactly(new Bucket(LocalDate.of(2024, 5, 1), 2));
    }

    @Test
    void filtersByFiguresAndShowsThem() {
        Mention billions = figure("220 Milliarden Euro", new BigDecimal("220000000000"), "EUR", FigureKind.MONEY);
        archive.store(
                draft("Handel wächst", LocalDate.of(2024, 5, 16), "220 Milliarden Euro betrug das Volumen."),
                List.of(billions),
                new Provenance(null, 0));
        await(1);

        for (String wanted : List.of(
                "220 Mrd Euro",
                ">100 Mrd EUR",
                "200..250 Mrd Euro",
                "€220bn",
                "Handelsvolumen",
                "Volumen 200..250 Mrd Euro 2023")) {
            SearchResult result = search.search(query("").withFigures(List.of(wanted)), Locale.GERMAN);
            assertThat(result.hits()).as(wanted).hasSize(1);
            assertThat(result.hits().getFirst().figures())
                    .extracting(HitFigure::surface, HitFigure::measure, HitFigure::sentence)
                    .containsExactly(tuple("220 Milliarden Euro", "Handelsvolumen", List.of()));
        }
        for (String wanted : List.of(
                "220 Mrd Dollar",
                "<100 Mrd EUR",
                "220 Mio Euro",
                "220 %",
                "Inflation 220 Mrd Euro",
                "Volumen 200..250 Mrd Euro 2022")) {
            assertThat(search.search(query("").withFigures(List.of(wanted)), Locale.GERMAN)
                            .total())
                    .as(wanted)
                    .isZero();
        }
        assertThat(find("Handel figure:220 Mrd Euro Volumen").total()).isEqualTo(1);
        assertThat(find("figure:\"Handelsvolumen >100 Mrd Euro\"").total()).isEqualTo(1);
        assertThat(search.search(
                                SearchParameters.query(Map.of(
                                        "figure-measure",
                                        List.of("Volumen"),
                                        "figure-value",
                                        List.of(">100 Mrd Euro"))),
                                Locale.GERMAN)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void showsAFigureThatIsSaidTwiceOnce() {
        String body = "Der Leuchtturm kostet 3 Millionen Euro. Die 3 Millionen Euro zahlt das Land.";
        int first = "Licht".length() + 2 + body.indexOf("3 Millionen");
        int second = "Licht".length() + 2 + body.lastIndexOf("3 Millionen");
        Figure price = Figure.of(FigureKind.MONEY, Quantity.exactly(new BigDecimal("3000000"), "EUR", null), null);
        archive.store(
                draft("Licht", LocalDate.of(2024, 5, 16), body),
                List.of(threeMillion(first, price), threeMillion(second, price)),
                new Provenance(null, 0));
        await(1);

        assertThat(find("Leuchtturm").hits().getFirst().figures())
                .extracting(HitFigure::surface)
                .containsExactly("3 Millionen Euro");
    }

    private static Mention.FigureMention threeMillion(int start, Figure figure) {
        Span span = new Span(start, start + "3 Millionen Euro".length());
        return new Mention.FigureMention(span, "3 Millionen Euro", figure, span, Origin.MACHINE);
    }

    @Test
    void showsAFigureInItsSentenceWhereTheSnippetDoesNot() {
        String far = "Im Leuchtturm brennt Licht. " + "Das Meer ist ruhig und grau. ".repeat(20);
        String body = far + "Der Handel betrug 220 Milliarden Euro.";
        int start = "Licht".length() + 2 + far.length();
        Quantity quantity = new Quantity(
                new BigDecimal("220000000000"),
                new BigDecimal("220000000000"),
                new BigDecimal("220000000000"),
                Quantity.Modifier.EXACT,
                "EUR",
                null);
        archive.store(
                draft("Licht", LocalDate.of(2024, 5, 16), body),
                List.of(new Mention.FigureMention(
                        new Span(start + 18, start + 37),
                        "220 Milliarden Euro",
                        new Figure(
                                FigureKind.MONEY, quantity, Measured.certainly("Handel", "handel"), null, null, null),
                        new Span(start, start + 38),
                        Origin.MACHINE)),
                new Provenance(null, 0));
        await(1);

        HitFigure figure = search.search(query("Leuchtturm").withFigures(List.of("220 Mrd Euro")), Locale.GERMAN)
                .hits()
                .getFirst()
                .figures()
                .getFirst();

        assertThat(figure.sentence())
                .containsExactly(
                        new Piece("Der Handel betrug ", false),
                        new Piece("220 Milliarden Euro", true),
                        new Piece(".", false));
    }

    @Test
    void readersSeeNoWithheldArticleAndNoneUnderEmbargo() {
        ArticleDraft open = draft("Offen", LocalDate.of(2024, 5, 16), "Der Leuchtturm steht.");
        archive.store(open, List.of(), new Provenance(null, 0));
        archive.store(with(open, "Zurückgehalten", Pubstatus.WITHHELD, null), List.of(), new Provenance(null, 0));
        archive.store(
                with(open, "Gesperrt", Pubstatus.USABLE, OffsetDateTime.now().plusHours(1)),
                List.of(),
                new Provenance(null, 0));
        archive.store(
                with(
                        open,
                        "Sperrfrist vorbei",
                        Pubstatus.USABLE,
                        OffsetDateTime.now().minusHours(1)),
                List.of(),
                new Provenance(null, 0));
        await(2);

        assertThat(find("Leuchtturm").hits())
                .extracting(Hit::title)
                .containsExactlyInAnyOrder("Offen", "Sperrfrist vorbei");
    }

    @Test
    void tellsWhoAppearsWithWhom() {
        store("Eins", LocalDate.of(2024, 5, 16), List.of(person, place), "Am Kai.");
        store("Zwei", LocalDate.of(2024, 5, 17), List.of(person, place), "Am Kai.");
        store("Drei", LocalDate.of(2024, 5, 18), List.of(person, other), "Am Kai.");
        await(3);

        assertThat(entityArticles.appearingWith(id(person), null, 5, Locale.GERMAN))
                .extracting(EntityCount::name, EntityCount::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(place.name(), 2L),
                        org.assertj.core.groups.Tuple.tuple(other.name(), 1L));
        assertThat(entityArticles.articlesOf(id(person), 1, 2).hits())
                .extracting(Hit::title)
                .containsExactly("Drei", "Zwei");
        assertThat(entityArticles.articlesOf(id(person), 2, 2).hits())
                .extracting(Hit::title)
                .containsExactly("Eins");
    }

    @Test
    void aDeletedArticleIsFoundNoMore() {
        long id = store("Kurz da", LocalDate.of(2024, 5, 16), List.of(), "Gleich weg.");
        await(1);
        jdbc.sql("delete from article where id = :id").param("id", id).update();
        await(0);
    }

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
        mvc.perform(get(URI.create(query("").onPage(5000).url())))
                .andExpect(redirectedUrl(query("").url()));
    }

    @Test
    void kindsOfFiguresAndYearsAreFacets() {
        String body = "Das Handelsvolumen lag bei 9 Milliarden Euro.";
        archive.store(
                draft("Handel wächst", LocalDate.of(2022, 3, 1), body),
                List.of(figure("9 Milliarden Euro", new BigDecimal("9000000000"), "EUR", FigureKind.MONEY)),
                new Provenance(null, 0));
        store("Handel schläft", LocalDate.of(2023, 3, 1), List.of(), "Niemand zählte.");
        await(2);

        SearchResult both = find("Handel");
        assertThat(both.facets().get(Facet.KIND).entries())
                .extracting(Entry::value, Entry::count)
                .containsExactly(tuple("money", 1L));
        assertThat(both.facets().get(Facet.YEAR).entries())
                .extracting(Entry::value)
                .as("the latest first")
                .containsExactly("2023", "2022");
        assertThat(search.search(query("Handel").with(Facet.KIND, "money"), Locale.GERMAN)
                        .hits())
                .extracting(Hit::title)
                .containsExactly("Handel wächst");
        SearchQuery eitherYear = query("Handel").with(Facet.YEAR, "2022").with(Facet.YEAR, "2023");
        assertThat(search.search(eitherYear, Locale.GERMAN).total()).isEqualTo(2);
        assertThat(search.search(query("Handel").excluding(Facet.YEAR, "2022"), Locale.GERMAN)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void allValuesOfAFacetCanBeLookedThroughAndFoundByTheBeginningOfAWord() throws Exception {
        store("Erste Fahrt", LocalDate.of(2023, 11, 9), List.of(place), "Der Kapitän war zufrieden.");
        store("Zweite Fahrt", LocalDate.of(2024, 1, 3), List.of(other), "Der Kapitän war müde.");
        await(2);

        String all = new SearchAddresses(query("Kapitän")).values(Facet.PLACE, "", 1);
        assertThat(page(all).select(".facet__value").eachText()).hasSize(2);
        waitUntil(() -> values(new SearchAddresses(query("Kapitän")).values(Facet.PLACE, "rau", 1))
                .equals(List.of("Rauma " + unique)));
        assertThat(values(new SearchAddresses(query("Kapitän")).values(Facet.PLACE, unique, 1)))
                .hasSize(2);
        assertThat(values(new SearchAddresses(query("Kapitän")).values(Facet.PLACE, "Oslo", 1)))
                .isEmpty();
        assertThat(values(new SearchAddresses(query("Kapitän")).values(Facet.LANGUAGE, "deu", 1)))
                .as("by what the page calls it, not by its code")
                .containsExactly("Deutsch");
        mvc.perform(get("/search/values").param("facet", "weather")).andExpect(status().isNotFound());
    }

    private List<String> values(String url) {
        try {
            return page(url).select(".facet__value > span:not(.number)").eachText();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void suggestsWhoAndWhatBeginsAsTyped() throws Exception {
        store("Leuchtfeuer " + unique, LocalDate.of(2024, 1, 3), List.of(person, other), "Es brennt wieder.");
        await(1);

        waitUntil(() -> suggested("osterl " + unique).equals(List.of(person.name())));
        assertThat(page("/search/suggestions?q=osterl%20" + unique)
                        .selectFirst("[role=option]")
                        .attr("data-url"))
                .startsWith("/people/" + id(person) + "/");
        assertThat(suggested("leuchtfeuer " + unique)).contains("Leuchtfeuer " + unique);
        assertThat(suggested("Küstendienst " + unique)).contains(source);
        archive.store(
                draft("Handel wächst", LocalDate.of(2022, 3, 1), "Das Handelsvolumen lag bei 9 Milliarden Euro."),
                List.of(figure("9 Milliarden Euro", new BigDecimal("9000000000"), "EUR", FigureKind.MONEY)),
                new Provenance(null, 0));
        await(2);
        assertThat(suggested("handelsv")).contains("Handelsvolumen");
        assertThat(suggested("\"(((")).isEmpty();
    }

    @Test
    void suggestsNamesWhoseUmlautsAreWrittenOut() {
        EntityKey lake = new EntityKey(EntityKind.PLACE, "überlingen " + unique, "Überlingen " + unique);
        store("Am See", LocalDate.of(2024, 1, 3), List.of(lake), "Es brennt wieder.");
        await(1);

        waitUntil(() -> suggested("Überl " + unique).equals(List.of(lake.name())));
        assertThat(suggested("Ueberl " + unique)).containsExactly(lake.name());
    }

    private List<String> suggested(String q) {
        try {
            return Jsoup.parse(mvc.perform(get("/search/suggestions").param("q", q))
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8))
                    .select(".suggestion__label")
                    .eachText();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void allHitsCanBeTakenAlongAsAFile() throws Exception {
        store("=HYPERLINK(böse)", LocalDate.of(2024, 1, 3), List.of(), "Der Kapitän, \"müde\".");
        store("Zweite Fahrt", LocalDate.of(2023, 1, 3), List.of(), "Der Kapitän schlief.");
        await(2);

        String csv = mvc.perform(get(URI.create(new SearchAddresses(query("Kapitän")).export("csv"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains(",'=HYPERLINK(böse),2024-01-03," + source));
        mvc.perform(get(URI.create(new SearchAddresses(query("Kapitän")).export("json"))))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[1].headline").value("Zweite Fahrt"));
    }

    @Test
    void aPageFarBehindIsCountedFromTheEnd() {
        for (int day = 1; day <= 9; day++) {
            store("Fahrt " + day, LocalDate.of(2024, 1, day), List.of(), "Der Kapitän war müde.");
        }
        await(9);

        SearchQuery newest = query("").sized(2);
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 5; page++) {
            search.search(newest.onPage(page), Locale.GERMAN).hits().forEach(hit -> paged.add(hit.title()));
        }
        assertThat(paged)
                .containsExactly(
                        "Fahrt 9", "Fahrt 8", "Fahrt 7", "Fahrt 6", "Fahrt 5", "Fahrt 4", "Fahrt 3", "Fahrt 2",
                        "Fahrt 1");
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

    private SearchResult find(String q) {
        return search.search(query(q), Locale.GERMAN);
    }

    private void await(long articles) {
        waitUntil(() -> search.search(query(""), Locale.GERMAN).total() == articles);
    }

    private static void waitUntil(java.util.function.BooleanSupplier reached) {
        Eventually.await().until(reached::getAsBoolean);
    }

    private static Entry entry(SearchResult result, Facet facet, EntityKey entity) {
        return result.facets().get(facet).entries().stream()
                .filter(entry -> entry.label().equals(entity.name()))
                .findFirst()
                .orElseThrow();
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

    private static Mention figure(String surface, BigDecimal value, String unit, FigureKind kind) {
        Quantity quantity = new Quantity(value, value, value, Quantity.Modifier.EXACT, unit, null);
        int start = "Handel wächst".length() + 2;
        return new Mention.FigureMention(
                new Span(start, start + surface.length()),
                surface,
                new Figure(
                        kind,
                        quantity,
                        Measured.certainly("Handelsvolumen", "handelsvolumen"),
                        null,
                        null,
                        new Period(
                                "2023", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), Period.Found.EXPLICIT)),
                new Span(start, start + 39),
                Origin.MACHINE);
    }

    private ArticleDraft draft(String headline, LocalDate day, String body) {
        return SampleArticle.of(headline)
                .published(Published.on(day))
                .source(source)
                .paragraph(body)
                .draft();
    }

    private static ArticleDraft with(ArticleDraft draft, String headline, Pubstatus pubstatus, OffsetDateTime embargo) {
        return draft.corrected(new Heading(headline, false, null, null, null), draft.publication(), draft.body())
                .with(new Clearance(pubstatus, embargo));
    }
}
