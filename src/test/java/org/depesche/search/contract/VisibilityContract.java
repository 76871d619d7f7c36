package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.depesche.article.Pubstatus;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.depesche.search.EntityArticles;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.search.Paging.Sort;
import org.depesche.search.SearchExport;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.Suggestions;
import org.depesche.search.Suggestions.Suggestion;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers find the articles that they may see at this moment, and nothing else. */
abstract class VisibilityContract extends SearchContract {

    private static final Reasons WRONG = new Reasons("Sie stimmte nicht.", null);

    @Autowired
    private ArticleStates states;

    @Autowired
    private EntityArticles entityArticles;

    @Autowired
    private SearchExport export;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private FigureSearch figures;

    @Autowired
    private JdbcClient jdbc;

    private final String henrike = "Henrike Osterloh " + unique;

    private long lighthouse(String headline) {
        return article(headline + " " + unique)
                .paragraph("Der Leuchtturm von " + henrike + " steht.")
                .names(EntityKind.PERSON, henrike, henrike)
                .in(archive);
    }

    @Test
    void readersSeeNoWithheldArticleAndNoneUnderEmbargo() {
        OffsetDateTime now = OffsetDateTime.now();
        article("Offen").paragraph("Der Leuchtturm steht.").in(archive);
        article("Zurückgehalten")
                .pubstatus(Pubstatus.WITHHELD)
                .paragraph("Der Leuchtturm wankt.")
                .in(archive);
        article("Gesperrt")
                .embargo(now.plusHours(1))
                .paragraph("Der Leuchtturm fällt.")
                .in(archive);
        article("Sperrfrist vorbei")
                .embargo(now.minusHours(1))
                .paragraph("Der Leuchtturm leuchtet.")
                .in(archive);
        await(2);

        assertThat(headlines("Leuchtturm")).containsExactlyInAnyOrder("Offen", "Sperrfrist vorbei");
    }

    @Test
    void anArticleUnderEmbargoIsFoundFromTheSecondOfItsEnd() {
        OffsetDateTime end =
                OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(2);
        article("Gesperrt").embargo(end).paragraph("Der Leuchtturm fällt.").in(archive);
        article("Offen").paragraph("Der Leuchtturm steht.").in(archive);
        await(1);

        until(() -> find("Leuchtturm").total() == 2);

        assertThat(OffsetDateTime.now()).as("no sooner").isAfterOrEqualTo(end);
        assertThat(headlines("Leuchtturm")).containsExactlyInAnyOrder("Gesperrt", "Offen");
    }

    @Test
    void aWithdrawnArticleIsGoneAtOnce() {
        lighthouse("Bleibt");
        long gone = lighthouse("Geht");
        lighthouse("Bleibt auch");
        int person = id(EntityKind.PERSON, henrike);
        await(3);
        until(() -> entityArticles.articlesOf(person, 1, 5).total() == 3);
        List<Hit> before = find(query("").sortedBy(Sort.OLDEST)).hits();

        states.cancel(gone, WRONG, "redaktion", false);

        // even where the index has not followed
        assertThat(headlines("Leuchtturm")).hasSize(2).noneMatch(headline -> headline.startsWith("Geht"));
        List<Long> exported = new ArrayList<>();
        export.each(query(""), Locale.GERMAN, row -> exported.add(row.id()));
        assertThat(exported).hasSize(2).doesNotContain(gone);
        assertThat(entityArticles.articlesOf(person, 1, 5).hits())
                .extracting(Hit::id)
                .doesNotContain(gone);
        assertThat(suggestions.to("Geht " + unique, Locale.GERMAN))
                .extracting(Suggestion::kind)
                .doesNotContain("article");
        assertThat(search.latest(100)).extracting(Hit::id).doesNotContain(gone);
        assertThat(search.related(before.getFirst().id(), 5, Locale.GERMAN))
                .extracting(related -> related.hit().id())
                .doesNotContain(gone);
        assertThat(search.opened(
                        query("").sortedBy(Sort.OLDEST), before.getFirst().id(), 1, Locale.GERMAN))
                .satisfies(opened -> assertThat(opened.next() == null
                                || !Objects.equals(opened.next().id(), gone))
                        .isTrue());
        await(2);
    }

    @Test
    void aWithheldArticleComesBackOnceItIsReleased() {
        long article = lighthouse("Fraglich");
        await(1);

        states.withhold(article, WRONG, "redaktion");
        await(0);
        states.release(article, null, "redaktion");

        await(1);
    }

    @Test
    void aDeletedArticleIsFoundNoMore() {
        long article = lighthouse("Kurz da");
        await(1);

        jdbc.sql("delete from article where id = :id").param("id", article).update();

        await(0);
    }

    @Test
    void aCorrectedArticleIsFoundByItsNewWordsOnly() {
        long article = article("Der Leuchtturm").paragraph("Er leuchtet.").in(archive);
        await(1);

        article("Das Feuerschiff").paragraph("Es schwankt.").correcting(article, 1, archive);

        until(() -> find("Feuerschiff").total() == 1);
        assertThat(find("Leuchtturm").total()).isZero();
        assertThat(find("").total()).isEqualTo(1);
    }

    @Test
    void theFiguresOfAWithdrawnArticleAreFoundNoMore() {
        String measure = "Kosten" + unique + "wert";
        long article = article("Der Leuchtturm", LocalDate.of(2024, 5, 16))
                .paragraph("Er kostet 3 Millionen Euro.")
                .counts("3 Millionen Euro", FigureKind.MONEY, "3000000", Modifier.EXACT, "EUR", measure)
                .in(archive);
        FigureQuery asked = FigureQuery.of(Map.of("measure", List.of(measure)));
        until(() -> figures.search(asked, Locale.GERMAN).total() == 1);

        states.cancel(article, WRONG, "redaktion", false);

        until(() -> figures.search(asked, Locale.GERMAN).total() == 0);
        assertThat(find(query("").withFigures(List.of(measure))).total()).isZero();
    }
}
