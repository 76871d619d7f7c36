package org.depesche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.Provenance;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
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
import org.depesche.tagging.Subject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract with programs, member by member. */
@DepescheTest
class ApiTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    Archive archive;

    @Autowired
    JdbcClient jdbc;

    private final String person = "Henrike Osterloh-" + UUID.randomUUID();

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.header("Accept-Language", "en")).andReturn().getResponse();
    }

    private MockHttpServletResponse toEditor(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return answer(request.with(user("tilda").roles("EDITOR", "READER")));
    }

    private JsonNode read(MockHttpServletResponse answer) {
        return json.readTree(answer.getContentAsByteArray());
    }

    private long article(Published published, Pubstatus pubstatus) {
        EntityKey key = new EntityKey(EntityKind.PERSON, person.toLowerCase(Locale.ROOT), person);
        EntityKey untold = new EntityKey(EntityKind.PLACE, "cldr:DE-" + person, "Deutschland");
        String text = person + " will sparen\n\nRund 220 Milliarden Euro will sie sparen.";
        Span place = new Span(text.indexOf("Rund"), text.indexOf(" will sie"));
        List<Mention> mentions = List.of(
                new Mention.EntityMention(new Span(0, person.length()), person, key, Origin.MACHINE, .9),
                new Mention.EntityMention(null, null, untold, Origin.SOURCE, 1),
                new Mention.FigureMention(
                        place,
                        "Rund 220 Milliarden Euro",
                        new Figure(
                                FigureKind.MONEY,
                                new Quantity(
                                        new BigDecimal("2.20E+11"),
                                        new BigDecimal("0.0000001"),
                                        null,
                                        Quantity.Modifier.ABOUT,
                                        "EUR",
                                        null),
                                new Measured(
                                        "Haushalt",
                                        "Haushalt",
                                        "für Bildung",
                                        new Subject(new Span(0, person.length()), Subject.Found.TOPIC),
                                        .9),
                                null,
                                Figure.Change.DOWN,
                                new Period(
                                        "2023",
                                        LocalDate.of(2023, 1, 1),
                                        LocalDate.of(2023, 12, 31),
                                        Period.Found.EXPLICIT)),
                        new Span(place.start(), text.length()),
                        Origin.MACHINE));
        return archive.store(
                        SampleArticle.of(person + " will sparen")
                                .kicker("Haushalt")
                                .byline("Von A. Beispiel und B. Muster")
                                .dateline("Berlin", "16. Mai", "BERLIN, 16. Mai –")
                                .published(published)
                                .source("Küstenblatt")
                                .section("Politik")
                                .keywords("Haushalt", "Sparen")
                                .rights("© Küstenblatt")
                                .pubstatus(pubstatus)
                                .paragraph("Rund 220 Milliarden Euro will sie sparen.")
                                .draft(),
                        mentions,
                        new Provenance(null, 0))
                .article();
    }

    @Test
    void anArticleHasAllItsMembers() throws Exception {
        long id = article(Published.at(OffsetDateTime.parse("2024-05-16T10:30:00+02:00")), Pubstatus.USABLE);
        MockHttpServletResponse answer = answer(get("/api/v1/articles/" + id));
        JsonNode article = read(answer);

        assertThat(answer.getContentType()).isEqualTo("application/json");
        assertThat(List.copyOf(article.propertyNames()))
                .containsExactly(
                        "id",
                        "url",
                        "pubstatus",
                        "headline",
                        "kicker",
                        "byline",
                        "authors",
                        "dateline",
                        "published",
                        "language",
                        "source",
                        "section",
                        "keywords",
                        "rights",
                        "text",
                        "mentions",
                        "figures");
        assertThat(article.get("id").asLong()).isEqualTo(id);
        assertThat(article.get("url").asString()).startsWith("/articles/" + id + "/henrike-osterloh");
        assertThat(article.get("pubstatus").asString()).isEqualTo("usable");
        assertThat(article.get("published").asString()).isEqualTo("2024-05-16T10:30:00+02:00");
        assertThat(article.get("authors").toString()).isEqualTo("[\"A. Beispiel\",\"B. Muster\"]");
        assertThat(article.get("dateline").toString()).isEqualTo("{\"place\":\"Berlin\",\"date\":\"16. Mai\"}");
        assertThat(article.get("text").asString())
                .isEqualTo(person + " will sparen\n\nRund 220 Milliarden Euro will sie sparen.");
    }

    @Test
    void aMentionHasItsPlaceAndItsEntity() throws Exception {
        JsonNode mentions = read(answer(get("/api/v1/articles/" + article(null, Pubstatus.USABLE))))
                .get("mentions");
        JsonNode named = mentions.get(0);

        assertThat(List.copyOf(named.propertyNames()))
                .containsExactly("kind", "start", "end", "surface", "name", "entity", "origin", "confidence");
        assertThat(named.get("kind").asString()).isEqualTo("person");
        assertThat(named.get("end").asInt()).isEqualTo(person.length());
        assertThat(named.get("origin").asString()).isEqualTo("machine");
        assertThat(named.get("confidence").toString()).isEqualTo("0.9");
        int entity = named.get("entity").get("id").asInt();
        assertThat(named.get("entity").get("url").asString()).startsWith("/people/" + entity + "/henrike-osterloh");

        JsonNode untold = mentions.get(1);
        assertThat(untold.get("start").isNull()).isTrue();
        assertThat(untold.get("surface").isNull()).isTrue();
        assertThat(untold.get("origin").asString()).isEqualTo("source");
    }

    @Test
    void aFigureHasPlainNumbers() throws Exception {
        MockHttpServletResponse answer = answer(get("/api/v1/articles/" + article(null, Pubstatus.USABLE)));
        JsonNode figure = read(answer).get("figures").get(0);

        assertThat(List.copyOf(figure.propertyNames()))
                .containsExactly(
                        "start",
                        "end",
                        "surface",
                        "kind",
                        "value",
                        "lower",
                        "upper",
                        "modifier",
                        "unit",
                        "per",
                        "measure",
                        "measureConfidence",
                        "qualifier",
                        "subject",
                        "counted",
                        "role",
                        "change",
                        "period",
                        "standing",
                        "reason",
                        "differing");
        assertThat(answer.getContentAsString())
                .contains("\"value\":220000000000,\"lower\":0.0000001,\"upper\":null,\"modifier\":\"~\"");
        assertThat(figure.get("kind").asString()).isEqualTo("money");
        assertThat(figure.get("measureConfidence").decimalValue()).isEqualTo("0.9");
        assertThat(figure.get("qualifier").asString()).isEqualTo("für Bildung");
        assertThat(List.copyOf(figure.get("subject").propertyNames()))
                .containsExactly("kind", "name", "entity", "found");
        assertThat(figure.get("subject").get("kind").asString()).isEqualTo("person");
        assertThat(figure.get("subject").get("found").asString()).isEqualTo("topic");
        assertThat(List.copyOf(figure.get("counted").propertyNames())).containsExactly("id", "name", "url");
        assertThat(figure.get("counted").get("name").asString()).isEqualTo("Haushalt");
        assertThat(figure.get("counted").get("url").asString())
                .isEqualTo(
                        "/figures/measures/" + figure.get("counted").get("id").asInt() + "/haushalt");
        assertThat(figure.get("role").isNull()).isTrue();
        assertThat(figure.get("standing").isNull()).isTrue();
        assertThat(figure.get("reason").isNull()).isTrue();
        assertThat(figure.get("change").asString()).isEqualTo("down");
        assertThat(figure.get("period").toString())
                .isEqualTo(
                        "{\"text\":\"2023\",\"start\":\"2023-01-01\",\"end\":\"2023-12-31\",\"found\":\"explicit\"}");
    }

    @Test
    void aDayStaysADayAndNothingStaysNothing() throws Exception {
        long dated = article(Published.on(LocalDate.of(2024, 5, 16)), Pubstatus.USABLE);
        assertThat(read(answer(get("/api/v1/articles/" + dated)))
                        .get("published")
                        .asString())
                .isEqualTo("2024-05-16");
    }

    @ParameterizedTest
    @CsvSource({"USABLE, 200, 200", "WITHHELD, 404, 200", "CANCELED, 404, 200"})
    void whatReadersMayNotSeeIsForEditors(Pubstatus pubstatus, int forReaders, int forEditors) throws Exception {
        long id = article(null, pubstatus);

        assertThat(answer(get("/api/v1/articles/" + id)).getStatus()).isEqualTo(forReaders);
        MockHttpServletResponse full = toEditor(get("/api/v1/articles/" + id));
        assertThat(full.getStatus()).isEqualTo(forEditors);
        assertThat(read(full).get("pubstatus").asString())
                .isEqualTo(pubstatus.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void whatIsUnderEmbargoIsNotThereYet() throws Exception {
        long id = article(null, Pubstatus.WITHHELD);
        jdbc.sql("update article set pubstatus = 'USABLE', embargo = now() + interval '1 hour' where id = ?")
                .param(id)
                .update();

        assertThat(answer(get("/api/v1/articles/" + id)).getStatus()).isEqualTo(404);
        assertThat(toEditor(get("/api/v1/articles/" + id)).getStatus()).isEqualTo(200);
    }

    @Test
    void aMergedEntityIsSeenAsTheOtherAndAHiddenOneNotAtAll() throws Exception {
        long id = article(null, Pubstatus.USABLE);
        JsonNode mentions = read(answer(get("/api/v1/articles/" + id))).get("mentions");
        int merged = mentions.get(0).get("entity").get("id").asInt();
        int hidden = mentions.get(1).get("entity").get("id").asInt();
        String other = "Henrike Osterloh " + UUID.randomUUID();
        int target = jdbc.sql("insert into entity (kind, key, name, canonical_id) "
                        + "values ('PERSON', ?, ?, currval(pg_get_serial_sequence('entity', 'id'))) returning id")
                .params(other, other)
                .query(Integer.class)
                .single();
        jdbc.sql("update entity set merged_into = ?, canonical_id = ? where id = ?")
                .params(target, target, merged)
                .update();
        jdbc.sql("update entity set hidden = true where id = ?").param(hidden).update();

        JsonNode after = read(answer(get("/api/v1/articles/" + id))).get("mentions");
        assertThat(after.size()).isEqualTo(1);
        assertThat(after.get(0).get("entity").get("id").asInt()).isEqualTo(target);
        assertThat(after.get(0).get("name").asString()).isEqualTo(other);
    }

    @Test
    void anUploadIsAnsweredWithItsRun() throws Exception {
        MockHttpServletResponse answer = toEditor(multipart("/api/v1/uploads")
                .file(file("hafen.txt", "Der Hafen von " + UUID.randomUUID() + " wird größer\n\nDas sagte die Stadt."))
                .file(file("leer.txt", ""))
                .param("published", "2024-05-16")
                .param("source", "Küstenblatt"));

        assertThat(answer.getStatus()).isEqualTo(202);
        JsonNode run = read(answer);
        assertThat(List.copyOf(run.propertyNames())).containsExactly("id", "url");
        assertThat(run.get("url").asString())
                .isEqualTo("/api/v1/runs/" + run.get("id").asLong());
        assertThat(answer.getHeader("Location")).isEqualTo(run.get("url").asString());

        JsonNode finished = finished(run.get("url").asString());
        assertThat(List.copyOf(finished.propertyNames())).containsExactly("id", "state", "files");
        JsonNode good = finished.get("files").get(0);
        assertThat(List.copyOf(good.propertyNames()))
                .containsExactly("name", "state", "articles", "problem", "outcomes", "items");
        assertThat(good.get("state").asString()).isEqualTo("done");
        assertThat(good.get("items").get(0).get("outcome").asString()).isEqualTo("stored");
        assertThat(good.get("items").get(0).get("article").asLong())
                .isEqualTo(good.get("articles").get(0).asLong());
        JsonNode bad = finished.get("files").get(1);
        assertThat(bad.get("state").asString()).isEqualTo("failed");
        assertThat(bad.get("problem").toString()).isEqualTo("{\"stage\":\"read\",\"message\":\"The file is empty.\"}");
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, "text/plain", text.getBytes());
    }

    private JsonNode finished(String url) {
        return Eventually.await()
                .until(
                        () -> read(toEditor(get(url))),
                        run -> run.get("state").asString().equals("finished"));
    }

    @Test
    void anAnalysisFindsFiguresAndStoresNothing() throws Exception {
        long before = jdbc.sql("select count(*) from article").query(Long.class).single();
        JsonNode analysis = read(toEditor(analysis("""
                {"text": "Die Preise stiegen um 2,4 Prozent.\\n\\nDas sagte die Stadt am Montag.", "language": "de",
                 "published": "2024-05-16T10:30:00+02:00", "find": ["figures"]}""")));

        assertThat(List.copyOf(analysis.propertyNames())).containsExactly("language", "mentions", "figures");
        assertThat(analysis.get("language").asString()).isEqualTo("de");
        assertThat(analysis.get("mentions").isEmpty()).isTrue();
        JsonNode figure = analysis.get("figures").get(0);
        assertThat(figure.get("unit").asString()).isEqualTo("%");
        assertThat(figure.get("value").toString()).isEqualTo("2.4");
        assertThat(jdbc.sql("select count(*) from article").query(Long.class).single())
                .isEqualTo(before);
    }

    @Test
    void anAnalysisDetectsTheLanguage() throws Exception {
        JsonNode analysis = read(toEditor(analysis("""
                {"text": "The government said on Monday that it would spend more on the harbour and on its people.", "find": ["figures"]}""")));
        assertThat(analysis.get("language").asString()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\"", "\" \"", "\"\\u0000\\ud83d 5 Prozent\"", "\"\\u202e5 Euro\\u202c\"", "\"🐟 5 Euro\""})
    void anAnalysisTakesAnyText(String text) throws Exception {
        assertThat(toEditor(analysis("{\"language\": \"de\", \"find\": [\"figures\"], \"text\": " + text + "}"))
                        .getStatus())
                .isEqualTo(200);
    }

    private static AbstractMockHttpServletRequestBuilder<?> analysis(String body) {
        return post("/api/v1/analysis").contentType("application/json").content(body);
    }

    @Test
    void aSearchHasAllItsMembers() throws Exception {
        JsonNode result = read(answer(get("/api/v1/search?q=hafen")));

        assertThat(List.copyOf(result.propertyNames()))
                .containsExactly("total", "hits", "facets", "histogram", "hints");
        assertThat(result.get("hints").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=ship:hafen | unknown-prefix   | ship    | “ship:” is not a filter of this search and was taken as a word.
            language=tlh | no-such-language | tlh     | There are no articles in the language “tlh”. Write for example de or en.
            from=gestern | no-day           | gestern | “gestern” is not a date and was ignored. Write 2024, 2024-05 or 2024-05-16.
            sort=best    | no-order         | best    | “best” is not an order and was ignored. Write relevance, newest or oldest.
            """)
    void aSearchSaysWhatItDidNotUnderstand(String query, String code, String about, String message) throws Exception {
        JsonNode hints = read(answer(get("/api/v1/search?" + query))).get("hints");

        assertThat(hints.size()).isEqualTo(1);
        JsonNode hint = hints.get(0);
        assertThat(List.copyOf(hint.propertyNames())).containsExactly("code", "about", "message");
        assertThat(hint.get("code").asString()).isEqualTo(code);
        assertThat(hint.get("about").asString()).isEqualTo(about);
        assertThat(hint.get("message").asString()).isEqualTo(message);
    }

    @Test
    void aSearchSpeaksTheLanguageOfItsCaller() throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get("/api/v1/search?sort=best").header("Accept-Language", "de"))
                .andReturn()
                .getResponse();

        assertThat(read(answer).get("hints").get(0).get("message").asString())
                .isEqualTo("„best“ ist keine Sortierung und wurde übergangen."
                        + " Möglich sind relevance, newest und oldest.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void theInterfaceIsExplainedInBothLanguages(String language) throws Exception {
        Document page = Jsoup.parse(mvc.perform(get("/api").header("Accept-Language", language))
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select(".api__call code").eachText())
                .containsExactly(
                        "POST /api/v1/uploads",
                        "GET /api/v1/runs/{id}",
                        "GET /api/v1/articles/{id}",
                        "GET /api/v1/search",
                        "POST /api/v1/analysis");
        assertThat(page.select("section:has(#search) dt code").eachText()).contains("facets", "hints");
        assertThat(page.select("main").text()).doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%00",
                "q=%F0%9F%90%9F",
                "q=%ff%fe",
                "q=((((((((((((((((",
                "q=%22",
                "q=*",
                "q=a%7E99999999999",
                "q=figure:",
                "person=%00",
                "person=-",
                "person=99999999999999999999",
                "person=%27%3B+drop+table+entity",
                "figure=1e999999999",
                "figure=%00",
                "from=9999999-01-01&to=-5",
                "from=gestern",
                "sort=%3Cscript%3E",
                "page=0",
                "page=-5",
                "page=99999999&size=100",
                "page=99999999999999999",
                "size=100000000",
                "size=x",
                "source=%00",
                "language=%E2%80%AE"
            })
    void garbageInTheSearchFindsSomethingOrNothing(String parameters) throws Exception {
        MockHttpServletResponse answer = answer(get(URI.create("/api/v1/search?" + parameters)));

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        assertThat(json.readTree(answer.getContentAsByteArray()).get("total").isIntegralNumber())
                .isTrue();
    }
}
