package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts what hits have in common. */
class CountsTests {

    @ParameterizedTest
    @ValueSource(ints = {3, 32_767, 32_768, 50_000})
    void everySourceIsCountedHoweverManyThereAre(int sources) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            write(directory, sources);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Map<String, Integer> counted = Counts.of(
                                new IndexSearcher(reader),
                                new MatchAllDocsQuery(),
                                new EntityColumns.Snapshot(
                                        new int[0], new byte[0], new String[0], 0, (id, name) -> name))
                        .words(Facet.SOURCE);

                assertThat(counted).hasSize(sources).containsEntry("Küstendienst " + (sources - 1), 1);
                assertThat(sum(counted.values())).isEqualTo(sources);
            }
        }
    }

    /** In one segment, in which words have numbers. */
    private static void write(ByteBuffersDirectory directory, int sources) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int source = 0; source < sources; source++) {
                Document document = new Document();
                document.add(new SortedDocValuesField(ArticleFields.SOURCE, new BytesRef("Küstendienst " + source)));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
