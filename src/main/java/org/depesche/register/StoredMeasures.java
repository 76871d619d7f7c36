package org.depesche.register;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.depesche.register.MeasureCache.Row;
import org.depesche.tagging.FigureReader;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads measures with their forms from the database, and adds new ones. */
@Component
class StoredMeasures {

    private static final int LONGEST_NAME = 200;

    private static final String SELECT = """
            select m.id, m.name, m.name_decided, m.name_english, m.merged_into, m.hidden, m.changed_at,
                   array(select f.lemma from measure_form f where f.measure_id = m.id order by f.lemma) as lemmas
            from measure m
            """;

    private static final RowMapper<Row> ROW = (row, n) -> {
        List<String> lemmas = List.of((String[]) row.getArray("lemmas").getArray());
        return new Row(
                row.getInt("id"),
                MeasureName.of(
                        row.getString("name"), row.getBoolean("name_decided"), row.getString("name_english"), lemmas),
                row.getObject("merged_into", Integer.class),
                row.getBoolean("hidden"),
                lemmas,
                row.getObject("changed_at", OffsetDateTime.class));
    };

    private final JdbcClient jdbc;

    StoredMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(Collection<Integer> ids) {
        return jdbc.sql(SELECT + "where m.id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query(ROW)
                .list();
    }

    List<Row> ofLemmas(Collection<String> lemmas) {
        return jdbc.sql(SELECT + "where m.id in (select measure_id from measure_form where lemma = any(:lemmas))")
                .param("lemmas", lemmas.toArray(String[]::new))
                .query(ROW)
                .list();
    }

    List<Row> changedSince(OffsetDateTime since) {
        return jdbc.sql(SELECT + "where m.changed_at > :since")
                .param("since", since)
                .query(ROW)
                .list();
    }

    /** The number of decisions about a measure. */
    int revision(int id) {
        return jdbc.sql("select revision from measure where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** When one of them changed last; nothing if there is none. */
    Optional<OffsetDateTime> lastChange() {
        return jdbc.sql("select max(changed_at) from measure")
                .query(OffsetDateTime.class)
                .optional();
    }

    /**
     * Adds new forms to the measure with their key, which is created if missing. Writes keys, then forms, then
     * measures, each in order, so that transactions never deadlock.
     */
    void enter(SortedMap<String, WrittenMeasure> missing) {
        String[] lemmas = missing.keySet().toArray(String[]::new);
        String[] names = missing.values().stream().map(StoredMeasures::name).toArray(String[]::new);
        String[] keys = missing.values().stream().map(StoredMeasures::key).toArray(String[]::new);
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

    private static String name(WrittenMeasure written) {
        String name =
                FigureReader.measureName(isOfAThing(written) ? written.lemma() : written.words(), written.language());
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** "guitar price" is a price: all things that have one share the measure, and none gives it the name. */
    private static boolean isOfAThing(WrittenMeasure written) {
        return isEnglish(written)
                && !FigureReader.lemma(written.words(), written.language()).equals(written.lemma());
    }

    private static boolean isEnglish(WrittenMeasure written) {
        return written.language() != null && written.language().getLanguage().equals("en");
    }

    /** An English word that the table of names translates has the key of the German one. */
    private static String key(WrittenMeasure written) {
        return key(isEnglish(written) ? MeasureTranslations.german(written.lemma()) : written.lemma());
    }

    /** The key that all spellings of a lemma share. */
    static String key(String lemma) {
        return Register.fold(lemma).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
