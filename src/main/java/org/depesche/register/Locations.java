package org.depesche.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The known locations of the places in the register. */
@Component
public class Locations {

    private final JdbcClient jdbc;

    Locations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The known locations by the id of the place. A place without a location takes that of a place that was merged
     * into it.
     *
     * @param places ids under which places are shown
     */
    public Map<Integer, Location> of(Collection<Integer> places) {
        Map<Integer, Location> locations = new HashMap<>();
        if (places.isEmpty()) {
            return locations;
        }
        jdbc.sql("""
                select distinct on (e.canonical_id)
                       e.canonical_id, p.latitude, p.longitude, coalesce(p.feature, '') as feature
                from entity e join place p on p.entity_id = e.id
                where e.canonical_id = any(:places) and p.latitude is not null and p.longitude is not null
                order by e.canonical_id, e.id <> e.canonical_id, e.id
                """).param("places", places.toArray(Integer[]::new)).query(row -> {
            locations.put(
                    row.getInt("canonical_id"),
                    new Location(row.getDouble("latitude"), row.getDouble("longitude"), row.getString("feature")));
        });
        return locations;
    }
}
