package org.depesche.register;

import java.util.Arrays;
import java.util.SortedMap;
import org.depesche.tagging.FigureReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds new forms to the measure with their key, which is created if missing. */
@Component
class NewMeasures {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;

    NewMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes keys, then forms, then measures, each in order, so that transactions never deadlock. */
    void enter(SortedMap<String, WrittenMeasure> missing) {
        String[] lemmas = missing.keySet().toArray(String[]::new);
        String[] names = missing.values().stream().map(NewMeasures::name).toArray(String[]::new);
        String[] keys = Arrays.stream(lemmas).map(NewMeasures::key).toArray(String[]::new);
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
        String name = FigureReader.measureName(written.words(), written.language());
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** The key that all spellings of a lemma share. */
    static String key(String lemma) {
        return Register.fold(lemma).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
