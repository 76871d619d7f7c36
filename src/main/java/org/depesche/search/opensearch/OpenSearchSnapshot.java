package org.depesche.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.search.EntityDirectory.Years;
import org.depesche.search.Facet;
import org.depesche.search.Paging.Sort;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.RecentCounts;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.LabelValues;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.criteria.Showing;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.hits.FoundArticle;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import org.depesche.search.spelling.IndexedWords;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers questions about articles from the cluster's index of articles, each in the state of its last refresh. The texts
 * come from the database.
 */
final class OpenSearchSnapshot implements ArticleSnapshot {

    private static final int AT_ONCE = 10_000;

    private final Parts parts;
    private final ClusterSearch search;
    private final ClusterCounts counts;

    /**
     * The parts of a snapshot, with or without a time limit.
     *
     * @param key of the state of the index
     * @param search without a time limit
     */
    record Parts(
            Object key,
            EntityColumns.Snapshot register,
            ClusterSearch search,
            LabelValues labels,
            IndexedWords words,
            FigureSnapshot figures,
            EverythingCounts everything,
            RecentCounts recent,
            ClusterHits hits) {}

    OpenSearchSnapshot(Parts parts) {
        this(parts, parts.search());
    }

    private OpenSearchSnapshot(Parts parts, ClusterSearch search) {
        this.parts = parts;
        this.search = search;
        this.counts = new ClusterCounts(search, parts.key(), parts.register(), parts.recent(), this::everything);
    }

    @Override
    public Object key() {
        return parts.key();
    }

    @Override
    public EntityColumns.Snapshot register() {
        return parts.register();
    }

    @Override
    public ArticleSnapshot within(Duration longest) {
        return new OpenSearchSnapshot(parts, parts.search().within(longest));
    }

    @Override
    public boolean isCutShort() {
        return search.isCutShort();
    }

    @Override
    public LabelValues labels() {
        return parts.labels();
    }

    @Override
    public IndexedWords words() {
        return parts.words();
    }

    @Override
    public FigureSnapshot figures() {
        return parts.figures();
    }

    /** The hits and their counts come from one answer, unless the counts are kept or the page is far from the start. */
    @Override
    public Page page(PreparedQuery asked, Sort sort, long start, int size) throws IOException {
        ClusterCounts.OfPage known =
                asked.isEverything() ? new ClusterCounts.OfPage(everything(), Map.of()) : counts.known(asked);
        List<ObjectNode> requests = new ArrayList<>();
        if (known == null) {
            requests.add(PageCountBody.of(asked, register()));
        }
        DeepPages pages = new DeepPages(search, asked, sort);
        boolean inReach = pages.isInReach(start + size);
        if (inReach) {
            requests.add(pages.request().put("from", start).put("size", size));
        }
        List<JsonNode> answers = search.answers(requests);
        ClusterCounts.OfPage counted =
                known == null ? counts.read(asked, requests.getFirst(), answers.getFirst()) : known;
        long total = counted.hits().total();
        List<FoundArticle> hits = inReach
                ? shown(DeepPages.found(answers.getLast()), asked)
                : shown(pages.hits(start, Math.min(total, start + size), total), asked);
        return new Page(hits, counted.hits(), counted.without());
    }

    @Override
    public List<FoundArticle> hits(PreparedQuery asked, Sort sort, long start, long end, long total)
            throws IOException {
        return shown(new DeepPages(search, asked, sort).hits(start, Math.min(end, total), total), asked);
    }

    private List<FoundArticle> shown(JsonNode hits, PreparedQuery asked) {
        return parts.hits().marked(hits, asked.showing());
    }

    @Override
    public List<Scored> best(Criterion criterion, int most) throws IOException {
        JsonNode hits = DeepPages.found(search.answer(HitBody.byScore(criterion).put("size", most)));
        List<Long> ids = ClusterHits.ids(hits);
        return parts.hits().marked(hits, Showing.NOTHING).stream()
                .map(article -> new Scored(article, score(hits.path(ids.indexOf(article.id())))))
                .toList();
    }

    private static float score(JsonNode hit) {
        return hit.path("_score").floatValue();
    }

    @Override
    public @Nullable FoundArticle article(long id, PreparedQuery marking) throws IOException {
        return parts.hits().article(id, marking.showing());
    }

    @Override
    public Map<Long, List<Integer>> entities(Collection<Long> articles) throws IOException {
        ObjectNode body = ClusterConnection.JSON.createObjectNode().put("size", articles.size());
        ArrayNode ids = body.putObject("query").putObject("ids").putArray("values");
        articles.forEach(article -> ids.add(String.valueOf(article)));
        body.putArray("_source").add(ClusterFields.ENTITY);
        JsonNode hits = DeepPages.found(search.answer(body));
        List<Long> found = ClusterHits.ids(hits);
        Map<Long, List<Integer>> entities = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            List<Integer> own = new ArrayList<>();
            hits.path(i).path("_source").path(ClusterFields.ENTITY).forEach(id -> own.add(id.asInt()));
            entities.put(found.get(i), own);
        }
        return entities;
    }

    @Override
    public Set<Long> among(Collection<Long> articles, Criterion criterion) {
        return new NewestArticles(search).among(articles, List.of(criterion));
    }

    @Override
    public long count(Criterion criterion) throws IOException {
        return counts.total(criterion);
    }

    @Override
    public Counts counts(PreparedQuery asked) throws IOException {
        return asked.isEverything() ? everything() : counts.counts(asked.hits());
    }

    @Override
    public Counts countsBut(Facet facet, PreparedQuery asked) throws IOException {
        return PageCountBody.isOfEverything(facet, asked) ? everything() : counts.countsBut(facet, asked);
    }

    @Override
    public Counts everything() throws IOException {
        return parts.everything().of(parts.search(), key(), register());
    }

    @Override
    public Map<Integer, Long> articles(Collection<Integer> entities) throws IOException {
        return counts.articles(entities);
    }

    @Override
    public int[] monthsOfAnytime(PreparedQuery asked) throws IOException {
        return asked.isEverythingAnytime() ? everything().months() : counts.months(asked.hitsBetween(null, null));
    }

    @Override
    public List<Bucket> days(Criterion criterion) throws IOException {
        return counts.days(criterion);
    }

    @Override
    public Map<Integer, Years> years(Map<Integer, Criterion> criteria) throws IOException {
        return counts.years(criteria);
    }

    @Override
    public void each(PreparedQuery asked, Sort sort, Batches batches) throws IOException {
        ObjectNode body = HitBody.withListed(HitBody.byTime(asked.hits(), sort != Sort.OLDEST));
        search.patient().each(body.put("size", AT_ONCE), hits -> {
            batches.take(ClusterHits.listed(hits));
            return true;
        });
    }

    @Override
    public List<FoundArticle> newest(Criterion criterion, int most) throws IOException {
        ObjectNode body = HitBody.withListed(HitBody.byTime(criterion, true));
        return ClusterHits.listed(DeepPages.found(search.answer(body.put("size", most))));
    }
}
