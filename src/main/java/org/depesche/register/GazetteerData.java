package org.depesche.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.ListedName;
import org.depesche.tagging.Place;
import org.depesche.tagging.Tagger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds data of the gazetteer to new entities: the location of a place, the names in several languages. */
@Component
class GazetteerData {

    private final JdbcClient jdbc;
    private final Tagger tagger;

    GazetteerData(JdbcClient jdbc, Tagger tagger) {
        this.jdbc = jdbc;
        this.tagger = tagger;
    }

    /** The name that an entity has in a language; null if it is not listed. */
    @Nullable
    String name(EntityKey key, String language) {
        return tagger.listedNames(key).stream()
                .filter(name -> name.isShown() && language.equals(name.language()))
                .map(ListedName::name)
                .findFirst()
                .orElse(null);
    }

    /**
     * Adds the data of the gazetteer to entities of the register, unless they are stored already.
     *
     * @param keys in the order in which all transactions write
     */
    void enter(List<EntityKey> keys) {
        enterPlaces(keys);
        enterNames(keys);
    }

    private void enterPlaces(List<EntityKey> keys) {
        List<Place> places = keys.stream()
                .map(tagger::place)
                .filter(Objects::nonNull)
                .filter(Place::isLocated)
                .toList();
        if (places.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into place (entity_id, geonames_id, latitude, longitude, country, population, feature)
                select e.id, nullif(w.geonames, 0), w.latitude, w.longitude, nullif(w.country, ''),
                       nullif(w.population, 0), nullif(w.feature, '')
                from unnest(:keys::text[], :geonames::integer[], :latitudes::float8[], :longitudes::float8[],
                            :countries::text[], :populations::bigint[], :features::text[]) with ordinality
                     as w(key, geonames, latitude, longitude, country, population, feature, n)
                join entity e on e.kind = 'PLACE' and e.key = w.key
                order by n
                on conflict (entity_id) do nothing
                """)
                .param("keys", texts(places, Place::key))
                .param("geonames", places.stream().map(Place::geonamesId).toArray(Integer[]::new))
                .param("latitudes", places.stream().map(Place::latitude).toArray(Double[]::new))
                .param("longitudes", places.stream().map(Place::longitude).toArray(Double[]::new))
                .param("countries", texts(places, Place::country))
                .param("populations", places.stream().map(Place::population).toArray(Long[]::new))
                .param("features", texts(places, Place::feature))
                .update();
    }

    private record Row(EntityKey key, ListedName name) {}

    private void enterNames(Collection<EntityKey> keys) {
        List<Row> rows = new ArrayList<>();
        for (EntityKey key : keys) {
            tagger.listedNames(key).forEach(name -> rows.add(new Row(key, name)));
        }
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into entity_name (entity_id, name, folded, origin, language, sort, shown)
                select e.id, w.name, w.folded, 'GAZETTEER', w.language, w.sort, w.shown
                from unnest(:kinds::text[], :keys::text[], :names::text[], :folded::text[], :languages::text[],
                            :sorts::text[], :shown::boolean[]) with ordinality
                     as w(kind, key, name, folded, language, sort, shown, n)
                join entity e on e.kind = w.kind and e.key = w.key
                order by n
                on conflict do nothing
                """)
                .param("kinds", texts(rows, row -> row.key().kind().name()))
                .param("keys", texts(rows, row -> row.key().key()))
                .param("names", texts(rows, row -> row.name().name()))
                .param("folded", texts(rows, row -> Folding.fold(row.name().name())))
                .param("languages", texts(rows, row -> row.name().language()))
                .param("sorts", texts(rows, row -> row.name().isAbbreviation() ? "ABBREVIATION" : null))
                .param("shown", rows.stream().map(row -> row.name().isShown()).toArray(Boolean[]::new))
                .update();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
