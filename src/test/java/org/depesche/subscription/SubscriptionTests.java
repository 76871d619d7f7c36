package org.depesche.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.UniqueWord;
import org.depesche.ingest.DropFolderStates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.unit.DataSize;

/** Feeds on a server of this machine. Each test has an address of its own. */
@DepescheTest
class SubscriptionTests {

    private static final String HERE = SubscriptionDesk.HERE;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private DropFolderStates dropFolders;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private final String word = UniqueWord.next();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private SubscriptionDesk desk;

    private Runnable meanwhile = () -> {};

    private record Answer(int status, String type, String body, Map<String, String> headers) {}

    @BeforeEach
    void serve() throws IOException {
        desk = beans.createBean(SubscriptionDesk.class);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HERE), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        meanwhile.run();
        Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", "", Map.of()));
        answer.headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        String etag = answer.headers.get("ETag");
        boolean known = etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type);
        exchange.sendResponseHeaders(known ? 304 : answer.status, known ? -1 : body.length == 0 ? -1 : body.length);
        if (!known && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void put(String path, String type, String body) {
        answers.put(path, new Answer(200, type, body, Map.of()));
    }

    private String address(String path) {
        return "http://" + HERE + ":" + server.getAddress().getPort() + path;
    }

    private static SubscriptionSettings settings(List<String> hosts, List<String> privateHosts) {
        return SubscriptionDesk.settings(hosts, privateHosts, Map.of());
    }

    private Subscription subscribed(String path, boolean pages) {
        String address = address(path) + "?" + word;
        return desk.subscribe(
                new SubscriptionForm(null, address, pages, "Kurier " + word, "de", "now", 60, null, null, false));
    }

    private Subscription look(Subscription one) {
        return look(one, settings(List.of(), List.of(HERE)));
    }

    private Subscription look(Subscription one, SubscriptionSettings settings) {
        return desk.look(one, settings);
    }

    private String feed(String... entries) {
        return "<rss version=\"2.0\"><channel><title>Kurier</title>" + String.join("", entries) + "</channel></rss>";
    }

    private String entry(String headline, String link, String text) {
        return "<item><title>" + headline + "</title><link>" + link + "</link><guid>" + word + headline
                + "</guid><pubDate>Mon, 13 May 2024 14:30:00 +0200</pubDate><description>" + text
                + "</description></item>";
    }

    private static String page(String headline, String text) {
        return "<!DOCTYPE html><html lang=\"de\"><title>" + headline + "</title><article><h1>" + headline
                + "</h1><time datetime=\"2024-05-13T14:30:00+02:00\">13. Mai 2024</time><p>" + text
                + " Der Wind drehte am Abend, und alle Boote kamen wohlbehalten zurück.</p></article></html>";
    }

    @Test
    void aFeedIsReadAgainOnlyWhenItHasChanged() {
        String text = "Der Hafen wächst, " + word + " auch. Das sagte die Senatorin am Montag vor Gästen.";
        answers.put(
                "/feed",
                new Answer(200, "application/rss+xml", feed(entry("Hafen", "/a", text)), Map.of("ETag", "\"1\"")));
        Subscription first = look(subscribed("/feed", false));

        assertThat(first.state()).isEqualTo("well");
        assertThat(desk.headlines(first.runId())).containsExactly("Hafen");

        Subscription second = look(first);
        assertThat(second.runId()).isEqualTo(first.runId());
        assertThat(second.succeededAt()).isAfter(first.succeededAt());

        String more =
                feed(entry("Hafen", "/a", text), entry("Kran", "/b", "Der Kran " + word + " steht jetzt am Kai."));
        answers.put("/feed", new Answer(200, "application/rss+xml", more, Map.of("ETag", "\"2\"")));
        Subscription third = look(second);
        assertThat(third.runId()).isNotEqualTo(first.runId());
        assertThat(desk.headlines(third.runId())).contains("Kran");
    }

    @Test
    void pagesOfEntriesAreReadOnceAndOnlyWhereTheirHostAllowsIt() {
        put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /intern/\n");
        put(
                "/feed",
                "application/rss+xml",
                feed(entry("A", "/a", "…"), entry("B", "/intern/b", "…"), entry("C", "/weg", "…")));
        put("/a", "text/html", page("Boote kehren heim", "Die Boote " + word + " sind zurück."));
        put("/intern/b", "text/html", page("Nur für uns", "Das " + word + " liest niemand."));
        Subscription first = look(subscribed("/feed", true));

        assertThat(desk.headlines(first.runId())).containsExactly("Boote kehren heim");
        assertThat(asked).contains("/a").doesNotContain("/intern/b");

        // editors see that something is left out, until there are new pages
        assertThat(first.problem()).isEqualTo("not-found");

        asked.clear();
        Subscription second = look(first);
        assertThat(second.failures()).isZero();
        assertThat(asked).doesNotContain("/a", "/intern/b");
    }

    @Test
    void editorsSeeThatAPageMayNotBeReadUntilThereAreOthers() {
        put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /intern/\n");
        put("/feed", "application/rss+xml", feed(entry("B", "/intern/b", "…")));
        Subscription first = look(subscribed("/feed", true));
        assertThat(first.problem()).isEqualTo("barred");
        assertThat(first.problemDetail()).endsWith("/intern/b");
        assertThat(look(first).problem()).isEqualTo("barred");

        put("/feed", "application/rss+xml", feed(entry("B", "/intern/b", "…"), entry("A", "/a", "…")));
        put("/a", "text/html", page("Boote kehren heim", "Die Boote " + word + " sind zurück."));
        assertThat(look(first).state()).isEqualTo("well");
    }

    @Test
    void aPageWithoutADayHasThatOfItsEntry() {
        put("/feed", "application/rss+xml", feed(entry("A", "/a", "…")));
        put(
                "/a",
                "text/html",
                page("Boote kehren heim", "Die Boote " + word + " sind zurück.").replaceFirst("<time.*?</time>", ""));
        look(subscribed("/feed", true));
        Eventually.await()
                .untilAsserted(
                        () -> assertThat(jdbc.sql("select published_at from visible_article where text like :text")
                                        .param("text", "%" + word + "%")
                                        .query(OffsetDateTime.class)
                                        .list())
                                .singleElement()
                                .satisfies(time -> assertThat(time)
                                        .isAtSameInstantAs(OffsetDateTime.parse("2024-05-13T14:30:00+02:00"))));
    }

    @Test
    void pagesWaitAsLongAsTheirHostDoesNotSayWhichMayBeRead() {
        answers.put("/robots.txt", new Answer(503, "text/plain", "", Map.of()));
        put("/feed", "application/rss+xml", feed(entry("A", "/a", "…")));
        put("/a", "text/html", page("Boote kehren heim", "Die Boote " + word + " sind zurück."));
        Subscription first = look(subscribed("/feed", true));
        assertThat(first.problem()).isEqualTo("robots");
        assertThat(asked).doesNotContain("/a");

        put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /intern/\n");
        assertThat(desk.headlines(look(first).runId())).containsExactly("Boote kehren heim");
    }

    @Test
    void pagesBeyondThoseOfOneLookAreReadSoonBeforeTheFeedForgetsThem() {
        put("/feed", "application/rss+xml", feed(entry("A", "/a", "…"), entry("B", "/b", "…")));
        put("/a", "text/html", page("Boote kehren heim", "Die Boote " + word + " sind zurück."));
        put("/b", "text/html", page("Kran steht still", "Der Kran " + word + " ruht heute."));
        SubscriptionSettings oneAtOnce = new SubscriptionSettings(
                List.of(),
                List.of(HERE),
                DataSize.ofKilobytes(100),
                Duration.ofSeconds(20),
                1,
                Duration.ZERO,
                List.of(),
                Map.of());
        Subscription first = look(subscribed("/feed", true), oneAtOnce);
        assertThat(first.nextAt()).isBefore(OffsetDateTime.now().plusMinutes(1));

        Subscription second = look(first, oneAtOnce);
        assertThat(desk.headlines(second.runId())).containsExactly("Kran steht still");
        assertThat(second.nextAt()).isAfter(OffsetDateTime.now().plusMinutes(55));
    }

    @Test
    void aLookIsNotedForNothingElseThanItLookedAt() {
        answers.put("/feed", new Answer(200, "application/rss+xml", feed(), Map.of("ETag", "\"1\"")));
        Subscription one = subscribed("/feed", false);
        meanwhile = () -> subscriptions.change(
                one.id(), new SubscriptionForm(null, one.address(), true, null, null, "now", 60, null, null, false));
        Subscription changed = look(one);

        assertThat(changed.etag()).isNull();
        assertThat(changed.digest()).isNull();
        assertThat(changed.nextAt()).isBefore(OffsetDateTime.now().plusMinutes(1));
    }

    @Test
    void aSubscriptionMayEndWhileItIsLookedAt() {
        put("/feed", "application/rss+xml", feed(entry("A", "/a", "…")));
        put("/a", "text/html", page("Boote kehren heim", "Die Boote " + word + " sind zurück."));
        Subscription one = subscribed("/feed", true);
        meanwhile = () -> subscriptions.end(one.id());

        desk.lookOnce(one, settings(List.of(), List.of(HERE)));
        assertThat(subscriptions.find(one.id())).isEmpty();
    }

    @Test
    void aFaultOfALookIsNotedLikeAnyOtherSoThatTheOthersHaveTheirTurn() throws Exception {
        Subscription one = subscribed("/feed", false);
        FeedLook broken = mock(FeedLook.class);
        doThrow(new IllegalStateException("a bug")).when(broken).look(any(), any(), any());
        desk.look(one, settings(List.of(), List.of(HERE)), broken);

        assertThat(desk.again(one).problem()).isEqualTo("fault");
        assertThat(desk.again(one).nextAt()).isAfter(OffsetDateTime.now().plusMinutes(55));
    }

    @Test
    void aHostThatFailsIsAskedLessAndLessOften() {
        answers.put("/feed", new Answer(503, "text/plain", "", Map.of()));
        OffsetDateTime before = OffsetDateTime.now();
        Subscription once = look(subscribed("/feed", false));
        Subscription twice = look(once);

        assertThat(once.problem()).isEqualTo("status");
        assertThat(once.problemDetail()).isEqualTo("503");
        assertThat(once.nextAt()).isAfter(before.plusMinutes(59)).isBefore(before.plusMinutes(65));
        assertThat(twice.nextAt()).isAfter(before.plusMinutes(119));
        assertThat(twice.failures()).isEqualTo(2);
    }

    @Test
    void aHostMayAskToBeLeftAloneForLonger() {
        answers.put("/feed", new Answer(429, "text/plain", "", Map.of("Retry-After", "36000")));
        Subscription one = look(subscribed("/feed", false));

        assertThat(one.nextAt()).isAfter(OffsetDateTime.now().plusHours(9));
    }

    @Test
    void aFeedThatIsGoneForGoodIsStopped() {
        answers.put("/feed", new Answer(410, "text/plain", "", Map.of()));

        assertThat(look(subscribed("/feed", false)).state()).isEqualTo("stopped");
    }

    @Test
    void whatIsNoFeedIsNotTakenForAnArticle() {
        put("/feed", "text/html", page("Kein Feed", "Das ist eine Seite."));
        Subscription one = look(subscribed("/feed", false));

        assertThat(one.problem()).isEqualTo("no-feed");
        assertThat(one.runId()).isNull();
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        put("/feed", "application/rss+xml", "<rss>" + " ".repeat(200_000) + "</rss>");

        assertThat(look(subscribed("/feed", false)).problem()).isEqualTo("large");
    }

    @Test
    void noHostOfAPrivateNetworkIsEverAsked() {
        Subscription direct = look(subscribed("/feed", false), settings(List.of("*"), List.of()));
        assertThat(direct.problem()).isEqualTo("private");
        assertThat(asked).isEmpty();

        answers.put("/moved", new Answer(302, "text/plain", "", Map.of("Location", "http://localhost:1/geheim")));
        Subscription redirected = look(subscribed("/moved", false), settings(List.of("*"), List.of(HERE)));
        assertThat(redirected.problem()).isEqualTo("private");
    }

    @Test
    void editorsLearnThatTheOperatorHasToNameHostsFirst() throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get("/editor/subscriptions").with(user("lena").roles("EDITOR")))
                .andReturn()
                .getResponse();
        Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select(".notice").text()).contains("DEPESCHE_SUBSCRIPTIONS_HOSTS");

        MockHttpServletResponse refused = mvc.perform(post("/editor/subscriptions")
                        .param("address", "https://kurier.example/feed.xml")
                        .param("pause", "60")
                        .with(user("lena").roles("EDITOR"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
    }

    @Test
    void aFeedShowsItsStateAndTakesOrders() throws Exception {
        answers.put("/feed", new Answer(503, "text/plain", "", Map.of()));
        Subscription one = look(subscribed("/feed", false));

        assertThat(row(word)).contains("gestört", "Der Server meldet eine Störung (503).");

        order(one, "/stops");
        assertThat(desk.again(one).state()).isEqualTo("stopped");
        order(one, "/ends");
        assertThat(subscriptions.find(one.id())).isEmpty();
    }

    @Test
    void theDropFolderStandsInTheListAndCanBeStopped() throws Exception {
        String path = "/srv/" + word;
        dropFolders.looked(path, 3, null, OffsetDateTime.now());
        assertThat(row(word)).contains("Eingangsordner", "neu", "3 Dateien warten", path, "Anhalten");

        long id = dropFolders.all().stream()
                .filter(folder -> folder.path().equals(path))
                .findFirst()
                .orElseThrow()
                .id();
        mvc.perform(post("/editor/subscriptions/drop-folders/" + id + "/stops")
                .with(user("lena").roles("EDITOR"))
                .with(csrf()));
        assertThat(dropFolders.isStopped(path)).isTrue();
        assertThat(row(word)).contains("angehalten", "Fortsetzen");

        mvc.perform(post("/editor/subscriptions/drop-folders/" + id + "/resumes")
                .with(user("lena").roles("EDITOR"))
                .with(csrf()));
        dropFolders.looked(path, 0, "/srv: Permission denied", OffsetDateTime.now());
        assertThat(row(word)).contains("gestört", "keine Datei wartet", "/srv: Permission denied");
        jdbc.sql("delete from drop_folder where id = ?").param(id).update();
    }

    /** The entry of the list with a word. */
    private String row(String word) throws Exception {
        String list = mvc.perform(get("/editor/subscriptions").with(user("lena").roles("EDITOR")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(list).select("li:contains(" + word + ")").text();
    }

    private void order(Subscription one, String what) throws Exception {
        mvc.perform(post("/editor/subscriptions/" + one.id() + what)
                .with(user("lena").roles("EDITOR"))
                .with(csrf()));
    }
}
