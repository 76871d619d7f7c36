package org.depesche.search.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.depesche.search.Facet;
import org.depesche.search.Paging.Sort;
import org.depesche.search.SearchQuery;
import org.depesche.search.changes.GeneratedArticles;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.EntityKind;

/** Queries of all kinds for {@link GeneratedArticles}, by kind. The same queries for the same seed. */
final class ComparedQueries {

    private static final int COMMON = 50;
    private static final int MID = 2_000;
    private static final int RARE = 39_000;

    private final GeneratedArticles words = new GeneratedArticles();
    private final EntityColumns.Snapshot register = GeneratedArticles.register();
    private final Random random;

    ComparedQueries(long seed) {
        random = new Random(seed);
    }

    /** @param of each kind */
    Map<String, List<SearchQuery>> byKind(int of) {
        Map<String, Supplier<SearchQuery>> kinds = new LinkedHashMap<>();
        kinds.put("rare word", () -> SearchQuery.of(rare()));
        kinds.put("mid word", () -> SearchQuery.of(mid()));
        kinds.put("common word", () -> SearchQuery.of(common()));
        kinds.put("common, newest", () -> SearchQuery.of(common()).sortedBy(Sort.NEWEST));
        kinds.put("common, oldest", () -> SearchQuery.of(common()).sortedBy(Sort.OLDEST));
        kinds.put("two words", () -> SearchQuery.of(mid() + " " + common()));
        kinds.put("three words", () -> SearchQuery.of(common() + " " + common() + " " + common()));
        kinds.put("or", () -> SearchQuery.of(mid() + " OR " + rare()));
        kinds.put("minus", () -> SearchQuery.of(mid() + " -" + common()));
        kinds.put("brackets", () -> SearchQuery.of("(" + mid() + " OR " + rare() + ") " + common()));
        kinds.put("phrase", () -> SearchQuery.of("\"" + common() + " " + common() + "\""));
        kinds.put("near", () -> SearchQuery.of("\"" + common() + " " + mid() + "\"~20"));
        kinds.put("beginning", () -> SearchQuery.of(mid().substring(0, 3) + "*"));
        kinds.put("exact", () -> SearchQuery.of("exact:" + mid()));
        kinds.put("title", () -> SearchQuery.of("title:" + common()));
        kinds.put("figure in words", () -> SearchQuery.of("figure:\"" + common() + " >1000 EUR\""));
        kinds.put("word, figure", () -> SearchQuery.of(mid()).withFigures(List.of("1..50 Mio Euro")));
        kinds.put("word, person", () -> SearchQuery.of(common()).with(Facet.PERSON, entity(EntityKind.PERSON)));
        kinds.put(
                "person, place",
                () -> SearchQuery.everything()
                        .with(Facet.PERSON, entity(EntityKind.PERSON))
                        .with(Facet.PLACE, entity(EntityKind.PLACE)));
        kinds.put(
                "source, not section",
                () -> SearchQuery.of(common())
                        .with(Facet.SOURCE, "Quelle " + random.nextInt(10))
                        .excluding(Facet.SECTION, "Ressort " + random.nextInt(5)));
        kinds.put("not a person", () -> SearchQuery.of(mid()).excluding(Facet.PERSON, entity(EntityKind.PERSON)));
        kinds.put("days", () -> {
            LocalDate first = LocalDate.of(2004, 1, 1).plusDays(random.nextInt(5_000));
            return SearchQuery.of(common()).between(first, first.plusDays(random.nextInt(2_000)));
        });
        kinds.put(
                "years",
                () -> SearchQuery.of(mid())
                        .with(Facet.YEAR, String.valueOf(2004 + random.nextInt(10)))
                        .with(Facet.YEAR, String.valueOf(2014 + random.nextInt(10))));
        kinds.put("deep page", () -> SearchQuery.of(common()).onPage(2 + random.nextInt(100)));
        kinds.put("all, deep", () -> SearchQuery.everything().onPage(1 + random.nextInt(4_000)));
        Map<String, List<SearchQuery>> queries = new LinkedHashMap<>();
        kinds.forEach((kind, query) ->
                queries.put(kind, Stream.generate(query).limit(of).toList()));
        return queries;
    }

    private String common() {
        return word(0, COMMON);
    }

    private String mid() {
        return word(COMMON, MID);
    }

    private String rare() {
        return word(MID, RARE);
    }

    private String word(int from, int to) {
        return words.wordOfRank(random.nextInt(from, to));
    }

    /** The id of one of the more frequent ones. */
    private String entity(EntityKind kind) {
        int id = random.nextInt(1, 100);
        while (register.kind(id) != kind) {
            id++;
        }
        return String.valueOf(id);
    }
}
