package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depesche.search.Facet;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.criteria.LabelValues;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The labels of the cluster are kept until the index changes. */
@Tag("slow")
@Tag("opensearch")
class ClusterLabelsTests {

    @Test
    void areReadAnewAfterAChange() throws IOException {
        try (OpenSearchShelf shelf = new OpenSearchShelf().with(from("Hafenbote", 1))) {
            ClusterLabels labels = new ClusterLabels(Duration.ofHours(1));
            ClusterSearch search = shelf.search();
            assertThat(sources(labels.at("first", search))).containsExactly("Hafenbote");

            shelf.with(from("Inselblatt", 2));

            assertThat(sources(labels.at("first", search))).containsExactly("Hafenbote");
            assertThat(sources(labels.at("second", search))).containsExactlyInAnyOrder("Hafenbote", "Inselblatt");
            assertThat(labels.at("second", search).has(Facet.SOURCE, "Inselblatt"))
                    .isTrue();
            assertThat(labels.at("second", search).has(Facet.SECTION, "Inselblatt"))
                    .isFalse();
        }
    }

    private static Set<String> sources(LabelValues labels) {
        Set<String> sources = new HashSet<>();
        labels.each(Facet.SOURCE, sources::add);
        return sources;
    }

    private static ArticleRow from(String source, long id) {
        return new ArticleRow(
                id,
                new ArticleRow.Heading("Streik", null, List.of()),
                new ArticleRow.Publication(null, source, null, "de", List.of()),
                "Streik",
                new int[0],
                List.of(),
                null);
    }
}
