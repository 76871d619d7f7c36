package org.depesche.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Articles;
import org.depesche.article.Originals;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.depesche.ingest.EditedArticles;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SearchQuery;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DepescheTest
class ArticlePageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    @Autowired
    private EditedArticles editedArticles;

    @Autowired
    private Articles articles;

    @Autowired
    private Originals originals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ArticleSearch search;

    private static SampleArticle ferry() {
        return SampleArticle.of("Nachtfähre ohne Diesel " + UUID.randomUUID())
                .kicker("Ostseeverkehr")
                .byline("Von Tilda Wiesner und Joost Harmsen")
                .dateline("Rostock", "ROSTOCK, 16. Mai (Küstendienst) –")
                .paragraph("Henrike Osterloh lässt in Rauma eine Fähre bauen. Osterloh zahlt rund 186 Millionen Euro.")
                .block(Block.Kind.SUBHEAD, "Fünf Stunden am Kabel")
                .block(Block.Kind.QUOTE, "„Das ist ein Fahrplan.“")
                .block(Block.Kind.LIST_ITEM, "Erdkabel")
                .block(Block.Kind.LIST_ITEM, "Umspanner")
                .names(EntityKind.PERSON, "Henrike Osterloh", "Henrike Osterloh", "Osterloh")
                .names(EntityKind.PLACE, "Rauma", "Rauma")
                .suppliedWith(EntityKind.ORGANISATION, "Werft Kallasvuori")
                .counts("rund 186 Millionen Euro", FigureKind.MONEY, "186000000", Modifier.ABOUT, "EUR", "Baukosten");
    }

    private String url(long id) {
        return articles.findById(id).orElseThrow().url();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private Document page(long id, String language) throws Exception {
        MockHttpServletResponse answer = answer(get(url(id)).header("Accept-Language", language));
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    @Test
    void theDatelineStandsBeforeTheFirstParagraphAndNotBeforeASubheadAboveIt() throws Exception {
        Document page = page(
                SampleArticle.of("Fähre fährt wieder " + UUID.randomUUID())
                        .kicker("Ostseeverkehr")
                        .dateline("Rostock", "ROSTOCK –")
                        .block(Block.Kind.SUBHEAD, "Reederei zahlt drei Millionen Euro")
                        .paragraph("Die Nachtfähre legt wieder ab.")
                        .paragraph("Sie hatte drei Wochen lang im Hafen gelegen.")
                        .in(archive),
                "de");

        assertThat(page.select(".article__body > h2").text()).isEqualTo("Reederei zahlt drei Millionen Euro");
        assertThat(page.select(".article__body > p").eachText())
                .containsExactly(
                        "ROSTOCK – Die Nachtfähre legt wieder ab.", "Sie hatte drei Wochen lang im Hafen gelegen.");
    }

    @Test
    void showsTheArticleWithItsMentions() throws Exception {
        Document page = page(ferry().in(archive), "de");
        assertThat(page.select("article h1").text()).startsWith("Nachtfähre ohne Diesel");
        assertThat(page.select(".kicker").text()).isEqualTo("Ostseeverkehr");
        assertThat(page.select(".article__byline").text()).isEqualTo("Von Tilda Wiesner und Joost Harmsen");
        assertThat(page.select(".article__byline a[rel=author]")).hasSize(2);
        assertThat(page.select(".article__body > p").first().text())
                .isEqualTo("ROSTOCK, 16. Mai (Küstendienst) – Henrike Osterloh lässt in Rauma eine Fähre bauen."
                        + " Osterloh zahlt rund 186 Millionen Euro.");
        assertThat(page.select("a.mention.person").eachText()).containsExactly("Henrike Osterloh", "Osterloh");
        assertThat(page.select("a.mention.person").attr("href")).matches("/people/\\d+/henrike-osterloh");
        assertThat(page.select("a.mention.figure").attr("href")).isEqualTo("#f1");
        assertThat(page.select("#t1").text()).isEqualTo("rund 186 Millionen Euro");
        assertThat(page.select(".article__body h2").text()).isEqualTo("Fünf Stunden am Kabel");
        assertThat(page.select(".article__body blockquote p")).hasSize(1);
        assertThat(page.select(".article__body ul li")).hasSize(2);
    }

    @Test
    void showsCaptionAndCreditOfAPictureInTheirPlace() throws Exception {
        long id = ferry().block(Block.Kind.CAPTION, "Die Fähre im Dock")
                .block(Block.Kind.CREDIT, "Foto: Lea Muster")
                .in(archive);
        Document page = page(id, "de");

        assertThat(page.select(".article__body ul + figure figcaption .picture__caption")
                        .text())
                .isEqualTo("Die Fähre im Dock");
        assertThat(page.select("figcaption .picture__credit").text()).isEqualTo("Foto: Lea Muster");
        assertThat(page.select("meta[name=description]").attr("content")).startsWith("Henrike Osterloh");
    }

    @Test
    void saysBesideItWhoAndWhatIsInIt() throws Exception {
        Document page = page(ferry().in(archive), "de");
        assertThat(page.select("[aria-labelledby=side-people] li").text()).isEqualTo("Henrike Osterloh 2 × Nennungen");
        assertThat(page.select("[aria-labelledby=side-organisations] li").text())
                .isEqualTo("Werft Kallasvuori laut Quelle");
        assertThat(figure(page)).containsExactly("Baukosten", "2023", "rund 186 Mio. €");
        assertThat(figure(page(ferry().in(archive), "en"))).containsExactly("Baukosten", "2023", "about €186 million");
    }

    /** The cells of the first figure, without the way to those of other articles, which other tests may have made by now. */
    private static List<String> figure(Document page) {
        page.select("#f1 small.before").remove();
        return page.select("#f1 td").eachText();
    }

    @Test
    void theTextIsInItsOwnLanguageAndTheApparatusInTheReaders() throws Exception {
        Document page = page(ferry().in(archive), "en");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("article").attr("lang")).isEqualTo("de");
        assertThat(page.select(".article__side").attr("lang")).isEqualTo("en");
        assertThat(page.select(".article__card dt").eachText()).contains("Source", "Published", "Length");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void noBlankSlipsInBetweenAMentionAndTheNextSign() throws Exception {
        SampleArticle article = SampleArticle.of("Kurz " + UUID.randomUUID())
                .paragraph("(Rauma), Rauma: „Rauma“.")
                .names(EntityKind.PLACE, "Rauma", "Rauma");
        Document page = page(article.in(archive), "de");
        assertThat(page.select(".article__body p").first().wholeText()).isEqualTo("(Rauma), Rauma: „Rauma“.");
    }

    @Test
    void whatAStrangerWroteStaysText() throws Exception {
        SampleArticle article = SampleArticle.of("<script>alert(1)</script> " + UUID.randomUUID())
                .kicker("<b>x</b>")
                .source("\"><img src=x>")
                .byline("Von <i>A</i>")
                .paragraph("<a href=\"javascript:alert(1)\">${7*7} [[${7*7}]] *{x} </p>");
        Document page = page(article.in(archive), "de");
        assertThat(page.select("script:not([src]), main img, main b, a[href^=javascript]"))
                .isEmpty();
        assertThat(page.select(".article__body p").text())
                .isEqualTo("<a href=\"javascript:alert(1)\">${7*7} [[${7*7}]] *{x} </p>");
    }

    @Test
    void aWrongSlugLeadsToTheRightOneWithItsQuery() throws Exception {
        long id = ferry().in(archive);
        for (String wrong : new String[] {"/articles/" + id, "/articles/" + id + "/anderswo"}) {
            MockHttpServletResponse answer = answer(get(URI.create(wrong + "?q=%7Bx%7D")));
            assertThat(answer.getStatus()).isEqualTo(301);
            assertThat(answer.getHeader("Location")).isEqualTo(url(id) + "?q=%7Bx%7D");
        }
    }

    @Test
    void anUnknownArticleIsNotFound() throws Exception {
        assertThat(answer(get("/articles/999999999/x")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/articles/99999999999999999999/x")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/articles/x/y")).getStatus()).isEqualTo(404);
    }

    @Test
    void readersDoNotSeeWhatIsNotForThem() throws Exception {
        long withheld = ferry().pubstatus(Pubstatus.WITHHELD).in(archive);
        long neverSeen = ferry().pubstatus(Pubstatus.CANCELED).in(archive);
        long canceled = ferry().in(archive);
        articleStates.cancel(canceled, new Reasons("Irrtum", null), "redaktion", false);
        long early = ferry().embargo(OffsetDateTime.now().plusDays(1)).in(archive);
        long late = ferry().embargo(OffsetDateTime.now().minusDays(1)).in(archive);
        long legal = ferry().in(archive);
        articleStates.cancel(legal, new Reasons("Urteil", null), "redaktion", true);

        assertThat(answer(get(url(withheld))).getStatus()).isEqualTo(404);
        assertThat(answer(get("/articles/" + withheld)).getStatus()).isEqualTo(404);
        assertThat(answer(get("/articles/" + withheld + "/original")).getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/articles/" + withheld + "/citation.ris")).getStatus())
                .isEqualTo(404);
        articleStates.withhold(late, new Reasons("Prüfung", null), "redaktion");
        assertThat(answer(get(url(late))).getStatus()).isEqualTo(410);
        articleStates.release(late, null, "redaktion");
        assertThat(answer(get(url(neverSeen))).getStatus()).isEqualTo(404);
        assertThat(answer(get(url(canceled))).getStatus()).isEqualTo(410);
        assertThat(answer(get(url(early))).getStatus()).isEqualTo(404);
        assertThat(answer(get(url(late))).getStatus()).isEqualTo(200);
        assertThat(answer(get(url(legal))).getStatus()).isEqualTo(451);
        assertThat(answer(get("/articles/" + early + "/preview")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/articles/" + canceled + "/preview")).getStatus())
                .isEqualTo(410);
    }

    @Test
    void thePreviewIsItsBeginningAndTheParagraphThatASearchMatched() throws Exception {
        String word = rareWord();
        long id = ferry().paragraph("Der Bau dauert lange. ".repeat(40))
                .block(Block.Kind.SUBHEAD, "Was folgt")
                .paragraph("Davon ist hier keine Rede.")
                .paragraph("Das Schiff heißt " + word + ".")
                .in(archive);
        await(word, 1);

        Document preview = opened("/articles/" + id + "/preview?q=" + word + "&hit=1");

        assertThat(preview.select("h2").text()).startsWith("Nachtfähre ohne Diesel");
        assertThat(preview.select(".glance__text").text())
                .contains("Fünf Stunden am Kabel", "Umspanner", "lange. … Das Schiff heißt " + word + ".")
                .doesNotContain("Was folgt", "keine Rede");
        assertThat(preview.select("mark").eachText()).containsExactly(word);
        assertThat(preview.select(".glance__names .person").text()).isEqualTo("Henrike Osterloh");
        assertThat(preview.select(".glance__figures").text()).isEqualTo("rund 186 Mio. € Baukosten");
        assertThat(preview.select("a.button").attr("href")).isEqualTo(url(id) + "?q=" + word + "&hit=1");
        assertThat(preview.select("main, header")).isEmpty();
    }

    @Test
    void editorsSeeItMarked() throws Exception {
        long id = ferry().in(archive);
        articleStates.withhold(id, new Reasons("Prüfung", null), "redaktion");
        MockHttpServletResponse answer =
                answer(get(url(id)).with(user("redaktion").roles("EDITOR")));
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("main .notice strong").text()).startsWith("Gesperrt");
        assertThat(page.select("main .notice").text()).contains("Prüfung");
        Eventually.await()
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "select who from action_log where what = 'access.read-unpublished' and about = ?")
                                .param(url(id))
                                .query(String.class)
                                .list())
                        .containsExactly("redaktion"));
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void anArticleWithoutADateIsUndated() throws Exception {
        Document page = page(ferry().published(null).in(archive), "de");
        assertThat(page.select(".article__card dd").eachText()).contains("ohne Datum");
        assertThat(page.select("meta[property=article:published_time]")).isEmpty();
    }

    @Test
    void theTimeIsInTheFilesOwnOffset() throws Exception {
        Published evening = Published.at(OffsetDateTime.parse("2024-05-16T18:20:00+09:00"));
        Document german = page(ferry().published(evening).in(archive), "de");
        assertThat(german.select(".article__card time").text()).isEqualTo("16. Mai 2024, 18.20");
        assertThat(german.select(".article__card time").attr("datetime")).isEqualTo("2024-05-16T18:20:00+09:00");
        Document english = page(ferry().published(evening).in(archive), "en");
        assertThat(english.select(".article__card time").text()).isEqualTo("16 May 2024, 6.20 pm");
    }

    @Test
    void aMergedEntityIsShownAsTheOneItBecame() throws Exception {
        String name = "Rieke Osterloh " + UUID.randomUUID();
        String other = "Henrike Osterloh " + UUID.randomUUID();
        long id = SampleArticle.of("Zwei Namen " + UUID.randomUUID())
                .paragraph(name + " ist " + other + ".")
                .names(EntityKind.PERSON, name, name)
                .names(EntityKind.PERSON, other, other)
                .in(archive);
        jdbc.sql("""
                update entity set merged_into = t.id, canonical_id = t.id
                from (select id from entity where name = ?) t where name = ?
                """).params(other, name).update();
        Document page = page(id, "de");
        assertThat(page.select("[aria-labelledby=side-people] a").eachText()).containsExactly(other);
        assertThat(page.select("a.mention.person").eachAttr("href").stream().distinct())
                .hasSize(1);
        jdbc.sql("update entity set hidden = true where name = ?").param(other).update();
        assertThat(page(id, "de").select("a.mention.person")).isEmpty();
    }

    /** A word that no other article has. */
    private static String rareWord() {
        return "Zz" + UniqueWord.next();
    }

    private void await(String words, long expected) {
        Eventually.await()
                .untilAsserted(() -> assertThat(search.search(SearchQuery.of(words), Locale.GERMAN)
                                .total())
                        .isEqualTo(expected));
    }

    private Document opened(String url) throws Exception {
        MockHttpServletResponse answer = answer(get(URI.create(url)).header("Accept-Language", "de"));
        assertThat(answer.getStatus()).isEqualTo(200);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.text()).doesNotContain("??");
        return page;
    }

    @Test
    void openedFromASearchItLeadsOnAndBackAndShowsWhatWasFound() throws Exception {
        String word = rareWord();
        for (int day = 1; day <= 3; day++) {
            SampleArticle.of(word + " Folge " + day)
                    .published(Published.on(LocalDate.of(2024, 5, day)))
                    .paragraph("Hier steht " + word + ", und dort auch.")
                    .in(archive);
        }
        await(word, 3);
        Document hits = opened("/search?sort=newest&q=" + word);
        assertThat(hits.select(".hit h2 a").eachAttr("href")).allMatch(href -> href.contains("?q=" + word));

        Document second = opened(hits.select(".hit h2 a").get(1).attr("href"));
        assertThat(second.select("h1").text()).isEqualTo(word + " Folge 2");
        assertThat(second.select("h1 mark, .article__body mark").eachText()).containsExactly(word, word);
        assertThat(second.select("link[rel=canonical]").attr("href")).doesNotContain("?");
        assertThat(second.select(".trail span").text()).contains("Treffer 2 von 3");
        assertThat(second.select(".trail > a").text()).isEqualTo("‹ Zurück zu „" + word + "“");
        assertThat(second.select(".trail > a").attr("href")).isEqualTo("/search?q=" + word + "&sort=newest");

        Document third = opened(second.select(".trail [rel^=next]").attr("href"));
        assertThat(third.select("h1").text()).isEqualTo(word + " Folge 1");
        assertThat(third.select(".trail [rel^=next]")).isEmpty();
        Document first = opened(second.select(".trail [rel^=prev]").attr("href"));
        assertThat(first.select("h1").text()).isEqualTo(word + " Folge 3");
        assertThat(first.select(".trail [rel^=prev]")).isEmpty();
    }

    @Test
    void openedFromTheSecondPageOfASearchItLeadsBackThere() throws Exception {
        String word = rareWord();
        for (int day = 1; day <= 3; day++) {
            SampleArticle.of(word + " Folge " + day).paragraph("Text.").in(archive);
        }
        await(word, 3);
        Document hits = opened("/search?size=2&page=2&q=" + word);
        Document third = opened(hits.select(".hit h2 a").attr("href"));
        assertThat(third.select(".trail span").text()).contains("Treffer 3 von 3");
        assertThat(third.select(".trail > a").attr("href")).isEqualTo("/search?q=" + word + "&page=2&size=2");
    }

    @Test
    void whereTheHitsHaveChangedItStillLeadsBack() throws Exception {
        String word = rareWord();
        String url = url(SampleArticle.of(word).paragraph("Text.").in(archive));
        await(word, 1);
        for (String number : new String[] {"2", "9999999"}) {
            Document page = opened(url + "?q=" + word + "&hit=" + number);
            assertThat(page.select(".trail nav")).isEmpty();
            assertThat(page.select(".trail > a").attr("href")).isEqualTo("/search?q=" + word);
            assertThat(page.select("h1 mark").text()).isEqualTo(word);
        }
        for (String nonsense :
                new String[] {"?hit=", "?hit=0", "?hit=-1", "?hit=99999999999", "?hit=%3Cb%3E", "?q=x"}) {
            assertThat(opened(url + nonsense).select(".trail")).isEmpty();
        }
    }

    @Test
    void articlesThatShareWhatIsRareAreRelated() throws Exception {
        String name = "Henrike " + rareWord();
        long first = SampleArticle.of("Erster Bericht " + name)
                .paragraph(name + " in Rostock.")
                .names(EntityKind.PERSON, name, name)
                .names(EntityKind.PLACE, "Rostock", "Rostock")
                .in(archive);
        for (int i = 2; i <= 7; i++) {
            SampleArticle.of("Bericht " + i)
                    .paragraph(name + " ist da.")
                    .names(EntityKind.PERSON, name, name)
                    .in(archive);
        }
        await("\"" + name + "\"", 7);
        Document page = page(first, "de");
        assertThat(page.select("[aria-labelledby=related] h3 a").eachText())
                .as("equally related, so the latest first")
                .containsExactly("Bericht 7", "Bericht 6", "Bericht 5", "Bericht 4");
        assertThat(page.select("[aria-labelledby=related] .meta").first().text())
                .endsWith("gemeinsam: " + name);
        SampleArticle alone = SampleArticle.of("Allein " + rareWord()).paragraph("Niemand.");
        assertThat(page(alone.in(archive), "de").select("[aria-labelledby=related]"))
                .isEmpty();
    }

    @Test
    void allSeeWhenItWasReplacedAndNobodyByWhom() throws Exception {
        long id = ferry().in(archive);
        assertThat(page(id, "de").select(".revisions")).isEmpty();
        jdbc.sql("""
                insert into article_revision (article_id, revision, recorded_at, recorded_by, reason, draft)
                values (?, 1, '2024-05-17T10:00Z', 'tilda', 'Irrtum', '{}')
                """).param(id).update();
        jdbc.sql("update article set revision = 2 where id = ?").param(id).update();
        Document page = page(id, "de");
        assertThat(page.select(".revisions li")).hasSize(2);
        assertThat(page.select(".revisions li").first().text()).isEqualTo("17. Mai 2024, 12.00 Fassung 2, die obige");
        assertThat(page.select(".revisions li").last().text()).endsWith("Fassung 1, ersetzt 17. Mai 2024, 12.00");
        assertThat(page.text()).doesNotContain("tilda", "Irrtum");
    }

    @Test
    void editorsGoOnToEditIt() throws Exception {
        long id = ferry().in(archive);
        assertThat(page(id, "de").select(".article__card a[href^=/editor]")).isEmpty();
        Document page = Jsoup.parse(
                answer(get(url(id)).with(user("redaktion").roles("EDITOR"))).getContentAsString());
        assertThat(page.select(".article__card a[href^=/editor]").attr("href")).isEqualTo("/editor/articles/" + id);
    }

    @Test
    void theOriginalIsSavedAndNeverOpened() throws Exception {
        byte[] bytes = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        String sha256 = originals.keep("Fähre \"1\".html", "text/html", new ByteArrayResource(bytes));
        long id = ferry().original(sha256).in(archive);
        MockHttpServletResponse answer = answer(
                get("/articles/" + id + "/original").with(user("redaktion").roles("EDITOR")));
        assertThat(answer.getContentAsByteArray()).isEqualTo(bytes);
        assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''F%C3%A4hre");
        Document toEditors = Jsoup.parse(
                answer(get(url(id)).with(user("redaktion").roles("EDITOR"))).getContentAsString());
        assertThat(toEditors.select(".citation a[href$=/original]")).hasSize(1);
        long without = ferry().in(archive);
        assertThat(answer(get("/articles/" + without + "/original")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theFileIsTheNewsrooms() throws Exception {
        String sha256 = originals.keep(
                "alles.jsonl",
                "application/json",
                new ByteArrayResource("{\"ednote\": \"Anruf 0301\"}".getBytes(StandardCharsets.UTF_8)));
        long id = ferry().original(sha256).in(archive);

        for (String role : new String[] {"", "READER"}) {
            MockHttpServletRequestBuilder asked = get("/articles/" + id + "/original");
            MockHttpServletResponse refused =
                    answer(role.isEmpty() ? asked : asked.with(user("wer").roles(role)));
            assertThat(refused.getStatus()).isEqualTo(403);
            assertThat(refused.getContentAsString()).doesNotContain("0301");
        }
        assertThat(page(id, "de").select("a[href$=/original]")).isEmpty();
    }

    @Test
    void readingMakesNoSessionAndSetsNoCookie() throws Exception {
        var result = mvc.perform(get(url(ferry().in(archive)))).andReturn();
        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(result.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(result.getResponse().getHeader("Content-Security-Policy")).doesNotContain("unsafe");
    }

    @Test
    void isCitedInThreeFormats() throws Exception {
        long id = ferry().in(archive);
        assertThat(answer(get("/articles/" + id + "/citation.ris")).getContentAsString())
                .contains(
                        "TY  - NEWS\r\nAU  - Wiesner, Tilda\r\n",
                        "DA  - 2024/05/16/",
                        "DB  - Depesche\r\nUR  - http://localhost/articles/" + id,
                        "Y2  - " + LocalDate.now().getYear() + "/");
        assertThat(answer(get("/articles/" + id + "/citation.bib")).getContentAsString())
                .contains("author = {Wiesner, Tilda and Harmsen, Joost}", "date = {2024-05-16}", "urldate = {");
        assertThat(answer(get("/articles/" + id + "/citation.json")).getContentAsString(StandardCharsets.UTF_8))
                .contains("\"family\" : \"Wiesner\"", "\"container-title\" : \"Küstendienst\"", "\"accessed\"");
    }

    @Test
    void tellsMachinesWhatItIs() throws Exception {
        long id = ferry().in(archive);
        Document page = page(id, "de");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("http://localhost" + url(id));
        assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(page.select("meta[name=citation_author]").eachAttr("content"))
                .containsExactly("Tilda Wiesner", "Joost Harmsen");
        assertThat(page.select("[itemtype='https://schema.org/NewsArticle'] [itemprop=headline]"))
                .hasSize(1);
    }

    @Test
    void readersSeeWhatWasCorrectedAndWhatItSaidBefore() throws Exception {
        long id = corrected();

        Document page = page(id, "de");
        assertThat(page.select("#versions ~ p a, .revisions__all a[href$=/corrections]"))
                .isNotEmpty();
        Document corrections =
                Jsoup.parse(answer(get("/articles/" + id + "/corrections").header("Accept-Language", "de"))
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(corrections.select(".changes del").text()).contains("186");
        assertThat(corrections.select(".changes ins").text()).contains("168");
        assertThat(corrections.text()).doesNotContain("redaktion", "Zahlendreher");
    }

    @Test
    void whatWasSaidBeforeAnArticleWasWithheldStaysWithTheNewsroom() throws Exception {
        long id = corrected();
        articleStates.withhold(id, new Reasons("Prüfung", null), "redaktion");
        assertThat(answer(get("/articles/" + id + "/corrections")).getStatus()).isEqualTo(410);
        articleStates.release(id, null, "redaktion");

        MockHttpServletResponse answer = answer(get("/articles/" + id + "/corrections"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                        .select(".changes, .changed-tags"))
                .isEmpty();
        assertThat(page(id, "de").select("a[href$=/corrections]")).isEmpty();
    }

    private long corrected() {
        long id = ferry().in(archive);
        Article article = articles.findWithMentionsById(id).orElseThrow();
        ArticleDraft draft = article.draft();
        List<Block> body = draft.body().stream()
                .map(block -> new Block(block.kind(), block.text().replace("186", "168")))
                .toList();
        editedArticles.correct(
                id,
                article.revision(),
                draft.corrected(draft.heading(), draft.publication(), body),
                "redaktion",
                "Zahlendreher");
        return id;
    }
}
