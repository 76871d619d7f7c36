package org.depesche.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.depesche.search.HostileQueries;
import org.depesche.search.Shelf;
import org.depesche.search.lucene.index.LuceneShelf;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold for every text in the search box. A seed stands for many texts: {@code mvn test
 * -Dtest=QueryPropertyTests -Ddepesche.queries=1000000} reads a million.
 */
class QueryPropertyTests {

    private static final int SEEDS = 1000;
    private static final int TEXTS = Integer.getInteger("depesche.queries", 50_000) / SEEDS;
    private static final int SEARCHED = 4;

    /** Of the parser: the most clauses of a tree, however the text is. */
    private static final int MOST_CLAUSES = 64;

    private static final int DEEPEST = 16;
    private static final int MOST_HINTS = 5;

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 20);

    private static @Nullable Shelf shelf;

    @BeforeContainer
    static void fill() throws IOException {
        shelf = new LuceneShelf()
                .with("de", "Fähre", "Die rote Fähre fährt für 220 Milliarden Euro nach Ystad.")
                .with("en", "Ferry", "A red ferry sails to Rostock, and 5 percent of it is paint.");
    }

    @AfterContainer
    static void empty() throws IOException {
        shelf.close();
    }

    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    void everyTextIsAQueryOfBoundedSize(@ForAll long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String q = HostileQueries.random(random);
            ParsedText parsed = QueryParser.parse(q, TODAY, random.nextBoolean() ? Locale.GERMAN : Locale.ENGLISH);
            assertThat(words(parsed.clause())).as(HostileQueries.escaped(q)).isLessThanOrEqualTo(2 * MOST_CLAUSES);
            // Brackets, in each an "or", a "not" and a list.
            assertThat(depth(parsed.clause())).as(HostileQueries.escaped(q)).isLessThanOrEqualTo(4 * (DEEPEST + 1));
            assertThat(parsed.hints()).hasSizeLessThanOrEqualTo(MOST_HINTS);
            assertThat(parsed.required()).allMatch(Normalizer.normalize(q, Normalizer.Form.NFC)::contains);
        }
    }

    /** The parts that must hold, written one after another, are the same query: so parts of it can be left out. */
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    void theRequiredPartsMakeUpTheQuery(@ForAll long seed) {
        String q = HostileQueries.random(new Random(seed));
        ParsedText parsed = QueryParser.parse(q, TODAY, Locale.GERMAN);
        // Of words that a lost bracket keeps from a figure or from days they would become others.
        boolean noFigure = parsed.required().stream()
                .noneMatch(part -> part.matches("(?s).*(figure|zahl|date|datum|after|nach|before|vor):.*"));
        boolean whole = parsed.hints().stream()
                .noneMatch(hint -> List.of("too-long", "too-deep").contains(hint.code()));
        if (whole && noFigure) {
            String joined = String.join(" ", parsed.required());
            assertThat(withoutPlaces(
                            QueryParser.parse(joined, TODAY, Locale.GERMAN).clause()))
                    .as(HostileQueries.escaped(q))
                    .isEqualTo(withoutPlaces(parsed.clause()));
        }
    }

    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    void everyTextCanBeSearchedFor(@ForAll long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SEARCHED; i++) {
            String q = HostileQueries.random(random);
            assertThatCode(() -> shelf.find(q)).as(HostileQueries.escaped(q)).doesNotThrowAnyException();
        }
    }

    /** Blanks and lost brackets move the words; the question stays the same. */
    private static Clause withoutPlaces(Clause clause) {
        return switch (clause) {
            case Clause.All all ->
                new Clause.All(all.clauses().stream()
                        .map(QueryPropertyTests::withoutPlaces)
                        .toList());
            case Clause.Any any ->
                new Clause.Any(any.clauses().stream()
                        .map(QueryPropertyTests::withoutPlaces)
                        .toList());
            case Clause.Not not -> new Clause.Not(withoutPlaces(not.clause()));
            case Clause.Near near ->
                new Clause.Near(withoutPlaces(near.left()), withoutPlaces(near.right()), near.distance());
            case Clause.Words words -> words.at(Clause.Words.NOWHERE);
            case Clause.Amount amount -> new Clause.Amount(List.of(), amount.wanted());
            default -> clause;
        };
    }

    private static int words(Clause clause) {
        return switch (clause) {
            case Clause.All all ->
                all.clauses().stream().mapToInt(QueryPropertyTests::words).sum();
            case Clause.Any any ->
                any.clauses().stream().mapToInt(QueryPropertyTests::words).sum();
            case Clause.Not not -> words(not.clause());
            case Clause.Near near -> words(near.left()) + words(near.right());
            default -> 1;
        };
    }

    private static int depth(Clause clause) {
        return 1
                + switch (clause) {
                    case Clause.All all ->
                        all.clauses().stream()
                                .mapToInt(QueryPropertyTests::depth)
                                .max()
                                .orElse(0);
                    case Clause.Any any ->
                        any.clauses().stream()
                                .mapToInt(QueryPropertyTests::depth)
                                .max()
                                .orElse(0);
                    case Clause.Not not -> depth(not.clause());
                    default -> 0;
                };
    }
}
