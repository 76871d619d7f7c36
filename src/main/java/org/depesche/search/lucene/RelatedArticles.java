package org.depesche.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.depesche.search.counts.Counts;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.SegmentColumns;
import org.depesche.search.names.EntityColumns;

/** Finds the articles that share the most names with an article. */
final class RelatedArticles {

    private static final int MOST_SHARED = 3;

    /** The most entities of the article in the query, the rarest first. */
    private static final int MOST_NAMED = 60;

    /** Two articles are related if by chance at most this number of articles has as much in common with one. */
    private static final double BY_CHANCE = 20;

    /** The least weight, even in a small archive: an entity in half of the articles distinguishes none. */
    private static final double LEAST = Math.log(2);

    /** By score; of equal scores the newest first, then the greatest id. */
    private static final Sort ORDER = new Sort(Stream.concat(
                    Stream.of(SortField.FIELD_SCORE),
                    Arrays.stream(HitOrder.order(true).getSort()))
            .toArray(SortField[]::new));

    private RelatedArticles() {}

    /** A related article as a document of the index. */
    record Found(ScoreDoc doc, List<String> shared) {}

    /**
     * The articles that share most with an article. The weight of an entity is its information content: the logarithm of the
     * number of all articles per article with the entity.
     *
     * @param everywhere counts of all visible articles
     * @param visible finds all visible articles
     * @param locale of the shared names
     */
    static List<Found> to(
            long article, int most, IndexSearcher searcher, Counts everywhere, Query visible, Locale locale)
            throws IOException {
        Query itself = new TermQuery(new Term(ArticleFields.ID, String.valueOf(article)));
        ScoreDoc[] docs = searcher.search(itself, 1).scoreDocs;
        Map<Integer, Double> weights = docs.length == 0 ? Map.of() : weights(searcher, docs[0].doc, everywhere);
        if (weights.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        weights.forEach((id, weight) -> either.add(
                new BoostQuery(
                        new ConstantScoreQuery(AnyTerm.of(
                                ArticleFields.ENTITY, everywhere.register().shownAs(id))),
                        weight.floatValue()),
                Occur.SHOULD));
        Query query = new BooleanQuery.Builder()
                .add(either.build(), Occur.MUST)
                .add(visible, Occur.FILTER)
                .add(itself, Occur.MUST_NOT)
                .build();
        double enough = Math.max(LEAST, Math.log(everywhere.total() / BY_CHANCE));
        List<Found> found = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query, most, ORDER, true).scoreDocs) {
            if (doc.score >= enough) {
                found.add(new Found(doc, shared(searcher, doc.doc, weights, everywhere.register(), locale)));
            }
        }
        return found;
    }

    /** The weights by the ids under which entities are shown, the heaviest first. */
    private static Map<Integer, Double> weights(IndexSearcher searcher, int doc, Counts everywhere) {
        Map<Integer, Double> weights = new LinkedHashMap<>();
        named(searcher, doc, everywhere.register()).stream()
                .filter(id -> id < everywhere.entities().length && everywhere.entities()[id] > 0)
                .map(id -> Map.entry(
                        id, Math.log((double) everywhere.total() / everywhere.entities()[id])))
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_NAMED)
                .forEach(entry -> weights.put(entry.getKey(), entry.getValue()));
        return weights;
    }

    private static List<String> shared(
            IndexSearcher searcher,
            int doc,
            Map<Integer, Double> weights,
            EntityColumns.Snapshot register,
            Locale locale) {
        List<Integer> named = named(searcher, doc, register);
        return weights.keySet().stream()
                .filter(named::contains)
                .limit(MOST_SHARED)
                .map(id -> register.name(id, locale))
                .toList();
    }

    private static List<Integer> named(IndexSearcher searcher, int doc, EntityColumns.Snapshot register) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SegmentColumns columns = SegmentColumns.of(leaf.reader());
        List<Integer> named = new ArrayList<>();
        int[] firsts = columns.firstEntities();
        for (int i = firsts[doc - leaf.docBase]; i < firsts[doc - leaf.docBase + 1]; i++) {
            int shown = register.canonical(columns.entities()[i]);
            if (shown != 0 && !named.contains(shown)) {
                named.add(shown);
            }
        }
        return named;
    }
}
