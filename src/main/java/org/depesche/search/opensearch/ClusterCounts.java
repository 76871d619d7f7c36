package org.depesche.search.opensearch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.search.EntityDirectory.Years;
import org.depesche.search.Facet;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.RecentCounts;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts the hits of searches in a state of the index, and keeps the counts of the last searches. */
final class ClusterCounts {

    /** Criteria in one request, each of which is checked for every article that any of them finds. */
    private static final int AT_ONCE = 100;

    private static final String EACH = "each";

    private final ClusterSearch search;
    private final Object key;
    private final EntityColumns.Snapshot register;
    private final RecentCounts recent;
    private final RecentCounts.Counting everything;
    private final CountReading reading;

    /**
     * @param key of the state of the index
     * @param everything counts all articles in this state
     */
    ClusterCounts(
            ClusterSearch search,
            Object key,
            EntityColumns.Snapshot register,
            RecentCounts recent,
            RecentCounts.Counting everything) {
        this.search = search;
        this.key = key;
        this.register = register;
        this.recent = recent;
        this.everything = everything;
        this.reading = new CountReading(register);
    }

    /**
     * The counts of a page.
     *
     * @param hits of filtered facets only with the chosen values
     * @param without for each filtered facet its values without the filter
     */
    record OfPage(Counts hits, Map<Facet, Counts> without) {}

    /** The counts of a page, if they are kept. */
    @Nullable
    OfPage known(PreparedQuery asked) throws IOException {
        Counts hits = recent.known(ofPage(asked));
        if (hits == null) {
            return null;
        }
        Map<Facet, Counts> without = new EnumMap<>(Facet.class);
        for (Facet facet : asked.filters().keySet()) {
            Counts counts = PageCountBody.isOfEverything(facet, asked)
                    ? everything.count()
                    : recent.known(ofPage(facet, asked));
            if (counts == null) {
                return null;
            }
            without.put(facet, withChosen(facet, asked, counts, hits));
        }
        return new OfPage(hits, without);
    }

    /** Typed words may find the same hits as a filter, but leave all values of its facet. */
    private RecentCounts.Asked ofPage(PreparedQuery asked) {
        Set<Facet> filtered = Set.copyOf(asked.filters().keySet());
        return new RecentCounts.Asked(List.of(key, PageCountBody.HITS, filtered), register, asked.hits());
    }

    private RecentCounts.Asked ofPage(Facet without, PreparedQuery asked) {
        return new RecentCounts.Asked(List.of(key, without, asked.excluded(without)), register, asked.hitsBut(without));
    }

    /**
     * Reads the counts of a page.
     *
     * @param answer to the request, which is {@link PageCountBody#of}
     */
    OfPage read(PreparedQuery asked, ObjectNode request, JsonNode answer) throws IOException {
        JsonNode rest = reading.rest(search, request, answer, true);
        Counts hits = keep(ofPage(asked), reading.hits(answer, rest));
        Map<Facet, Counts> without = new EnumMap<>(Facet.class);
        for (Facet facet : asked.filters().keySet()) {
            Counts counts = PageCountBody.isOfEverything(facet, asked)
                    ? everything.count()
                    : keep(ofPage(facet, asked), reading.without(facet, asked.excluded(facet), answer, rest));
            without.put(facet, withChosen(facet, asked, counts, hits));
        }
        return new OfPage(hits, without);
    }

    private static Counts withChosen(Facet facet, PreparedQuery asked, Counts counts, Counts hits) {
        Set<String> chosen = asked.chosen(facet);
        return chosen.isEmpty() || facet == Facet.YEAR ? counts : counts.with(facet, chosen, hits);
    }

    private Counts keep(RecentCounts.Asked asked, Counts counts) throws IOException {
        return recent.counts(asked, search::isCutShort, () -> counts);
    }

    /** The counts of all hits, with the most frequent values of each facet. */
    Counts counts(Criterion hits) throws IOException {
        return kept("many", hits, CountBody.withMany(CountBody.COUNTED, hits));
    }

    private Counts kept(String counted, Criterion hits, ObjectNode request) throws IOException {
        return recent.counts(
                new RecentCounts.Asked(List.of(key, counted), register, hits), search::isCutShort, () -> hits(request));
    }

    private Counts hits(ObjectNode request) throws IOException {
        JsonNode answer = search.answer(request);
        return reading.hits(answer, reading.rest(search, request, answer, false));
    }

    /** All values of a facet without its filter. */
    Counts countsBut(Facet facet, PreparedQuery asked) throws IOException {
        Set<String> excluded = asked.excluded(facet);
        return recent.counts(
                new RecentCounts.Asked(List.of(key, "all", facet, excluded), register, asked.hitsBut(facet)),
                search::isCutShort,
                () -> {
                    ObjectNode request = PageCountBody.without(facet, asked, register);
                    JsonNode answer = search.answer(request);
                    return reading.without(facet, excluded, answer, reading.rest(search, request, answer, false));
                });
    }

    /** The number of hits by month. */
    int[] months(Criterion hits) throws IOException {
        return kept(CountBody.MONTHS, hits, CountBody.byTime(CountBody.MONTHS, hits))
                .months();
    }

    List<Bucket> days(Criterion hits) throws IOException {
        return CountReading.time(
                search.answer(CountBody.byTime(CountBody.DAYS, hits)).path("aggregations"), CountBody.DAYS);
    }

    long total(Criterion hits) throws IOException {
        return CountReading.total(search.answer(CountBody.total(hits)));
    }

    /** The number of articles of each entity, by the ids under which they are shown. */
    Map<Integer, Long> articles(Collection<Integer> entities) throws IOException {
        Map<Integer, Long> articles = new HashMap<>();
        Map<Integer, List<Integer>> shownAs = register.shownAs(entities);
        Set<Integer> ids = new TreeSet<>();
        shownAs.values().forEach(ids::addAll);
        if (!ids.isEmpty()) {
            int[] counts = hits(CountBody.ofEntities(ids)).entities();
            shownAs.keySet().stream()
                    .filter(id -> id < counts.length && counts[id] > 0)
                    .forEach(id -> articles.put(id, (long) counts[id]));
        }
        return articles;
    }

    /** The first and last year of the dated hits of each criterion that has any. */
    Map<Integer, Years> years(Map<Integer, Criterion> criteria) throws IOException {
        Map<Integer, Years> years = new HashMap<>();
        List<Integer> all = List.copyOf(criteria.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Integer> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            JsonNode each = search.answer(years(criteria, some))
                    .path("aggregations")
                    .path(EACH)
                    .path("buckets");
            for (int id : some) {
                JsonNode found = each.path(String.valueOf(id));
                if (found.path("first").path("value").isNumber()) {
                    years.put(id, new Years(year(found.path("first")), year(found.path("last"))));
                }
            }
        }
        return years;
    }

    private static int year(JsonNode day) {
        return LocalDate.parse(day.path("value_as_string").asString()).getYear();
    }

    private static ObjectNode years(Map<Integer, Criterion> criteria, List<Integer> some) {
        ObjectNode counts = ClusterConnection.JSON.createObjectNode();
        ObjectNode each = counts.putObject(EACH);
        ObjectNode filters = each.putObject("filters").putObject("filters");
        List<Criterion> any = new ArrayList<>();
        for (int id : some) {
            Criterion criterion = Objects.requireNonNull(criteria.get(id));
            filters.set(String.valueOf(id), QueryBodies.of(criterion));
            any.add(criterion);
        }
        ObjectNode ends = each.putObject("aggs");
        ends.putObject("first").putObject("min").put("field", ClusterFields.DAY);
        ends.putObject("last").putObject("max").put("field", ClusterFields.DAY);
        return CountBody.counting(QueryBodies.of(new Criterion.Any(any)), counts);
    }
}
