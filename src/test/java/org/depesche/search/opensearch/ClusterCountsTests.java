package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.article.Published;
import org.depesche.search.EntityDirectory.Years;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.Paging.Sort;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchSettings;
import org.depesche.search.SearchSettings.Engine;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.FacetLists;
import org.depesche.search.counts.RecentCounts;
import org.depesche.search.criteria.ClauseCriteria;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.LabelValues;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.names.EmptyRegister;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.ParsedQuery;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The counts of OpenSearch are those that counting article by article gives. */
@Tag("opensearch")
class ClusterCountsTests {

    private static final int ARTICLES = 400;
    private static final int ENTITIES = 60;
    private static final ZonedDateTime NOW = LocalDate.of(2024, 5, 20).atStartOfDay(ZoneOffset.UTC);
    private static final List<String> SOURCES = List.of("Hafenbote", "Küstendienst", "Wattpost");

    private static final LabelValues ALL_KNOWN = new LabelValues() {
        @Override
        public boolean has(Facet facet, String value) {
            return true;
        }

        @Override
        public void each(Facet facet, Consumer<String> values) {
            if (facet == Facet.SOURCE) {
                SOURCES.forEach(values);
            }
        }
    };

    private static final List<ArticleRow> ROWS = rows();

    private static OpenSearchShelf shelf;
    private static ClusterSearch search;

    private EntityColumns.Snapshot register = register();

    @BeforeAll
    static void fill() throws IOException {
        EntityColumns.Snapshot register = register();
        shelf = new OpenSearchShelf().knowing(register.canonical(), register.kinds());
        shelf.with(ROWS.toArray(ArticleRow[]::new));
        search = shelf.search();
    }

    @AfterAll
    static void close() throws IOException {
        shelf.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=Hafen",
                "source=Hafenbote",
                "source=-Hafenbote",
                "q=Hafen&source=Hafenbote&source=Wattpost",
                "q=Hafen&source=-Hafenbote",
                "person=1",
                "person=1&place=2",
                "q=Hafen&person=1&person=4&place=-2&source=-Wattpost",
                "year=2021",
                "q=Hafen&year=2021",
                "year=2021&section=Wirtschaft",
                "year=-2021&person=-4",
                "q=Hafen&language=en&organisation=3&from=2020-03-01&to=2022-02-28",
                "q=Nirgends&person=1",
                "person=nobody",
                "q=Hafen&person=-nobody&source=-\u0000"
            })
    void aPageHasTheCountsOfItsHitsAndThoseWithoutTheFilterOfEachFacet(String query) throws IOException {
        PreparedQuery asked = prepare(query(query));
        ClusterCounts.OfPage counted = page(asked);

        Counts hits = counted.hits();
        List<ArticleRow> found = found(query(query), null);
        assertThat(hits.total()).isEqualTo(found.size());
        assertThat(FacetLists.months(hits.months()).stream().filter(month -> month.count() > 0))
                .containsExactlyElementsOf(months(found));
        for (Facet facet : Facet.values()) {
            boolean filtered = query(query).filters().facets().containsKey(facet);
            Counts counts = filtered ? counted.without().get(facet) : hits;
            assertThat(values(facet, counts)).as("%s", facet).isEqualTo(expected(facet, query(query)));
            assertThat(values(facet, counts().countsBut(facet, asked)))
                    .as("all of %s", facet)
                    .isEqualTo(expected(facet, query(query)));
        }
    }

    @Test
    void anArticleThatNamesTwoMergedEntitiesCountsOnceAndHiddenOnesDoNotCount() throws IOException {
        register = register(Map.of(4, 1, 7, 0));
        int together = (int) ROWS.stream()
                .filter(row -> Arrays.stream(row.entities()).anyMatch(id -> id == 1 || id == 4))
                .count();

        int[] entities = page(prepare(SearchQuery.everything())).hits().entities();
        assertThat(List.of(entities[1], entities[4], entities[7])).containsExactly(together, 0, 0);
        assertThat(counts().counts(Criterion.All.EVERYTHING).entities()[1]).isEqualTo(together);
        assertThat(counts().articles(Set.of(1, 4, 7))).isEqualTo(Map.of(1, (long) together));
        assertThat(counts().countsBut(Facet.PERSON, prepare(query("person=4&q=")))
                        .entities()[1])
                .isEqualTo(together);
        assertThat(page(prepare(query("person=-1"))).without().get(Facet.PERSON).entities()[1])
                .isEqualTo(together);
        EverythingCounts everything = new EverythingCounts();
        assertThat(everything.of(search, "now", register).entities()[1]).isEqualTo(together);
    }

    @Test
    void theCountsOfTheSameHitsAreKept() throws IOException {
        ClusterCounts counts = counts();
        PreparedQuery asked = prepare(query("q=Hafen&source=-Hafenbote"));
        assertThat(counts.known(asked)).isNull();

        ObjectNode request = PageCountBody.of(asked, register);
        ClusterCounts.OfPage first = counts.read(asked, request, search.answer(request));

        assertThat(counts.known(prepare(query("q=Hafen&source=-Hafenbote&sort=oldest&page=2"))))
                .isEqualTo(first);
        assertThat(counts.known(prepare(query("q=Hafen&source=-Wattpost")))).isNull();
    }

    @Test
    void typedWordsThatFindTheHitsOfAFilterDoNotGetItsCounts() throws IOException {
        ClusterCounts counts = counts();
        PreparedQuery filtered = prepare(query("source=Hafenbote"));
        PreparedQuery typed = prepare(query("q=source:Hafenbote"));
        ObjectNode request = PageCountBody.of(filtered, register);
        counts.read(filtered, request, search.answer(request));

        assertThat(typed.hits()).isEqualTo(filtered.hits());
        assertThat(counts.known(typed)).isNull();
    }

    @Test
    void chosenValuesAreCountedHoweverRareTheyAre() throws IOException {
        int sources = 300;
        List<ArticleRow> articles = new ArrayList<>();
        for (int source = 1; source <= sources; source++) {
            articles.add(of("Blatt " + source, 2 * source));
            if (source < sources - 1) {
                articles.add(of("Blatt " + source, 2 * source + 1));
            }
        }
        try (OpenSearchShelf many = new OpenSearchShelf()) {
            many.with(articles.toArray(ArticleRow[]::new));
            ClusterSearch among = many.search();
            PreparedQuery asked = prepare(query("source=Blatt 300&source=Blatt 7&section=Lokales"));
            ObjectNode request = PageCountBody.of(asked, register);
            ClusterCounts counts = counts(among);
            Counts first =
                    counts.read(asked, request, among.answer(request)).without().get(Facet.SOURCE);

            assertThat(first.words(Facet.SOURCE)).containsEntry("Blatt 300", 1).containsEntry("Blatt 7", 2);
            assertThat(counts.known(asked).without().get(Facet.SOURCE).words(Facet.SOURCE))
                    .isEqualTo(first.words(Facet.SOURCE));
        }
    }

    @Test
    void theListedValuesOfSeveralShardsHaveAllTheirArticles() throws IOException {
        Random random = new Random(8_128);
        List<ArticleRow> articles = IntStream.range(1, 4_000)
                .mapToObj(id -> of("Blatt " + (int) (2_500 * Math.pow(random.nextDouble(), 2)), id))
                .toList();
        Map<String, Long> expected = articles.stream()
                .collect(Collectors.groupingBy(row -> row.publication().source(), Collectors.counting()));
        try (OpenSearchShelf many = new OpenSearchShelf(3)) {
            many.with(articles.toArray(ArticleRow[]::new));
            ClusterSearch among = many.search();
            PreparedQuery asked = prepare(query("section=Lokales"));
            ObjectNode request = PageCountBody.of(asked, register);
            Counts hits =
                    counts(among).read(asked, request, among.answer(request)).hits();

            assertThat(hits.words(Facet.SOURCE)).hasSize(200);
            hits.words(Facet.SOURCE)
                    .forEach((source, count) -> assertThat(count)
                            .as(source)
                            .isEqualTo(expected.get(source).intValue()));
        }
    }

    private static ArticleRow of(String source, int id) {
        return new ArticleRow(
                id,
                new ArticleRow.Heading("Bericht", null, List.of()),
                new ArticleRow.Publication(null, source, "Lokales", "de", List.of()),
                "Bericht",
                new int[0],
                List.of(),
                null);
    }

    @Test
    void theDaysAndYearsOfHitsAreCounted() throws IOException {
        Criterion hits = prepare(query("q=Hafen&from=2021-01-01&to=2021-12-31")).hits();
        Map<LocalDate, Long> days = found(query("q=Hafen&from=2021-01-01&to=2021-12-31"), null).stream()
                .collect(Collectors.groupingBy(ClusterCountsTests::day, TreeMap::new, Collectors.counting()));

        assertThat(counts().days(hits))
                .containsExactlyElementsOf(days.entrySet().stream()
                        .map(day -> new Bucket(day.getKey(), day.getValue()))
                        .toList());
        assertThat(counts().years(Map.of(
                        5, prepare(query("year=2021")).hits(),
                        6, prepare(query("q=Nirgends")).hits(),
                        7, Criterion.All.EVERYTHING)))
                .isEqualTo(Map.of(5, new Years(2021, 2021), 7, new Years(2019, 2023)));
        assertThat(counts().total(hits))
                .isEqualTo(days.values().stream().mapToLong(n -> n).sum());
    }

    @Test
    void everythingIsCountedWithAllEntities() throws IOException {
        EverythingCounts everything = new EverythingCounts();
        Counts counts = everything.of(search, "now", register);

        assertThat(counts.total()).isEqualTo(ARTICLES);
        for (Facet facet : Facet.values()) {
            assertThat(values(facet, counts)).isEqualTo(expected(facet, SearchQuery.everything()));
        }
        assertThat(everything.of(search, "now", register)).isSameAs(counts);
        assertThat(everything.of(search, "later", register)).isNotSameAs(counts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=newest", "sort=oldest", "q=Hafen", "q=Hafen&sort=newest"})
    void hitsAtAnyPlaceAreThoseOfTheWholeList(String query) throws IOException {
        PreparedQuery asked = prepare(query(query));
        Sort sort = query(query).sort();
        long total = counts().total(asked.hits());
        List<Long> all = ids(new DeepPages(search, asked, sort).hits(0, total, total));

        assertThat(all).hasSize((int) total).doesNotHaveDuplicates();
        for (long start = 0; start < total; start += 7) {
            long end = Math.min(total, start + 10);
            // undated hits beyond the reach are not found
            assertThat(ids(new DeepPages(search, asked, sort, 30 + undated()).hits(start, end, total)))
                    .as("from %d", start)
                    .isEqualTo(all.subList((int) start, (int) end));
        }
    }

    @Test
    void undatedHitsBeyondTheReachAreNotFound() throws IOException {
        PreparedQuery asked = prepare(SearchQuery.everything());
        int reach = 6;
        for (int after = 0; after < undated() + 10; after++) {
            long end = ARTICLES - after;
            List<Long> near = ids(new DeepPages(search, asked, Sort.NEWEST, reach).hits(end - 2, end, ARTICLES));

            boolean isFound = after + 2 <= reach || after >= undated();
            assertThat(near).as("%d before the last", after).hasSize(isFound ? 2 : 0);
        }
    }

    private static int undated() {
        return (int) ROWS.stream()
                .filter(row -> row.publication().published() == null)
                .count();
    }

    private static List<Long> ids(JsonNode hits) {
        return ClusterHits.ids(hits);
    }

    private ClusterCounts counts() {
        return counts(search);
    }

    private ClusterCounts counts(ClusterSearch search) {
        return new ClusterCounts(
                search,
                "now",
                register,
                new RecentCounts(new SearchSettings(java.time.Duration.ofSeconds(2), 50, Engine.OPENSEARCH)),
                () -> new EverythingCounts().of(search, "now", register));
    }

    private ClusterCounts.OfPage page(PreparedQuery asked) throws IOException {
        ObjectNode request = PageCountBody.of(asked, register);
        return counts().read(asked, request, search.answer(request));
    }

    private PreparedQuery prepare(SearchQuery query) {
        ParsedQuery parsed = ParsedQuery.of(query, NOW, Locale.GERMAN);
        EmptyRegister nobody = new EmptyRegister();
        return new PreparedQuery(
                parsed,
                new ClauseCriteria(
                        ALL_KNOWN,
                        register,
                        nobody,
                        figure -> figure,
                        NamesInQuery.of(parsed.words().clause(), nobody),
                        parsed));
    }

    private static SearchQuery query(String parameters) {
        SearchQuery query = SearchQuery.everything();
        for (String parameter : parameters.isEmpty() ? new String[0] : parameters.split("&")) {
            String name = parameter.substring(0, parameter.indexOf('='));
            String value = parameter.substring(name.length() + 1);
            query = switch (name) {
                case "q" -> query.withQ(value);
                case "from" -> query.between(LocalDate.parse(value), query.to());
                case "to" -> query.between(query.from(), LocalDate.parse(value));
                case "sort" -> query.sortedBy(Sort.valueOf(value.toUpperCase(Locale.ROOT)));
                case "page" -> query.onPage(Integer.parseInt(value));
                default -> {
                    Facet facet = Facet.valueOf(name.toUpperCase(Locale.ROOT));
                    yield value.startsWith("-") ? query.excluding(facet, value.substring(1)) : query.with(facet, value);
                }
            };
        }
        return query;
    }

    /** Of a filter with chosen values only those of the excluded values count that come back. */
    private static Map<String, Integer> expected(Facet facet, SearchQuery query) {
        Filter filter = query.filter(facet);
        List<ArticleRow> all = found(query, facet);
        Predicate<ArticleRow> excluded = row -> values(facet, row).stream().anyMatch(filter.none()::contains);
        Map<String, Integer> counts = new HashMap<>();
        for (ArticleRow row : all) {
            for (String value : values(facet, row)) {
                if (filter.none().contains(value) || !excluded.test(row)) {
                    counts.merge(value, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static Map<String, Integer> values(Facet facet, Counts counts) {
        if (!facet.isOfEntities()) {
            return counts.words(facet);
        }
        return IntStream.range(1, counts.entities().length)
                .filter(id -> counts.entities()[id] > 0 && kind(id) == facet.entityKind())
                .boxed()
                .collect(Collectors.toMap(String::valueOf, id -> counts.entities()[id]));
    }

    private static List<Bucket> months(List<ArticleRow> rows) {
        Map<LocalDate, Long> months = rows.stream()
                .filter(row -> row.publication().published() != null)
                .collect(Collectors.groupingBy(row -> day(row).withDayOfMonth(1), TreeMap::new, Collectors.counting()));
        return months.entrySet().stream()
                .map(month -> new Bucket(month.getKey(), month.getValue()))
                .toList();
    }

    private static LocalDate day(ArticleRow row) {
        return row.publication().published().day();
    }

    private static List<ArticleRow> found(SearchQuery query, Facet but) {
        return ROWS.stream()
                .filter(row -> query.q().isEmpty() || row.text().contains(query.q()))
                .filter(row -> query.from() == null
                        || row.publication().published() != null
                                && !day(row).isBefore(query.from())
                                && !day(row).isAfter(query.to()))
                .filter(row -> query.filters().facets().entrySet().stream()
                        .filter(filter -> filter.getKey() != but)
                        .allMatch(filter -> meets(filter.getValue(), values(filter.getKey(), row))))
                .toList();
    }

    private static boolean meets(Filter filter, List<String> values) {
        return (filter.any().isEmpty() || values.stream().anyMatch(filter.any()::contains))
                && values.stream().noneMatch(filter.none()::contains);
    }

    private static List<String> values(Facet facet, ArticleRow row) {
        ArticleRow.Publication publication = row.publication();
        return switch (facet) {
            case PERSON, PLACE, ORGANISATION ->
                Arrays.stream(row.entities())
                        .filter(id -> kind(id) == facet.entityKind())
                        .mapToObj(String::valueOf)
                        .toList();
            case SOURCE -> Stream.ofNullable(publication.source()).toList();
            case SECTION -> Stream.ofNullable(publication.section()).toList();
            case LANGUAGE -> Stream.ofNullable(publication.language()).toList();
            case KIND -> List.of();
            case YEAR ->
                Stream.ofNullable(publication.published())
                        .map(published -> String.valueOf(published.day().getYear()))
                        .toList();
        };
    }

    private static EntityKind kind(int entity) {
        return EntityKind.values()[Facet.values()[(entity - 1) % 3].entityKind().ordinal()];
    }

    private static EntityColumns.Snapshot register() {
        return register(Map.of());
    }

    private static EntityColumns.Snapshot register(Map<Integer, Integer> shownAs) {
        int[] canonical = new int[ENTITIES + 1];
        byte[] kinds = new byte[ENTITIES + 1];
        for (int id = 1; id <= ENTITIES; id++) {
            canonical[id] = shownAs.getOrDefault(id, id);
            kinds[id] = (byte) kind(id).ordinal();
        }
        return OpenSearchShelf.register(canonical, kinds);
    }

    private static List<ArticleRow> rows() {
        Random random = new Random(4_711);
        List<ArticleRow> rows = new ArrayList<>();
        for (int id = 1; id <= ARTICLES; id++) {
            Set<Integer> entities = new HashSet<>();
            IntStream.range(0, random.nextInt(6))
                    .forEach(i -> entities.add(1 + (int) (ENTITIES * Math.pow(random.nextDouble(), 2))));
            String headline = random.nextBoolean() ? "Bericht vom Hafen" : "Bericht vom Markt";
            LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1_800));
            rows.add(new ArticleRow(
                    id,
                    new ArticleRow.Heading(headline, null, List.of()),
                    new ArticleRow.Publication(
                            random.nextInt(20) == 0 ? null : Published.on(day),
                            random.nextInt(9) == 0 ? null : SOURCES.get(random.nextInt(3)),
                            random.nextInt(3) == 0 ? "Wirtschaft" : "Lokales",
                            random.nextInt(4) == 0 ? "en" : "de",
                            List.of()),
                    headline + "\n\nEs war ruhig.",
                    entities.stream().mapToInt(Integer::intValue).toArray(),
                    List.of(),
                    null));
        }
        return rows;
    }
}
