package org.depesche.curation.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.register.Curation;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.EntityCuration;
import org.depesche.register.EntryRevision;
import org.depesche.tagging.EntityKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Curating the register, as an editor's browser does it without scripts. */
@DepescheTest
class EntityCurationPageTests extends EditorPages {

    @Autowired
    private Archive archive;

    @Autowired
    private Entities entities;

    @Autowired
    private Curation curation;

    @Autowired
    private EntityCuration entityCuration;

    @Autowired
    private JdbcClient jdbc;

    /** A family name that nobody else in the database has. */
    private final String family = "Zz" + UniqueWord.next();

    private final String henrike = "Henrike " + family;
    private final String rike = "Rike " + family;

    @BeforeEach
    void twoPeopleAreNamed() {
        SampleArticle.of("Eins " + UUID.randomUUID())
                .paragraph(henrike + " kommt. " + family + " bleibt.")
                .names(EntityKind.PERSON, henrike, henrike, family)
                .in(archive);
        SampleArticle.of("Zwei " + UUID.randomUUID())
                .paragraph(henrike + " trifft " + rike + ". " + family + " geht.")
                .names(EntityKind.PERSON, rike, rike)
                .names(EntityKind.PERSON, henrike, henrike, family)
                .in(archive);
        SampleArticle.of("Drei " + UUID.randomUUID())
                .paragraph(rike + " schläft.")
                .names(EntityKind.PERSON, rike, rike)
                .in(archive);
    }

    private Entity entity(String name) {
        return entities.findByKindAndKey(EntityKind.PERSON, name.toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    private String url(String name) {
        return "/editor/entities/" + entity(name).id();
    }

    @Test
    void theRegisterIsLookedUpByNameAndNumber() throws Exception {
        assertThat(page("/editor/entities?q=" + family)
                        .select(".curate__list .tag")
                        .eachText())
                .containsExactlyInAnyOrder(henrike, rike);
        assertThat(page("/editor/entities?q=" + entity(rike).id())
                        .select(".curate__list .tag")
                        .eachText())
                .contains(rike);
        assertThat(page("/editor/entities/targets?q=" + family)
                        .select("[role=option]")
                        .eachAttr("data-url"))
                .containsExactlyInAnyOrder(url(henrike), url(rike));
    }

    @Test
    void anEntityIsShownWithItsNamesAndHowMuchNamesIt() throws Exception {
        Document page = page(url(henrike));

        assertThat(page.select("h1").text()).isEqualTo(henrike);
        assertThat(page.select(".vital dd").eachText().subList(0, 2)).containsExactly("2", "4");
        assertThat(page.select("[aria-labelledby=c-names] li b").eachText()).containsExactly(henrike);
    }

    @Test
    void aMergeSaysItsEffectFirstAndIsSeenAtOnce() throws Exception {
        Document asked = page(url(rike) + "/mergers?q=" + family);
        Element choice = asked.selectFirst("input[name=into]");
        assertThat(choice.parent().text()).contains(henrike).contains("2 Artikel");

        Document preview = page(url(rike) + "/mergers?into=" + choice.val());
        assertThat(preview.select(".effect").text())
                .contains(henrike + " hat danach 3 Artikel")
                .contains("Heute nennt ein Artikel beide")
                .contains("Namen kommen hinzu: " + rike)
                .contains(entity(rike).url())
                .contains(entity(henrike).url());

        MockHttpServletResponse merged = send(preview, "Dieselbe Frau");

        assertThat(merged.getStatus()).isEqualTo(303);
        Document page = page(merged.getRedirectedUrl());
        assertThat(page.select("h1").text()).isEqualTo(henrike);
        assertThat(page.select(".curate__news").text())
                .contains("Zusammengelegt")
                .contains(rike);
        assertThat(page.select(".vital dd").first().text()).isEqualTo("3");
        assertThat(page.select("[aria-labelledby=c-parts] li").text()).contains(rike);
        assertThat(page.select(".acts li").text()).contains("tilda").contains("Dieselbe Frau");
        assertThat(answer(get(url(rike))).getRedirectedUrl()).isEqualTo(url(henrike));
        assertThat(answer(get("/people/" + entity(rike).id() + "/x")).getHeader("Location"))
                .isEqualTo(entity(henrike).url());
        assertThat(logged(url(henrike) + "%")).containsExactly("entities.mergers");

        MockHttpServletResponse undone = send(page.selectFirst(".curate__news form"));
        assertThat(page(undone.getRedirectedUrl()).select(".curate__news").text())
                .contains("Rückgängig gemacht");
        assertThat(entity(rike).isMerged()).isFalse();
    }

    @Test
    void theDirectionOfAMergeIsSwapped() throws Exception {
        Document preview = page(url(rike) + "/mergers?into=" + entity(henrike).id());
        String swap = preview.selectFirst(".curate__ways a").attr("href");
        assertThat(swap)
                .isEqualTo(url(henrike) + "/mergers?into=" + entity(rike).id());

        send(page(swap), "");

        assertThat(entity(henrike).canonicalId()).isEqualTo(entity(rike).id());
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndLosesNothing() throws Exception {
        Document form = page(url(rike) + "/renamings");
        entityCuration.confirm(EntryRevision.entity(entity(rike).id()), "joost", null);

        MockHttpServletResponse refused = send(form, "Steht so im Pass", "name", "Rike O. " + family);

        assertThat(refused.getStatus()).isEqualTo(409);
        Document again = parse(refused);
        assertThat(again.select("[role=alert]").text()).contains("jemand anders");
        assertThat(again.select("input[name=name]").val()).isEqualTo("Rike O. " + family);
        assertThat(again.select("input[name=reason]").val()).isEqualTo("Steht so im Pass");
        assertThat(send(again, null).getStatus()).isEqualTo(303);
        assertThat(entity(rike).name()).isEqualTo("Rike O. " + family);
    }

    @Test
    void whatWasMergedMeanwhileLeadsToWhereItIsShown() throws Exception {
        Document form = page(url(rike) + "/hidings");
        curation.merge(
                EntryRevision.entity(entity(rike).id()),
                EntryRevision.entity(entity(henrike).id()),
                "joost",
                null);

        MockHttpServletResponse refused = send(form, "");

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(parse(refused).select("main a[href=" + url(henrike) + "]")).hasSize(1);
    }

    @Test
    void namesAreAddedAndRemoved() throws Exception {
        String nickname = "Rikchen " + family;
        MockHttpServletResponse added = send(page(url(rike) + "/names"), "Spitzname", "name", nickname);
        Document page = page(added.getRedirectedUrl());
        assertThat(page.select("[aria-labelledby=c-names] li").eachText())
                .anySatisfy(name -> assertThat(name).contains(nickname).contains("Redaktion"));
        assertThat(parse(send(page(url(rike) + "/names"), "", "name", nickname))
                        .select("[role=alert]")
                        .text())
                .contains("So ist es schon");
        assertThat(send(page(url(rike) + "/names"), "", "name", " ").getStatus())
                .isEqualTo(422);

        String removal = page.selectFirst("[aria-labelledby=c-names] li > a").attr("href");
        send(page(removal), "Nennt sie niemand mehr so");

        assertThat(page(url(rike)).select("[aria-labelledby=c-names] li b").eachText())
                .containsExactly(rike);
    }

    @Test
    void anEntityOfAnotherKindIsOneWithThatOfItsName() throws Exception {
        Document preview = page(url(rike) + "/kinds?kind=ORGANISATION");
        assertThat(preview.select(".effect").text())
                .contains("2 Artikel nennen es")
                .contains("Ein neuer Eintrag");

        Document page = page(send(preview, "").getRedirectedUrl());

        assertThat(page.select(".dossier__kind").first().text()).isEqualTo("Organisation");
        assertThat(page.select("h1").text()).isEqualTo(rike);
    }

    @Test
    void whatIsHiddenIsListedAndComesBack() throws Exception {
        Document preview = page(url(rike) + "/hidings");
        assertThat(preview.select(".effect").text()).contains("2 Nennungen").contains("2 Artikel");
        Document hidden = page(send(preview, "Kein Mensch").getRedirectedUrl());
        assertThat(hidden.select(".curate__state").text()).isEqualTo("ausgeblendet");
        assertThat(hidden.select(".curate__acts")).isEmpty();
        assertThat(answer(get(entity(rike).url())).getStatus()).isEqualTo(404);

        Element listed = page("/editor/entities").select("[aria-labelledby=c-hidden] li").stream()
                .filter(line -> line.text().contains(rike))
                .findFirst()
                .orElseThrow();
        MockHttpServletResponse undone = send(listed.selectFirst("form"));

        assertThat(page(undone.getRedirectedUrl()).select(".curate__news").text())
                .contains("Rückgängig gemacht");
        assertThat(answer(get(entity(rike).url())).getStatus()).isEqualTo(200);
    }

    @Test
    void whatSomebodyLookedAtIsConfirmed() throws Exception {
        Document page = page(send(page(url(rike) + "/confirmations"), "").getRedirectedUrl());

        assertThat(page.select(".curate__state").text()).isEqualTo("bestätigt");
        assertThat(page.select(".curate__acts a[href$=confirmations]")).isEmpty();
    }

    @Test
    void chosenMentionsGoToANewEntity() throws Exception {
        Document asked = page(url(henrike) + "/splits?written=" + family);
        assertThat(asked.select(".passages__one").eachText())
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(sentence).contains(family));
        String one = asked.select("input[name=mention]").first().val();
        String article = page(url(henrike) + "/splits")
                .select("input[name=article]")
                .last()
                .val();

        Document preview = page(url(henrike) + "/splits/preview?name=Henry%20" + family + "&kind=PERSON&mention=" + one
                + "&article=" + article);
        assertThat(preview.select(".effect").text()).contains("3 Nennungen gehen über, in 2 Artikeln");

        MockHttpServletResponse split = send(preview, "Ein anderer");

        Document page = page(split.getRedirectedUrl());
        assertThat(page.select(".curate__news").text())
                .contains("Aufgeteilt")
                .contains("Henry " + family)
                .contains("3 Nennungen");
        assertThat(page.select(".vital dd").get(1).text()).isEqualTo("1");
        assertThat(page(page.selectFirst(".curate__after > a").attr("href"))
                        .select(".curate__called")
                        .text())
                .contains("Henry " + family);
    }

    @Test
    void allMentionsWrittenSoGoToAnotherEntity() throws Exception {
        Document preview =
                page(url(henrike) + "/splits/preview?to=" + entity(rike).id() + "&all=true&written=" + family);
        assertThat(preview.select(".merging").text()).contains("→ 2 Nennungen");

        send(preview, "");

        assertThat(page(url(rike)).select(".vital dd").get(1).text()).isEqualTo("4");
        assertThat(page(url(henrike)).select(".vital dd").get(1).text()).isEqualTo("2");
    }

    @Test
    void aSplitOfNothingIsAskedAgain() throws Exception {
        MockHttpServletResponse none = answer(get(url(henrike) + "/splits/preview?name=Henry"));

        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(parse(none).select("[role=alert]").text()).contains("mindestens eine Nennung");
        assertThat(parse(none).select("input[name=name]").val()).isEqualTo("Henry");
    }

    @Test
    void theJournalListsAndUndoesAndSaysWhatIsInTheWay() throws Exception {
        long renamed = curation.rename(EntryRevision.entity(entity(rike).id()), "Rike O. " + family, "tilda", null)
                .id();
        curation.rename(EntryRevision.entity(entity(rike).id()), "Rike Osterloh " + family, "joost", null);
        Document journal = page("/editor/register?kind=RENAME&by=tilda");
        assertThat(journal.select(".acts li"))
                .allSatisfy(
                        line -> assertThat(line.text()).contains("Umbenannt").contains("tilda"));
        Element line = journal.selectFirst(".acts li:has(a[href$='/" + renamed + "'])");

        MockHttpServletResponse refused = send(line.selectFirst("form"));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(parse(refused).select("[role=alert]").text())
                .contains("baut auf dieser auf")
                .contains("Rike Osterloh " + family);
    }

    @Test
    void unknownEntitiesAndActsAreNotFound() throws Exception {
        assertThat(answer(get("/editor/entities/999999999")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/editor/register/999999999")).getStatus()).isEqualTo(404);
        assertThat(answer(post("/editor/register/999999999/undoings")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void editorsGetFromTheDossierToItsCuration() throws Exception {
        assertThat(page(entity(rike).url()).select("a[href=" + url(rike) + "]").text())
                .isEqualTo("Kuratieren");
        assertThat(parse(mvc.perform(get(entity(rike).url())).andReturn().getResponse())
                        .select("a[href=" + url(rike) + "]"))
                .isEmpty();
    }

    private List<String> logged(String about) {
        return jdbc.sql("select what from action_log where about like ?")
                .param(about)
                .query(String.class)
                .list();
    }

    /** Sends the form of a page with its current values. */
    private MockHttpServletResponse send(Document page, String reason, String... fields) throws Exception {
        Element form = page.selectFirst("main form[method=post]:has([name=reason])");
        if (reason != null) {
            form.selectFirst("[name=reason]").val(reason);
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.selectFirst("[name=" + fields[i] + "]").val(fields[i + 1]);
        }
        return send(form);
    }

    private MockHttpServletResponse send(Element form) throws Exception {
        MockHttpServletRequestBuilder request = post(form.attr("action"));
        form.select("input, select").forEach(field -> request.param(field.attr("name"), field.val()));
        return answer(request);
    }
}
