package org.depesche.curation.measures;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depesche.curation.EntryName;
import org.depesche.curation.SuggestedPair;
import org.depesche.curation.SuggestedPair.Evidence;
import org.depesche.curation.SuggestedPair.Refusal;
import org.depesche.curation.SuggestedPair.Side;
import org.depesche.curation.SuggestionSource;
import org.depesche.curation.measures.SimilarForms.Pair;
import org.depesche.register.Curation;
import org.depesche.register.EntryRevision;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureForms;
import org.depesche.tagging.FigureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Suggests measures that may be the same: alike by the table of synonyms, by their letters or as a compound, and with
 * figures of the same kind, since a share is no sum. The pairs are searched on demand; refused pairs are stored. In a
 * form a pair is the ids of both: {@code 17-4}.
 */
@Component
class MeasureSuggestions implements SuggestionSource {

    /** How many pairs are examined, the most certain kinds first. */
    private static final int MOST = 3_000;

    private final Measures measures;
    private final MeasureForms forms;
    private final Curation curation;
    private final JdbcClient jdbc;

    /** The result of the last search, valid until a measure changes. */
    private volatile @Nullable Result last;

    private record Result(int version, List<SuggestedPair> pairs) {}

    MeasureSuggestions(Measures measures, MeasureForms forms, Curation curation, JdbcClient jdbc) {
        this.measures = measures;
        this.forms = forms;
        this.curation = curation;
        this.jdbc = jdbc;
    }

    @Override
    public List<String> similarities() {
        return Arrays.stream(MeasureSimilarity.values())
                .map(MeasureSimilarity::code)
                .toList();
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        similarities().forEach(code -> counts.put(code, 0L));
        open().forEach(pair -> counts.merge(String.valueOf(pair.similarity()), 1L, Long::sum));
        return counts;
    }

    @Override
    public List<SuggestedPair> open(@Nullable String similarity, int most, long skip) {
        return open().filter(pair -> similarity == null || similarity.equals(pair.similarity()))
                .skip(skip)
                .limit(most)
                .toList();
    }

    /** The open pairs, the most certain and those with the most figures first. */
    private Stream<SuggestedPair> open() {
        Result known = last;
        int version = measures.version();
        if (known == null || known.version() != version) {
            known = new Result(version, search());
            last = known;
        }
        Set<Pair> refused = refusedPairs();
        return known.pairs().stream()
                .filter(pair -> !refused.contains(
                        Pair.of(pair.from().entry().id(), pair.into().entry().id())));
    }

    private List<SuggestedPair> search() {
        List<Map.Entry<Pair, MeasureSimilarity>> found = SimilarForms.find(measures.shownForms()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(MOST)
                .toList();
        Set<Integer> ids = new TreeSet<>();
        found.forEach(
                pair -> ids.addAll(List.of(pair.getKey().one(), pair.getKey().other())));
        List<Measure> all =
                ids.stream().flatMap(id -> measures.find(id).stream()).toList();
        Map<Integer, Side> sides = sides(all);
        List<Set<FigureKind>> kindsOfAll = forms.kinds(all);
        Map<Integer, Set<FigureKind>> kinds = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            kinds.put(all.get(i).id(), kindsOfAll.get(i));
        }
        List<SuggestedPair> pairs = new ArrayList<>();
        found.forEach(pair -> {
            Side one = sides.get(pair.getKey().one());
            Side other = sides.get(pair.getKey().other());
            if (one != null
                    && other != null
                    && !Collections.disjoint(
                            kinds.getOrDefault(one.entry().id(), Set.of()),
                            kinds.getOrDefault(other.entry().id(), Set.of()))) {
                boolean fewer = one.count() < other.count();
                pairs.add(suggested(
                        fewer ? one : other,
                        fewer ? other : one,
                        pair.getValue().code(),
                        null));
            }
        });
        List<String> order = similarities();
        pairs.sort(Comparator.comparingInt((SuggestedPair pair) -> order.indexOf(pair.similarity()))
                .thenComparingLong(pair -> -pair.from().count())
                .thenComparingInt(pair -> pair.from().entry().id())
                .thenComparingInt(pair -> pair.into().entry().id()));
        return List.copyOf(pairs);
    }

    private Map<Integer, Side> sides(List<Measure> of) {
        List<Long> counts = forms.counts(of);
        Map<Integer, Side> sides = new HashMap<>();
        for (int i = 0; i < of.size(); i++) {
            EntryName name = EntryName.of(of.get(i));
            sides.put(name.id(), new Side(name, name.url(), counts.get(i), null, null));
        }
        return sides;
    }

    private static SuggestedPair suggested(
            Side from, Side into, @Nullable String similarity, @Nullable Refusal refusal) {
        String id = from.entry().id() + "-" + into.entry().id();
        return new SuggestedPair(id, similarity, from, into, Evidence.NONE, refusal);
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

    @Override
    public long refusedCount() {
        return refused().count();
    }

    @Override
    public List<SuggestedPair> refused(int most, long skip) {
        return refused().skip(skip).limit(most).toList();
    }

    private Stream<SuggestedPair> refused() {
        return refusedRows().stream().flatMap(row -> {
            Map<Integer, Side> sides = sides(Stream.of(row.oneId(), row.otherId())
                    .flatMap(id -> measures.itself(id).stream())
                    .toList());
            return sides.size() < 2
                    ? Stream.empty()
                    : Stream.of(suggested(
                            Objects.requireNonNull(sides.get(row.oneId())),
                            Objects.requireNonNull(sides.get(row.otherId())),
                            null,
                            new Refusal(row.decidedBy(), row.decidedAt())));
        });
    }

    private static Optional<List<Integer>> ids(String pair) {
        return pair.matches("\\d{1,9}-\\d{1,9}")
                ? Optional.of(
                        Stream.of(pair.split("-", -1)).map(Integer::valueOf).toList())
                : Optional.empty();
    }

    private static Optional<Pair> pair(String pair) {
        return ids(pair).map(two -> Pair.of(two.getFirst(), two.getLast()));
    }

    @Override
    public boolean accept(String pair, String by) {
        return ids(pair)
                .map(two -> curation.merge(
                        EntryRevision.measure(two.getFirst()), EntryRevision.measure(two.getLast()), by, null))
                .isPresent();
    }

    @Override
    public boolean refuse(String pair, String by) {
        return pair(pair).filter(two -> two.one() != two.other()).stream()
                .anyMatch(two -> jdbc.sql("""
                        insert into measure_unlike (one_id, other_id, decided_by)
                        select :one, :other, :by
                        where exists (select from measure where id = :one)
                          and exists (select from measure where id = :other)
                        on conflict do nothing
                        """)
                                .param("one", two.one())
                                .param("other", two.other())
                                .param("by", by)
                                .update()
                        > 0);
    }

    @Override
    public boolean reopen(String pair) {
        return pair(pair).stream()
                .anyMatch(two -> jdbc.sql("delete from measure_unlike where one_id = :one and other_id = :other")
                                .param("one", two.one())
                                .param("other", two.other())
                                .update()
                        > 0);
    }
}
