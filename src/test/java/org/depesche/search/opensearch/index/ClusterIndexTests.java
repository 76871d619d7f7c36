package org.depesche.search.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.depesche.article.Published;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.opensearch.OpenSearchShelf;
import org.depesche.search.words.Language;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes articles to a real cluster. */
@Tag("slow")
@Tag("opensearch")
class ClusterIndexTests {

    private static final byte PERSON = (byte) EntityKind.PERSON.ordinal();
    private static final byte PLACE = (byte) EntityKind.PLACE.ordinal();

    /** No field that is filtered by takes more than 32,766 bytes. */
    private static final String TOO_LONG = "x".repeat(40_000);

    private OpenSearchShelf shelf;
    private ClusterIndex index;

    @BeforeEach
    void open() throws IOException {
        shelf = new OpenSearchShelf();
        index = shelf.index();
    }

    @AfterEach
    void close() throws IOException {
        shelf.close();
    }

    @Test
    void findsArticlesByTheTermsOfOurAnalysis() throws IOException {
        shelf.with("de", "Streik im Hafen", "Die Hafenarbeiter legen die Arbeit nieder.\n\nDie Züge fahren.");

        assertThat(shelf.find(match("headline", "hafen"))).containsExactly("Streik im Hafen");
        assertThat(shelf.find(match("body", Language.GERMAN.asPart("hafen")))).hasSize(1);
        assertThat(shelf.find(match("lead", baseOf("hafenarbeitern")))).hasSize(1);
        assertThat(shelf.find(match("lead", "züge"))).isEmpty();
        assertThat(shelf.find(match("author", "müller"))).hasSize(1);
        assertThat(shelf.find(phrase("body", "arbeit nieder die züge"))).hasSize(1);
        assertThat(shelf.find(phrase("body", "nieder arbeit"))).isEmpty();
    }

    @Test
    void joinsHeadlineAndKickerWithoutAGap() throws IOException {
        shelf.with(new ArticleRow(
                1,
                new ArticleRow.Heading("Streik im Hafen", "Hamburg wartet", List.of("Anna Müller", "Jan Beck")),
                new ArticleRow.Publication(null, null, null, null, List.of()),
                "Streik im Hafen",
                new int[0],
                List.of(),
                null));

        assertThat(shelf.find(phrase("headline", "hafen hamburg"))).containsExactly("Streik im Hafen");
        assertThat(shelf.find(phrase("author", "müller jan"))).hasSize(1);
    }

    @Test
    void replacesAnArticle() throws IOException {
        shelf.with(article(1, "Ebbe", 0)).with(article(1, "Flut", 0));

        assertThat(shelf.find(match("headline", "ebbe"))).isEmpty();
        assertThat(shelf.find(match("headline", "flut"))).containsExactly("Flut");
    }

    @Test
    void removesAnArticleWithItsFigures() throws IOException {
        shelf.with(article(1, "Ebbe", 3), article(2, "Flut", 1));

        index.put(index.nextVersion(), List.of(), List.of(1L, 99L));
        index.refresh();

        assertThat(shelf.find(all())).containsExactly("Flut");
        assertThat(shelf.findFigures(all())).containsExactly(20L);
    }

    @Test
    void keepsTheNewerVersionOfAnArticleIfTheOlderArrivesLate() throws IOException {
        long older = index.nextVersion();
        index.put(index.nextVersion(), List.of(article(1, "Flut", 1)), List.of());
        index.put(older, List.of(article(1, "Ebbe", 1)), List.of());
        index.put(older, List.of(), List.of(1L));
        index.refresh();

        assertThat(shelf.find(all())).containsExactly("Flut");
        assertThat(shelf.findFigures(all())).containsExactly(10L);
    }

    @Test
    void doesNotBringARemovedArticleBackByALateWrite() throws IOException {
        long older = index.nextVersion();
        shelf.with(article(1, "Ebbe", 1));
        index.put(index.nextVersion(), List.of(), List.of(1L));
        index.put(older, List.of(article(1, "Ebbe", 1)), List.of());
        index.refresh();

        assertThat(shelf.find(all())).isEmpty();
        assertThat(shelf.findFigures(all())).isEmpty();
    }

    @Test
    void putsAnotherLeaderBeforeTheOneThatHadMoreVersions() throws IOException {
        for (int i = 0; i < 10; i++) {
            index.nextVersion();
        }
        long late = index.nextVersion();
        ClusterIndex next = shelf.ledAs(2);
        next.put(next.nextVersion(), List.of(article(1, "Flut", 0)), List.of());
        index.put(late, List.of(article(1, "Ebbe", 0)), List.of());
        next.refresh();

        assertThat(shelf.find(all())).containsExactly("Flut");
    }

    @Test
    void removesFiguresThatAnArticleNoLongerHas() throws IOException {
        shelf.with(article(1, "Ebbe", 5), article(2, "Flut", 2)).with(article(1, "Ebbe", 2));

        assertThat(shelf.findFigures(all())).containsExactlyInAnyOrder(10L, 11L, 20L, 21L);
    }

    @Test
    void removesFiguresOfAWriteThatBrokeOff() throws IOException {
        shelf.with(article(1, "Ebbe", 1));
        ArticleRow other = article(1, "Ebbe", 5);
        BulkItems some = new BulkItems(index.nextVersion());
        some.put(shelf.generation().articles(), "1", body(other).put(ClusterFields.FIGURES, 5));
        some.put(shelf.generation().figures(), "1-4", FigureBodies.of(other).getLast());
        some.settle(shelf.cluster().lines("/_bulk", some.lines()));

        shelf.with(article(1, "Ebbe", 1));

        assertThat(shelf.findFigures(all())).containsExactly(10L);
    }

    @Test
    void removesFiguresOfAFormerLeaderThatCameLate() throws IOException {
        long older = index.nextVersion();
        shelf.with(article(1, "Ebbe", 1));
        BulkItems late = new BulkItems(older);
        ObjectNode figure = FigureBodies.of(article(1, "Ebbe", 5)).getLast().put(ClusterFields.ORDINAL, 4);
        late.put(shelf.generation().figures(), "1-4", figure);
        late.settle(shelf.cluster().lines("/_bulk?refresh=true", late.lines()));
        assertThat(shelf.findFigures(all())).hasSize(2);

        index.moveTo(index.position().whole());
        shelf.with(article(1, "Ebbe", 1));

        assertThat(shelf.findFigures(all())).containsExactly(10L);
    }

    @Test
    void isNotWrittenByALeaderThatWasStoppedForTooLong() throws IOException {
        AtomicInteger checks = new AtomicInteger();
        ClusterIndex stopped = shelf.ledBy(new Lead() {
            @Override
            public long nextVersion() {
                return index.nextVersion();
            }

            /** It is stopped between the article and its figures. */
            @Override
            public boolean isSure() {
                return checks.incrementAndGet() == 1;
            }
        });

        assertThatThrownBy(() -> stopped.put(stopped.nextVersion(), List.of(article(1, "Ebbe", 5)), List.of()))
                .hasMessageContaining("Another node may lead");
        assertThatThrownBy(() -> stopped.commit(index.position())).hasMessageContaining("Another node may lead");
        index.refresh();
        assertThat(shelf.find(all())).containsExactly("Ebbe");
        assertThat(shelf.findFigures(all())).isEmpty();
        assertThat(shelf.generations().commit(shelf.generation())).isNull();
    }

    @Test
    void addsNoFiguresToAnArticleThatANewerWriteHasOvertaken() throws IOException {
        long older = index.nextVersion();
        shelf.with(article(1, "Ebbe", 1));
        index.put(older, List.of(article(1, "Flut", 5), article(2, "Flut", 1)), List.of());
        index.refresh();

        assertThat(shelf.findFigures(all())).containsExactlyInAnyOrder(10L, 20L);
    }

    @Test
    void findsAFigureByAllItsFieldsAndItsArticleByTheSame() throws IOException {
        Figure figure = Figure.of(FigureKind.MONEY, Quantity.exactly(BigDecimal.valueOf(90), "EUR", null), null)
                .with(Measured.certainly("Haushalt", "Haushalt"), null);
        shelf.with(new ArticleRow(
                1,
                new ArticleRow.Heading("Haushalt", null, List.of()),
                new ArticleRow.Publication(
                        Published.on(LocalDate.of(1970, 1, 11)), "Küstendienst", null, "de", List.of()),
                "Haushalt\n\nText.",
                new int[] {7},
                List.of(new FigureRow(5, figure, List.of(7))),
                null));

        assertThat(shelf.findFigures(json("{'term': {'measure': 'haushalt'}}"))).containsExactly(5L);
        assertThat(shelf.findFigures(json("{'range': {'value': {'gte': 89, 'lte': 91}}}")))
                .hasSize(1);
        assertThat(shelf.findFigures(json("""
                {'range': {'range': {'gte': 90, 'lte': 90, 'relation': 'contains'}}}"""))).hasSize(1);
        assertThat(shelf.findFigures(json("{'terms': {'subject': ['7']}}"))).hasSize(1);
        assertThat(shelf.findFigures(json("{'terms': {'entity': ['7']}}"))).hasSize(1);
        assertThat(shelf.findFigures(json("{'term': {'source': 'Küstendienst'}}")))
                .hasSize(1);
        assertThat(shelf.findFigures(json("{'term': {'article_kind': 'money'}}")))
                .hasSize(1);
        assertThat(shelf.findFigures(json("{'term': {'day': 10}}"))).hasSize(1);
        assertThat(shelf.find(json("""
                {'nested': {'path': 'figure', 'score_mode': 'none', 'query': {'bool': {'filter': [
                    {'term': {'figure.base_unit': 'eur'}}, {'prefix': {'figure.measure_words': 'haus'}}]}}}}"""))).hasSize(1);
        assertThat(shelf.find(json("{'term': {'kind': 'money'}}"))).hasSize(1);
    }

    @Test
    void countsEntitiesUnderTheIdsThatHitsShow() throws IOException {
        // 3 is merged into 1, 4 is hidden
        shelf.knowing(new int[] {0, 1, 2, 1, 0}, new byte[] {0, PERSON, PLACE, PERSON, PERSON});
        shelf.with(article(1, "Ebbe", new int[] {1, 2, 3, 4}, null, null));

        assertThat(source("1").path("person").toString()).isEqualTo("[\"1\"]");
        assertThat(source("1").path("place").toString()).isEqualTo("[\"2\"]");
        assertThat(source("1").path("entity").size()).isEqualTo(4);
    }

    @Test
    void sortsAnArticleOfTheFutureByItsLastChange() throws IOException {
        OffsetDateTime changed = OffsetDateTime.parse("2024-05-16T12:00:00.5+02:00");
        shelf.with(article(1, "Ebbe", new int[0], Published.on(LocalDate.of(2030, 1, 1)), changed));

        assertThat(source("1").path("time").asString()).isEqualTo("2024-05-16T10:00:00Z");
        assertThat(source("1").path("day").asString()).isEqualTo("2030-01-01");
    }

    @Test
    void takesDaysOfAllCenturies() throws IOException {
        shelf.with(
                article(1, "Antike", new int[0], Published.on(LocalDate.of(-44, 3, 15)), null),
                article(2, "Mittelalter", new int[0], Published.on(LocalDate.of(843, 8, 10)), null),
                article(3, "Zukunft", new int[0], Published.on(LocalDate.of(12_000, 1, 1)), null));

        assertThat(shelf.find(json("{'range': {'day': {'gte': '0843-01-01', 'lte': '0843-12-31'}}}")))
                .containsExactly("Mittelalter");
        assertThat(shelf.find(all())).hasSize(3);
    }

    @Test
    void keepsThePositionOfItsCommit() throws IOException {
        IndexPosition reached = index.position().at(17, 4).marked(UUID.randomUUID());
        index.commit(reached);

        assertThat(shelf.generations().position(shelf.generation())).isEqualTo(reached);
    }

    @Test
    void tellsOfEachRefreshByAHigherNumber() throws IOException {
        shelf.with(article(1, "Ebbe", 0));
        long first = refreshed();
        shelf.with(article(1, "Flut", 0));

        assertThat(refreshed()).isGreaterThan(first);
    }

    @Test
    void letsAnswersBeKeptAsLongAsNothingIsWritten() throws IOException {
        shelf.with(article(1, "Ebbe", 0));
        long before = refreshed();
        index.refresh();
        index.refresh();

        assertThat(refreshed()).isEqualTo(before);
    }

    @Test
    void findsNeitherPositionNorStateAmongArticles() throws IOException {
        index.commit(index.position());
        shelf.with(article(1, "Ebbe", 1));

        assertThat(shelf.find(json("{'term': {'type': 'article'}}"))).containsExactly("Ebbe");
        assertThat(shelf.findFigures(json("{'term': {'type': 'figure'}}"))).hasSize(1);
    }

    @Test
    void hasNoCopiesOfShardsWhileItIsFilledButAllWritesOnTheDisk() throws IOException {
        index.filling(true);
        assertThat(setting("/index/number_of_replicas")).isEqualTo("0");
        assertThat(setting("/index/translog/durability")).isNotEqualTo("async");
        index.filling(false);
        assertThat(setting("/index/number_of_replicas")).isEqualTo("0");
    }

    @Test
    void writesArticlesInSeveralRequestsIfTheyAreLong() throws IOException {
        String body = "Hafenarbeiter legen nieder. ".repeat(40_000);
        shelf.with("de", "Ebbe", body).with("de", "Flut", body);

        assertThat(shelf.find(match("body", "hafenarbeiter"))).hasSize(2);
    }

    @Test
    void writesAllArticlesButThoseThatTheClusterRefuses() throws IOException {
        shelf.with(article(1, "Ebbe", 1), inSection(2, TOO_LONG), article(3, "Flut", 1));

        assertThat(shelf.find(all())).containsExactlyInAnyOrder("Ebbe", "Flut");
        assertThat(shelf.findFigures(all())).containsExactlyInAnyOrder(10L, 30L);
        assertThat(committed().refused()).containsExactly(2L);
    }

    @Test
    void leavesARefusedArticleInItsFormerStateWithTheFiguresOfThat() throws IOException {
        shelf.with(article(1, "Ebbe", 1));
        limitFigures(2);
        shelf.with(article(1, "Flut", 3));

        assertThat(shelf.find(all())).containsExactly("Ebbe");
        assertThat(shelf.findFigures(all())).containsExactly(10L);
        assertThat(committed().refused()).containsExactly(1L);
    }

    @Test
    void leavesOutARefusedFigureOnly() throws IOException {
        Figure figure = Figure.of(FigureKind.MONEY, Quantity.exactly(BigDecimal.TEN, "EUR", null), null);
        Figure refused = figure.with(Measured.certainly("lang ".repeat(8000), "lang"), null);
        ArticleRow row = article(1, "Ebbe", 0);
        shelf.with(new ArticleRow(
                1,
                row.heading(),
                row.publication(),
                row.text(),
                new int[0],
                List.of(new FigureRow(10, refused, List.of()), new FigureRow(11, figure, List.of())),
                null));

        assertThat(shelf.find(all())).containsExactly("Ebbe");
        assertThat(shelf.findFigures(all())).containsExactly(11L);
        assertThat(committed().refused()).containsExactly(1L);
    }

    @Test
    void takesARefusedArticleThatWasMendedOrRemoved() throws IOException {
        shelf.with(inSection(1, TOO_LONG), inSection(2, TOO_LONG));
        assertThat(committed().refused()).containsExactly(1L, 2L);

        shelf.with(inSection(1, "Wirtschaft"));
        index.put(index.nextVersion(), List.of(), List.of(2L));

        assertThat(shelf.find(all())).containsExactly("Meldung 1");
        assertThat(committed().refused()).isEmpty();
    }

    @Test
    void stopsIfTheIndexAsAWholeTakesNothing() throws IOException {
        String index = "/" + shelf.generation().both();
        shelf.cluster().post(index + "/_close");
        assertThatThrownBy(() -> shelf.with(article(1, "Ebbe", 0))).isInstanceOf(IOException.class);
        shelf.cluster().post(index + "/_open");
        shelf.with(article(1, "Ebbe", 0));
        assertThat(committed().refused()).isEmpty();
    }

    private PairCommit committed() throws IOException {
        index.commit(index.position());
        return Objects.requireNonNull(shelf.generations().commit(shelf.generation()));
    }

    private void limitFigures(int most) throws IOException {
        ObjectNode limit = ClusterConnection.JSON.createObjectNode().put("index.mapping.nested_objects.limit", most);
        shelf.cluster().put("/" + shelf.generation().articles() + "/_settings", limit);
    }

    private static ArticleRow inSection(long id, String section) {
        ArticleRow row = article(id, "Meldung " + id, 0);
        return new ArticleRow(
                id,
                row.heading(),
                new ArticleRow.Publication(null, null, section, null, List.of()),
                row.text(),
                new int[0],
                List.of(),
                null);
    }

    private long refreshed() throws IOException {
        return source(ClusterFields.STATE).path(ClusterFields.REFRESHED).asLong();
    }

    private String setting(String path) throws IOException {
        String articles = shelf.generation().articles();
        return shelf.cluster()
                .get("/" + articles + "/_settings")
                .path(articles)
                .path("settings")
                .at(path)
                .asString();
    }

    private JsonNode source(String id) throws IOException {
        String path = "/" + shelf.generation().articles() + "/_doc/" + id;
        return Objects.requireNonNull(shelf.cluster().find(path)).path("_source");
    }

    private static ArticleRow article(
            long id, String headline, int[] entities, @Nullable Published published, @Nullable OffsetDateTime changed) {
        return new ArticleRow(
                id,
                new ArticleRow.Heading(headline, null, List.of()),
                new ArticleRow.Publication(published, null, null, "de", List.of()),
                headline + "\n\nText.",
                entities,
                List.of(),
                changed);
    }

    private static ArticleRow article(long id, String headline, int figures) {
        Figure figure = Figure.of(FigureKind.MONEY, Quantity.exactly(BigDecimal.TEN, "EUR", null), null);
        return new ArticleRow(
                id,
                new ArticleRow.Heading(headline, null, List.of()),
                new ArticleRow.Publication(
                        Published.on(LocalDate.of(2024, 5, 16)), "Küstendienst", null, "de", List.of()),
                headline + "\n\nText.",
                new int[0],
                LongStream.range(0, figures)
                        .mapToObj(number -> new FigureRow(id * 10 + number, figure, List.of()))
                        .toList(),
                null);
    }

    private static ObjectNode body(ArticleRow article) {
        return ArticleBody.of(article, OpenSearchShelf.register(new int[0], new byte[0]), OpenSearchShelf.ZONE);
    }

    private static String baseOf(String word) {
        return Language.GERMAN.forms(word).getFirst();
    }

    private static ObjectNode match(String field, String term) {
        return json("{'match': {'%s': {'query': '%s', 'analyzer': 'terms'}}}".formatted(field, term));
    }

    private static ObjectNode phrase(String field, String terms) {
        return json("{'match_phrase': {'%s': {'query': '%s', 'analyzer': 'terms'}}}".formatted(field, terms));
    }

    private static ObjectNode all() {
        return json("{'exists': {'field': 'number'}}");
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) ClusterConnection.JSON.readTree(text.replace('\'', '"'));
    }
}
