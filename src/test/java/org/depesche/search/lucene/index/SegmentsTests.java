package org.depesche.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An index that nothing comes into is left with few segments. */
class SegmentsTests {

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private IndexWriter writer;
    private ReaderManager readers;

    @BeforeEach
    void open() throws IOException {
        writer = new IndexWriter(directory, Segments.settings(false));
        readers = new ReaderManager(writer);
    }

    @AfterEach
    void close() throws IOException {
        readers.close();
        writer.close();
    }

    @Test
    void manySmallSegmentsBecomeFewAndKeepAllTheyHave() throws IOException {
        int written = manySegments();

        assertThat(Segments.tidy(writer, readers)).isTrue();

        await().until(() -> {
            readers.maybeRefreshBlocking();
            return segments() <= Segments.AT_REST;
        });
        assertThat(writer.getDocStats().numDocs).isEqualTo(written);
    }

    @Test
    void theLargestIsNotWrittenAgain() throws IOException {
        manySegments();
        int largest = largest();

        Segments.tidy(writer, readers);

        await().until(() -> {
            readers.maybeRefreshBlocking();
            return segments() <= Segments.AT_REST;
        });
        assertThat(largest()).isEqualTo(largest);
    }

    /** A large one and many small ones; how many articles. */
    private int manySegments() throws IOException {
        writer.getConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        int written = 500;
        for (int i = 0; i < written; i++) {
            writer.addDocument(article("gross-" + i));
        }
        readers.maybeRefreshBlocking();
        while (segments() <= Segments.MANY) {
            put("artikel-" + written++);
        }
        writer.getConfig().setMergePolicy(Segments.settings(false).getMergePolicy());
        return written;
    }

    private int largest() throws IOException {
        DirectoryReader reader = readers.acquire();
        try {
            return reader.leaves().stream()
                    .mapToInt(leaf -> leaf.reader().maxDoc())
                    .max()
                    .orElseThrow();
        } finally {
            readers.release(reader);
        }
    }

    @Test
    void fewSegmentsAreLeftAlone() throws IOException {
        put("artikel-1");
        put("artikel-2");

        assertThat(Segments.tidy(writer, readers)).isFalse();
        assertThat(segments()).isEqualTo(2);
    }

    /** Each in a segment of its own. */
    private void put(String id) throws IOException {
        writer.addDocument(article(id));
        readers.maybeRefreshBlocking();
    }

    private static Document article(String id) {
        Document document = new Document();
        document.add(new StringField(ArticleFields.ID, id, Field.Store.NO));
        return document;
    }

    private int segments() throws IOException {
        DirectoryReader reader = readers.acquire();
        try {
            return reader.leaves().size();
        } finally {
            readers.release(reader);
        }
    }
}
