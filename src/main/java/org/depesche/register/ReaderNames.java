package org.depesche.register;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What readers of a language call an entity where it is not the name of the register: Peking is Beijing to English ones. Only
 * the few thousand that the gazetteer lists have such names, so they all lie on the heap. URLs keep the register's name.
 */
@Component
public class ReaderNames {

    /** Names that other nodes have entered or changed are seen after so long. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final LoadingCache<String, Map<Integer, String>> byLanguage =
            Caffeine.newBuilder().refreshAfterWrite(FRESH).maximumSize(20).build(this::read);

    ReaderNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The name of an entity for the reader whose request is being answered.
     *
     * @param name in the register
     */
    public String of(int entity, String name) {
        return byLanguage.get(LocaleContextHolder.getLocale().getLanguage()).getOrDefault(entity, name);
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

    /** An editor may have given a name of their own. */
    @TransactionalEventListener
    void on(RegisterChanged changed) {
        forget();
    }

    /** Entities with such names were entered. */
    void forget() {
        byLanguage.invalidateAll();
    }
}
