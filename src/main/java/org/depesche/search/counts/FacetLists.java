package org.depesche.search.counts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.Entry;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.search.names.EntityColumns;

/** Makes lists of counts: the most frequent values of facets, and the months. */
public final class FacetLists {

    private FacetLists() {}

    /**
     * @param countsOf for each facet, the counts without its filter
     * @param shown whether readers may see an entity
     * @param locale of the names of entities
     */
    public static Map<Facet, FacetCounts> of(
            SearchQuery query, Map<Facet, Counts> countsOf, IntPredicate shown, Locale locale) {
        Map<Facet, FacetCounts> lists = new EnumMap<>(Facet.class);
        countsOf.forEach((facet, counts) -> lists.put(
                facet,
                facet.isOfEntities()
                        ? entities(facet, query.filter(facet), counts, shown, locale)
                        : words(facet, query.filter(facet), counts)));
        return lists;
    }

    private static FacetCounts entities(
            Facet facet, Filter filter, Counts counts, IntPredicate isShown, Locale locale) {
        MostFrequent most = Objects.requireNonNull(counts.most().get(facet.entityKind()));
        EntityColumns.Snapshot register = counts.register();
        int[] found = counts.entities();
        Set<Integer> shown = new LinkedHashSet<>();
        most.first().forEach(counted -> shown.add(counted.id()));
        Stream.of(filter.any(), filter.all(), filter.none())
                .flatMap(values -> values.stream().sorted())
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(id -> register.knows(id) && isShown.test(id))
                .forEach(shown::add);
        List<Entry> entries = new ArrayList<>();
        for (int id : shown) {
            String value = String.valueOf(id);
            entries.add(entry(value, register.name(id, locale), id < found.length ? found[id] : 0, filter));
        }
        return new FacetCounts(facet, sorted(entries), most.distinct());
    }

    /** The most frequent first; years, the latest first. */
    public static Comparator<Map.Entry<String, Integer>> order(Facet facet) {
        return facet == Facet.YEAR
                ? Map.Entry.comparingByKey(Comparator.reverseOrder())
                : Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey());
    }

    /** The first elements in an order, without sorting all. */
    public static <T> List<T> first(Collection<T> all, Comparator<T> order, int most) {
        if (most > all.size() / 8) {
            return all.stream().sorted(order).limit(most).toList();
        }
        PriorityQueue<T> first = new PriorityQueue<>(order.reversed());
        for (T one : all) {
            if (first.size() < most || order.compare(one, first.peek()) < 0) {
                first.add(one);
                if (first.size() > most) {
                    first.poll();
                }
            }
        }
        return first.stream().sorted(order).toList();
    }

    private static FacetCounts words(Facet facet, Filter filter, Counts counts) {
        Map<String, Integer> found = counts.words(facet);
        Set<String> shown = new LinkedHashSet<>();
        first(found.entrySet(), order(facet), MostFrequent.MOST).forEach(value -> shown.add(value.getKey()));
        shown.addAll(filter.any());
        shown.addAll(filter.all());
        shown.addAll(filter.none());
        List<Entry> entries = new ArrayList<>();
        for (String value : shown) {
            entries.add(entry(value, value, found.getOrDefault(value, 0), filter));
        }
        return new FacetCounts(
                facet, facet == Facet.YEAR ? byYear(entries) : sorted(entries), counts.distinct(facet, found.size()));
    }

    /** An entry of a list, marked as chosen or excluded by the filter. */
    public static Entry entry(String value, String label, long count, Filter filter) {
        return new Entry(
                value, label, count, filter.isWanted(value), filter.none().contains(value));
    }

    private static List<Entry> byYear(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::value).reversed())
                .toList();
    }

    /** Chosen values first, then by count. */
    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> !entry.selected())
                        .thenComparing(Comparator.comparingLong(Entry::count).reversed()))
                .toList();
    }

    /** From the first month with hits to the last. */
    public static List<Bucket> months(int[] counts) {
        int first = 0;
        int last = counts.length - 1;
        while (first <= last && counts[first] == 0) {
            first++;
        }
        while (last >= first && counts[last] == 0) {
            last--;
        }
        List<Bucket> buckets = new ArrayList<>();
        for (int month = first; month <= last; month++) {
            buckets.add(new Bucket(MonthNumbers.firstDay(month), counts[month]));
        }
        return buckets;
    }
}
