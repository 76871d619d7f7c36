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
 * Those of the register who are called by one name.
 *
 * @param decided ids of whom an editor said that the name alone means
 * @param months how often each was named in full, by id and month, counted from the year 0; {@link #UNDATED} without one
 */
record NameCandidates(Set<Integer> decided, Map<Integer, Map<Integer, Integer>> months) {

    static final NameCandidates NOBODY = new NameCandidates(Set.of(), Map.of());

    static final int UNDATED = -1;

    /** So great a share of all that was said of anybody of the name makes one the one who is meant. */
    static final double MAJORITY = .9;

    /** Months before and after. */
    private static final int AROUND = 12;

    /**
     * Who is meant.
     *
     * @param evidence null: an editor said so
     * @param share how sure that is, 0 to 1
     */
    record Choice(int entity, @Nullable Evidence evidence, double share) {}

    static int month(LocalDate day) {
        return (int) YearMonth.from(day).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** Whom an editor set, or else who holds nearly all mentions at the time; null if nobody does. */
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

    /** Of a text without a day all mentions count. */
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

    /** Without some of them: who is named in full beside the name was not meant by it. */
    NameCandidates without(Collection<Integer> entities) {
        if (entities.stream().noneMatch(months::containsKey)) {
            return this;
        }
        Map<Integer, Map<Integer, Integer>> others = new HashMap<>(months);
        others.keySet().removeAll(entities);
        return new NameCandidates(decided, others);
    }

    /** Whether nobody is called so. */
    boolean isEmpty() {
        return decided.isEmpty() && months.isEmpty();
    }

    /** Whether several are called so, and only what else is named can tell which of them is meant. */
    boolean areSeveral() {
        return months.size() > 1;
    }

    Collection<Integer> entities() {
        return months.keySet();
    }
}
