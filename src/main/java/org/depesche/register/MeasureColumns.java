package org.depesche.register;

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
 * All measures on the heap: which form belongs to which, and what was merged into what. Only what has changed is replaced,
 * and a form is never without its measure meanwhile, so that readers need no lock.
 */
final class MeasureColumns {

    /** @param lemmas of its own, not of what was merged into it */
    record Row(int id, String name, @Nullable Integer mergedInto, boolean hidden, List<String> lemmas) {}

    private final Map<Integer, Row> rows = new ConcurrentHashMap<>();
    private final Map<String, Integer> byLemma = new ConcurrentHashMap<>();

    /** Another number whenever something is otherwise than before. */
    private volatile int version;

    /** The measures that were merged into one, by it, at whatever distance. */
    private volatile Map<Integer, List<Integer>> merged = Map.of();

    boolean knows(String lemma) {
        return byLemma.containsKey(lemma);
    }

    @Nullable
    Integer ofLemma(String lemma) {
        Integer own = byLemma.get(lemma);
        return own == null ? null : root(own);
    }

    /** Where a merge leads; null for what is not known. */
    @Nullable
    Integer root(int id) {
        Row row = rows.get(id);
        while (row != null && row.mergedInto() != null) {
            row = rows.get(row.mergedInto());
        }
        return row == null ? null : row.id();
    }

    /** @param id of one that was not merged into another */
    Measure measure(int id) {
        Row row = rows.get(id);
        TreeSet<String> lemmas = new TreeSet<>(row == null ? List.of() : row.lemmas());
        for (int other : merged.getOrDefault(id, List.of())) {
            Row part = rows.get(other);
            lemmas.addAll(part == null ? List.of() : part.lemmas());
        }
        return new Measure(id, row == null ? "" : row.name(), lemmas, row == null || row.hidden());
    }

    /** Those that are shown under their own name. */
    Stream<Row> shown() {
        return rows.values().stream().filter(row -> row.mergedInto() == null && !row.hidden());
    }

    /** All forms of measures that are shown, by the id of the measure. */
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

    /** Those that were merged into a measure. */
    List<Integer> mergedInto(int id) {
        return merged.getOrDefault(id, List.of());
    }

    synchronized void take(Collection<Row> changed) {
        List<String> gone = new ArrayList<>();
        boolean merges = false;
        boolean news = false;
        for (Row row : changed) {
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
