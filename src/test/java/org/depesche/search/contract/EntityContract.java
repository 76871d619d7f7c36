package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.SampleArticle;
import org.depesche.search.EntityArticles;
import org.depesche.search.EntityArticles.Overview;
import org.depesche.search.EntityDirectory;
import org.depesche.search.EntityDirectory.Page;
import org.depesche.search.EntityDirectory.Years;
import org.depesche.search.EntityFilter;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.Piece;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register lists the entities of visible articles, each with its articles and companions. */
abstract class EntityContract extends SearchContract {

    @Autowired
    private EntityArticles articles;

    @Autowired
    private EntityDirectory directory;

    private final String henrike = "Henrike Yy" + unique;
    private final String joost = "Joost Yy" + unique;
    private final String rostock = "Rostock " + unique;
    private final String rauma = "Rauma " + unique;

    private SampleArticle meeting(String headline, LocalDate day, String place) {
        return article(headline, day)
                .paragraph("Vorher kommt ein Satz. Dann tritt " + henrike + " in " + place + " auf.")
                .names(EntityKind.PERSON, henrike, henrike)
                .names(EntityKind.PLACE, place, place);
    }

    private void threeMeetings() {
        meeting("Eins", LocalDate.of(2023, 11, 16), rostock).in(archive);
        meeting("Zwei", LocalDate.of(2024, 1, 17), rostock).in(archive);
        meeting("Drei", LocalDate.of(2024, 1, 18), rauma)
                .source(source + " & Co.")
                .in(archive);
        await(2);
        until(() -> articles.articlesOf(henrike(), 1, 1).total() == 3
                && articles.overview(henrike(), 1, 1, Locale.GERMAN).total() == 3);
    }

    private int henrike() {
        return id(EntityKind.PERSON, henrike);
    }

    @Test
    void theArticlesOfAnEntityComeNewestFirstWithItsMention() {
        threeMeetings();

        List<Hit> first = articles.articlesOf(henrike(), 1, 2).hits();

        assertThat(first).extracting(Hit::title).containsExactly("Drei", "Zwei");
        assertThat(first.getFirst().snippet()).contains(new Piece(henrike, true));
        assertThat(articles.articlesOf(henrike(), 2, 2).hits())
                .extracting(Hit::title)
                .containsExactly("Eins");
    }

    @Test
    void aYearAndACompanionNarrowTheArticlesOfAnEntity() {
        threeMeetings();
        int place = id(EntityKind.PLACE, rostock);

        assertThat(titles(new EntityFilter(henrike(), null, 2024))).containsExactly("Drei", "Zwei");
        assertThat(titles(new EntityFilter(henrike(), place, null))).containsExactly("Zwei", "Eins");
        assertThat(titles(new EntityFilter(henrike(), place, 2024))).containsExactly("Zwei");
        assertThat(titles(new EntityFilter(henrike(), henrike() + 1_000_000, null)))
                .isEmpty();
        assertThat(articles.monthsOf(new EntityFilter(henrike(), place, null)))
                .containsExactly(
                        new Bucket(LocalDate.of(2023, 11, 1), 1),
                        new Bucket(LocalDate.of(2023, 12, 1), 0),
                        new Bucket(LocalDate.of(2024, 1, 1), 1));
    }

    private List<String> titles(EntityFilter naming) {
        return articles.articlesOf(naming, 1, 10).hits().stream()
                .map(Hit::title)
                .toList();
    }

    @Test
    void anOverviewCountsAllArticlesOfAnEntity() {
        threeMeetings();

        Overview overview = articles.overview(henrike(), 5, 1, Locale.GERMAN);

        assertThat(overview.total()).isEqualTo(3);
        assertThat(overview.sources()).isEqualTo(2);
        assertThat(overview.months()).extracting(Bucket::count).containsExactly(1L, 0L, 2L);
        assertThat(overview.with())
                .extracting(EntityCount::name, EntityCount::count)
                .containsExactly(tuple(rostock, 2L), tuple(rauma, 1L));
        assertThat(overview.places()).extracting(EntityCount::name).containsExactly(rostock);
    }

    @Test
    void companionsOfAnEntityAreListedByKind() {
        threeMeetings();
        article("Vier")
                .paragraph(henrike + " trifft " + joost + ".")
                .names(EntityKind.PERSON, henrike, henrike)
                .names(EntityKind.PERSON, joost, joost)
                .in(archive);
        until(() -> articles.appearingWith(henrike(), EntityKind.PERSON, 5, Locale.GERMAN)
                        .size()
                == 1);

        assertThat(articles.appearingWith(henrike(), EntityKind.PERSON, 5, Locale.GERMAN))
                .containsExactly(new EntityCount(
                        id(EntityKind.PERSON, joost),
                        EntityKind.PERSON,
                        joost,
                        1,
                        "/people/" + id(EntityKind.PERSON, joost) + "/joost-yy" + unique));
        assertThat(articles.appearingWith(henrike(), null, 5, Locale.GERMAN))
                .extracting(EntityCount::name)
                .containsExactlyInAnyOrder(joost, rostock, rauma);
    }

    @Test
    void mostMentionedEntitiesAreCountedOverTheLastDays() {
        LocalDate today = LocalDate.now();
        meeting("Heute", today, rostock).in(archive);
        meeting("Heute auch", today, rostock).in(archive);
        meeting("Damals", today.minusYears(1), rauma).in(archive);
        await(3);
        until(() -> mentioned(2).stream().anyMatch(place -> place.name().equals(rostock)));

        assertThat(mentioned(2))
                .filteredOn(place -> place.name().endsWith(unique))
                .extracting(EntityCount::name, EntityCount::count)
                .containsExactly(tuple(rostock, 2L));
        assertThat(mentioned(0)).extracting(place -> -place.count()).isSorted();
        assertThat(articles.mostMentioned(EntityKind.PLACE, 0, 1, Locale.GERMAN))
                .hasSize(1);
    }

    private List<EntityCount> mentioned(int days) {
        return articles.mostMentioned(EntityKind.PLACE, days, 200, Locale.GERMAN);
    }

    @Test
    void theRegisterKnowsTheArticlesAndYearsOfEachEntity() {
        threeMeetings();
        int person = henrike();
        int place = id(EntityKind.PLACE, rauma);
        int nobody = person + 1_000_000;
        until(() -> directory.articles(List.of(person)).equals(Map.of(person, 3L)));

        assertThat(directory.articles(List.of(person, place, nobody))).isEqualTo(Map.of(person, 3L, place, 1L));
        assertThat(directory.years(List.of(person, place, nobody)))
                .isEqualTo(Map.of(person, new Years(2023, 2024), place, new Years(2024, 2024)));
        until(() -> directory.total() == find(SearchQuery.everything()).total());
    }

    @Test
    void undatedArticlesAreOfNoYear() {
        article("Irgendwann")
                .published(null)
                .paragraph(henrike + " geht.")
                .names(EntityKind.PERSON, henrike, henrike)
                .in(archive);
        await(1);
        until(() -> directory.articles(List.of(henrike())).containsValue(1L));

        assertThat(directory.years(List.of(henrike()))).isEmpty();
    }

    @Test
    void theRegisterListsPeopleByTheLastWordOfTheirNames() {
        threeMeetings();
        article("Vier")
                .paragraph(joost + " kommt.")
                .names(EntityKind.PERSON, joost, joost)
                .in(archive);
        until(() -> under(EntityKind.PERSON, "y", 500).size() == 2);

        assertThat(under(EntityKind.PERSON, "y", 500)).containsExactly(henrike, joost);
        assertThat(under(EntityKind.PERSON, "y", 1)).as("page by page").containsExactly(henrike, joost);
        assertThat(under(EntityKind.PERSON, "h", 500)).isEmpty();
        assertThat(under(EntityKind.PLACE, "r", 500)).containsExactly(rauma, rostock);
        assertThat(directory.letters(EntityKind.PERSON)).contains("y");
        assertThat(directory.letters(EntityKind.PLACE)).contains("r");
    }

    @Test
    void namesThatDoNotBeginWithALetterAreTogether() {
        String number = "4 Felder " + unique;
        String umlaut = "Überlingen " + unique;
        article("Am See")
                .paragraph("Von " + number + " nach " + umlaut + ".")
                .names(EntityKind.PLACE, number, number)
                .names(EntityKind.PLACE, umlaut, umlaut)
                .in(archive);
        await(1);
        until(() -> under(EntityKind.PLACE, "0", 500).size() == 1);

        assertThat(under(EntityKind.PLACE, "0", 500)).containsExactly(number);
        assertThat(under(EntityKind.PLACE, "u", 500)).containsExactly(umlaut);
        assertThat(directory.letters(EntityKind.PLACE)).contains("0", "u");
    }

    /** The entities of the test under a letter, from all of its pages. */
    private List<String> under(EntityKind kind, String letter, int size) {
        List<String> names = new ArrayList<>();
        Page page = directory.under(kind, letter, 1, size, Locale.GERMAN);
        for (int number = 1; (number - 1L) * size < page.total(); number++) {
            page = directory.under(kind, letter, number, size, Locale.GERMAN);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(size);
            page.entries().stream()
                    .map(EntityCount::name)
                    .filter(name -> name.endsWith(unique))
                    .forEach(names::add);
        }
        return names;
    }

    @Test
    void theRegisterIsSearchedByTheBeginningsOfWords() {
        threeMeetings();
        String begun = "yy" + unique.substring(0, 8);
        until(() -> !beginning(EntityKind.PERSON, begun).isEmpty());

        assertThat(beginning(EntityKind.PERSON, begun)).containsExactly(henrike);
        assertThat(beginning(EntityKind.PERSON, begun + " henr")).containsExactly(henrike);
        assertThat(beginning(EntityKind.PERSON, begun + " joost")).isEmpty();
        assertThat(beginning(EntityKind.PLACE, unique))
                .as("the most frequent first")
                .containsExactly(rostock, rauma);
        assertThat(beginning(EntityKind.ORGANISATION, unique)).isEmpty();
        assertThat(directory.beginning(EntityKind.PLACE, unique, 1, Locale.GERMAN))
                .hasSize(1);
        assertThat(directory.most(EntityKind.PLACE, 50, Locale.GERMAN))
                .extracting(place -> -place.count())
                .isSorted()
                .hasSizeBetween(2, 50);
    }

    private List<String> beginning(EntityKind kind, String typed) {
        return directory.beginning(kind, typed, 10, Locale.GERMAN).stream()
                .map(EntityCount::name)
                .toList();
    }
}
