package org.depesche.search.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.depesche.register.Measures;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.GeneratedArticles;
import org.depesche.search.lucene.matching.LucenePortions;
import org.depesche.search.names.EmptyRegister;
import org.depesche.search.names.EntityColumns;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long it takes to compare articles that come in with 10,000 kept queries, on one thread, without the database's part:
 * {@code mvn -Pbench clean test -Dtest=MatchingBenchmarks}. A number is of all articles of a portion. The articles are
 * generated. The class is public for the code that JMH generates.
 */
public class MatchingBenchmarks {

    private static final int QUERIES = 10_000;
    private static final int WORDS = 40_000;
    private static final int COMMONEST = 500;

    @Test
    void runs() throws RunnerException {
        assertThat(new Runner(new OptionsBuilder()
                                .include(MatchingBenchmarks.class.getSimpleName())
                                .shouldFailOnError(true)
                                .build())
                        .run())
                .isNotEmpty();
    }

    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(value = 1, jvmArgsAppend = "-Xmx1g")
    @Warmup(iterations = 4, time = 5)
    @Measurement(iterations = 5, time = 4)
    public static class Comparison {

        /** Articles of a portion. */
        @Param({"1", "10", "64"})
        public int articles = 1;

        private final EntityColumns.Snapshot register = GeneratedArticles.register();
        private final Random random = new Random(20240516);
        private final GeneratedArticles generated = new GeneratedArticles();
        private final List<List<ArticleRow>> portions = new ArrayList<>();
        private StandingQueries queries = queries();
        private int next;

        private static StandingQueries queries() {
            Clock clock = Clock.systemUTC();
            return new StandingQueries(
                    new QueryCompilation(new EmptyRegister(), mock(Measures.class), clock),
                    new LucenePortions(clock),
                    clock);
        }

        @Setup
        public void keep() {
            queries.keep(
                    IntStream.range(0, QUERIES)
                            .mapToObj(id -> new KeptQuery(id, query(id % 20), Locale.GERMAN))
                            .toList(),
                    register);
            long id = 0;
            for (int portion = 0; portion < Math.max(4, 64 / articles); portion++) {
                List<ArticleRow> rows = new ArrayList<>();
                while (rows.size() < articles) {
                    rows.add(generated.article(++id));
                }
                portions.add(rows);
            }
        }

        /** Of twenty: nine of words, three phrases, four of persons, two of figures, and two with exclusions or beginnings. */
        private SearchQuery query(int kind) {
            return switch (kind) {
                case 0, 1, 2 -> SearchQuery.of(word());
                case 3, 4, 5, 6 -> SearchQuery.of(word() + " " + word());
                case 7 -> SearchQuery.of(word() + " (" + word() + " OR " + word() + ")");
                case 8 -> SearchQuery.of(word()).with(Facet.SOURCE, "Quelle 3");
                case 9, 10 -> SearchQuery.of("\"" + word() + " " + word() + "\"");
                case 11 -> SearchQuery.of("\"" + word() + " " + word() + "\"~5");
                case 12, 13, 14 -> SearchQuery.everything().with(Facet.PERSON, person());
                case 15 -> SearchQuery.of(word()).with(Facet.PERSON, person());
                case 16, 17 -> SearchQuery.everything().withFigures(List.of(word() + " > 1 Mio Euro"));
                case 18 -> SearchQuery.of(word() + " -" + word());
                default -> SearchQuery.of(word().substring(0, 4) + "*");
            };
        }

        /** As uneven in use as in articles, but for the commonest: one that is in every sixteenth article, or seldomer. */
        private String word() {
            double spread = Math.log((double) WORDS / COMMONEST);
            int rank = (int) (COMMONEST * Math.exp(random.nextDouble() * spread)) - 1;
            String word = generated.wordOfRank(rank);
            return word.length() < 4 ? word() : word;
        }

        private String person() {
            return String.valueOf(1 + random.nextInt(1600) * 3);
        }

        @Benchmark
        public Map<Long, Set<Long>> compare() {
            next = (next + 1) % portions.size();
            return queries.matches(portions.get(next), register);
        }
    }
}
