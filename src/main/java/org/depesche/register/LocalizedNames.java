package org.depesche.register;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The names of entities in the language of the reader where they differ from the register: Peking is Beijing in
 * English. Only a few thousand entities of the gazetteer have such names, so all are kept in memory. URLs use the
 * register's name.
 */
@Component
public class LocalizedNames {

    /** The delay after which changes of other nodes become visible. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final LoadingCache<String, Map<Integer, String>> byLanguage =
            Caffeine.newBuilder().refreshAfterWrite(FRESH).maximumSize(20).build(this::read);

    LocalizedNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The name of an entity in the language of the current request.
     *
     * @param name in the register
     */
    public String of(int entity, String name) {
        return of(entity, name, LocaleContextHolder.getLocale());
    }

    /**
     * The name of an entity in the language of a reader.
     *
     * @param name in the register
     */
    public String of(int entity, String name, Locale locale) {
        return byLanguage.get(locale.getLanguage()).getOrDefault(entity, name);
    }

    /** {@link #of(int, String)} for an entity. */
    public String of(Entity entity) {
        return of(entity.id(), entity.name());
    }

    private Map<Integer, String> read(String language) {
        Map<Integer, String> names = new HashMap<>();
        jdbc.sql("""
                select n.entity_id, n.name from entity_name n join entity e on e.id = n.entity_id
                where n.shown and n.language = :language and n.removed_by is null
                  and not e.name_decided and n.name <> e.name
                """).param("language", language).query(row -> {
            names.put(row.getInt("entity_id"), row.getString("name"));
        });
        return names;
    }

    /** A decision may have renamed an entity. */
    @TransactionalEventListener
    void on(RegisterChanged changed) {
        forget();
    }

    /** Reads the names anew after entities were added. */
    void forget() {
        byLanguage.invalidateAll();
    }
}
