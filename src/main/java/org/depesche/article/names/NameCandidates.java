package org.depesche.article.names;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The entities of the register that share a name.
 *
 * @param decided ids of entities that an editor assigned the name to
 * @param months the number of full mentions by id and month, counted from the year 0; {@link #UNDATED} without a
 *     date
 */
record NameCandidates(Set<Integer> decided, Map<Integer, Map<Integer, Integer>> months) {

    static final NameCandidates NOBODY = new NameCandidates(Set.of(), Map.of());

    static final int UNDATED = -1;

    /** The least share of mentions that makes one candidate the meaning of the name. */
    static final double MAJORITY = .9;

    /** The number of months before and after that count. */
    private static final int AROUND = 12;

    /**
     * The chosen candidate.
     *
     * @param evidence null for an editor's decision
     * @param share the certainty, 0 to 1
     */
    record Choice(int entity, @Nullable Evidence evidence, double share) {}

    static int month(LocalDate day) {
        return (int) YearMonth.from(day).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** The candidate that an editor decided on, or that has nearly all mentions at the time; null if there is none. */
    @Nullable
    Choice majority(@Nullable LocalDate day) {
        return majority(day == null ? UNDATED : month(day));
    }

    @Nullable
    Choice majority(int month) {
        if (decided.size() == 1) {
            return new Choice(decided.iterator().next(), null, 1);
        }
        Map<Integer, Integer> mentions = around(month);
        int all = mentions.values().stream().mapToInt(Integer::intValue).sum();
        return mentions.entrySet().stream()
                .filter(one -> one.getValue() > 0 && one.getValue() >= MAJORITY * all)
                .findFirst()
                .map(one -> new Choice(one.getKey(), Evidence.ASSUMED, (double) one.getValue() / all))
                .orElse(null);
    }

    /** In a text without a date all mentions count. */
    Map<Integer, Integer> around(int month) {
        Map<Integer, Integer> mentions = new HashMap<>();
        months.forEach((entity, named) -> {
            int count = named.entrySet().stream()
                    .filter(one ->
                            month == UNDATED || one.getKey() != UNDATED && Math.abs(one.getKey() - month) <= AROUND)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            mentions.put(entity, count);
        });
        return mentions;
    }

    /** The candidates without some entities. A person whose full name occurs beside the name is not meant by it. */
    NameCandidates without(Collection<Integer> entities) {
        if (entities.stream().noneMatch(months::containsKey)) {
            return this;
        }
        Map<Integer, Map<Integer, Integer>> others = new HashMap<>(months);
        others.keySet().removeAll(entities);
        return new NameCandidates(decided, others);
    }

    /** Whether the register has no entity of the name. */
    boolean isEmpty() {
        return decided.isEmpty() && months.isEmpty();
    }

    /** Whether the register has several entities of the name, so that the context must decide. */
    boolean areSeveral() {
        return months.size() > 1;
    }

    Collection<Integer> entities() {
        return months.keySet();
    }
}
