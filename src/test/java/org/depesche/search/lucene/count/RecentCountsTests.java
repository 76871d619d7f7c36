package org.depesche.search.lucene.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depesche.search.SearchSettings;
import org.depesche.search.counts.Counts;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.TextField;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.names.EntityColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same search is not counted twice, unless something has changed. */
class RecentCountsTests {

    private static final EntityColumns.Snapshot REGISTER = register();

    private final RecentCounts recent = new RecentCounts(new SearchSettings(Duration.ZERO, 2));
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private IndexWriter writer;
    private DirectoryReader reader;

    @BeforeEach
    void fill() throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig());
        writer.addDocument(about("Hafenbote"));
        writer.addDocument(about("Hafenbote"));
        writer.addDocument(about("Küstendienst"));
        reader = DirectoryReader.open(writer);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        writer.close();
    }

    @Test
    void theNextPageIsOfTheSameHits() throws IOException {
        Counts first = count("Hafenbote", REGISTER);

        assertThat(first.total()).isEqualTo(2);
        assertThat(count("Hafenbote", REGISTER)).isSameAs(first);
        assertThat(count("Küstendienst", REGISTER).total()).isEqualTo(1);
    }

    @Test
    void whatCameInMeanwhileIsCounted() throws IOException {
        count("Hafenbote", REGISTER);
        writer.addDocument(about("Hafenbote"));
        DirectoryReader before = reader;
        reader = DirectoryReader.openIfChanged(before);
        before.close();

        assertThat(count("Hafenbote", REGISTER).total()).isEqualTo(3);
    }

    @Test
    void whenEntitiesWereMergedItIsCountedAnew() throws IOException {
        Counts before = count("Hafenbote", REGISTER);

        assertThat(count("Hafenbote", register())).isNotSameAs(before);
    }

    @Test
    void onlyTheLastSearchesAreKept() throws IOException {
        Counts first = count("Hafenbote", REGISTER);
        count("Küstendienst", REGISTER);
        count("Wattpost", REGISTER);

        assertThat(count("Hafenbote", REGISTER)).isNotSameAs(first);
    }

    @Test
    void whatWasBrokenOffIsNotKept() throws IOException {
        IndexSearcher outOfTime = new IndexSearcher(reader);
        outOfTime.setTimeout(() -> true);

        assertThat(count("Hafenbote", REGISTER, outOfTime).total()).isZero();
        assertThat(count("Hafenbote", REGISTER).total()).isEqualTo(2);
    }

    private Counts count(String word, EntityColumns.Snapshot register) throws IOException {
        return count(word, register, new IndexSearcher(reader));
    }

    private Counts count(String word, EntityColumns.Snapshot register, IndexSearcher searcher) throws IOException {
        Query query = new TermQuery(new Term(ArticleFields.BODY, word));
        RecentCounts.Asked asked = new RecentCounts.Asked(
                reader.getReaderCacheHelper().getKey(),
                register,
                new Criterion.TextTerms(TextField.BODY, Set.of(word)));
        return recent.counts(asked, searcher, () -> Counting.of(searcher, query, register, segment -> null));
    }

    private static Document about(String word) {
        Document document = new Document();
        document.add(new StringField(ArticleFields.BODY, word, Store.NO));
        return document;
    }

    private static EntityColumns.Snapshot register() {
        return new EntityColumns.Snapshot(new int[0], new byte[0], new String[0], 0, (id, name, locale) -> name);
    }
}
