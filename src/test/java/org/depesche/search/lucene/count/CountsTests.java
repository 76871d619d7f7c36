package org.depesche.search.lucene.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.depesche.search.Facet;
import org.depesche.search.counts.Counts;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.names.EntityColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts the values that hits have in common. */
class CountsTests {

    @ParameterizedTest
    @ValueSource(ints = {3, 32_767, 32_768, 50_000})
    void everySourceIsCountedHoweverManyThereAre(int sources) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            write(directory, sources);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Map<String, Integer> counted = Counting.of(
                                new IndexSearcher(reader),
                                new MatchAllDocsQuery(),
                                new EntityColumns.Snapshot(
                                        new int[0], new byte[0], new String[0], 0, (id, name, locale) -> name),
                                segment -> null)
                        .words(Facet.SOURCE);

                assertThat(counted).hasSize(sources).containsEntry("Küstendienst " + (sources - 1), 1);
                assertThat(sum(counted.values())).isEqualTo(sources);
            }
        }
    }

    @Test
    void whoWasMergedIsCountedOnceAndWhoIsHiddenNotAtAll() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            naming(directory, new int[] {1}, new int[] {1, 2}, new int[] {2, 3}, new int[] {3});
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Counts apart = count(reader, register(0, 0, 1, 2, 3));
                assertThat(apart.entities()).containsExactly(0, 2, 2, 2);

                Counts merged = count(reader, register(1, 0, 1, 1, 0));
                assertThat(merged.entities()).containsExactly(0, 3, 0, 0);
                assertThat(merged.isWhole()).isTrue();

                assertThat(count(reader, register(2, 0, 1, 2, 3)).entities())
                        .as("taken apart again")
                        .containsExactly(0, 2, 2, 2);
            }
        }
    }

    @Test
    void whomTheRegisterDoesNotKnowYetIsCountedAsSoonAsItDoes() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            naming(directory, new int[] {1, 2}, new int[] {2});
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Counts before = count(reader, register(0, 0, 1));
                assertThat(before.entities()).containsExactly(0, 1);
                assertThat(before.isWhole()).isFalse();

                Counts known = count(reader, register(0, 0, 1, 2));
                assertThat(known.entities()).containsExactly(0, 1, 2);
                assertThat(known.isWhole()).isTrue();
            }
        }
    }

    @Test
    void whereMostAreHitsTheFewOthersAreCountedAndTakenAway() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            mixed(directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                EntityColumns.Snapshot register = register(0, 0, 1, 2, 2, 0, 5, 6);
                SegmentCounts segments = new SegmentCounts();
                AtomicInteger asked = new AtomicInteger();
                for (String word : List.of("selten", "halb", "oft", "immer")) {
                    Query hits = new TermQuery(new Term(ArticleFields.BODY, word));
                    Counts one = Counting.of(new IndexSearcher(reader), hits, register, segment -> null);
                    Counts other = Counting.of(new IndexSearcher(reader), hits, register, segment -> {
                        asked.incrementAndGet();
                        return segments.stable(segment, register);
                    });

                    assertThat(other.total()).as(word).isPositive().isEqualTo(one.total());
                    assertThat(other.entities()).as(word).isEqualTo(one.entities());
                    assertThat(other.months()).as(word).isEqualTo(one.months());
                    assertThat(Months.of(new IndexSearcher(reader), hits))
                            .as(word)
                            .isEqualTo(one.months());
                    for (Facet facet : List.of(Facet.SOURCE, Facet.SECTION, Facet.LANGUAGE, Facet.KIND, Facet.YEAR)) {
                        assertThat(other.words(facet)).as(word + " by " + facet).isEqualTo(one.words(facet));
                    }
                }
                assertThat(asked).as("segments of which most are hits").hasValue(2 * 3);
            }
        }
    }

    private static Counts count(DirectoryReader reader, EntityColumns.Snapshot register) throws IOException {
        return Counting.of(new IndexSearcher(reader), new MatchAllDocsQuery(), register, segment -> null);
    }

    /** @param canonical by id, the entity that it counts as; 0: none */
    private static EntityColumns.Snapshot register(int merges, int... canonical) {
        String[] names = new String[canonical.length];
        Arrays.fill(names, "Henrike");
        return new EntityColumns.Snapshot(
                canonical, new byte[canonical.length], names, merges, (id, name, locale) -> name);
    }

    private static void naming(ByteBuffersDirectory directory, int[]... articles) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int[] entities : articles) {
                Document document = new Document();
                for (int entity : entities) {
                    document.add(new SortedNumericDocValuesField(ArticleFields.ENTITY, entity));
                }
                writer.addDocument(document);
            }
        }
    }

    /** Two segments with some deleted: "oft" is in four fifths, "halb" in three fifths. */
    private static void mixed(ByteBuffersDirectory directory) throws IOException {
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int article = 0; article < 4000; article++) {
                Document document = new Document();
                document.add(new StringField(ArticleFields.ID, String.valueOf(article), Store.NO));
                document.add(new StringField(ArticleFields.BODY, "immer", Store.NO));
                if (article % 5 != 0) {
                    document.add(new StringField(ArticleFields.BODY, "oft", Store.NO));
                }
                if (article % 5 > 1) {
                    document.add(new StringField(ArticleFields.BODY, "halb", Store.NO));
                }
                if (article % 97 == 0) {
                    document.add(new StringField(ArticleFields.BODY, "selten", Store.NO));
                }
                for (int entity = 1; entity < 7; entity++) {
                    if (article % (entity + 1) == 0) {
                        document.add(new SortedNumericDocValuesField(ArticleFields.ENTITY, entity));
                    }
                }
                // Of one source and one year all articles lack a word that most have.
                String source = article % 5 == 0 ? "Wattpost" : "Küstendienst " + article % 3;
                document.add(new SortedDocValuesField(ArticleFields.SOURCE, new BytesRef(source)));
                document.add(new SortedDocValuesField(ArticleFields.LANGUAGE, new BytesRef("de")));
                document.add(new NumericDocValuesField(ArticleFields.DAY, article % 5 == 0 ? 100 : 9000 + article));
                document.add(new NumericDocValuesField(ArticleFields.KINDS, article % 16));
                writer.addDocument(document);
                if (article == 2500) {
                    writer.flush();
                }
            }
            for (int article = 0; article < 4000; article += 7) {
                writer.deleteDocuments(new Term(ArticleFields.ID, String.valueOf(article)));
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
