package org.depesche.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.depesche.article.Published;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.follow.IndexContents;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed articles of an index, as they are compared with the database. */
class LuceneContentsTests {

    @TempDir
    private Path folder;

    private ArticleIndex index;

    @BeforeEach
    void create() throws IOException {
        index = ArticleIndex.create(
                folder,
                ZoneId.of("Europe/Berlin"),
                IndexPosition.before(10, "database", ArticleFields.VERSION).at(20, 3));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void listsIdsInTheirOrderWhateverTheOrderOfIndexing() throws IOException {
        put(article(12, "Haushalt", 0), article(3, "Hafen", 0), article(100, "Deich", 0));
        put(article(7, "Brücke", 0), article(12, "Haushalt beschlossen", 0));

        try (IndexContents committed = committed()) {
            assertThat(committed.idsAfter(0, 10)).containsExactly(3L, 7L, 12L, 100L);
            assertThat(committed.idsAfter(3, 2)).containsExactly(7L, 12L);
            assertThat(committed.idsAfter(8, 10)).containsExactly(12L, 100L);
            assertThat(committed.idsAfter(100, 10)).isEmpty();
        }
    }

    @Test
    void knowsTheDigestsOfArticlesAsTheyWereIndexedLast() throws IOException {
        ArticleRow later = article(3, "Hafen gesperrt", 0);
        put(article(3, "Hafen", 0), article(4, "Deich", 0));
        put(later);
        index.put(0, List.of(), List.of(4L));

        try (IndexContents committed = committed()) {
            assertThat(committed.digests(List.of(3L, 4L, 5L))).containsExactly(entry(3L, later.digest()));
        }
    }

    @Test
    void countsTheFiguresOfArticles() throws IOException {
        put(article(3, "Hafen", 2), article(4, "Deich", 0), article(5, "Brücke", 1), article(6, "Tunnel", 4));
        put(article(6, "Tunnel", 3));

        try (IndexContents committed = committed()) {
            assertThat(committed.figures(List.of(3L, 4L, 6L))).containsOnly(entry(3L, 2), entry(6L, 3));
        }
    }

    @Test
    void endsWithTheLastCommit() throws IOException {
        put(article(3, "Hafen", 0));

        try (IndexContents committed = committed()) {
            put(article(4, "Deich", 0));
            index.commit(index.position().at(30, 0));

            assertThat(committed.position().xid()).isEqualTo(20);
            assertThat(committed.idsAfter(0, 10)).containsExactly(3L);
        }
    }

    private void put(ArticleRow... articles) throws IOException {
        index.put(0, List.of(articles), List.of());
    }

    private IndexContents committed() throws IOException {
        index.commit(index.position());
        return LuceneContents.in(folder);
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
}
