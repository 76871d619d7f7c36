package org.depesche.editor.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.tagging.EntityKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Tagging an article, as an editor's browser does it without scripts. */
@DepescheTest
class TagPageTests extends EditorPages {

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private JdbcClient jdbc;

    private final String surname = "Osterloh" + UniqueWord.next();
    private long id;
    private String tags;

    @BeforeEach
    void anArticleIsStored() {
        id = SampleArticle.of("Ein Besuch")
                .paragraph("Henrike " + surname + " kam nach Rostock. In Rostock sprach " + surname + ".")
                .names(EntityKind.PERSON, "Henrike " + surname, "Henrike " + surname)
                .names(EntityKind.PLACE, "Rostock", "Rostock")
                .suppliedWith(EntityKind.ORGANISATION, "Küstenblatt")
                .in(archive);
        tags = "/editor/articles/" + id + "/tags";
    }

    @Test
    void theTextIsMarkedAndTheListSaysWhyEachTagIsThere() throws Exception {
        Document page = page(tags);

        assertThat(page.select("[data-tagging] a.mention").eachText())
                .containsExactly("Henrike " + surname, "Rostock", "Rostock");
        assertThat(page.select(".tagged h3 .tag").eachText())
                .containsExactly("Person: Henrike " + surname, "Ort: Rostock", "Organisation: Küstenblatt");
        assertThat(page.select(".tagged__why").eachText())
                .anySatisfy(why -> assertThat(why).contains("Maschine").contains("90 %"))
                .anySatisfy(why -> assertThat(why).contains("Quelle").contains("nicht im Text"));
    }

    @Test
    void theLettersOfTheMarkedTextAreThoseOfTheArticle() throws Exception {
        String text = articles.findById(id).orElseThrow().text();

        assertThat(page(tags).select("[data-start]")).allSatisfy(paragraph -> {
            int start = Integer.parseInt(paragraph.attr("data-start"));
            assertThat(text).startsWith("Ein Besuch");
            assertThat(text.substring(start)).startsWith(paragraph.wholeText());
        });
    }

    @Test
    void aTagIsAddedByTheWordsAloneWhereTheyStandOnce() throws Exception {
        Document asked = page(tags + "?words=" + surname + "&kind=PERSON&name=");

        // the words stand twice, the person is named here already
        assertThat(asked.select("input[type=radio][name=place]")).hasSize(2);
        Element person = asked.selectFirst("input[type=radio][name=entity][checked]");
        assertThat(person.parent().text()).contains("Henrike " + surname).contains("schon in diesem");

        MockHttpServletResponse which = answer(post(tags)
                .param("words", surname)
                .param("kind", "PERSON")
                .param("entity", person.val())
                .param("revision", "1"));
        assertThat(which.getStatus()).isEqualTo(422);
        assertThat(parse(which).select("[role=alert]").text()).contains("welche Stelle");

        MockHttpServletResponse saved = answer(post(tags)
                .param("words", surname)
                .param(
                        "place",
                        asked.select("input[type=radio][name=place]").last().val())
                .param("kind", "PERSON")
                .param("entity", person.val())
                .param("reason", "steht für sie")
                .param("revision", "1"));

        Document page = page(saved.getRedirectedUrl());
        assertThat(page.select("[data-tagging] a.mention.person").eachText())
                .containsExactly("Henrike " + surname, surname);
        assertThat(page.select(".tagging__done").text()).contains("„" + surname + "“ ist Henrike " + surname);
        assertThat(page.select(".decisions").text()).contains("tilda").contains("steht für sie");
        assertThat(jdbc.sql("select what from action_log where about like ?")
                        .param("/editor/articles/" + id + "/tags%")
                        .query(String.class)
                        .list())
                .containsExactly("articles.tags");
    }

    @Test
    void whoeverIsNotInTheRegisterYetIsEntered() throws Exception {
        String name = "Kapitän " + surname;
        Document asked = page(tags + "?words=Besuch&kind=ORGANISATION&name=" + name);
        Element fresh = asked.selectFirst("input[type=radio][name=entity][value=new]");
        assertThat(fresh.hasAttr("checked")).isTrue();

        answer(post(tags)
                .param("words", "Besuch")
                .param("kind", "ORGANISATION")
                .param("name", name)
                .param("entity", "new")
                .param("revision", "1"));

        assertThat(page(tags).select(".tagged h3 .tag.organisation").eachText()).contains("Organisation: " + name);
    }

    @Test
    void aMentionIsRemovedAndTheRemovalTakenBack() throws Exception {
        Element button = page(tags).select("button[name=mention]").get(1);

        MockHttpServletResponse removed =
                answer(post(tags + "/removals").param("mention", button.val()).param("revision", "1"));

        Document page = page(removed.getRedirectedUrl());
        assertThat(page.select("[data-tagging] a.mention.place")).hasSize(1);
        String undo = page.selectFirst(".tagging__done form").attr("action");
        answer(post(undo));
        assertThat(page(tags).select("[data-tagging] a.mention.place")).hasSize(2);
        assertThat(page(tags).select(".decisions").text()).contains("zurückgenommen von tilda");
    }

    @Test
    void allMentionsOfAnEntityAreRemoved() throws Exception {
        String all = page(tags)
                .select(".tagged h3 a.tagged__all")
                .get(1)
                .attr("href")
                .replace("#tagger", "");
        Document asked = page(all);
        assertThat(asked.select("#tagger").text()).contains("Alle 2 Nennungen");

        answer(post(tags + "/removals")
                .param("named", asked.selectFirst("#tagger input[name=named]").val())
                .param("revision", "1"));

        assertThat(page(tags).select("[data-tagging] a.mention.place")).isEmpty();
    }

    @Test
    void whatIsNoPersonAtAllIsHiddenAndShownAgain() throws Exception {
        String all =
                page(tags).selectFirst(".tagged h3 a.tagged__all").attr("href").replace("#tagger", "");
        Document asked = page(all);
        assertThat(asked.select("#tagger button[formaction]").text()).isEqualTo("Keine Person, in keinem Artikel");

        MockHttpServletResponse hidden = answer(post(asked.selectFirst("#tagger button[formaction]")
                        .attr("formaction"))
                .param("named", asked.selectFirst("#tagger input[name=named]").val()));

        Document page = page(hidden.getRedirectedUrl());
        assertThat(page.select(".tagged h3").first().text()).contains("ausgeblendet");
        assertThat(page(articles.findById(id).orElseThrow().url()).select("article a.mention.person"))
                .isEmpty();

        answer(post(page.selectFirst(".tagging__done form").attr("action")));
        assertThat(page(articles.findById(id).orElseThrow().url()).select("article a.mention.person"))
                .hasSize(1);
    }

    @Test
    void aMentionIsChanged() throws Exception {
        String change = page(tags)
                .selectFirst("[data-tagging] a.mention.place")
                .attr("href")
                .replace("#tagger", "");
        Document asked = page(change + "&kind=ORGANISATION&name=Hansa " + surname);
        assertThat(asked.select("#tagger h2").text()).isEqualTo("Tag ändern");

        answer(post(tags)
                .param(
                        "mention",
                        asked.selectFirst("#tagger-choice input[name=mention]").val())
                .param(
                        "place",
                        asked.selectFirst("#tagger-choice input[name=place]").val())
                .param("kind", "ORGANISATION")
                .param("name", "Hansa " + surname)
                .param("entity", "new")
                .param("revision", "1"));

        assertThat(page(tags).select("[data-tagging] a.mention").eachAttr("class"))
                .isEqualTo(List.of("mention person", "mention organisation", "mention place"));
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        MockHttpServletResponse nowhere = answer(post(tags)
                .param("words", "Greifswald")
                .param("entity", "new")
                .param("name", "Greifswald")
                .param("revision", "1"));
        assertThat(nowhere.getStatus()).isEqualTo(422);
        assertThat(parse(nowhere).select("[role=alert]").text()).contains("stehen so nicht im Text");

        MockHttpServletResponse nobody = answer(
                post(tags).param("words", "Besuch").param("name", "Besuch").param("revision", "1"));
        assertThat(parse(nobody).select("[role=alert]").text()).contains("wer oder was gemeint ist");

        MockHttpServletResponse late = answer(post(tags)
                .param("words", "Besuch")
                .param("name", "Besuch")
                .param("entity", "new")
                .param("revision", "7"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(parse(late).select("[role=alert]").text()).contains("inzwischen geändert");
    }
}
