package org.depesche.curation.measures;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.curation.measures.MeasureViews.Counted;
import org.depesche.curation.measures.SimilarForms.Pair;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureForms;
import org.depesche.tagging.FigureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pairs of measures that may be the same: alike by the table of synonyms, by their letters or as a compound, and with
 * figures of the same kind, since a share is no sum. The pairs are searched on demand; refused pairs are stored.
 */
@Component
class SimilarMeasures {

    /** How many pairs are examined, the most certain kinds first. */
    private static final int MOST = 3_000;

    private final Measures measures;
    private final MeasureForms forms;
    private final JdbcClient jdbc;

    /** The result of the last search, valid until a measure changes. */
    private volatile @Nullable Result last;

    private record Result(int version, List<Alike> pairs) {}

    /**
     * Two measures that may be the same.
     *
     * @param from the measure with fewer figures
     */
    record Alike(Counted from, Counted into, MeasureSimilarity kind) {

        private Pair pair() {
            return Pair.of(from.measure().id(), into.measure().id());
        }
    }

    /** Two measures that an editor found different. */
    record Different(Counted one, Counted other, String by, OffsetDateTime at) {}

    SimilarMeasures(Measures measures, MeasureForms forms, JdbcClient jdbc) {
        this.measures = measures;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /** The open pairs, the most certain and those with the most figures first. */
    List<Alike> open() {
        Result known = last;
        int version = measures.version();
        if (known == null || known.version() != version) {
            known = new Result(version, search());
            last = known;
        }
        Set<Pair> refused = refusedPairs();
        return known.pairs().stream()
                .filter(pair -> !refused.contains(pair.pair()))
                .toList();
    }

    private List<Alike> search() {
        List<Map.Entry<Pair, MeasureSimilarity>> found =
                new ArrayList<>(SimilarForms.find(measures.shownForms()).entrySet());
        found.sort(Map.Entry.comparingByValue());
        found = found.subList(0, Math.min(MOST, found.size()));
        Set<Integer> ids = new LinkedHashSet<>();
        found.forEach(pair -> {
            ids.add(pair.getKey().one());
            ids.add(pair.getKey().other());
        });
        List<Measure> all =
                ids.stream().flatMap(id -> measures.find(id).stream()).toList();
        List<Long> counts = forms.counts(all);
        List<Set<FigureKind>> kinds = forms.kinds(all);
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).id(), i);
        }
        List<Alike> pairs = new ArrayList<>();
        for (Map.Entry<Pair, MeasureSimilarity> pair : found) {
            Integer one = places.get(pair.getKey().one());
            Integer other = places.get(pair.getKey().other());
            if (one != null && other != null && !Collections.disjoint(kinds.get(one), kinds.get(other))) {
                boolean fewer = counts.get(one) < counts.get(other);
                Counted first = new Counted(all.get(one), counts.get(one));
                Counted second = new Counted(all.get(other), counts.get(other));
                pairs.add(new Alike(fewer ? first : second, fewer ? second : first, pair.getValue()));
            }
        }
        pairs.sort(Comparator.comparing(Alike::kind)
                .thenComparingLong(pair -> -pair.from().count())
                .thenComparingInt(pair -> pair.from().measure().id())
                .thenComparingInt(pair -> pair.into().measure().id()));
        return List.copyOf(pairs);
    }

    private record Refused(int oneId, int otherId, String decidedBy, OffsetDateTime decidedAt) {}

    private List<Refused> refusedRows() {
        return jdbc.sql("select one_id, other_id, decided_by, decided_at from measure_unlike order by decided_at desc")
                .query(Refused.class)
                .list();
    }

    /** The refused pairs as they are shown now: a merged measure counts as the one that it was merged into. */
    private Set<Pair> refusedPairs() {
        Set<Pair> refused = new HashSet<>();
        for (Refused row : refusedRows()) {
            int one = measures.find(row.oneId()).map(Measure::id).orElse(row.oneId());
            int other = measures.find(row.otherId()).map(Measure::id).orElse(row.otherId());
            refused.add(Pair.of(one, other));
        }
        return refused;
    }

    /** The refused pairs, the latest first. */
    List<Different> refused() {
        List<Different> pairs = new ArrayList<>();
        for (Refused row : refusedRows()) {
            List<Measure> two = Stream.of(row.oneId(), row.otherId())
                    .flatMap(id -> measures.itself(id).stream())
                    .toList();
            if (two.size() == 2) {
                List<Long> counts = forms.counts(two);
                pairs.add(new Different(
                        new Counted(two.getFirst(), counts.getFirst()),
                        new Counted(two.getLast(), counts.getLast()),
                        row.decidedBy(),
                        row.decidedAt()));
            }
        }
        return pairs;
    }

    /** Refuses a pair. @return whether it was not refused before */
    boolean refuse(Pair pair, String by) {
        return pair.one() != pair.other()
                && jdbc.sql("""
                insert into measure_unlike (one_id, other_id, decided_by)
                select :one, :other, :by
                where exists (select from measure where id = :one) and exists (select from measure where id = :other)
                on conflict do nothing
                """)
                                .param("one", pair.one())
                                .param("other", pair.other())
                                .param("by", by)
                                .update()
                        > 0;
    }

    /** Opens a refused pair again. @return whether it was refused */
    boolean reopen(Pair pair) {
        return jdbc.sql("delete from measure_unlike where one_id = :one and other_id = :other")
                        .param("one", pair.one())
                        .param("other", pair.other())
                        .update()
                > 0;
    }
}
