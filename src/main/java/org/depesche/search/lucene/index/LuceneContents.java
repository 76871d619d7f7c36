package org.depesche.search.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.follow.IndexContents;
import org.jspecify.annotations.Nullable;

/** The last commit of an {@link ArticleIndex}, which may be open for writing meanwhile. */
final class LuceneContents implements IndexContents {

    private final IndexPosition position;
    private final DirectoryReader articles;
    private final DirectoryReader figures;
    /** Ascending; null: not read yet. */
    private long @Nullable [] ids;

    private LuceneContents(IndexPosition position, DirectoryReader articles, DirectoryReader figures) {
        this.position = position;
        this.articles = articles;
        this.figures = figures;
    }

    /**
     * Opens an index.
     *
     * @throws IllegalArgumentException if the files are no index of Depesche
     */
    static LuceneContents in(Path folder) throws IOException {
        DirectoryReader articles = DirectoryReader.open(FSDirectory.open(folder.resolve("articles")));
        try {
            IndexPosition position = IndexPosition.of(articles.getIndexCommit().getUserData());
            return new LuceneContents(
                    position, articles, DirectoryReader.open(FSDirectory.open(folder.resolve("figures"))));
        } catch (IOException | RuntimeException e) {
            articles.close();
            throw e;
        }
    }

    @Override
    public IndexPosition position() {
        return position;
    }

    @Override
    public void check() throws IOException {
        IndexView.check(articles, figures);
    }

    @Override
    public List<Long> idsAfter(long id, int most) throws IOException {
        long[] all = ids();
        int found = Arrays.binarySearch(all, id);
        int from = found < 0 ? -found - 1 : found + 1;
        return Arrays.stream(all, from, Math.min(all.length, from + most))
                .boxed()
                .toList();
    }

    private long[] ids() throws IOException {
        if (ids == null) {
            long[] all = new long[articles.numDocs()];
            int[] count = {0};
            MatchingDocuments.visit(new IndexSearcher(articles), new MatchAllDocsQuery(), segment -> {
                NumericDocValues numbers = DocValues.getNumeric(segment.reader(), ArticleFields.NUMBER);
                return doc -> {
                    if (numbers.advanceExact(doc)) {
                        all[count[0]++] = numbers.longValue();
                    }
                };
            });
            ids = Arrays.copyOf(all, count[0]);
            Arrays.sort(ids);
        }
        return ids;
    }

    @Override
    public Map<Long, Long> digests(Collection<Long> among) throws IOException {
        Map<Long, Long> digests = new HashMap<>();
        MatchingDocuments.visit(new IndexSearcher(articles), AnyTerm.of(ArticleFields.ID, among), segment -> {
            NumericDocValues numbers = DocValues.getNumeric(segment.reader(), ArticleFields.NUMBER);
            NumericDocValues values = DocValues.getNumeric(segment.reader(), ArticleFields.DIGEST);
            return doc -> {
                if (numbers.advanceExact(doc) && values.advanceExact(doc)) {
                    digests.put(numbers.longValue(), values.longValue());
                }
            };
        });
        return digests;
    }

    @Override
    public Map<Long, Integer> figures(Collection<Long> of) throws IOException {
        Map<Long, Integer> counts = new HashMap<>();
        MatchingDocuments.visit(new IndexSearcher(figures), AnyTerm.of(FigureFields.ARTICLE_ID, of), segment -> {
            NumericDocValues numbers = DocValues.getNumeric(segment.reader(), FigureFields.ARTICLE);
            return doc -> {
                if (numbers.advanceExact(doc)) {
                    counts.merge(numbers.longValue(), 1, Integer::sum);
                }
            };
        });
        return counts;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(articles, figures);
    }
}
