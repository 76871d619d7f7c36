package org.depesche.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.depesche.tagging.FigureKind;

/**
 * Counts over all hits of a query: how many, by entity, by month, by source, section and language. Merged entities
 * count as one, hidden ones not at all.
 */
final class Counts implements Collector {

    private static final int MONTHS = Short.MAX_VALUE + 1;

    private final EntityColumns.Snapshot register;
    private final int[] entities;
    private final int[] months = new int[MONTHS];
    private final int[] kinds = new int[FigureKind.values().length];
    private final Map<Facet, Map<String, Integer>> words = new HashMap<>();
    private long total;
    private boolean whole = true;

    private Columns columns;
    private FixedBitSet merged;
    private final Map<Facet, int[]> ofSegment = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // the columns come with each segment
    private Counts(EntityColumns.Snapshot register) {
        this.register = register;
        this.entities = new int[register.size()];
    }

    static Counts of(IndexSearcher searcher, Query query, EntityColumns.Snapshot register) throws IOException {
        return searcher.search(query, new CollectorManager<Counts, Counts>() {
            @Override
            public Counts newCollector() {
                return new Counts(register);
            }

            @Override
            public Counts reduce(Collection<Counts> parts) {
                Counts sum = null;
                for (Counts part : parts) {
                    part.endSegment();
                    if (sum == null) {
                        sum = part;
                    } else {
                        sum.add(part);
                    }
                }
                return sum == null ? none(register) : sum;
            }
        });
    }

    /** To add others to. */
    static Counts none(EntityColumns.Snapshot register) {
        return new Counts(register);
    }

    /** Adds what was counted in another part of the index, by a register in which the same are merged. */
    void add(Counts part) {
        total += part.total;
        whole &= part.whole;
        add(part.entities, entities);
        add(part.months, months);
        add(part.kinds, kinds);
        part.words.forEach((facet, sums) -> {
            Map<String, Integer> here = words.computeIfAbsent(facet, any -> new HashMap<>());
            sums.forEach((value, count) -> here.merge(value, count, Integer::sum));
        });
    }

    /** The same, but some values of a facet as others count them. */
    Counts with(Facet facet, Set<String> values, Counts others) {
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

    /** Whether the register knew all entities that were met. */
    boolean isWhole() {
        return whole;
    }

    long total() {
        return total;
    }

    /** By the id under which an entity is shown. */
    int[] entities() {
        return entities;
    }

    EntityColumns.Snapshot register() {
        return register;
    }

    /** By months since the year 0. */
    int[] months() {
        return months;
    }

    /** By value; of entities there are too many for that. */
    Map<String, Integer> words(Facet facet) {
        Map<String, Integer> known = words.get(facet);
        return switch (facet) {
            case KIND -> known == null ? byKind() : known;
            case YEAR -> known == null ? byYear() : known;
            default -> known == null ? Map.of() : known;
        };
    }

    private Map<String, Integer> byKind() {
        return Stream.of(FigureKind.values())
                .filter(kind -> kinds[kind.ordinal()] > 0)
                .collect(Collectors.toMap(FigureKind::code, kind -> kinds[kind.ordinal()]));
    }

    private Map<String, Integer> byYear() {
        Map<String, Integer> byYear = new HashMap<>();
        for (int month = 0; month < months.length; month++) {
            if (months[month] > 0) {
                byYear.merge("%04d".formatted(month / 12), months[month], Integer::sum);
            }
        }
        return byYear;
    }

    private void begin(LeafReaderContext context) {
        endSegment();
        columns = Columns.of(context.reader());
        merged = columns.merged(register);
        for (Facet facet : Facet.values()) {
            if (facet.isOfWords()) {
                ofSegment.put(facet, new int[columns.words(facet).values().length]);
            }
        }
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        begin(context);
        return new ManyAtATime(this::count);
    }

    /** One column after the other, so that each loop is short. */
    private void count(int[] docs, int size) {
        total += size;
        countEntities(docs, size);
        for (int i = 0; i < size; i++) {
            int month = columns.months[docs[i]];
            if (month >= 0) {
                months[month]++;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int bits = columns.kinds[docs[i]]; bits != 0; bits &= bits - 1) {
                kinds[Integer.numberOfTrailingZeros(bits)]++;
            }
        }
        ofSegment.forEach((facet, counts) -> columns.words(facet).count(docs, size, counts));
    }

    private void countEntities(int[] docs, int size) {
        int[] ids = columns.entities();
        int[] firsts = columns.firstEntities();
        for (int d = 0; d < size; d++) {
            int start = firsts[docs[d]];
            int end = firsts[docs[d] + 1];
            if (merged.get(docs[d])) {
                countMerged(ids, start, end);
            } else {
                for (int i = start; i < end; i++) {
                    entities[ids[i]]++;
                }
            }
        }
    }

    private void countMerged(int[] ids, int start, int end) {
        for (int at = start; at < end; at++) {
            int shown = register.canonical(ids[at]);
            whole &= shown != 0 || register.knows(ids[at]);
            if (shown != 0 && (shown == ids[at] || !isCounted(ids, start, end, at, shown))) {
                entities[shown]++;
            }
        }
    }

    /** Whether an entity that was merged is counted already for this document, under its own or another id. */
    private boolean isCounted(int[] ids, int start, int end, int at, int shown) {
        for (int i = start; i < end; i++) {
            if (ids[i] == shown || i < at && register.canonical(ids[i]) == shown) {
                return true;
            }
        }
        return false;
    }

    private void endSegment() {
        ofSegment.forEach((facet, counts) -> {
            String[] values = columns.words(facet).values();
            Map<String, Integer> sums = words.computeIfAbsent(facet, any -> new HashMap<>());
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    sums.merge(values[i], counts[i], Integer::sum);
                }
            }
        });
        ofSegment.clear();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
