package org.depesche.register;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.depesche.register.MeasureCache.Row;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The measures of the register: the nouns that figures count or measure. A figure keeps the lemma that the tagger gave
 * it; the register maps lemmas to measures, so a merge changes neither a figure nor the index.
 *
 * <p>The cases and numbers of a noun ("Handelsvolumens", "Einwohnern") and its spellings with and without hyphens
 * ("Gas-Importe", "Gasimporte") are one measure from the start, and so are a German and an English word of one row of
 * {@link MeasureTranslations}. An English measure is its noun with the nouns before it ("unemployment rate"). Everything
 * else is for editors to decide: "Inflation" and "Inflationsrate" are the same, "Wahl" and "Wahlrate" are not.
 */
@Component
public class Measures {

    /** The delay after which changes of other nodes become visible. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** Longer than any transaction that changes measures. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final int LONGEST_LEMMA = 200;
    private static final int MOST_CALLED = 20;

    private static final Comparator<Row> SHORTEST = Comparator.<Row>comparingInt(
                    row -> row.name().registered().length())
            .thenComparing(row -> row.name().registered())
            .thenComparingInt(Row::id);

    private final StoredMeasures rows;
    private final TransactionTemplate ownTransaction;
    private final MeasureCache columns = new MeasureCache();
    private final LoadingCache<MeasureCache, OffsetDateTime> readUpTo =
            Caffeine.newBuilder().refreshAfterWrite(FRESH).build(new Reading());

    Measures(StoredMeasures rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.ownTransaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /** A measure, or the one that it was merged into. */
    public Optional<Measure> find(int id) {
        return Optional.ofNullable(now().root(id)).map(columns::measure);
    }

    /** A measure under its own name, with its own forms, even if it was merged into another. */
    public Optional<Measure> itself(int id) {
        return now().root(id) == null ? Optional.empty() : Optional.of(columns.measure(id));
    }

    /** The measure of figures with a lemma; empty for an unknown lemma. */
    public Optional<Measure> ofLemma(@Nullable String lemma) {
        return lemma == null
                ? Optional.empty()
                : Optional.ofNullable(now().ofLemma(lemma)).map(columns::measure);
    }

    /** The measure of figures with a lemma, unless it is hidden. */
    public Optional<Measure> shown(@Nullable String lemma) {
        return ofLemma(lemma).filter(measure -> !measure.hidden());
    }

    /** The id of the measure of figures with a lemma; 0 for an unknown lemma. */
    public int idOf(String lemma) {
        Integer id = now().ofLemma(lemma);
        return id == null ? 0 : id;
    }

    /** The measures that a typed name means: their shown name, or one of their forms in any case and number. */
    public List<Measure> called(String name) {
        Set<Measure> called = new LinkedHashSet<>();
        if (!name.isBlank()) {
            for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                boolean oneNoun = name.strip().indexOf(' ') < 0;
                if (oneNoun || language.equals(Locale.ENGLISH)) {
                    String noun = language.equals(Locale.GERMAN)
                            ? name.substring(0, 1).toUpperCase(language) + name.substring(1)
                            : name.toLowerCase(language);
                    ofLemma(FigureReader.lemma(noun, language)).ifPresent(called::add);
                }
            }
            String typed = name.strip();
            called.addAll(first(row -> isCalled(row, typed::equalsIgnoreCase), SHORTEST, MOST_CALLED));
        }
        return List.copyOf(called);
    }

    /** A number that changes with every change of a measure. */
    public int version() {
        return now().version();
    }

    /** Whether a measure was merged into another one. */
    public boolean isMoved(int id) {
        Integer root = now().root(id);
        return root != null && root != id;
    }

    /**
     * The visible measures whose name in some language begins with some letters, ignoring case; the shortest names first.
     */
    public List<Measure> beginning(String typed, int most) {
        return first(
                row -> isCalled(row, name -> name.regionMatches(true, 0, typed, 0, typed.length())), SHORTEST, most);
    }

    private static boolean isCalled(Row row, Predicate<String> wanted) {
        return row.name().all().stream().anyMatch(wanted);
    }

    /**
     * The visible measures whose name in some language contains some letters, ignoring case; names that begin with them
     * first.
     */
    public List<Measure> containing(String typed, int most) {
        String wanted = SmallLetters.of(typed.strip());
        Comparator<Row> beginning = Comparator.comparing(
                row -> !isCalled(row, name -> SmallLetters.of(name).startsWith(wanted)));
        return wanted.isEmpty()
                ? List.of()
                : first(
                        row -> isCalled(row, name -> SmallLetters.of(name).contains(wanted)),
                        beginning.thenComparing(SHORTEST),
                        most);
    }

    private List<Measure> first(Predicate<Row> wanted, Comparator<Row> order, int most) {
        return now().shown()
                .filter(wanted)
                .sorted(order)
                .limit(most)
                .map(row -> columns.measure(row.id()))
                .toList();
    }

    /** The forms of all visible measures with the id of their measure. */
    public Map<String, Integer> shownForms() {
        return now().shownForms();
    }

    /** The measures that were merged into a measure, directly or indirectly. */
    public List<Measure> mergedInto(int id) {
        return now().mergedInto(id).stream().map(columns::measure).toList();
    }

    /** The number of decisions about a measure, see {@link EntryRevision}. */
    public int revision(int id) {
        return rows.revision(id);
    }

    /**
     * Adds unknown measures. A short transaction of its own writes in a fixed order, so that parallel imports never
     * deadlock.
     */
    public void enter(Collection<WrittenMeasure> written) {
        SortedMap<String, WrittenMeasure> missing = new TreeMap<>();
        MeasureCache known = now();
        for (WrittenMeasure one : written) {
            if (!one.lemma().isBlank() && one.lemma().length() <= LONGEST_LEMMA && !known.knows(one.lemma())) {
                missing.putIfAbsent(one.lemma(), one);
            }
        }
        if (!missing.isEmpty()) {
            ownTransaction.executeWithoutResult(entering -> rows.enter(missing));
            // after the commit, because a rolled-back measure must not be known
            columns.take(rows.ofLemmas(missing.keySet()));
        }
    }

    /** Shows an editor's decision on this node at once. */
    @TransactionalEventListener
    void on(MeasuresChanged changed) {
        columns.take(rows.of(changed.measures()));
    }

    private MeasureCache now() {
        var unused = readUpTo.get(columns);
        return columns;
    }

    /** Reads all measures once, then only changed ones. */
    private final class Reading implements CacheLoader<MeasureCache, OffsetDateTime> {

        @Override
        public OffsetDateTime load(MeasureCache into) {
            return take(OffsetDateTime.parse("2000-01-01T00:00:00Z"));
        }

        @Override
        public OffsetDateTime reload(MeasureCache into, OffsetDateTime readUpTo) {
            return take(readUpTo.minus(OVERLAP));
        }

        /** @return the time of the latest change that was read */
        private OffsetDateTime take(OffsetDateTime since) {
            OffsetDateTime last = rows.lastChange().orElse(since);
            columns.take(rows.changedSince(since));
            return last;
        }
    }
}
