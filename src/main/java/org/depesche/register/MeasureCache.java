package org.depesche.register;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All measures in memory, with their forms and merges. An update replaces only changed measures and never leaves a
 * form without its measure, so readers need no lock.
 */
final class MeasureCache {

    /**
     * @param lemmas its own, without those of merged measures
     * @param changedAt the time of its last change; a row is never replaced by an older one
     */
    record Row(
            int id,
            MeasureName name,
            @Nullable Integer mergedInto,
            boolean hidden,
            List<String> lemmas,
            OffsetDateTime changedAt) {

        boolean isOlderThan(@Nullable Row other) {
            return other != null && changedAt.isBefore(other.changedAt);
        }
    }

    private final Map<Integer, Row> rows = new ConcurrentHashMap<>();
    private final Map<String, Integer> byLemma = new ConcurrentHashMap<>();

    /** A number that changes with every change of a measure. */
    private volatile int version;

    /** The measures that were merged into a measure, directly or indirectly, by its id. */
    private volatile Map<Integer, List<Integer>> merged = Map.of();

    boolean knows(String lemma) {
        return byLemma.containsKey(lemma);
    }

    @Nullable
    Integer ofLemma(String lemma) {
        Integer own = byLemma.get(lemma);
        return own == null ? null : root(own);
    }

    /** The id of the measure as which another one is shown; null for an unknown id. */
    @Nullable
    Integer root(int id) {
        Row row = rows.get(id);
        while (row != null && row.mergedInto() != null) {
            row = rows.get(row.mergedInto());
        }
        return row == null ? null : row.id();
    }

    /** @param id of a measure that is shown as itself */
    Measure measure(int id) {
        Row row = rows.get(id);
        TreeSet<String> lemmas = new TreeSet<>(row == null ? List.of() : row.lemmas());
        for (int other : merged.getOrDefault(id, List.of())) {
            Row part = rows.get(other);
            lemmas.addAll(part == null ? List.of() : part.lemmas());
        }
        return new Measure(id, row == null ? MeasureName.of("") : row.name(), lemmas, row == null || row.hidden());
    }

    /** The measures that are shown as themselves. */
    Stream<Row> shown() {
        return rows.values().stream().filter(row -> row.mergedInto() == null && !row.hidden());
    }

    /** The forms of all visible measures with the id of their measure. */
    Map<String, Integer> shownForms() {
        Map<String, Integer> forms = HashMap.newHashMap(byLemma.size());
        byLemma.forEach((lemma, id) -> {
            Integer root = root(id);
            Row row = root == null ? null : rows.get(root);
            if (row != null && !row.hidden()) {
                forms.put(lemma, row.id());
            }
        });
        return forms;
    }

    /** The measures that were merged into a measure. */
    List<Integer> mergedInto(int id) {
        return merged.getOrDefault(id, List.of());
    }

    /** Two threads may take their rows in the other order. */
    synchronized void take(Collection<Row> read) {
        List<String> gone = new ArrayList<>();
        boolean merges = false;
        boolean news = false;
        for (Row row : read) {
            if (row.isOlderThan(rows.get(row.id()))) {
                continue;
            }
            Row before = rows.put(row.id(), row);
            news |= !row.equals(before);
            row.lemmas().forEach(lemma -> byLemma.put(lemma, row.id()));
            if (before != null) {
                gone.addAll(before.lemmas());
            }
            merges |= row.mergedInto() != null || before != null && before.mergedInto() != null;
        }
        for (String lemma : gone) {
            byLemma.computeIfPresent(lemma, (same, id) -> isOf(lemma, id) ? id : null);
        }
        if (merges) {
            Map<Integer, List<Integer>> into = new HashMap<>();
            new TreeMap<>(rows).forEach((id, row) -> {
                Integer root = row.mergedInto() == null ? null : root(id);
                if (root != null) {
                    into.computeIfAbsent(root, any -> new ArrayList<>()).add(id);
                }
            });
            merged = into;
        }
        version += news ? 1 : 0;
    }

    int version() {
        return version;
    }

    private boolean isOf(String lemma, int id) {
        Row row = rows.get(id);
        return row != null && row.lemmas().contains(lemma);
    }
}
