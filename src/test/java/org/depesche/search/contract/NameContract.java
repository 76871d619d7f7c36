package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Provenance;
import org.depesche.register.Register;
import org.depesche.search.EntityArticles;
import org.depesche.search.EntityDirectory;
import org.depesche.search.EntityFilter;
import org.depesche.search.Facet;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.Named;
import org.depesche.search.SearchResult.Piece;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A name, in any spelling, finds the articles of its entity under all the names that they have for it. */
abstract class NameContract extends SearchContract {

    @Autowired
    private EntityArticles articles;

    @Autowired
    private EntityDirectory directory;

    @Autowired
    private Tagger tagger;

    @Autowired
    private JdbcClient jdbc;

    private final String henrike = "Henrike Osterloh " + unique;
    private final String rostock = "Rostock " + unique;
    private final String rauma = "Rauma " + unique;

    private void thePresidentTravels() {
        article("Der Präsident reist")
                .paragraph("Alle grüßten die Besucherin.")
                .names(EntityKind.PERSON, henrike, "Besucherin")
                .in(archive);
        await(1);
    }

    @Test
    void aNameInTheQueryFindsArticlesThatCallTheEntityOtherwise() {
        thePresidentTravels();

        until(() -> find(henrike).total() == 1);
        SearchResult result = find(henrike);
        assertThat(result.entities()).extracting(Named::name).containsExactly(henrike);
        assertThat(result.hits().getFirst().snippet())
                .as("shows where the entity is named")
                .contains(new Piece("Besucherin", true));
        assertThat(find("person:\"" + henrike + "\"").total()).isEqualTo(1);
        assertThat(find("ort:\"" + henrike + "\"").total()).isZero();
        assertThat(search.resolve(query("").with(Facet.PERSON, henrike))
                        .filter(Facet.PERSON)
                        .any())
                .containsExactly(String.valueOf(id(EntityKind.PERSON, henrike)));
    }

    @Test
    void anotherSpellingOfANameFindsTheSameArticles() {
        EntityKey russian = tagger.key(EntityKind.PERSON, "Wladimir Schukow " + unique, Locale.GERMAN);
        EntityKey peking = tagger.key(EntityKind.PLACE, "Peking", Locale.GERMAN);
        ArticleDraft draft = article("Der Präsident reist")
                .paragraph("Gast und Ort sind gut gewählt.")
                .draft();
        List<Mention> mentions = new ArrayList<>();
        mentions.add(mention(draft, "Gast", russian));
        mentions.add(mention(draft, "Ort", peking));
        archive.store(draft, mentions, new Provenance(null, 0));
        await(1);

        String spelling = "Vladimir Shukov " + unique;
        until(() -> find(spelling).total() == 1);
        assertThat(find("person:\"" + spelling + "\"").total()).isEqualTo(1);
        assertThat(search.resolve(query("").with(Facet.PERSON, spelling))
                        .filter(Facet.PERSON)
                        .any())
                .hasSize(1)
                .allMatch(id -> id.matches("\\d+"));
        assertThat(find("Beijing").total()).isEqualTo(1);
        assertThat(find("Владимир Шуков " + unique).total()).as("in Cyrillic").isEqualTo(1);
        assertThat(find("person:\"Владимир Шуков " + unique + "\"").total()).isEqualTo(1);
        assertThat(find("ort:北京").total()).as("in Chinese").isEqualTo(1);
        assertThat(find("ort:Beijing").total()).isEqualTo(1);
        assertThat(find("ort:Shanghai").total()).isZero();
    }

    @Test
    void aNameInOtherLettersFindsHoweverNewspapersWriteIt() {
        String minister = "Wolodymyr Dobrywskyj";
        article("Der Minister geht")
                .paragraph(minister + " tritt zurück.")
                .names(EntityKind.PERSON, minister, minister)
                .in(archive);
        String leader = "Aristidis Mavrotakis";
        article("Die Opposition jubelt")
                .paragraph(leader + " begrüßt das.")
                .names(EntityKind.PERSON, leader, leader)
                .in(archive);
        await(2);

        until(() -> find("Добривский").total() == 1);
        assertThat(find("Володимир Добривський").total()).as("Ukrainian").isEqualTo(1);
        until(() -> find("Μαυροτάκης").total() == 1);
        assertThat(find("Добрынин").total()).as("another name").isZero();
    }

    @Test
    void aNameWrittenAsItIsHeardIsOfferedAsTheArchiveWritesIt() {
        String kathrin = "Kathrin " + unique;
        article("Eine Rede am Kai")
                .paragraph(kathrin + " sprach vor dem Speicher.")
                .names(EntityKind.PERSON, kathrin, kathrin)
                .in(archive);
        await(1);

        String heard = "Catrin " + unique;
        until(() -> kathrin.equals(find(heard).didYouMean()));
        assertThat(find(heard).total()).isZero();
    }

    private static Mention mention(ArticleDraft draft, String surface, EntityKey entity) {
        int start = draft.text().indexOf(surface);
        return new Mention.EntityMention(
                new Span(start, start + surface.length()), surface, entity, Origin.MACHINE, .9);
    }

    @Test
    void aSurnameInOtherLettersFindsTheEntityWithThisName() {
        thePresidentTravels();
        String surname = "Остерло" + unique;
        jdbc.sql("insert into entity_name (entity_id, name, folded, origin) values (:id, :name, :folded, 'EDITOR')")
                .param("id", id(EntityKind.PERSON, henrike))
                .param("name", "Хенрике " + surname)
                .param("folded", Register.fold("Хенрике " + surname))
                .update();

        until(() -> find(surname).total() == 1);
        assertThat(find(surname).entities()).extracting(Named::name).containsExactly(henrike);
        assertThat(find("Хенрике").total()).as("a first name alone").isZero();
    }

    @Test
    void aMergeIsSeenAtOnce() {
        article("Eins", LocalDate.of(2024, 5, 16))
                .paragraph("Am Kai von " + rostock + ".")
                .names(EntityKind.PLACE, rostock, rostock)
                .in(archive);
        article("Zwei", LocalDate.of(2024, 5, 17))
                .paragraph("Am Kai von " + rauma + " und " + rostock + ".")
                .names(EntityKind.PLACE, rostock, rostock)
                .names(EntityKind.PLACE, rauma, rauma)
                .in(archive);
        await(2);
        int target = id(EntityKind.PLACE, rostock);
        int merged = id(EntityKind.PLACE, rauma);

        jdbc.sql("update entity set merged_into = :target, canonical_id = :target where id = :id")
                .param("target", target)
                .param("id", merged)
                .update();

        until(() -> find("Kai").facets().get(Facet.PLACE).distinct() == 1);
        assertThat(entry(find("Kai"), Facet.PLACE, rostock).count())
                .as("an article that names both counts once")
                .isEqualTo(2);
        assertThat(articles.articlesOf(merged, 1, 10).total()).isEqualTo(2);
        assertThat(articles.monthsOf(EntityFilter.of(target))).containsExactly(new Bucket(LocalDate.of(2024, 5, 1), 2));
        assertThat(search.resolve(query("").with(Facet.PLACE, String.valueOf(merged)))
                        .filter(Facet.PLACE)
                        .any())
                .containsExactly(String.valueOf(target));
        until(() -> directory.articles(List.of(target, merged)).equals(Map.of(target, 2L)));
    }
}
