package org.depesche.search.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.depesche.article.Published;
import org.depesche.register.Measures;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.search.lucene.matching.LucenePortions;
import org.depesche.search.names.EmptyRegister;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles of the 16th of May 2024 come in four days later. */
class StandingQueriesTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int ANNA_BERGER = 3;
    private static final int A_BERGER = 4;
    private static final EntityColumns.Snapshot REGISTER = register(ANNA_BERGER, A_BERGER, 0);

    private final List<ArticleRow> articles = new ArrayList<>();
    private Clock today = at("2024-05-20T10:00:00Z");
    private StandingQueries queries = queries();

    private StandingQueries queries() {
        Clock moving = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return today.instant();
            }
        };
        return new StandingQueries(
                new QueryCompilation(new EmptyRegister(), mock(Measures.class), moving),
                new LucenePortions(moving),
                moving);
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZONE);
    }

    /** @param first under which each of the two persons is shown; 0: hidden */
    private static EntityColumns.Snapshot register(int first, int second, int merges) {
        byte person = (byte) EntityKind.PERSON.ordinal();
        return new EntityColumns.Snapshot(
                new int[] {0, 0, 0, first, second},
                new byte[] {0, 0, 0, person, person},
                new String[] {null, null, null, "Anna Berger", "A. Berger"},
                merges,
                (id, name, locale) -> name);
    }

    private void comesIn(String headline, String body, int... entities) {
        comesIn("Küstendienst", headline, body, List.of(), entities);
    }

    private void comesIn(String source, String headline, String body, List<FigureRow> figures, int... entities) {
        articles.add(new ArticleRow(
                articles.size() + 1L,
                new ArticleRow.Heading(headline, null, List.of("Jan Petersen")),
                new ArticleRow.Publication(
                        Published.on(LocalDate.of(2024, 5, 16)), source, "Wirtschaft", "de", List.of()),
                headline + "\n\n" + body,
                entities,
                figures,
                null));
    }

    private void unemployment(String percent) {
        Figure figure = Figure.of(FigureKind.PERCENT, Quantity.exactly(new BigDecimal(percent), "%", null), null)
                .with(Measured.certainly("Arbeitslosenquote", "arbeitslosenquote"), null);
        comesIn(
                "Küstendienst",
                "Zahlen vom Arbeitsmarkt",
                "Die Arbeitslosenquote lag bei " + percent + " Prozent.",
                List.of(new FigureRow(articles.size() + 1L, figure, List.of())));
    }

    private void keep(SearchQuery... kept) {
        queries.keep(
                IntStream.range(0, kept.length)
                        .mapToObj(i -> new KeptQuery(i + 1L, kept[i], Locale.GERMAN))
                        .toList(),
                REGISTER);
    }

    /** The ids of the articles that the query with the id 1 matches. */
    private List<Long> matching(EntityColumns.Snapshot register) {
        return queries.matches(articles, register).entrySet().stream()
                .filter(match -> match.getValue().contains(1L))
                .map(match -> match.getKey())
                .sorted()
                .toList();
    }

    private List<Long> matching() {
        return matching(REGISTER);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Hafen, 1 2 3",
                "hafen streik, 1 3",
                "Häfen, 1 2 3",
                "streiken, 1 3",
                "Hafen -Streik, 2",
                "-Streik, 2 4",
                "Hafen OR Messe, 1 2 3 4",
                "\"Streik im Hafen\", 1",
                "\"Hafen im Streik\", ``",
                "\"Hafen Streik\"~5, 1 3",
                "Handelsvolumen, 2",
                "titel:Messe, 4",
                "titel:Kräne, ``",
                "autor:Petersen, 1 2 3 4",
                "Krä*, 1",
                "Kraen*, 1",
                "quelle:küstendienst, 1 2 3 4",
                "ressort:sport, ``",
                "datum:2024-05, 1 2 3 4",
                "datum:2023 Hafen, ``",
                "Hafen Lokomotive, ``"
            })
    void findsTheArticlesThatASearchFinds(String q, String wanted) {
        comesIn("Streik im Hafen", "Die Kräne stehen still.");
        comesIn("Häfen in Not", "Das Handelsvolumen sank.");
        comesIn("Ruhe am Kai", "Im Hafen ist wieder Streik.");
        comesIn("Messe eröffnet", "Es kamen viele Gäste.");
        keep(SearchQuery.of(q));

        assertThat(matching().stream().map(String::valueOf))
                .isEqualTo(wanted.isEmpty() ? List.of() : List.of(wanted.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"Arbeitslosenquote > 6 %, 2", "Arbeitslosenquote, 1 2", "5..6%, 1", "> 10 %, ''"})
    void comparesFigures(String figure, String wanted) {
        unemployment("5.7");
        unemployment("6.1");
        comesIn("Messe eröffnet", "Es kamen viele Gäste.");
        keep(SearchQuery.everything().withFigures(List.of(figure)));

        assertThat(matching().stream().map(String::valueOf))
                .isEqualTo(wanted.isEmpty() ? List.of() : List.of(wanted.split(" ")));
    }

    @Test
    void tellsTheQueriesOfEachArticle() {
        comesIn("Streik im Hafen", "Die Kräne stehen still.");
        comesIn("Messe eröffnet", "Es kamen viele Gäste.");
        keep(SearchQuery.of("Kräne"), SearchQuery.of("Gäste"), SearchQuery.of("Hafen"), SearchQuery.of("Wal"));

        assertThat(queries.matches(articles, REGISTER)).containsOnly(entry(1L, Set.of(1L, 3L)), entry(2L, Set.of(2L)));
    }

    @Test
    void aPersonIsFoundByAllEntitiesThatAreShownAsHer() {
        comesIn("Wahl im Rat", "Frau Berger gewann.", ANNA_BERGER);
        comesIn("Rede im Rat", "A. Berger sprach.", A_BERGER);
        keep(SearchQuery.everything().with(Facet.PERSON, String.valueOf(ANNA_BERGER)));

        assertThat(matching()).containsExactly(1L);
        assertThat(matching(register(ANNA_BERGER, ANNA_BERGER, 1))).as("merged").containsExactly(1L, 2L);
        assertThat(matching(register(A_BERGER, A_BERGER, 2)))
                .as("the other way")
                .containsExactly(1L, 2L);
        assertThat(matching(register(ANNA_BERGER, A_BERGER, 3))).as("split").containsExactly(1L);
        assertThat(matching(register(0, A_BERGER, 4))).as("hidden").isEmpty();
        assertThat(matching(register(ANNA_BERGER, A_BERGER, 5))).as("shown").containsExactly(1L);
    }

    @Test
    void countsDaysFromTheDayOfTheArticleAndNotOfTheQuery() {
        comesIn("Streik im Hafen", "Die Kräne stehen still.");
        keep(SearchQuery.of("datum:7d"));

        assertThat(matching()).containsExactly(1L);
        today = at("2024-06-20T10:00:00Z");
        assertThat(matching()).isEmpty();
    }

    @Test
    void aSourceMayComeLaterThanTheQueryForIt() {
        comesIn("Streik im Hafen", "Die Kräne stehen still.");
        keep(SearchQuery.of("quelle:Inselbote"));
        assertThat(matching()).isEmpty();

        comesIn("Inselbote", "Fähre fällt aus", "Es stürmt.", List.of());
        assertThat(matching()).containsExactly(2L);
    }

    @Test
    void followsQueriesThatComeAndGo() {
        comesIn("Streik im Hafen", "Die Kräne stehen still.");
        keep(SearchQuery.of("Hafen"));
        keep(SearchQuery.of("Messe"));
        assertThat(matching()).as("another query with the same id").isEmpty();

        keep(SearchQuery.of("Hafen"));
        queries.drop(List.of(1L));
        assertThat(matching()).isEmpty();
        assertThat(queries.ids()).isEmpty();
    }
}
