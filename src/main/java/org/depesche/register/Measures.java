package org.depesche.register;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.depesche.tagging.Tagger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The measures of the register: what figures count. A figure keeps the lemma that the tagger gave it; here is said which
 * lemmas are one measure, so that a merge changes neither a figure nor the index.
 *
 * <p>What is grouped without being asked: the cases and numbers of a noun ("Handelsvolumens", "Einwohnern") and its
 * spellings with and without hyphens ("Gas-Importe", "Gasimporte"). Nothing else: that "Inflation" and "Inflationsrate" are
 * the same is for an editor to say, as "Steuer" and "Steuerrate" are not.
 */
@Component
public class Measures {

    /** What other nodes have entered or decided is seen after so long. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** No transaction that changes measures takes so long. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final int LONGEST_LEMMA = 200;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final MeasureRows rows;
    private final Tagger tagger;
    private final TransactionTemplate ownTransaction;
    private final MeasureColumns columns = new MeasureColumns();
    private final LoadingCache<MeasureColumns, OffsetDateTime> readUpTo =
            Caffeine.newBuilder().refreshAfterWrite(FRESH).build(new Reading());

    Measures(JdbcClient jdbc, MeasureRows rows, Tagger tagger, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.tagger = tagger;
        this.ownTransaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /**
     * What a figure counts.
     *
     * @param words as {@link org.depesche.tagging.Figure#measure()}
     * @param language of its article; null if not known
     */
    public record Written(
            String lemma, String words, @Nullable Locale language) {}

    /** A measure, or the one that it was merged into. */
    public Optional<Measure> find(int id) {
        return Optional.ofNullable(now().root(id)).map(columns::measure);
    }

    /** The measure of figures with a lemma; none for a lemma that no figure had until now. */
    public Optional<Measure> ofLemma(@Nullable String lemma) {
        return lemma == null
                ? Optional.empty()
                : Optional.ofNullable(now().ofLemma(lemma)).map(columns::measure);
    }

    /** Whether it was merged into another, under whose id it is found. */
    public boolean isMoved(int id) {
        Integer root = now().root(id);
        return root != null && root != id;
    }

    /**
     * Those that are not hidden and whose name begins so, in whatever case; the shortest names first.
     *
     * @param most how many at the most
     */
    public List<Measure> beginning(String typed, int most) {
        return now().shown()
                .filter(row -> row.name().regionMatches(true, 0, typed, 0, typed.length()))
                .sorted(Comparator.comparingInt(
                                (MeasureColumns.Row row) -> row.name().length())
                        .thenComparing(MeasureColumns.Row::name)
                        .thenComparing(MeasureColumns.Row::id))
                .limit(most)
                .map(row -> columns.measure(row.id()))
                .toList();
    }

    /**
     * Enters what figures count and was never counted before. A short transaction of its own, in one order, so that imports
     * side by side, on whatever nodes, never wait for each other in a circle.
     */
    public void enter(Collection<Written> written) {
        SortedMap<String, Written> missing = new TreeMap<>();
        MeasureColumns known = now();
        for (Written one : written) {
            if (!one.lemma().isBlank() && one.lemma().length() <= LONGEST_LEMMA && !known.knows(one.lemma())) {
                missing.putIfAbsent(one.lemma(), one);
            }
        }
        if (!missing.isEmpty()) {
            ownTransaction.executeWithoutResult(entering -> enter(missing));
            // only now: what was rolled back must not be known
            columns.take(rows.ofLemmas(missing.keySet()));
        }
    }

    private void enter(SortedMap<String, Written> missing) {
        String[] lemmas = missing.keySet().toArray(String[]::new);
        String[] names = missing.values().stream().map(this::name).toArray(String[]::new);
        String[] keys = Arrays.stream(names).map(Measures::key).toArray(String[]::new);
        jdbc.sql("""
                insert into measure (key, name)
                select key, (array_agg(name order by length(name), name))[1]
                from unnest(:keys::text[], :names::text[], :lemmas::text[]) as w(key, name, lemma)
                where not exists (select from measure_form f where f.lemma = w.lemma)
                group by key order by key
                on conflict (key) do nothing
                """)
                .param("keys", keys)
                .param("names", names)
                .param("lemmas", lemmas)
                .update();
        jdbc.sql("""
                with entered as (
                    insert into measure_form (lemma, measure_id)
                    select w.lemma, m.id from unnest(:keys::text[], :lemmas::text[]) as w(key, lemma)
                    join measure m on m.key = w.key
                    order by w.lemma
                    on conflict (lemma) do nothing
                    returning measure_id
                ), locked as (
                    select id from measure where id in (select measure_id from entered) order by id for no key update
                )
                update measure m set changed_at = clock_timestamp() from locked where m.id = locked.id
                """).param("keys", keys).param("lemmas", lemmas).update();
    }

    private String name(Written written) {
        String name = tagger.measureName(written.words(), written.language());
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** What all spellings of a name have in common. */
    static String key(String name) {
        return Register.fold(name).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** What an editor decided here is seen here with the next answer. */
    @TransactionalEventListener
    void on(MeasuresChanged changed) {
        columns.take(rows.of(changed.measures()));
    }

    private MeasureColumns now() {
        readUpTo.get(columns);
        return columns;
    }

    /** Reads all measures once, then whatever has changed. */
    private final class Reading implements CacheLoader<MeasureColumns, OffsetDateTime> {

        @Override
        public OffsetDateTime load(MeasureColumns into) {
            return take(OffsetDateTime.parse("2000-01-01T00:00:00Z"));
        }

        @Override
        public OffsetDateTime reload(MeasureColumns into, OffsetDateTime readUpTo) {
            return take(readUpTo.minus(OVERLAP));
        }

        /** @return when the last of what was read has changed */
        private OffsetDateTime take(OffsetDateTime since) {
            OffsetDateTime last = rows.lastChange().orElse(since);
            columns.take(rows.changedSince(since));
            return last;
        }
    }
}
