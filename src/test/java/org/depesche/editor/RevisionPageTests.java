package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.tags.TagDecisions;
import org.depesche.article.tags.TagDecisions.Editor;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.depesche.tagging.Span;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The names and figures of an earlier revision that the next one does not have, or has otherwise. */
@DepescheTest
class RevisionPageTests extends EditorPages {

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private TagDecisions decisions;

    @Autowired
    private JdbcClient jdbc;

    private final String surname = "Revisla" + UniqueWord.next();
    private long id;

    @BeforeEach
    void anArticleIsStored() {
        id = SampleArticle.of("Der Hafen in Zahlen")
                .paragraph("Imke " + surname + " sah in Rostock 120 Schiffe, " + surname + " zählte 7 Kräne.")
                .names(EntityKind.PERSON, "Imke " + surname, "Imke " + surname, surname)
                .names(EntityKind.PLACE, "Rostock", "Rostock")
                .suppliedWith(EntityKind.ORGANISATION, "Hafenblatt")
                .counts("120 Schiffe", FigureKind.COUNT, "120", Modifier.EXACT, "Schiffe", "Schiffe")
                .counts("7 Kräne", FigureKind.COUNT, "7", Modifier.EXACT, "Kräne", "Kräne")
                .in(archive);
    }

    @Test
    void itTellsWhoAndWhatCameWentAndIsNamedMoreOrLessOften() throws Exception {
        SampleArticle.of("Der Hafen in Zahlen")
                .paragraph("Imke " + surname + " sah in Wismar rund 140 Schiffe und 3 Lotsen.")
                .names(EntityKind.PERSON, "Imke " + surname, "Imke " + surname)
                .names(EntityKind.PLACE, "Wismar", "Wismar")
                .counts("140 Schiffe", FigureKind.COUNT, "140", Modifier.ABOUT, "Schiffe", "Schiffe")
                .counts("3 Lotsen", FigureKind.COUNT, "3", Modifier.EXACT, "Lotsen", "Lotsen")
                .correcting(id, 1, archive);

        Document page = page(1);

        assertThat(page.select(".changed-tags:has(a.tag) li").eachText())
                .containsExactly(
                        "geändert Person: Imke " + surname + " 2 Nennungen → 1 Nennung",
                        "entfallen Ort: Rostock 1 Nennung",
                        "neu Ort: Wismar 1 Nennung",
                        "entfallen Organisation: Hafenblatt laut Quelle");
        assertThat(page.select(".changed-tags a.tag.person").attr("href")).matches("/people/\\d+/.*");
        assertThat(page.select(".changed-tags:has(.figure) li").eachText())
                .containsExactly(
                        "geändert 120 Schiffe · 2023 → rund 140 Schiffe · 2023",
                        "neu 3 Lotsen · 2023",
                        "entfallen 7 Kräne · 2023");
    }

    @Test
    void whatAnEditorTaggedInTheEarlierRevisionCounts() throws Exception {
        Article article = articles.findWithMentionsById(id).orElseThrow();
        int start = article.text().indexOf("Kräne");
        ArticleMention person = article.mentions().stream()
                .filter(mention -> mention.kind() == EntityKind.PERSON)
                .findFirst()
                .orElseThrow();
        decisions.name(
                id,
                new Span(start, start + "Kräne".length()),
                person.key(),
                person.entity(),
                new Editor("tilda", "so heißt sie", 1));
        SampleArticle.of("Der Hafen ruht").paragraph("Mehr morgen.").correcting(id, 1, archive);

        assertThat(page(1).select(".changed-tags li:has(.person)").text())
                .isEqualTo("entfallen Person: Imke " + surname + " 3 Nennungen");
    }

    @Test
    void itSaysThatNothingChangedWhereNothingDid() throws Exception {
        SampleArticle.of("Der Hafen in Zahlen")
                .kicker("Küste")
                .paragraph("Imke " + surname + " sah in Rostock 120 Schiffe, " + surname + " zählte 7 Kräne.")
                .names(EntityKind.PERSON, "Imke " + surname, "Imke " + surname, surname)
                .names(EntityKind.PLACE, "Rostock", "Rostock")
                .suppliedWith(EntityKind.ORGANISATION, "Hafenblatt")
                .counts("120 Schiffe", FigureKind.COUNT, "120", Modifier.EXACT, "Schiffe", "Schiffe")
                .counts("7 Kräne", FigureKind.COUNT, "7.0", Modifier.EXACT, "Kräne", "Kräne")
                .correcting(id, 1, archive);

        Document page = page(1);

        assertThat(page.select(".changed-tags")).isEmpty();
        assertThat(page.select("section[aria-labelledby=r-tags] p").text()).contains("blieben gleich");
    }

    @Test
    void itSaysSoWhereARevisionIsOlderThanWhatIsKept() throws Exception {
        SampleArticle.of("Der Hafen ruht").paragraph("Mehr morgen.").correcting(id, 1, archive);
        jdbc.sql("update article_revision set tags = null where article_id = :id")
                .param("id", id)
                .update();

        Document page = page(1);

        assertThat(page.select(".changed-tags")).isEmpty();
        assertThat(page.select("section[aria-labelledby=r-tags] p").text()).contains("nicht festgehalten");
    }

    @Test
    void aVersionThatArrivedLateIsToldApartAndComparedWithTheCurrentRevision() throws Exception {
        String urn = "urn:" + UniqueWord.next();
        id = SampleArticle.of("Die Brücke ist offen")
                .version(urn, "2")
                .paragraph("Alle fahren.")
                .in(archive);
        SampleArticle.of("Die Brücke ist gesperrt")
                .version(urn, "1")
                .paragraph("Niemand fährt.")
                .in(archive);

        assertThat(page("/editor/articles/" + id).select(".revisions li span").text())
                .contains("Version 1 der Quelle kam erst nach einer neueren, Leser haben sie nie gesehen");
        Document page = page(-1);
        assertThat(page.select("h1").text()).isEqualTo("Version 1 der Quelle: Die Brücke ist offen");
        assertThat(page.select(".changes del").text()).contains("gesperrt", "Niemand");
        assertThat(page.select(".changes ins").text()).contains("offen", "Alle");
        assertThat(page.select("[aria-labelledby=r-said]").text()).contains("Niemand fährt.");
        assertThat(page.select("[aria-labelledby=r-tags]")).isEmpty();
    }

    private Document page(int revision) throws Exception {
        return page("/editor/articles/" + id + "/revisions/" + revision);
    }
}
