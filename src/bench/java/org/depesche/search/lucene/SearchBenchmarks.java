package org.depesche.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.depesche.search.Facet;
import org.depesche.search.Paging;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchSettings;
import org.depesche.search.SearchSettings.Engine;
import org.depesche.search.changes.GeneratedArticles;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.FacetLists;
import org.depesche.search.counts.RecentCounts;
import org.depesche.search.criteria.ClauseCriteria;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.lucene.count.SegmentCounts;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.names.EmptyRegister;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.EntityNames;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.ParsedQuery;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long the engine needs for one answer, on one thread, by kind of query: the exact number of hits, all facets, the
 * months and the first twenty hits, without the database's part of a page: {@code mvn -Pbench clean test
 * -Dtest=SearchBenchmarks}. The articles are generated. The class is public for the code that JMH generates.
 *
 * <p>Measured (day; machine; command; numbers): 2026-11-27; 2 slow cores, nothing beside; as above; 20,000 articles,
 * median/95 % in microseconds: rare 544/670, mid 746/868, common 1075/1210, common newest 609/730, two words 1884/2023,
 * phrase 5366/5726, fuzzy 693/886, term and person 1688/1858, person 312/412, date range 1327/1450, figure range 850/989,
 * browse 92/106, two facets chosen 2191/2347. The program of the day before had rare 597/714 and mid 813/944 on this machine,
 * and 173/222 and 277/358 on a faster one.
 */
public class SearchBenchmarks {

    private static final int FIRST = 20;
    private static final int RANK_RARE = 30_000;
    private static final int RANK_MID = 600;
    private static final int RANK_COMMON = 20;

    @Test
    void runs() throws RunnerException {
        assertThat(new Runner(new OptionsBuilder()
                                .include(SearchBenchmarks.class.getSimpleName())
                                .shouldFailOnError(true)
                                .build())
                        .run())
                .isNotEmpty();
    }

    private static final EntityNames NOBODY = new EmptyRegister();

    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Fork(value = 1, jvmArgsAppend = "-Xmx3g")
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 5, time = 3)
    public static class Answer {

        @Param({"20000"})
        public int articles = 1000;

        @Param({
            "rare",
            "mid",
            "common",
            "common newest",
            "two words",
            "phrase",
            "fuzzy",
            "term and person",
            "person",
            "date range",
            "figure range",
            "browse",
            "two facets chosen"
        })
        public String band = "mid";

        private final EntityColumns.Snapshot register = GeneratedArticles.register();
        private final HitCounts whole = new HitCounts(
                new SegmentCounts(), new RecentCounts(new SearchSettings(Duration.ofSeconds(2), 0, Engine.LUCENE)));
        private ArticleIndex index;
        private SearchQuery query = SearchQuery.everything();

        @Setup
        public void fill() throws IOException {
            index = GeneratedArticles.index(articles);
            GeneratedArticles words = new GeneratedArticles();
            String mid = words.wordOfRank(RANK_MID);
            String common = words.wordOfRank(RANK_COMMON);
            query = switch (band) {
                case "rare" -> SearchQuery.of(words.wordOfRank(RANK_RARE));
                case "mid" -> SearchQuery.of(mid);
                case "common" -> SearchQuery.of(common);
                case "common newest" -> SearchQuery.of(common).sortedBy(Paging.Sort.NEWEST);
                case "two words" -> SearchQuery.of(mid + " " + common);
                case "phrase" -> SearchQuery.of("\"" + common + " " + words.wordOfRank(1) + "\"");
                case "fuzzy" -> SearchQuery.of(mid.substring(0, 3) + "*");
                case "term and person" -> SearchQuery.of(common).with(Facet.PERSON, person());
                case "person" -> SearchQuery.of("").with(Facet.PERSON, person());
                case "date range" ->
                    SearchQuery.of(common).between(LocalDate.of(2010, 3, 1), LocalDate.of(2016, 8, 31));
                case "figure range" -> SearchQuery.of(mid).withFigures(List.of("1..50 Mio Euro"));
                case "browse" -> SearchQuery.everything();
                default -> SearchQuery.of(common).with(Facet.SOURCE, "Quelle 3").with(Facet.PERSON, person());
            };
        }

        private String person() {
            int id = 1;
            while (register.kind(id) != EntityKind.PERSON) {
                id++;
            }
            return String.valueOf(id);
        }

        @TearDown
        public void close() throws IOException {
            index.close();
        }

        /** As {@link LuceneSnapshot} does it. */
        @Benchmark
        public Object answer() throws IOException {
            try (IndexView view = index.view()) {
                SnapshotQuery asked = prepare(view.within(Duration.ofSeconds(2)));
                Counts counts = whole.counts(asked);
                Map<Facet, Counts> countsOf = new EnumMap<>(Facet.class);
                for (Facet facet : Facet.values()) {
                    boolean filtered = asked.prepared().isFilteredBy(facet);
                    countsOf.put(facet, filtered ? whole.countsBut(facet, asked) : counts);
                }
                Object hits = query.sort() == Paging.Sort.RELEVANCE
                                && asked.prepared().hasWords()
                        ? RecencyBoost.best(
                                asked.articles(), asked.lucene(asked.prepared().ranked()), FIRST, Instant.now())
                        : asked.articles()
                                .search(
                                        FirstMonths.of(asked.hits(), counts, true, FIRST, LocalDate.now()),
                                        FIRST,
                                        HitOrder.order(true));
                return List.of(
                        hits,
                        FacetLists.of(query, countsOf, id -> true, Locale.GERMAN),
                        FacetLists.months(counts.months()),
                        counts.total());
            }
        }

        private SnapshotQuery prepare(IndexView view) {
            ZonedDateTime now = LocalDate.of(2024, 5, 20).atStartOfDay(ZoneOffset.UTC);
            ParsedQuery parsed = ParsedQuery.of(query, now, Locale.GERMAN);
            ClauseCriteria clauses = new ClauseCriteria(
                    new LuceneLabels(view.articles().getIndexReader()),
                    register,
                    NOBODY,
                    UnaryOperator.identity(),
                    NamesInQuery.of(parsed.words().clause(), NOBODY),
                    parsed);
            return new SnapshotQuery(new PreparedQuery(parsed, clauses), view, register);
        }
    }
}
