package org.depesche.search.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.opensearch.OpenSearchShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Creates and replaces pairs of indexes in a real cluster. */
@Tag("slow")
@Tag("opensearch")
class GenerationsTests {

    private final ClusterSettings settings = OpenSearchShelf.settings("generations-" + UUID.randomUUID());
    private final ClusterConnection cluster = OpenSearchShelf.connect(settings);
    private final Generations generations = new Generations(cluster, settings);

    @AfterEach
    void close() throws IOException {
        for (Generation left : generations.all()) {
            generations.delete(left);
        }
        cluster.close();
    }

    @Test
    void areNoneAtFirst() throws IOException {
        assertThat(generations.current()).isNull();
        assertThat(generations.all()).isEmpty();
    }

    @Test
    void replaceOneAnother() throws IOException {
        Generation first = generations.create(UUID.randomUUID());
        assertThat(generations.current()).isNull();
        generations.serve(first);
        assertThat(generations.current()).isEqualTo(first);

        Generation second = generations.create(UUID.randomUUID());
        generations.serve(second);
        assertThat(generations.current()).isEqualTo(second);
        assertThat(generations.all()).containsExactlyInAnyOrder(first, second);

        generations.delete(first);
        assertThat(generations.all()).containsExactly(second);
    }

    @Test
    void areNotServedIfAnIndexIsLost() throws IOException {
        Generation only = generations.create(UUID.randomUUID());
        generations.serve(only);
        cluster.delete("/" + only.figures());

        assertThat(generations.current()).isNull();
        assertThat(generations.all()).containsExactly(only);
        assertThat(generations.position(only)).isNull();
        generations.delete(only);
        assertThat(generations.all()).isEmpty();
    }

    @Test
    void areThoseOfOneArchive() throws IOException {
        ClusterSettings longer = OpenSearchShelf.settings(settings.index() + "-articles");
        Generations others = new Generations(cluster, longer);
        Generation other = others.create(UUID.randomUUID());

        assertThat(generations.all()).isEmpty();
        others.delete(other);
    }

    @Test
    void haveReachedTheEarlierOfTheirPositions() throws IOException {
        IndexPosition start = IndexPosition.before(10, "here", ClusterFields.VERSION);
        Generation only = generations.create(start.node());
        assertThat(generations.position(only)).isNull();
        note(only.articles(), start.at(20, 1));
        assertThat(generations.position(only)).isNull();
        note(only.figures(), start.at(20, 0));
        assertThat(generations.position(only)).isEqualTo(start.at(20, 0));
        note(only.figures(), IndexPosition.before(10, "here", ClusterFields.VERSION));
        assertThat(generations.position(only)).isNull();
    }

    private void note(String index, IndexPosition position) throws IOException {
        var body = ClusterConnection.JSON.createObjectNode();
        position.toCommit().forEach(body.putObject(ClusterFields.POSITION)::put);
        cluster.put("/" + index + "/_doc/" + ClusterFields.POSITION, body);
    }
}
