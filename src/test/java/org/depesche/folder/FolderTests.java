package org.depesche.folder;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Readers with accounts of their own, who collect articles that have a word of their own. */
@DepescheTest
class FolderTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates states;

    @Autowired
    private Accounts accounts;

    private final String word = UniqueWord.next();
    private final String reader = "leserin-" + word;
    private final String other = "kollege-" + word;

    @BeforeEach
    void haveAccounts() {
        for (String name : List.of(reader, other)) {
            accounts.save(new Account(name, "{noop}", Role.READER, OffsetDateTime.parse("2026-01-01T00:00:00Z")));
        }
    }

    private long article(String headline) {
        return SampleArticle.of(headline + " " + word)
                .paragraph("Im Hafen von Altenbrück liegt der Kutter " + word + " seit dem Morgen fest.")
                .in(archive);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String who) throws Exception {
        return mvc.perform(request.with(user(who).roles("READER")).with(csrf()).header("Accept-Language", "de"))
                .andReturn()
                .getResponse();
    }

    private Document page(String path, String who) throws Exception {
        MockHttpServletResponse answer = ask(get(path), who);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(String path, Map<String, ?> fields, String who) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        fields.forEach((name, value) -> form.param(name, value.toString()));
        return ask(form, who);
    }

    /** Makes a folder with articles, and gives its path. */
    private String folder(long... articles) throws Exception {
        MockHttpServletRequestBuilder form =
                post("/folders/filings").param("name", "Hafen " + word).param("back", "/folders");
        for (long article : articles) {
            form.param("article", String.valueOf(article));
        }
        assertThat(ask(form, reader).getStatus()).isEqualTo(303);
        return page("/folders", reader).select(".folders h2 a").attr("href");
    }

    private List<String> order(String folder) throws Exception {
        return page(folder, reader).select(".filed :is(h2, h3)").eachText().stream()
                .map(title -> title.replace(" " + word, ""))
                .toList();
    }

    private String entry(String folder, String title) throws Exception {
        return page(folder, reader)
                .select(".filed:has(:is(h2, h3):contains(" + title + "))")
                .attr("id")
                .replace("entry-", "");
    }

    @Test
    void marksHitsAndPutsThemIntoANewFolder() throws Exception {
        article("Kutter läuft auf Grund");
        article("Kutter wieder frei");
        Eventually.await()
                .untilAsserted(
                        () -> assertThat(page("/search?q=" + word, reader).select(".hit__mark input"))
                                .hasSize(2));

        MockHttpServletResponse filed =
                send("/folders/filings", Map.of("all", true, "name", "Kutter", "back", "/search?q=" + word), reader);

        assertThat(filed.getRedirectedUrl()).isEqualTo("/search?q=" + word);
        Document folders = page("/folders", reader);
        assertThat(folders.select(".folders").text()).contains("Kutter", "2 Artikel");
        assertThat(folders.select("a[href='/folders'][aria-current=page]")).isNotEmpty();
    }

    @Test
    void anArticleIsInAFolderOnce() throws Exception {
        long article = article("Kran kippt um");
        String folder = folder(article);

        send("/folders/filings", Map.of("article", article, "folder", folder.replace("/folders/", "")), reader);

        assertThat(order(folder)).containsExactly("Kran kippt um");
        assertThat(page("/articles/" + article + "/kran-kippt-um-" + word, reader)
                        .select(".filing-one > p a")
                        .eachText())
                .containsExactly("Hafen " + word);
    }

    @Test
    void keepsArticlesInOwnOrderUnderOwnHeadings() throws Exception {
        String folder = folder(article("Erster"), article("Zweiter"), article("Dritter"));

        send(folder + "/entries/" + entry(folder, "Dritter") + "/moves", Map.of("to", "up"), reader);
        send(folder + "/entries/" + entry(folder, "Erster") + "/moves", Map.of("to", "last"), reader);
        send(folder + "/entries/headings", Map.of("heading", "Danach", "before", entry(folder, "Zweiter")), reader);
        assertThat(order(folder)).containsExactly("Dritter", "Danach", "Zweiter", "Erster");
        send(
                folder + "/entries/" + entry(folder, "Erster") + "/moves",
                Map.of("before", entry(folder, "Dritter")),
                reader);
        assertThat(order(folder)).containsExactly("Erster", "Dritter", "Danach", "Zweiter");

        send(folder + "/entries/" + entry(folder, "Zweiter") + "/removals", Map.of(), reader);
        assertThat(order(folder)).containsExactly("Erster", "Dritter", "Danach");
    }

    @Test
    void losesNoNoteThatSomebodyElseWroteMeanwhile() throws Exception {
        String folder = folder(article("Brücke gesperrt"));
        String texts = folder + "/entries/" + entry(folder, "Brücke gesperrt") + "/texts";
        assertThat(send(texts, Map.of("text", "Beim Amt nachfragen", "revision", 1), reader)
                        .getStatus())
                .isEqualTo(303);

        MockHttpServletResponse late = send(texts, Map.of("text", "Schon erledigt", "revision", 1), reader);

        assertThat(late.getStatus()).isEqualTo(409);
        Document both = Jsoup.parse(late.getContentAsString());
        assertThat(both.select(".filed__note").text()).isEqualTo("Beim Amt nachfragen");
        assertThat(both.select("textarea").text()).isEqualTo("Schon erledigt");
    }

    @Test
    void leavesAGapForWhatWasWithdrawn() throws Exception {
        long article = article("Reeder unter Verdacht");
        String folder = folder(article, article("Reederei wächst"));

        states.cancel(article, Reasons.NONE, "redaktion", false);

        Document gap = page(folder, reader);
        assertThat(gap.select(".filed--gap").text()).contains("Dieser Artikel wurde zurückgezogen");
        assertThat(gap.text()).doesNotContain("Verdacht");
    }

    @Test
    void opensNoFolderOfOthers() throws Exception {
        String folder = folder(article("Vertraulich"));

        assertThat(ask(get(folder), other).getStatus()).isEqualTo(404);
        assertThat(send(folder + "/names", Map.of("name", "Meine"), other).getStatus())
                .isEqualTo(404);
        assertThat(send(folder + "/ends", Map.of(), other).getStatus()).isEqualTo(404);
        assertThat(page("/folders", other).select(".folders")).isEmpty();
    }

    @Test
    void isReadAndEditedByThoseWithWhomItIsShared() throws Exception {
        String folder = folder(article("Schlepper gesucht"));

        send(folder + "/shares", Map.of("name", other.toUpperCase(Locale.ROOT), "may", "read"), reader);
        assertThat(page(folder, other).select(".filed h3").eachText()).containsExactly("Schlepper gesucht " + word);
        assertThat(page(folder, other).select(".filed__acts, #shares")).isEmpty();
        assertThat(send(folder + "/entries/headings", Map.of("heading", "Neu"), other)
                        .getStatus())
                .isEqualTo(404);

        send(folder + "/shares", Map.of("name", other, "may", "edit"), reader);
        send(folder + "/entries/headings", Map.of("heading", "Neu"), other);
        assertThat(order(folder)).containsExactly("Schlepper gesucht", "Neu");
        assertThat(send(folder + "/ends", Map.of(), other).getStatus()).isEqualTo(404);

        send(folder + "/leavings", Map.of(), other);
        assertThat(ask(get(folder), other).getStatus()).isEqualTo(404);
    }

    @Test
    void sharingTellsNobodyWhoHasAnAccount() throws Exception {
        String folder = folder(article("Werft sucht Schweißer"));
        for (String typed : List.of(other, "niemand-" + word, other + "@kurier.example")) {
            assertThat(send(folder + "/shares", Map.of("name", typed, "may", "read"), reader)
                            .getRedirectedUrl())
                    .isEqualTo(folder + "#shares");
        }

        Document page = page(folder, reader);
        assertThat(page.select(".folder__shares strong").eachText())
                .containsExactlyInAnyOrder(other, "niemand-" + word, other + "@kurier.example");
        assertThat(page.select("[role=alert]")).isEmpty();
        assertThat(page(folder, other).select(".filed")).hasSize(1);
    }

    @Test
    void isReadByTheMembersOfAGroup(@Autowired JdbcClient jdbc) throws Exception {
        String folder = folder(article("Deich erhöht"));
        int group = jdbc.sql("insert into account_group (name, folded, made_by) values (:n, :n, 'x') returning id")
                .param("n", "ressort-" + word)
                .query(Integer.class)
                .single();
        assertThat(send(folder + "/groups", Map.of("group", group, "may", "edit"), reader)
                        .getStatus())
                .isEqualTo(404);
        jdbc.sql("""
                        insert into account_group_member (group_id, account_id)
                        select :group, id from account where name in (:reader, :other)
                        """)
                .param("group", group)
                .param("reader", reader)
                .param("other", other)
                .update();

        send(folder + "/groups", Map.of("group", group, "may", "edit"), reader);
        assertThat(page("/folders", other).select(".folders").text()).contains("Hafen " + word);
        send(folder + "/entries/headings", Map.of("heading", "Neu"), other);
        assertThat(order(folder)).containsExactly("Deich erhöht", "Neu");

        String end = page(folder, reader).select(".folder__shares form").attr("action");
        send(end, Map.of(), reader);
        assertThat(ask(get(folder), other).getStatus()).isEqualTo(404);
    }

    @Test
    void isReadByWhoeverHasItsLinkUntilTheLinkEnds() throws Exception {
        String folder = folder(article("Fähre verspätet"));
        send(folder + "/links", Map.of(), reader);
        String link = page(folder, reader).select("#share-link").val();
        String path = link.substring(link.indexOf("/shared/"));

        MockHttpServletResponse visitor = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(visitor.getContentAsString()).contains("Fähre verspätet", "noindex");

        send(folder + "/links/ends", Map.of(), reader);
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void leavesAsAPressReviewThatHonoursTheRightsOfSources() throws Exception {
        long free = article("Werft baut Fähre");
        long bound = SampleArticle.of("Nur intern " + word)
                .rights("Nicht zur Weitergabe")
                .paragraph("Das Innere " + word)
                .in(archive);
        long gone = article("Zurück auf Anfang");
        String folder = folder(free, bound, gone);
        states.cancel(gone, Reasons.NONE, "redaktion", false);

        // readers take no whole articles along
        assertThat(page(folder + "/review", reader).text())
                .contains("Werft baut Fähre", "Überschriften und Quellen")
                .doesNotContain("Im Hafen von Altenbrück");

        send(folder + "/editors", Map.of("may", "read"), reader);
        Document review = Jsoup.parse(asked(folder + "/review").getContentAsString());
        assertThat(review.select("article").eachText())
                .satisfiesExactly(
                        whole -> assertThat(whole).contains("Im Hafen von Altenbrück"),
                        reference -> assertThat(reference)
                                .contains("Nur intern", "Der Text darf nicht weitergegeben werden")
                                .doesNotContain("Das Innere"));
        assertThat(review.select(".review-gap").text()).contains("zurückgezogen");
        assertThat(review.text()).doesNotContain("Zurück auf Anfang");
        assertThat(asked(folder + "/review.pdf").getContentAsByteArray()).startsWith("%PDF".getBytes(US_ASCII));
        assertThat(asked(folder + "/review.docx").getContentAsByteArray()).startsWith("PK".getBytes(US_ASCII));
        assertThat(asked(folder + "/citations.ris").getContentAsString())
                .containsSubsequence("TI  - Werft baut", "ER  - ", "TI  - Nur intern", "ER  - ");
        assertThat(asked(folder + "/citations.json").getContentAsString()).contains("Werft baut", "Nur intern");
        assertThat(asked(folder + "/articles.csv").getContentAsString()).contains("1,Werft baut Fähre", "2,Nur intern");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                asked(folder + "/articles.zip?format=ninjs").getContentAsByteArray()))) {
            assertThat(zip.getNextEntry().getName()).contains("werft-baut-faehre");
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    /** Of an editor with whom the folder is shared. */
    private MockHttpServletResponse asked(String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get(path).with(user(other).roles("READER", "EDITOR")).header("Accept-Language", "de"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer;
    }

    @Test
    void asksForTheNameThatIsMissingAndKeepsTheMarks() throws Exception {
        long article = article("Lotsen streiken");

        MockHttpServletResponse asked = send("/folders/filings", Map.of("article", article, "name", " "), reader);

        assertThat(asked.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(asked.getContentAsString());
        assertThat(page.select("[role=alert]").text()).isEqualTo("Geben Sie der Mappe einen Namen.");
        assertThat(page.select("input[name=article]").val()).isEqualTo("" + article);
    }

    @Test
    void deletesAFolderAfterAsking() throws Exception {
        String folder = folder(article("Alt"));
        assertThat(page(folder + "/ends", reader).select("main").text()).contains("Hafen " + word);

        send(folder + "/ends", Map.of(), reader);

        assertThat(ask(get(folder), reader).getStatus()).isEqualTo(404);
    }
}
