package org.depesche.search.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depesche.article.Published;
import org.depesche.search.HostileQueries;
import org.depesche.search.Shelf;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.lucene.LuceneLabels;
import org.depesche.search.lucene.RecencyBoost;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.queries.LuceneQueries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same articles in an index of Lucene and in the cluster, to ask both the same. */
final class BothEngines implements AutoCloseable {

    static final ZonedDateTime NOW = LocalDate.of(2024, 11, 20).atStartOfDay(OpenSearchShelf.ZONE);

    private static final int MOST = 1_000;

    private final ArticleIndex lucene;
    private final IndexView view;
    private final OpenSearchShelf cluster;

    BothEngines(List<ArticleRow> articles) throws IOException {
        lucene = new ArticleIndex(
                new ByteBuffersDirectory(),
                new ByteBuffersDirectory(),
                OpenSearchShelf.ZONE,
                IndexPosition.before(1, "none", ArticleFields.VERSION));
        for (ArticleRow article : articles) {
            lucene.put(article);
        }
        lucene.refresh();
        view = lucene.view();
        cluster = new OpenSearchShelf().with(articles.toArray(ArticleRow[]::new));
    }

    /** The articles by which the ranking of words is judged. */
    static List<ArticleRow> judgedArticles() throws IOException {
        List<ArticleRow> articles = new ArrayList<>();
        for (String article : resource("judged-articles.txt").split("\n\n")) {
            String[] lines = article.strip().split("\n");
            if (!lines[0].startsWith("#")) {
                String[] about = lines[0].split(" ");
                articles.add(new ArticleRow(
                        articles.size() + 1,
                        new ArticleRow.Heading(
                                lines[1], articles.size() % 3 == 0 ? about[0] : null, List.of("Anna Müller", about[0])),
                        new ArticleRow.Publication(
                                articles.size() % 10 == 0 ? null : Published.on(LocalDate.parse(about[2])),
                                "Küstendienst",
                                about[3],
                                about[1],
                                List.of()),
                        lines[1] + "\n\n"
                                + String.join("\n\n", Arrays.asList(lines).subList(2, lines.length)),
                        new int[0],
                        List.of(),
                        null));
            }
        }
        return articles;
    }

    /** The queries of a file of judgements. */
    static List<String> queries(String name) throws IOException {
        return resource(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(" | ")).strip())
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HostileQueries.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    PreparedQuery prepare(String q) {
        return Shelf.prepare(q, new LuceneLabels(view.articles().getIndexReader()));
    }

    /** The articles that Lucene finds, with their scores. */
    Map<Long, Float> luceneRanks(Criterion ranked) throws IOException {
        Map<Long, Float> found = new TreeMap<>();
        ScoreDoc[] docs = RecencyBoost.best(view.articles(), new LuceneQueries(view).of(ranked), MOST, NOW.toInstant());
        for (ScoreDoc doc : docs) {
            found.put(number(view.articles(), doc.doc, ArticleFields.NUMBER), doc.score);
        }
        return found;
    }

    Map<Long, Float> clusterRanks(Criterion ranked) throws IOException {
        Map<Long, Float> found = new TreeMap<>();
        Instant now = NOW.toInstant();
        for (JsonNode hit : search(cluster.settings().articles(), HitBody.byWords(ranked, now))) {
            found.put(
                    Long.valueOf(hit.path("_id").asString()), hit.path("_score").floatValue());
        }
        return found;
    }

    Set<Long> luceneArticles(Criterion criterion) throws IOException {
        return lucene(view.articles(), criterion, ArticleFields.NUMBER);
    }

    Set<Long> clusterArticles(Criterion criterion) throws IOException {
        return new TreeSet<>(ClusterHits.ids(search(cluster.settings().articles(), HitBody.byTime(criterion, true))));
    }

    Set<Long> luceneFigures(Criterion criterion) throws IOException {
        return lucene(view.figures(), criterion, FigureFields.NUMBER);
    }

    Set<Long> clusterFigures(Criterion criterion) throws IOException {
        return new TreeSet<>(cluster.findFigures(QueryBodies.ofFigures(criterion, articles -> {
            try {
                return clusterArticles(articles);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        })));
    }

    private Set<Long> lucene(IndexSearcher searcher, Criterion criterion, String column) throws IOException {
        Set<Long> found = new TreeSet<>();
        for (ScoreDoc doc : searcher.search(new LuceneQueries(view).of(criterion), MOST).scoreDocs) {
            found.add(number(searcher, doc.doc, column));
        }
        return found;
    }

    private static long number(IndexSearcher searcher, int doc, String column) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), column);
        return numbers.advanceExact(doc - leaf.docBase) ? numbers.longValue() : -1;
    }

    private JsonNode search(String index, ObjectNode body) throws IOException {
        return cluster.hits(index, body.put("size", MOST));
    }

    OpenSearchShelf cluster() {
        return cluster;
    }

    IndexView view() {
        return view;
    }

    @Override
    public void close() throws IOException {
        cluster.close();
        view.close();
        lucene.close();
    }
}
