package org.depesche.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.depesche.search.EntityDirectory.Years;
import org.depesche.search.Facet;
import org.depesche.search.Paging.Sort;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.counts.Counts;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.LabelValues;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.criteria.Showing;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.hits.FoundArticle;
import org.depesche.search.lucene.count.Days;
import org.depesche.search.lucene.count.YearsOfArticles;
import org.depesche.search.lucene.figures.LuceneFigures;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.MatchingDocuments;
import org.depesche.search.lucene.index.ParallelSearcher;
import org.depesche.search.lucene.index.SegmentColumns;
import org.depesche.search.lucene.queries.LuceneQueries;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.spelling.IndexedWords;
import org.jspecify.annotations.Nullable;

/** Answers questions about articles from one snapshot of the Lucene indexes and the register. */
final class LuceneSnapshot implements ArticleSnapshot {

    private static final int SORTED_AT_ONCE = 10_000;
    private static final int READ_AT_ONCE = 1_000;

    private final IndexView view;
    private final EntityColumns.Snapshot register;
    private final HitCounts counts;
    private final LuceneFigures figures;

    LuceneSnapshot(IndexView view, EntityColumns.Snapshot register, HitCounts counts) {
        this.view = view;
        this.register = register;
        this.counts = counts;
        this.figures = new LuceneFigures(view);
    }

    @Override
    public Object key() {
        return List.of(view.articles().key(), view.figures().key());
    }

    @Override
    public EntityColumns.Snapshot register() {
        return register;
    }

    @Override
    public ArticleSnapshot within(Duration longest) {
        return new LuceneSnapshot(view.within(longest), register, counts);
    }

    @Override
    public boolean isCutShort() {
        return view.articles().timedOut();
    }

    @Override
    public LabelValues labels() {
        return new LuceneLabels(view.articles().getIndexReader());
    }

    @Override
    public IndexedWords words() {
        return new LuceneWords(view.articles().getIndexReader());
    }

    @Override
    public FigureSnapshot figures() {
        return figures;
    }

    @Override
    public Page page(PreparedQuery asked, Sort sort, long start, int size) throws IOException {
        return page(asked, sort, start, size, found -> {});
    }

    @Override
    public Page page(PreparedQuery asked, Sort sort, long start, int size, Consumer<List<FoundArticle>> taker)
            throws IOException {
        return new PageOfHits(query(asked), counts, sort, start, size).with(taker);
    }

    @Override
    public List<FoundArticle> hits(PreparedQuery asked, Sort sort, long start, long end, long total)
            throws IOException {
        Counts all = asked.isEverything() ? everything() : null;
        ScoreDoc[] docs = HitOrder.between(start, end, query(asked), sort, total, all);
        return HitReader.found(view, docs, asked.showing());
    }

    @Override
    public List<Scored> best(Criterion criterion, int most) throws IOException {
        ScoreDoc[] docs = view.articles().search(lucene(criterion), most, HitOrder.BY_SCORE, true).scoreDocs;
        List<FoundArticle> articles = HitReader.found(view, docs, Showing.NOTHING);
        List<Scored> best = new ArrayList<>();
        for (int i = 0; i < docs.length; i++) {
            best.add(new Scored(articles.get(i), docs[i].score));
        }
        return best;
    }

    @Override
    public @Nullable FoundArticle article(long id, PreparedQuery marking) throws IOException {
        ScoreDoc[] docs = HitReader.document(view.articles(), id);
        return docs.length == 0
                ? null
                : HitReader.found(view, docs, marking.showing()).getFirst();
    }

    @Override
    public Map<Long, List<Integer>> entities(Collection<Long> articles) throws IOException {
        Map<Long, List<Integer>> entities = new HashMap<>();
        for (long article : articles) {
            ScoreDoc[] docs = HitReader.document(view.articles(), article);
            if (docs.length > 0) {
                entities.put(article, HitReader.entities(view.articles(), docs[0].doc));
            }
        }
        return entities;
    }

    @Override
    public Set<Long> among(Collection<Long> articles, Criterion criterion) throws IOException {
        Query both = new BooleanQuery.Builder()
                .add(AnyTerm.of(ArticleFields.ID, articles), Occur.FILTER)
                .add(lucene(criterion), Occur.FILTER)
                .build();
        Set<Long> found = new HashSet<>();
        MatchingDocuments.visit(view.articles(), both, segment -> {
            int[] ids = SegmentColumns.of(segment.reader()).articles;
            return doc -> found.add((long) ids[doc]);
        });
        return found;
    }

    @Override
    public long count(Criterion criterion) throws IOException {
        return view.articles().count(lucene(criterion));
    }

    @Override
    public Counts counts(PreparedQuery asked) throws IOException {
        return counts.counts(query(asked));
    }

    @Override
    public Counts countsBut(Facet facet, PreparedQuery asked) throws IOException {
        return counts.countsBut(facet, query(asked));
    }

    @Override
    public Counts everything() throws IOException {
        return counts.everything(view.articles(), register);
    }

    @Override
    public Map<Integer, Long> articles(Collection<Integer> entities) throws IOException {
        int[] articles = everything().entities();
        Map<Integer, Long> found = new HashMap<>();
        entities.stream()
                .filter(id -> id < articles.length && articles[id] > 0)
                .forEach(id -> found.put(id, (long) articles[id]));
        return found;
    }

    @Override
    public int[] monthsOfAnytime(PreparedQuery asked) throws IOException {
        return counts.monthsOfAnytime(query(asked));
    }

    @Override
    public List<Bucket> days(Criterion criterion) throws IOException {
        return Days.of(view.articles(), lucene(criterion));
    }

    @Override
    public Map<Integer, Years> years(Map<Integer, Criterion> criteria) throws IOException {
        Map<Integer, Years> found = new HashMap<>();
        for (Map.Entry<Integer, Criterion> each : criteria.entrySet()) {
            Years years = YearsOfArticles.of(view.articles(), lucene(each.getValue()));
            if (years != null) {
                found.put(each.getKey(), years);
            }
        }
        return found;
    }

    @Override
    public void each(PreparedQuery asked, Sort sort, Batches batches) throws IOException {
        Query hits = lucene(asked.hits());
        ScoreDoc[] docs = HitOrder.after(null, hits, sort, SORTED_AT_ONCE, view.articles());
        while (docs.length > 0) {
            for (int from = 0; from < docs.length; from += READ_AT_ONCE) {
                int to = Math.min(from + READ_AT_ONCE, docs.length);
                batches.take(HitReader.listed(view.articles(), Arrays.copyOfRange(docs, from, to)));
            }
            docs = HitOrder.after(docs[docs.length - 1], hits, sort, SORTED_AT_ONCE, view.articles());
        }
    }

    @Override
    public List<FoundArticle> newest(Criterion criterion, int most) throws IOException {
        ParallelSearcher searcher = view.articles();
        TopFieldCollectorManager newest = new TopFieldCollectorManager(HitOrder.order(true), most, null, most);
        return HitReader.listed(searcher, searcher.search(lucene(criterion), newest).scoreDocs);
    }

    private SnapshotQuery query(PreparedQuery asked) {
        return new SnapshotQuery(asked, view, register);
    }

    private Query lucene(Criterion criterion) throws IOException {
        return new LuceneQueries(view).of(criterion);
    }
}
