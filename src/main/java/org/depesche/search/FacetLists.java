package org.depesche.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.Entry;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.tagging.EntityKind;

/** Makes lists of counts: the most frequent values, the months. */
final class FacetLists {

    static final int MOST = 50;

    /** An entity with its count. */
    record Counted(int id, int count) {
        static final Comparator<Counted> RARE_FIRST =
                Comparator.comparingInt(Counted::count).thenComparing(Counted::id, Comparator.reverseOrder());
    }

    private FacetLists() {}

    /**
     * @param countsOf the counts to take for a facet: those in which its own filter does not count
     */
    static Map<Facet, FacetCounts> of(SearchQuery query, Map<Facet, Counts> countsOf) {
        Map<Facet, FacetCounts> lists = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Counts counts = countsOf.get(facet);
            lists.put(
                    facet,
                    facet.isOfEntities()
                            ? entities(facet, query.filter(facet), counts)
                            : words(facet, query.filter(facet), counts));
        }
        return lists;
    }

    private static FacetCounts entities(Facet facet, Filter filter, Counts counts) {
        EntityKind kind = facet.entityKind();
        EntityColumns.Snapshot register = counts.register();
        int[] found = counts.entities();
        IntPredicate ofKind = id -> register.kind(id) == kind;
        Set<Integer> shown = new LinkedHashSet<>();
        Most most = most(found, ofKind, MOST);
        most.first().forEach(counted -> shown.add(counted.id()));
        for (String value : filter.values()) {
            String bare = filter.none().contains(value.replaceFirst("^-", "")) ? value.substring(1) : value;
            if (bare.matches("\\d{1,9}") && register.knows(Integer.parseInt(bare))) {
                shown.add(Integer.parseInt(bare));
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (int id : shown) {
            String value = String.valueOf(id);
            entries.add(entry(value, register.name(id), id < found.length ? found[id] : 0, filter));
        }
        return new FacetCounts(facet, sorted(entries), most.distinct());
    }

    /**
     * Ids with their counts.
     *
     * @param first the most frequent, the most frequent first
     * @param distinct how many there are in all
     */
    record Most(List<Counted> first, int distinct) {}

    static Most most(int[] counts, IntPredicate wanted, int most) {
        PriorityQueue<Counted> best = new PriorityQueue<>(Counted.RARE_FIRST);
        int distinct = 0;
        int least = 0;
        for (int id = 0; id < counts.length; id++) {
            int count = counts[id];
            if (count > 0 && wanted.test(id)) {
                distinct++;
                if (count > least) {
                    best.add(new Counted(id, count));
                    if (best.size() > most) {
                        best.poll();
                    }
                    least = best.size() < most ? 0 : best.peek().count();
                }
            }
        }
        return new Most(best.stream().sorted(Counted.RARE_FIRST.reversed()).toList(), distinct);
    }

    /** The most frequent first; years, the latest first. */
    static Comparator<Map.Entry<String, Integer>> order(Facet facet) {
        return facet == Facet.YEAR
                ? Map.Entry.comparingByKey(Comparator.reverseOrder())
                : Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey());
    }

    private static FacetCounts words(Facet facet, Filter filter, Counts counts) {
        Map<String, Integer> found = counts.words(facet);
        Set<String> shown = new LinkedHashSet<>(found.entrySet().stream()
                .sorted(order(facet))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList());
        shown.addAll(filter.any());
        shown.addAll(filter.none());
        List<Entry> entries = new ArrayList<>();
        for (String value : shown) {
            entries.add(entry(value, value, found.getOrDefault(value, 0), filter));
        }
        return new FacetCounts(facet, facet == Facet.YEAR ? entries : sorted(entries), found.size());
    }

    static Entry entry(String value, String label, long count, Filter filter) {
        return new Entry(
                value, label, count, filter.any().contains(value), filter.none().contains(value));
    }

    /** What is chosen first, then by count. */
    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> !entry.selected())
                        .thenComparing(Comparator.comparingLong(Entry::count).reversed()))
                .toList();
    }

    /** From the first month with something in it to the last. */
    static List<Bucket> months(int[] counts) {
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
            buckets.add(new Bucket(Columns.day(month), counts[month]));
        }
        return buckets;
    }
}
