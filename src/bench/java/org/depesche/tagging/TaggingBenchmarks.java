package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.depesche.tagging.text.NumberWords;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How fast the tagger is, on one thread: {@code mvn -Pbench clean test -Dtest=TaggingBenchmarks}. One operation reads
 * one character, or one number word; of the hostile texts one operation reads a whole text of a million characters. The
 * class is public for the code that JMH generates.
 */
public class TaggingBenchmarks {

    private static final int LONG = 1_000_000;

    /** Enough for the compiler; the text is read often. */
    private static final int ARTICLE = 50_000;

    @Test
    void runs() throws RunnerException {
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(TaggingBenchmarks.class.getSimpleName())
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            if (result.getParams().getMode() == Mode.SingleShotTime) {
                // generous: no text of a megabyte takes two seconds
                assertThat(result.getPrimaryResult().getScore())
                        .as(result.getParams().getParam("part"))
                        .isLessThan(2_000);
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TaggingBenchmarks.class.getResourceAsStream("/figures/articles/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static TaggableText article(String language, List<String> names) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < ARTICLE) {
            for (String name : names) {
                text.append(resource(name)).append("\n\n");
            }
        }
        return TaggableText.of(text.substring(0, ARTICLE), Locale.of(language), LocalDate.of(2024, 5, 16));
    }

    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Fork(1)
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 5, time = 2)
    public static class CharactersASecond {

        @Param({"de", "en"})
        public String language = "de";

        private final FigureFinder figures = new FigureFinder();
        private final Tagger tagger = new Tagger();
        private TaggableText text = TaggableText.of("", Locale.GERMAN, null);

        @Setup
        public void read() throws IOException {
            text = language.equals("de")
                    ? article("de", List.of("de-boerse.txt", "de-politik.txt", "de-sport.txt", "de-termine.txt"))
                    : article("en", List.of("en-business.txt", "en-crime.txt", "en-sport.txt"));
        }

        @Benchmark
        @org.openjdk.jmh.annotations.OperationsPerInvocation(ARTICLE)
        public Object figures() {
            return figures.find(text);
        }

        @Benchmark
        @org.openjdk.jmh.annotations.OperationsPerInvocation(ARTICLE)
        public Object everything() {
            return tagger.tag(text, EnumSet.of(Tagger.Find.ENTITIES, Tagger.Find.FIGURES));
        }
    }

    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Fork(1)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public static class WordsASecond {

        private static final List<String> WORDS = List.of(
                "siebenhunderteinundzwanzigtausendundzwölf",
                "dreiundvierzig",
                "Zweifel",
                "Achtung",
                "fünf",
                "Regierung");

        @Benchmark
        @org.openjdk.jmh.annotations.OperationsPerInvocation(6)
        public int numberWords() {
            int sum = 0;
            for (String word : WORDS) {
                sum += NumberWords.german(word);
            }
            return sum;
        }
    }

    @State(Scope.Benchmark)
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(1)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public static class Hostile {

        @Param({
            "7",
            "1.",
            "1 ",
            "eine Million Millionen ",
            "(",
            "zweitausendund",
            "fünf und ",
            "5 % ",
            "von 1 auf ",
            "\""
        })
        public String part = "7";

        private final FigureFinder figures = new FigureFinder();
        private TaggableText text = TaggableText.of("", Locale.GERMAN, null);

        @Setup
        public void repeat() {
            text = TaggableText.of(part.repeat(LONG / part.length()), Locale.GERMAN, LocalDate.of(2024, 5, 16));
        }

        @Benchmark
        public Object aMillionCharacters() {
            return figures.find(text);
        }
    }
}
