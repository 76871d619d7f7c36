package org.depesche.register;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Tagger;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Brings a register whose places were known by name alone under GeoNames' ids. Of several that are one place by now the
 * oldest is kept, and the others are merged into it.
 */
@Component
class PlacesByGeoNames implements JavaMigration {

    private static final String BY_NAME = "name:";
    private static final int AT_ONCE = 1_000;

    private final Tagger tagger;

    PlacesByGeoNames(Tagger tagger) {
        this.tagger = tagger;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("071");
    }

    @Override
    public String getDescription() {
        return "places by GeoNames";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    private record Row(int id, String key, boolean merged) {}

    @Override
    public void migrate(Context context) {
        Connection connection = context.getConnection();
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        List<Row> rows = jdbc.sql("""
                select id, key, merged_into is not null as merged from entity where kind = 'PLACE' order by id
                """).query(Row.class).list();
        Map<String, Row> kept = new LinkedHashMap<>();
        rows.forEach(row -> kept.put(row.key(), row));
        // what nobody merged yet goes first, so that no merged one is kept for it
        List<Row> inOrder = new ArrayList<>(rows);
        inOrder.sort(Comparator.comparing(Row::merged).thenComparing(Row::id));
        for (Row row : inOrder) {
            if (!row.key().startsWith(BY_NAME)) {
                continue;
            }
            String key = tagger.key(EntityKind.PLACE, row.key().substring(BY_NAME.length()), Locale.GERMAN)
                    .key();
            Row other = kept.get(key);
            if (other == null) {
                jdbc.sql("update entity set key = :key where id = :id")
                        .param("key", key)
                        .param("id", row.id())
                        .update();
                kept.put(key, row);
            } else if (other.id() != row.id() && !row.merged()) {
                merge(jdbc, row.id(), other.id());
            }
        }
        List<EntityKey> keys = kept.keySet().stream()
                .filter(key -> !key.startsWith(BY_NAME))
                .sorted()
                .map(key -> new EntityKey(EntityKind.PLACE, key, key))
                .toList();
        Authority authority = new Authority(jdbc, tagger);
        for (int start = 0; start < keys.size(); start += AT_ONCE) {
            authority.enter(keys.subList(start, Math.min(keys.size(), start + AT_ONCE)));
        }
        jdbc.sql("""
                update entity e set name = n.name, name_language = 'de'
                from entity_name n
                where n.entity_id = e.id and n.shown and n.language = 'de' and e.name <> n.name
                """).update();
    }

    private static void merge(JdbcClient jdbc, int from, int into) {
        int target = jdbc.sql("select canonical_id from entity where id = :id")
                .param("id", into)
                .query(Integer.class)
                .single();
        if (target == from) {
            return;
        }
        jdbc.sql("update entity set merged_into = :target where id = :from")
                .param("target", target)
                .param("from", from)
                .update();
        jdbc.sql("update entity set canonical_id = :target where canonical_id = :from")
                .param("target", target)
                .param("from", from)
                .update();
    }
}
