package org.depesche.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The entry point of imports: finds the entity of a key, or creates it. */
@Component
public class Register {

    /** The language whose names are preferred. */
    private static final String FIRST_LANGUAGE = "de";

    private static final Comparator<EntityKey> IN_ORDER =
            Comparator.comparing(EntityKey::kind).thenComparing(EntityKey::key);

    private final JdbcClient jdbc;
    private final GazetteerData authority;
    private final LocalizedNames readerNames;
    private final TransactionTemplate ownTransaction;

    /** Ids by key. The id of a key never changes, since merges point from id to id. */
    private final Cache<Identity, Integer> known =
            Caffeine.newBuilder().maximumSize(200_000).build();

    private final Cache<Called, Boolean> learnt =
            Caffeine.newBuilder().maximumSize(200_000).build();

    Register(
            JdbcClient jdbc,
            GazetteerData authority,
            LocalizedNames readerNames,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.authority = authority;
        this.readerNames = readerNames;
        this.ownTransaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    private record Identity(EntityKind kind, String key) {
        static Identity of(EntityKey key) {
            return new Identity(key.kind(), key.key());
        }
    }

    /** A name of an entity in a language. */
    private record Called(int entity, String name, String language) {}

    /**
     * The entity ids of keys. Unknown entities are added under the name of their key, new names are added to known
     * entities. Separate transactions write the keys in a fixed order, so that parallel imports never deadlock.
     *
     * @param language of the texts that contain the names; null if unknown
     */
    public Map<EntityKey, Integer> resolve(Collection<EntityKey> keys, Origin origin, @Nullable Locale language) {
        Map<EntityKey, Integer> ids = ids(keys, origin);
        learn(ids, origin, language);
        return ids;
    }

    /** Adds the names of keys to the entities that they mean, unless these have them. */
    public void learn(Map<EntityKey, Integer> meant, Origin origin, @Nullable Locale language) {
        String tongue = language == null ? "" : language.getLanguage();
        Set<Called> news = new TreeSet<>(Comparator.comparingInt(Called::entity).thenComparing(Called::name));
        meant.forEach((key, id) -> {
            Called called = new Called(id, key.name(), tongue);
            if (learnt.getIfPresent(called) == null) {
                news.add(called);
            }
        });
        if (!news.isEmpty()) {
            ownTransaction.executeWithoutResult(now -> learn(List.copyOf(news), origin, tongue));
            news.forEach(called -> learnt.put(called, true));
        }
    }

    private void learn(List<Called> news, Origin origin, String language) {
        Integer[] entities = news.stream().map(Called::entity).toArray(Integer[]::new);
        String[] names = news.stream().map(Called::name).toArray(String[]::new);
        String[] folded = news.stream().map(called -> fold(called.name())).toArray(String[]::new);
        jdbc.sql("""
                insert into entity_name (entity_id, name, folded, origin, language)
                select entity, name, folded, :origin, nullif(:language, '')
                from unnest(:entities::integer[], :names::text[], :folded::text[]) as w(entity, name, folded)
                on conflict (entity_id, name) do update set language = excluded.language
                where entity_name.language is null
                """)
                .param("origin", origin.name())
                .param("language", language)
                .param("entities", entities)
                .param("names", names)
                .param("folded", folded)
                .update();
        if (language.equals(FIRST_LANGUAGE)) {
            jdbc.sql("""
                    update entity e set name = w.name, name_language = :language
                    from unnest(:entities::integer[], :names::text[]) as w(entity, name)
                    where e.id = w.entity and e.id in (
                        select id from entity where id = any(:entities) and name_language is distinct from :language
                            and not name_decided
                        order by id for update)
                    """)
                    .param("language", language)
                    .param("entities", entities)
                    .param("names", names)
                    .update();
        }
    }

    private Map<EntityKey, Integer> ids(Collection<EntityKey> keys, Origin origin) {
        Map<EntityKey, Integer> ids = HashMap.newHashMap(keys.size());
        TreeSet<EntityKey> missing = new TreeSet<>(IN_ORDER);
        for (EntityKey key : keys) {
            Integer id = known.getIfPresent(Identity.of(key));
            if (id == null) {
                missing.add(key);
            } else {
                ids.put(key, id);
            }
        }
        if (!missing.isEmpty()) {
            Map<Identity, Integer> found =
                    Objects.requireNonNull(ownTransaction.execute(now -> enter(List.copyOf(missing), origin)));
            for (EntityKey key : keys) {
                Integer id = found.get(Identity.of(key));
                if (id != null) {
                    ids.put(key, id);
                }
            }
            // after the commit, because a rolled-back id must not be cached
            known.putAll(found);
            readerNames.forget();
        }
        return ids;
    }

    private Map<Identity, Integer> enter(List<EntityKey> keys, Origin origin) {
        String[] kinds = keys.stream().map(key -> key.kind().name()).toArray(String[]::new);
        @Nullable
        String[] listed =
                keys.stream().map(key -> authority.name(key, FIRST_LANGUAGE)).toArray(String[]::new);
        String[] names = new String[listed.length];
        @Nullable String[] languages = new String[listed.length];
        for (int i = 0; i < listed.length; i++) {
            names[i] = listed[i] == null ? keys.get(i).name() : listed[i];
            languages[i] = listed[i] == null ? null : FIRST_LANGUAGE;
        }
        String[] folded = Arrays.stream(names).map(Register::fold).toArray(String[]::new);
        String[] ids = keys.stream().map(EntityKey::key).toArray(String[]::new);
        jdbc.sql("""
                with wanted as (
                    select * from unnest(:kinds::text[], :keys::text[], :names::text[], :folded::text[],
                        :languages::text[]) with ordinality as w(kind, key, name, folded, language, n)
                ), missing as (
                    select w.*, nextval(pg_get_serial_sequence('entity', 'id'))::integer as id
                    from wanted w
                    where not exists (select from entity e where e.kind = w.kind and e.key = w.key)
                    order by n
                ), entered as (
                    insert into entity (id, kind, key, name, name_language, canonical_id)
                    select id, kind, key, name, language, id from missing order by n
                    on conflict (kind, key) do nothing
                    returning id
                )
                insert into entity_name (entity_id, name, folded, origin)
                select m.id, m.name, m.folded, :origin from missing m join entered e on e.id = m.id
                where m.language is null
                """)
                .param("kinds", kinds)
                .param("keys", ids)
                .param("names", names)
                .param("folded", folded)
                .param("languages", languages)
                .param("origin", origin.name())
                .update();
        authority.enter(keys);
        Map<Identity, Integer> found = new HashMap<>();
        jdbc.sql("""
                select e.id, e.kind, e.key from entity e
                join unnest(:kinds::text[], :keys::text[]) as w(kind, key) on e.kind = w.kind and e.key = w.key
                """).param("kinds", kinds).param("keys", ids).query(row -> {
            found.put(new Identity(EntityKind.valueOf(row.getString("kind")), row.getString("key")), row.getInt("id"));
        });
        return found;
    }

    /** A name for look-ups: in lower case, without accents, ß as ss, with single blanks. */
    public static String fold(String name) {
        return Folding.fold(name);
    }

    /** The entities of a kind whose name, or a word of it, starts with some letters; the shortest names first. */
    @Transactional(readOnly = true)
    public List<Integer> startingWith(EntityKind kind, String letters, int most) {
        String prefix = fold(letters).replaceAll("[%_\\\\]", "\\\\$0");
        return new ArrayList<>(jdbc.sql("""
                select e.canonical_id from entity_name n
                join entity e on e.id = n.entity_id
                join entity c on c.id = e.canonical_id
                where c.kind = :kind and not c.hidden and n.removed_by is null
                  and (n.folded like :start or n.folded like :word)
                group by e.canonical_id order by min(length(n.folded)), e.canonical_id limit :most
                """)
                .param("kind", kind.name())
                .param("start", prefix + "%")
                .param("word", "% " + prefix + "%")
                .param("most", most)
                .query(Integer.class)
                .list());
    }
}
