package org.depesche.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.depesche.search.FigureQuery.Sort;
import org.depesche.search.FigureSearch.Ids;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.opensearch.index.ClusterFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers questions about figures from the cluster's index of figures, in which each figure is a document. */
final class OpenSearchFigures implements FigureSnapshot {

    /** The hits of a first answer, which nearly always has all that is wanted. */
    private static final int FIRST = 1_000;

    private final ClusterSearch search;
    private final NewestArticles articles;
    private final ClusterFigureCounts counts;
    private final Object key;
    private final int window;

    /**
     * Answers one question.
     *
     * @param search in the figures
     */
    OpenSearchFigures(ClusterSearch search, NewestArticles articles, Object key) {
        this(search, articles, key, FigureIds.WINDOW);
    }

    /** @param window the number of figures up to the last one that an answer can reach */
    OpenSearchFigures(ClusterSearch search, NewestArticles articles, Object key, int window) {
        this.search = search;
        this.articles = articles;
        this.counts = new ClusterFigureCounts(search, articles);
        this.key = key;
        this.window = window;
    }

    @Override
    public Object key() {
        return key;
    }

    @Override
    public boolean isCutShort() {
        return articles.isCutShort();
    }

    @Override
    public void visit(Criterion wanted, Visitor visitor) throws IOException {
        ObjectNode body = FigureHitValues.in(FigureIds.body(query(wanted)));
        body.putArray("sort").add(ClusterFields.ARTICLE).add(ClusterFields.NUMBER);
        each(search, body, hits -> {
            visit(hits, visitor);
            return true;
        });
    }

    @Override
    public void visitNewest(Criterion wanted, int last, int most, Visitor visitor) throws IOException {
        Criterion dated = new Criterion.FigureDays(FigureField.DAY, Integer.MIN_VALUE, last);
        ObjectNode query = query(Criterion.All.filtering(List.of(wanted, dated)));
        ObjectNode body = FigureIds.ordered(FigureHitValues.in(FigureIds.body(query)), Sort.NEWEST);
        visit(DeepPages.found(search.answer(body.put("size", most))), visitor);
    }

    private static void visit(JsonNode hits, Visitor visitor) throws IOException {
        for (JsonNode hit : hits) {
            visitor.visit(new FigureHitValues(hit));
        }
    }

    @Override
    public long count(Criterion wanted) throws IOException {
        return counts.total(wanted);
    }

    @Override
    public List<Long> page(Criterion wanted, Sort sort, long start, int size, Duration longest) throws IOException {
        return new FigureIds(search, query(wanted), sort, window).page(start, size, longest);
    }

    @Override
    public void each(Criterion wanted, Sort sort, Ids ids) throws IOException {
        ManyArticles many = ManyArticles.in(wanted, articles);
        ObjectNode body = FigureIds.ordered(many.in(FigureIds.body(query(many.figures()))), sort);
        each(search.patient(), body, hits -> {
            ids.take(many.figures(hits));
            return true;
        });
    }

    @Override
    public Tallies tallies(Criterion wanted) throws IOException {
        return counts.tallies(wanted);
    }

    @Override
    public Map<String, Long> written(Criterion wanted) throws IOException {
        return counts.written(wanted);
    }

    @Override
    public Map<String, Integer> frequencies(FigureField field, Collection<String> values) throws IOException {
        return counts.frequencies(field, values);
    }

    @Override
    public Map<String, Integer> beginning(FigureField field, String beginning, int most) throws IOException {
        return counts.beginning(field, beginning, most);
    }

    @Override
    public List<String> repeated() throws IOException {
        return counts.repeated();
    }

    /** Passes on all hits. Few hits come in one answer, without a point in time. */
    private static void each(ClusterSearch search, ObjectNode body, PointInTime.Pages pages) throws IOException {
        JsonNode first = DeepPages.found(search.answer(body.put("size", FIRST)));
        if (first.size() == FIRST) {
            search.each(body.put("size", FigureIds.AT_ONCE), pages);
        } else if (!first.isEmpty()) {
            pages.take(first);
        }
    }

    private ObjectNode query(Criterion wanted) {
        return QueryBodies.ofFigures(wanted, articles);
    }
}
