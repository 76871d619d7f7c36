package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.depesche.Eventually;
import org.depesche.article.Published;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.counts.Counts;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.opensearch.index.ClusterAwayException;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An archive with so many persons that no answer has the counts of all. */
@Tag("opensearch")
class EverythingCountsTests {

    private static final int PERSONS = CountBody.ALL + 2_000;

    private final EntityColumns.Snapshot register =
            OpenSearchShelf.register(IntStream.rangeClosed(0, PERSONS).toArray(), kinds());

    private static byte[] kinds() {
        byte[] kinds = new byte[PERSONS + 1];
        Arrays.fill(kinds, (byte) EntityKind.PERSON.ordinal());
        return kinds;
    }

    @Test
    void allEntitiesAreCountedSomeTimeAfterAChangeAndAllElseAtOnce() throws IOException {
        EverythingCounts everything = new EverythingCounts(new LateValue<>(Duration.ZERO, 0, Duration.ZERO));
        try (OpenSearchShelf shelf = new OpenSearchShelf().knowing(register.canonical(), register.kinds())) {
            ClusterSearch search = shelf.search();
            int half = PERSONS / 2;
            shelf.with(naming(1, 1, half), naming(2, half + 1, PERSONS), naming(3, 5, 5));

            Counts first = whenCounted(everything, search, register);
            assertThat(first.total()).isEqualTo(3);
            assertThat(first.entities()[5]).isEqualTo(2);
            assertThat(IntStream.of(first.entities()).sum()).isEqualTo(PERSONS + 1);

            shelf.with(naming(4, 5, 5));
            assertThat(everything.of(search, 2, register).total()).isEqualTo(4);
            Eventually.await()
                    .untilAsserted(
                            () -> assertThat(everything.of(search, 2, register).entities()[5])
                                    .isEqualTo(3));
        }
    }

    @Test
    void anArticleThatNamesTwoMergedEntitiesCountsOnce() throws IOException {
        EverythingCounts everything = new EverythingCounts();
        try (OpenSearchShelf shelf = new OpenSearchShelf().knowing(register.canonical(), register.kinds())) {
            ClusterSearch search = shelf.search();
            int half = PERSONS / 2;
            shelf.with(naming(1, 1, half), naming(2, half + 1, PERSONS), naming(3, 5, 5), naming(4, 6, 6));
            assertThat(whenCounted(everything, search, register).entities()[5]).isEqualTo(2);

            int[] canonical = register.canonical().clone();
            canonical[6] = 5;
            canonical[8] = 0;
            Counts merged = whenCounted(everything, search, OpenSearchShelf.register(canonical, register.kinds()));
            assertThat(merged.entities()[5]).isEqualTo(3);
            assertThat(merged.entities()[6]).isZero();
            assertThat(merged.entities()[7]).isEqualTo(1);
            assertThat(merged.entities()[8]).as("hidden").isZero();
        }
    }

    /** A busy machine may count for longer than readers wait. */
    private static Counts whenCounted(
            EverythingCounts everything, ClusterSearch search, EntityColumns.Snapshot register) {
        return Eventually.await()
                .ignoreException(ClusterAwayException.class)
                .until(() -> everything.of(search, 1, register), Objects::nonNull);
    }

    private static ArticleRow naming(int id, int first, int last) {
        return new ArticleRow(
                id,
                new ArticleRow.Heading("Liste " + id, null, List.of()),
                new ArticleRow.Publication(Published.on(LocalDate.of(2024, 5, 16)), "Hafenbote", null, "de", List.of()),
                "Liste " + id + "\n\nSehr viele Namen.",
                IntStream.rangeClosed(first, last).toArray(),
                List.of(),
                null);
    }
}
