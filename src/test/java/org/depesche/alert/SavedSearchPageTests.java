package org.depesche.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.article.Archive;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.depesche.web.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** In a transaction that is rolled back, so that the matching of articles sees nothing of it. */
@DepescheTest
@Transactional
class SavedSearchPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SavedSearches searches;

    @Autowired
    SearchNews news;

    @Autowired
    Archive archive;

    @Autowired
    ArticleStates states;

    @Autowired
    EntityManager unwritten;

    @Autowired
    JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void aReader() {
        account = accounts.save(new Account("tilda-" + UUID.randomUUID(), "x", Role.READER, OffsetDateTime.now()));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(user(account.name()).authorities(account.role().authorities()))
                        .header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(answer(get(URI.create(address))).getContentAsString());
    }

    private SavedSearch saved(String name, String address) throws Exception {
        answer(post("/account/searches").param("name", name).param("search", address));
        return searches.of(account.id()).stream()
                .filter(search -> search.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void happens(SavedSearch search, long article, String kind, int number) {
        new TestSearches(searches, jdbc).happens(search, article, kind, number);
    }

    private long article(String headline) {
        return SampleArticle.of(headline + " " + UniqueWord.next())
                .paragraph("Im Hafen von Altenbrück.")
                .in(archive);
    }

    @Test
    void proposesANameAndSavesTheSearch() throws Exception {
        Document form = page("/account/searches/new?q=Hafen&source=-K%C3%BCstenblatt&from=2024&sort=oldest&page=3");

        assertThat(form.select("#name").attr("value")).isEqualTo("Hafen · without Küstenblatt · from 2024");
        String address = form.select("input[name=search]").attr("value");
        assertThat(address).isEqualTo("q=Hafen&source=-K%C3%BCstenblatt&from=2024-01-01");
        SavedSearch saved = saved("Hafen", address);
        assertThat(saved.hits()).isEqualTo("/search?" + address);
        assertThat(page("/account/searches").select("main li a").eachText()).startsWith("Hafen");
    }

    @Test
    void savesTheSameSearchOnce() throws Exception {
        saved("Hafen", "q=Hafen");
        answer(post("/account/searches").param("name", "Noch einmal").param("search", "sort=oldest&q=Hafen"));

        assertThat(searches.of(account.id())).extracting(SavedSearch::name).containsExactly("Hafen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "page=2", "q=%zz", "https://example.org/", "<script>"})
    void refusesWhatIsNoSearch(String address) throws Exception {
        MockHttpServletResponse answer =
                answer(post("/account/searches").param("name", "x").param("search", address));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString()).select("#problem").text())
                .startsWith("This search cannot be saved");
        assertThat(searches.of(account.id())).isEmpty();
    }

    @Test
    void refusesASearchMoreThanTheOperatorAllows() throws Exception {
        saved("Hafen", "q=Hafen");

        assertThat(searches.add(account.id(), "Werft", "q=Werft", Locale.GERMAN, 1))
                .isEmpty();
    }

    @Test
    void visitorsSignInAndComeBackToTheForm() throws Exception {
        assertThat(mvc.perform(get("/account/searches/new?q=Hafen"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .isEqualTo("/sign-in?to=%2Faccount%2Fsearches%2Fnew%3Fq%3DHafen");
    }

    @Test
    void countsNewHitsUntilTheyAreLookedAt() throws Exception {
        SavedSearch search = saved("Hafen", "q=Hafen");
        long article = article("Kran am Kai");
        happens(search, article, "NEW", 1);

        assertThat(page("/account/searches").select("main li button").text()).isEqualTo("1 new hit: Hafen");
        String shown =
                answer(post("/account/searches/" + search.id() + "/looks")).getHeader("Location");
        assertThat(page(shown)
                        .select("#news")
                        .first()
                        .closest("section")
                        .select("li a")
                        .text())
                .startsWith("Kran am Kai");
        assertThat(page("/account/searches").select("main li").text()).startsWith("Hafen Nothing new since");
        assertThat(page("/account/searches/" + search.id()).select("main li")).isEmpty();
    }

    @Test
    void theMastheadOfEveryPageCountsTheNewHitsOfAllSearches() throws Exception {
        String masthead = ".masthead__tools a[href=/account/searches]";
        assertThat(page("/figures").select(masthead).text()).isEqualTo("My searches");
        long article = article("Kran am Kai");
        happens(saved("Hafen", "q=Hafen"), article, "NEW", 1);
        happens(saved("Kai", "q=Kai"), article, "NEW", 1);

        assertThat(page("/figures").select(masthead).text()).isEqualTo("My searches 2 2 new hits");
        assertThat(searches.newHits(account.name(), 1)).isEqualTo(1);
    }

    @Test
    void tellsOfEachArticleOnceAndOnlyWhatIsStillTrue() throws Exception {
        SavedSearch search = saved("Hafen", "q=Hafen");
        long seen = article("Schon gesehen");
        happens(search, seen, "NEW", 1);
        searches.look(search);
        long after = searches.find(search.id(), account.id()).orElseThrow().seenEvent();
        long corrected = article("Neu und gleich berichtigt");
        long gone = article("Kam und ging");
        happens(search, seen, "CORRECTED", 2);
        happens(search, corrected, "NEW", 1);
        happens(search, corrected, "CORRECTED", 2);
        happens(search, gone, "NEW", 1);
        happens(search, gone, "WITHDRAWN", 2);

        assertThat(news.between(search.id(), after, Long.MAX_VALUE, 10))
                .extracting(HitNews::article, HitNews::kind)
                .containsExactly(tuple(corrected, HitNews.Kind.NEW), tuple(seen, HitNews.Kind.CORRECTED));
    }

    @Test
    void aWithdrawnArticleIsNamedUnlessTheLawForbidsIt() throws Exception {
        SavedSearch search = saved("Hafen", "q=Hafen");
        long article = article("Falschmeldung");
        long forbidden = article("Verbotenes");
        for (long one : List.of(article, forbidden)) {
            happens(search, one, "NEW", 1);
        }
        searches.look(search);
        states.cancel(article, new Reasons("Falsch", null), "lena", false);
        states.cancel(forbidden, new Reasons(null, null), "lena", true);
        unwritten.flush();
        for (long one : List.of(article, forbidden)) {
            happens(search, one, "WITHDRAWN", 2);
        }

        Document page = page("/account/searches/" + search.id());
        assertThat(page.select("main li").eachText().toString())
                .contains("Withdrawn: Falschmeldung", "Withdrawn: an article")
                .doesNotContain("Verbotenes");
    }

    @Test
    void isRenamedAndDeletedByItsOwnerAlone() throws Exception {
        SavedSearch search = saved("Hafen", "q=Hafen");
        String address = "/account/searches/" + search.id();
        assertThat(answer(post(address).param("name", "Kai")).getStatus()).isEqualTo(303);
        assertThat(page(address).select("h1").text()).isEqualTo("Kai");

        Account owner = account;
        account = accounts.save(new Account("joost-" + UUID.randomUUID(), "x", Role.ADMIN, OffsetDateTime.now()));
        assertThat(answer(get(address)).getStatus()).isEqualTo(404);
        assertThat(answer(post(address + "/ends")).getStatus()).isEqualTo(404);

        account = owner;
        answer(post(address + "/ends"));
        assertThat(searches.of(account.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/searches", "/account/searches/new?q=Hafen", "/account/searches/new"})
    void writesEveryMessage(String address) throws Exception {
        assertThat(page(address).select("main").text()).doesNotContain("??").doesNotContain("{");
    }

    @Test
    void theAddressOfAFeedIsShownOnceAndReadWithoutSignIn() throws Exception {
        SavedSearch search = saved("Hafen", "q=Hafen");
        String address = "/account/searches/" + search.id();
        happens(search, article("Kran am Kai"), "NEW", 1);
        String feed = Jsoup.parse(answer(post(address + "/feed")).getContentAsString())
                .select(".notice .account__secret")
                .text()
                .replaceFirst("^https?://[^/]+", "");

        MockHttpServletResponse read = mvc.perform(get(feed)).andReturn().getResponse();
        assertThat(read.getContentType()).startsWith("application/atom+xml");
        assertThat(read.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(read.getContentAsString())
                .contains("Kran am Kai", "<title>Hafen</title>", "<summary>Im Hafen von Altenbrück.</summary>");
        assertThat(page(address).text()).doesNotContain(feed);

        answer(post(address + "/feed/ends"));
        assertThat(mvc.perform(get(feed)).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void aWebhookNeedsAHostThatTheOperatorAllows() throws Exception {
        SavedSearch search = saved("Hafen", "q=Hafen");

        assertThat(answer(post("/account/searches/" + search.id() + "/webhook")
                                .param("address", "https://hook.example.org/"))
                        .getStatus())
                .isEqualTo(422);
    }
}
