package org.depesche.curation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.depesche.curation.LikeForms.Pair;
import org.depesche.curation.MeasurePortraits.Counted;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureForms;
import org.depesche.tagging.FigureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pairs of measures that may be one: alike by the table of synonyms, by their letters or as a compound, and with figures
 * of one kind, as nobody's share is somebody's sum. Looked for when an editor asks; what an editor refused is remembered.
 */
@Component
class MeasureLikenesses {

    /** Pairs that are looked at more closely, the likeliest kinds first. */
    private static final int MOST = 3_000;

    private final Measures measures;
    private final MeasureForms forms;
    private final JdbcClient jdbc;

    /** The last answer, as long as no measure has changed. */
    private volatile @Nullable Answer last;

    private record Answer(int version, List<MeasurePair> pairs) {}

    MeasureLikenesses(Measures measures, MeasureForms forms, JdbcClient jdbc) {
        this.measures = measures;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /**
     * Two measures that may be one.
     *
     * @param from the one with fewer figures
     * @param refusedBy who found that they are two; null: nobody yet
     */
    record MeasurePair(
            Counted from,
            Counted into,
            @Nullable MeasureLikeness kind,
            @Nullable String refusedBy,
            @Nullable OffsetDateTime refusedAt) {

        public String id() {
            return from.measure().id() + "-" + into.measure().id();
        }

        /** Where to look at what merging them would do. */
        public String preview() {
            return from.url() + "/mergers?to=" + into.measure().id();
        }
    }

    /** Open pairs, the likeliest and those with the most figures first. */
    List<MeasurePair> open() {
        Answer known = last;
        int version = measures.version();
        if (known == null || known.version() != version) {
            known = new Answer(version, find());
            last = known;
        }
        Set<Pair> refused = refusedPairs();
        return known.pairs().stream()
                .filter(pair -> !refused.contains(Pair.of(
                        pair.from().measure().id(), pair.into().measure().id())))
                .toList();
    }

    private List<MeasurePair> find() {
        List<Map.Entry<Pair, MeasureLikeness>> found =
                new ArrayList<>(LikeForms.find(measures.shownForms()).entrySet());
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
        List<MeasurePair> pairs = new ArrayList<>();
        for (Map.Entry<Pair, MeasureLikeness> pair : found) {
            Integer one = places.get(pair.getKey().one());
            Integer other = places.get(pair.getKey().other());
            if (one != null && other != null && !Collections.disjoint(kinds.get(one), kinds.get(other))) {
                boolean fewer = counts.get(one) < counts.get(other);
                Counted first = new Counted(all.get(one), counts.get(one));
                Counted second = new Counted(all.get(other), counts.get(other));
                pairs.add(new MeasurePair(fewer ? first : second, fewer ? second : first, pair.getValue(), null, null));
            }
        }
        pairs.sort(Comparator.comparing((MeasurePair pair) -> Objects.requireNonNull(pair.kind()))
                .thenComparing(pair -> -pair.from().figures())
                .thenComparing(pair -> pair.from().measure().id())
                .thenComparing(pair -> pair.into().measure().id()));
        return List.copyOf(pairs);
    }

    private record Refused(int oneId, int otherId, String decidedBy, OffsetDateTime decidedAt) {}

    private List<Refused> refusedRows() {
        return jdbc.sql("select one_id, other_id, decided_by, decided_at from measure_unlike order by decided_at desc")
                .query(Refused.class)
                .list();
    }

    /** As they are shown now: what was merged since is refused with what it was merged into. */
    private Set<Pair> refusedPairs() {
        Set<Pair> refused = new HashSet<>();
        for (Refused row : refusedRows()) {
            int one = measures.find(row.oneId()).map(Measure::id).orElse(row.oneId());
            int other = measures.find(row.otherId()).map(Measure::id).orElse(row.otherId());
            refused.add(Pair.of(one, other));
        }
        return refused;
    }

    /** Those that an editor found to be two, the latest first. */
    List<MeasurePair> refused() {
        List<MeasurePair> pairs = new ArrayList<>();
        for (Refused row : refusedRows()) {
            List<Measure> two = List.of(row.oneId(), row.otherId()).stream()
                    .flatMap(id -> measures.itself(id).stream())
                    .toList();
            if (two.size() == 2) {
                List<Long> counts = forms.counts(two);
                pairs.add(new MeasurePair(
                        new Counted(two.getFirst(), counts.getFirst()),
                        new Counted(two.getLast(), counts.getLast()),
                        null,
                        row.decidedBy(),
                        row.decidedAt()));
            }
        }
        return pairs;
    }

    /** @return whether it was not refused before */
    boolean refuse(int one, int other, String by) {
        Pair pair = Pair.of(one, other);
        return one != other
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

    /** @return whether it was refused */
    boolean reopen(int one, int other) {
        Pair pair = Pair.of(one, other);
        return jdbc.sql("delete from measure_unlike where one_id = :one and other_id = :other")
                        .param("one", pair.one())
                        .param("other", pair.other())
                        .update()
                > 0;
    }
}
