package org.depesche.curation.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.ArticleSearch;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.search.SearchQuery;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Quantity.Modifier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Measures as editors curate them and readers see them, as a browser does it without scripts. */
@DepescheTest
class MeasureCurationPageTests extends EditorPages {

    @Autowired
    private Archive archive;

    @Autowired
    private Measures measures;

    @Autowired
    private FigureSearch search;

    @Autowired
    private ArticleSearch articles;

    /** The first part of compounds that no other test has. */
    private final String own = "Q" + UniqueWord.next() + "x";

    private final String rate = own + "rate";
    private final String quote = own + "quote";

    @BeforeEach
    void threeFigures() {
        store(rate, "2", "DIE ERSTE");
        store(own + "raten", "3", "DIE ZWEITE");
        store(quote, "4", "DIE DRITTE");
        await().until(() -> counts(rate) == 2
                && counts(quote) == 1
                && !headlines("Vaasa " + quote).isEmpty()
                && !headlines("Vaasa " + own + "raten").isEmpty());
    }

    private void store(String measure, String value, String headline) {
        SampleArticle.of(headline + " " + UUID.randomUUID())
                .paragraph("In Vaasa lag die " + measure + " bei " + value + " Prozent.")
                .counts(value + " Prozent", FigureKind.PERCENT, value, Modifier.EXACT, "%", measure)
                .in(archive);
    }

    private Measure measure(String words) {
        return measures.ofLemma(FigureReader.lemma(words, Locale.GERMAN)).orElseThrow();
    }

    private long counts(String words) {
        return search.search(FigureQuery.of(Map.of()).ofMeasure(measure(words)), Locale.GERMAN)
                .total();
    }

    /** The measures that readers can choose from for the figures of these articles. */
    private List<String> facets() {
        return search.search(FigureQuery.of(Map.of("measure", List.of(own))), Locale.GERMAN).measures().stream()
                .map(Counted::name)
                .toList();
    }

    /** Sends a form of a page with some fields filled in; returns the address that it redirects to. */
    private String send(Document page, String action, String... fields) throws Exception {
        Element form = page.selectFirst("form[action$=" + action + "], form:has(button[formaction$=" + action + "])");
        assertThat(form).as(action).isNotNull();
        Element button = form.selectFirst("button[formaction$=" + action + "]");
        MockHttpServletRequestBuilder request =
                post(URI.create(button == null ? form.attr("action") : button.attr("formaction")));
        form.select("input[type=hidden]").forEach(hidden -> request.param(hidden.attr("name"), hidden.attr("value")));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return String.valueOf(answer.getHeader("Location"));
    }

    @Test
    void casesAndNumbersAreOneChoiceForReaders() {
        assertThat(counts(rate)).isEqualTo(2);
        assertThat(measure(own + "raten")).isEqualTo(measure(rate));
    }

    @Test
    void theRegisterListsThemWithTheirFigures() throws Exception {
        Document page = page("/editor/measures?q=" + own.toLowerCase(Locale.ROOT));

        assertThat(page.select(".curate__list li").eachText())
                .anySatisfy(line -> assertThat(line).contains(rate).contains("2 Zahlen"))
                .anySatisfy(line -> assertThat(line).contains(quote).contains("eine Zahl"));
        assertThat(page("/editor/measures").select("h1").text()).isEqualTo("Messgrößen");
    }

    @Test
    void itsPageShowsEachFormInASentence() throws Exception {
        Document page = page("/editor/measures/" + measure(quote).id());

        assertThat(page.select("h1").text()).isEqualTo(quote);
        assertThat(page.select(".passages__one").text()).contains(quote, "4 Prozent");
    }

    @Test
    void whatIsMergedIsCountedTogetherAtOnceAndApartWhenUndone() throws Exception {
        int from = measure(rate).id();
        int into = measure(quote).id();
        String url = "/editor/measures/" + from + "/mergers";
        assertThat(page(url + "?q=" + quote).select(".curate__list a").attr("href"))
                .isEqualTo(url + "?to=" + into);

        String there = send(page(url + "?to=" + into), "/mergers", "reason", "dasselbe");

        assertThat(there).startsWith("/editor/measures/" + into + "?done=");
        assertThat(counts(quote)).isEqualTo(3);
        assertThat(facets()).containsExactly(quote);
        assertThat(answer(get("/editor/measures/" + from)).getHeader("Location"))
                .isEqualTo("/editor/measures/" + into);
        Document merged = page(there);
        assertThat(merged.select(".acts").text()).contains("Zusammengelegt", rate, quote, "tilda", "dasselbe");

        send(merged, "/undoings");

        assertThat(counts(rate)).isEqualTo(2);
        assertThat(counts(quote)).isEqualTo(1);
        assertThat(facets()).containsExactly(rate, quote);
    }

    @Test
    void aSearchOfArticlesForAFigureFollowsAMerger() throws Exception {
        int from = measure(rate).id();
        int into = measure(quote).id();
        assertThat(headlines("figure:\"" + quote + "\"")).containsExactly("DIE DRITTE");

        String there = send(page("/editor/measures/" + from + "/mergers?to=" + into), "/mergers");

        assertThat(headlines("figure:\"" + quote + "\""))
                .containsExactlyInAnyOrder("DIE ERSTE", "DIE ZWEITE", "DIE DRITTE");
        assertThat(headlines("figure:\"" + quote + " 3 %\"")).containsExactly("DIE ZWEITE");
        assertThat(articles.search(SearchQuery.everything().withFigures(List.of(quote + " 3 %")), Locale.GERMAN)
                        .hits()
                        .getFirst()
                        .figures()
                        .getFirst()
                        .surface())
                .as("what it was found by is shown with it")
                .isEqualTo("3 Prozent");

        send(page(there), "/undoings");

        assertThat(headlines("figure:\"" + quote + "\"")).containsExactly("DIE DRITTE");
        assertThat(headlines("figure:\"" + quote + " 3 %\"")).isEmpty();
    }

    @Test
    void aSearchOfArticlesForAFigureKnowsTheNewName() throws Exception {
        String name = own + " netto";
        send(page("/editor/measures/" + measure(rate).id()), "/renamings", "name", name);

        assertThat(headlines("figure:\"" + name + "\"")).containsExactlyInAnyOrder("DIE ERSTE", "DIE ZWEITE");
        assertThat(headlines("figure:\"" + name + " 2 %\"")).containsExactly("DIE ERSTE");
    }

    @Test
    void theSmallWordsOfAKnownMeasureCountAsOthersDo() throws Exception {
        store(own + "wert im Monat", "7", "DIE VIERTE");
        store(own + "wert pro Jahr", "8", "DIE FÜNFTE");
        String yearly = own + "wert pro Jahr";
        await().until(() -> headlines("figure:" + own + "wert").size() == 2);
        assertThat(headlines("figure:\"" + own + "wert im Jahr\""))
                .as("nothing is called so")
                .containsExactlyInAnyOrder("DIE VIERTE", "DIE FÜNFTE");

        send(page("/editor/measures/" + measure(quote).id()), "/renamings", "name", own + "wert im Jahr");

        assertThat(headlines("figure:\"" + own + "wert im Jahr\"")).containsExactly("DIE DRITTE");
        assertThat(headlines("figure:\"" + yearly + "\"")).containsExactly("DIE FÜNFTE");
    }

    /** The headlines that a search finds, without their unique ends. */
    private List<String> headlines(String q) {
        return articles.search(SearchQuery.of(q), Locale.GERMAN).hits().stream()
                .map(hit -> hit.title().replaceFirst(" [-0-9a-f]{36}$", ""))
                .toList();
    }

    @Test
    void formsAreSplitOff() throws Exception {
        int into = measure(quote).id();
        String lemma = measure(rate).lemmas().first();
        send(page("/editor/measures/" + measure(rate).id() + "/mergers?to=" + into), "/mergers");

        send(page("/editor/measures/" + into), "/splits", "lemma", lemma, "name", "Anderes " + own);

        assertThat(counts(quote)).isEqualTo(1);
        assertThat(facets()).containsExactly("Anderes " + own, quote);
    }

    @Test
    void aNewNameIsSeenByReaders() throws Exception {
        send(page("/editor/measures/" + measure(rate).id()), "/renamings", "name", own + " pro Jahr");

        assertThat(facets()).containsExactly(own + " pro Jahr", quote);
        assertThat(page("/figures?measure=" + rate)
                        .select("tbody .figures__note a")
                        .first()
                        .text())
                .isEqualTo(own + " pro Jahr");
    }

    @Test
    void anEnglishNameIsSeenByReadersOfEnglish() throws Exception {
        Measure measure = measure(rate);
        String english = own + " share";

        Document named = page(send(
                page("/editor/measures/" + measure.id()), "/translations", "name", english, "reason", "so heißt es"));

        assertThat(named.select("h1").text()).isEqualTo(rate);
        assertThat(named.select("#c-english").val()).isEqualTo(english);
        assertThat(named.select(".acts").text()).contains("Englischer Name vergeben", english, "so heißt es");
        assertThat(titleIn("de", measure)).isEqualTo(rate);
        assertThat(titleIn("en", measure)).isEqualTo(english);

        send(named, "/undoings");

        assertThat(titleIn("en", measure)).isEqualTo(rate);
    }

    private String titleIn(String language, Measure measure) throws Exception {
        MockHttpServletResponse page = mvc.perform(get(measure.url())
                        .cookie(new Cookie("language", language))
                        .with(user("leser").roles("READER")))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        return parse(page).select("h1").text();
    }

    @Test
    void whatIsHiddenIsNoChoiceUntilItIsShownAgain() throws Exception {
        int id = measure(rate).id();
        send(page("/editor/measures/" + id), "/hidings", "reason", "sagt nichts");

        assertThat(facets()).containsExactly(quote);
        Document hidden = page("/editor/measures/" + id);
        assertThat(hidden.text()).contains("Diese Messgröße ist ausgeblendet");
        assertThat(page("/editor/measures").select("[aria-labelledby=c-hidden]").text())
                .contains(rate);

        send(hidden, "/undoings");

        assertThat(facets()).containsExactly(rate, quote);
    }

    @Test
    void theJournalHasItAmongAllDecisionsAndUndoesIt() throws Exception {
        int id = measure(rate).id();
        send(page("/editor/measures/" + id), "/renamings", "name", own + " pro Jahr", "reason", "genauer");
        send(page("/editor/measures/" + id), "/renamings", "name", own + " im Jahr");

        List<Element> lines = acts("/editor/register?type=MEASURE&kind=RENAME&by=tilda");
        assertThat(lines)
                .extracting(Element::text)
                .anySatisfy(line -> assertThat(line).contains("Umbenannt", own + " pro Jahr", "genauer"));
        assertThat(acts("/editor/register?type=ENTITY")).isEmpty();
        String first = lines.getLast().selectFirst("form").attr("action");
        MockHttpServletResponse refused = answer(post(URI.create(first)));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("baut auf dieser auf")
                .contains(own + " im Jahr");

        String last = lines.getFirst().selectFirst("form").attr("action");
        assertThat(answer(post(URI.create(last))).getHeader("Location")).startsWith("/editor/register?undone=");
        assertThat(answer(post(URI.create(first)).param("from", "entry")).getHeader("Location"))
                .startsWith("/editor/measures/" + id + "?undone=");
        assertThat(measure(rate).name()).isEqualTo(rate);
    }

    private List<Element> acts(String url) throws Exception {
        return page(url).select(".acts li").stream()
                .filter(line -> line.text().contains(own))
                .toList();
    }

    @Test
    void whatCannotBeIsSaidAndChangesNothing() throws Exception {
        int id = measure(rate).id();
        MockHttpServletResponse unnamed =
                answer(post("/editor/measures/" + id + "/renamings").param("name", " "));
        assertThat(unnamed.getStatus()).isEqualTo(422);
        assertThat(unnamed.getContentAsString(StandardCharsets.UTF_8)).contains("Bitte einen Namen angeben");

        MockHttpServletResponse late =
                answer(post("/editor/measures/" + id + "/hidings").param("revision", "77"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("Inzwischen hat jemand anders");

        assertThat(answer(get("/editor/measures/999999999")).getStatus()).isEqualTo(404);
        assertThat(answer(post("/editor/measures/999999999/hidings")).getStatus())
                .isEqualTo(404);
        assertThat(answer(post("/editor/register/999999999/undoings")).getStatus())
                .isEqualTo(404);
        assertThat(counts(rate)).isEqualTo(2);
    }

    @Test
    void readersDoNotCurate() throws Exception {
        assertThat(mvc.perform(get("/editor/measures").with(user("leser").roles("READER")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private static String pair(Document page, String name) {
        return page.select(".pair").stream()
                .filter(pair -> pair.text().contains(name))
                .map(pair -> pair.select("button[name=only]").attr("value"))
                .findFirst()
                .orElse("");
    }

    private Document suggestions(String kind) throws Exception {
        return page("/editor/measures/suggestions?kind=" + kind);
    }

    @Test
    void pairsThatMayBeOneAreMergedOrRefusedForGood() throws Exception {
        store(own + "waermeleistung", "5", "DIE VIERTE");
        store(own + "wärmeleistung", "6", "DIE FÜNFTE");
        await().until(() -> counts(own + "wärmeleistung") == 1 && counts(own + "waermeleistung") == 1);
        String pair = pair(suggestions("spelling"), own + "wärmeleistung");
        assertThat(pair).isNotEmpty();

        send(suggestions("spelling"), "/refusals", "only", pair);
        assertThat(pair(suggestions("spelling"), own + "wärmeleistung")).isEmpty();
        Document refused = suggestions("refused");
        assertThat(refused.text()).contains(own + "wärmeleistung", "Abgelehnt von tilda");

        assertThat(answer(post("/editor/measures/suggestions/refusals/" + pair + "/undoings"))
                        .getStatus())
                .isEqualTo(303);
        send(suggestions("spelling"), "/acceptances", "pair", pair);
        assertThat(counts(own + "wärmeleistung")).isEqualTo(2);
        assertThat(pair(suggestions("spelling"), own + "wärmeleistung")).isEmpty();
    }

    @Test
    void whatIsCountedInOtherUnitsIsNoPair() throws Exception {
        store(own + "spendensumme", "5", "DIE VIERTE");
        SampleArticle.of("Spenden " + UUID.randomUUID())
                .paragraph("Sie sammelten 300 Euro.")
                .counts("300 Euro", FigureKind.MONEY, "300", Modifier.EXACT, "EUR", own + "spende")
                .in(archive);
        await().until(() -> counts(own + "spende") == 1 && counts(own + "spendensumme") == 1);

        assertThat(pair(suggestions("compound"), own + "spende")).isEmpty();
    }
}
