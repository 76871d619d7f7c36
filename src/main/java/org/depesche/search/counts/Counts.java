package org.depesche.search.counts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.search.Facet;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.jspecify.annotations.Nullable;

/**
 * The number of hits of a query: in all, by entity, by month, by source, section and language. Merged entities count as
 * one entity. Hidden entities do not count.
 */
public final class Counts {

    private final EntityColumns.Snapshot register;
    private final int[] entities;
    private final int[] months = new int[MonthNumbers.END];
    private final int[] kinds = new int[FigureKind.values().length];
    private final Map<Facet, Map<String, Integer>> words = new EnumMap<>(Facet.class);
    /** The number of values of a facet whose rare values are not counted. */
    private final Map<Facet, Integer> distinct = new EnumMap<>(Facet.class);

    private long total;
    private boolean whole = true;
    private volatile @Nullable Map<EntityKind, MostFrequent> most;

    private Counts(EntityColumns.Snapshot register) {
        this.register = register;
        this.entities = new int[register.size()];
    }

    /** Counts of no hits, to add others. */
    public static Counts none(EntityColumns.Snapshot register) {
        return new Counts(register);
    }

    /** Adds the counts of another part of the index, with the same merges of the register. */
    public void add(Counts part) {
        total += part.total;
        whole &= part.whole;
        add(part.entities, entities);
        add(part.months, months);
        add(part.kinds, kinds);
        part.words.forEach((facet, sums) -> sums.forEach((value, count) -> add(facet, value, count)));
        part.distinct.forEach(this::countOnlyMost);
    }

    /** Adds articles to the total. */
    public void add(long articles) {
        total += articles;
    }

    /** Adds to a value of a facet without entities; removes the value if its sum is zero. */
    public void add(Facet facet, String value, int count) {
        words.computeIfAbsent(facet, any -> new HashMap<>())
                .merge(value, count, (before, more) -> before + more == 0 ? null : before + more);
    }

    /**
     * Notes that only the most frequent values of a facet are counted, since an engine does not send all.
     *
     * @param all the number of all its values, also of those not counted
     */
    public void countOnlyMost(Facet facet, int all) {
        distinct.merge(facet, all, Math::max);
    }

    /** The number of all values of a facet, of which some may not be counted. */
    int distinct(Facet facet, int counted) {
        return Math.max(counted, distinct.getOrDefault(facet, 0));
    }

    /** A copy of these counts, with some values of a facet taken from other counts. */
    public Counts with(Facet facet, Set<String> values, Counts others) {
        Counts mixed = none(register);
        mixed.add(this);
        if (facet.isOfEntities()) {
            values.stream()
                    .filter(value -> value.matches("\\d{1,9}"))
                    .mapToInt(Integer::parseInt)
                    .filter(id -> id < Math.min(entities.length, others.entities.length))
                    .forEach(id -> mixed.entities[id] = others.entities[id]);
        } else {
            Map<String, Integer> sums = new HashMap<>(words(facet));
            Map<String, Integer> theirs = new HashMap<>(others.words(facet));
            theirs.keySet().retainAll(values);
            sums.putAll(theirs);
            mixed.words.put(facet, sums);
        }
        return mixed;
    }

    private static void add(int[] some, int[] sum) {
        for (int i = Math.min(some.length, sum.length) - 1; i >= 0; i--) {
            sum[i] += some[i];
        }
    }

    /** Notes that the register lacks an entity of an article. */
    public void missAnEntity() {
        whole = false;
    }

    /** Whether the register knew all entities of the articles. */
    public boolean isWhole() {
        return whole;
    }

    /** The number of all hits. */
    public long total() {
        return total;
    }

    /** Counts by the id under which an entity is shown. */
    public int[] entities() {
        return entities;
    }

    /** The most frequent entities of each kind. The counts must be complete. */
    Map<EntityKind, MostFrequent> most() {
        Map<EntityKind, MostFrequent> known = most;
        if (known == null) {
            known = MostFrequent.byKind(entities, register.kinds());
            known.replaceAll(
                    (kind, first) -> new MostFrequent(first.first(), distinct(Facet.of(kind), first.distinct())));
            most = known;
        }
        return known;
    }

    /** The register under whose merges the entities are counted. */
    public EntityColumns.Snapshot register() {
        return register;
    }

    /** Counts by {@link MonthNumbers}. */
    public int[] months() {
        return months;
    }

    /** Counts by the ordinal of the kind of an article's figures. */
    public int[] kinds() {
        return kinds;
    }

    /** Counts by value, for facets without entities. */
    public Map<String, Integer> words(Facet facet) {
        Map<String, Integer> known = words.get(facet);
        if (known != null) {
            return known;
        }
        return facet == Facet.KIND ? byKind() : facet == Facet.YEAR ? byYear() : Map.of();
    }

    private Map<String, Integer> byKind() {
        return Stream.of(FigureKind.values())
                .filter(kind -> kinds[kind.ordinal()] > 0)
                .collect(Collectors.toMap(FigureKind::code, kind -> kinds[kind.ordinal()]));
    }

    private Map<String, Integer> byYear() {
        Map<String, Integer> byYear = new HashMap<>();
        for (int month = 0; month < months.length; month++) {
            if (months[month] != 0) {
                byYear.merge("%04d".formatted(MonthNumbers.year(month)), months[month], Integer::sum);
            }
        }
        byYear.values().removeIf(count -> count <= 0);
        return byYear;
    }
}
