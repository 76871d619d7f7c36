package org.depesche.register.ids;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.register.Register;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the entity that a name with ids of authorities means, and keeps new ids.
 *
 * <p>A known id decides, whatever the name; ids beside it come to the same entity. Unknown ids come to the entity of the
 * name, unless it has others of the same schemes: then the name means two entities, and the second one is created.
 */
@Component
public class IdentifiedEntities {

    private final AuthorityIdRows rows;
    private final Register register;
    private final TransactionTemplate ownTransaction;

    /** An id never moves to another entity, since merges point from entity to entity. */
    private final Cache<AuthorityId, Integer> known =
            Caffeine.newBuilder().maximumSize(200_000).build();

    IdentifiedEntities(AuthorityIdRows rows, Register register, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.register = register;
        this.ownTransaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /**
     * The entities by the keys of the names' mentions.
     *
     * @param language of the texts that contain the names; null if unknown
     */
    public Map<EntityKey, Integer> of(Collection<IdentifiedName> names, @Nullable Locale language) {
        Map<AuthorityId, Integer> entities = find(names);
        if (!names.stream().allMatch(name -> entities.keySet().containsAll(name.ids()))) {
            enter(names, entities, language);
        }
        Map<EntityKey, Integer> found = new HashMap<>();
        names.forEach(name -> found.put(
                name.key(), Objects.requireNonNull(entities.get(name.ids().getFirst()))));
        register.learn(found, Origin.SOURCE, language);
        return found;
    }

    private Map<AuthorityId, Integer> find(Collection<IdentifiedName> names) {
        Map<AuthorityId, Integer> found = new HashMap<>();
        Set<AuthorityId> missing = new HashSet<>();
        for (IdentifiedName name : names) {
            for (AuthorityId id : name.ids()) {
                Integer entity = known.getIfPresent(id);
                if (entity == null) {
                    missing.add(id);
                } else {
                    found.put(id, entity);
                }
            }
        }
        if (!missing.isEmpty()) {
            Map<AuthorityId, Integer> stored = rows.find(missing);
            known.putAll(stored);
            found.putAll(stored);
        }
        return found;
    }

    private void enter(
            Collection<IdentifiedName> names, Map<AuthorityId, Integer> entities, @Nullable Locale language) {
        List<IdentifiedName> strangers = new ArrayList<>();
        List<IdentifiedName> others = new ArrayList<>();
        Set<AuthorityId> seen = new HashSet<>(entities.keySet());
        for (IdentifiedName name : names) {
            if (Collections.disjoint(seen, name.ids())) {
                strangers.add(name);
            } else if (!entities.keySet().containsAll(name.ids())) {
                others.add(name);
            }
            seen.addAll(name.ids());
        }
        List<IdentifiedName> contradicted =
                keep(strangers, resolved(strangers, IdentifiedName::named, language), true, entities);
        keep(contradicted, resolved(contradicted, IdentifiedName::apart, language), false, entities);
        keep(others, Map.of(), false, entities);
    }

    private Map<IdentifiedName, Integer> resolved(
            List<IdentifiedName> names, Function<IdentifiedName, EntityKey> key, @Nullable Locale language) {
        Map<EntityKey, Integer> found =
                register.resolve(names.stream().map(key).collect(Collectors.toSet()), Origin.SOURCE, language);
        return names.stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> Objects.requireNonNull(found.get(key.apply(name)))));
    }

    /**
     * Keeps the ids of names: with the entity that has one of them already, otherwise with a wanted one.
     *
     * @param byName whether the wanted entities are known by their names alone, so that their ids may contradict
     * @param entities the known entities by id, to which new ones are added
     * @return the names whose ids those of the wanted entity contradict
     */
    private List<IdentifiedName> keep(
            List<IdentifiedName> names,
            Map<IdentifiedName, Integer> wanted,
            boolean byName,
            Map<AuthorityId, Integer> entities) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<IdentifiedName> contradicted = new ArrayList<>();
        Map<AuthorityId, Integer> kept = Objects.requireNonNull(ownTransaction.execute(now -> {
            Map<Integer, Integer> shown = rows.lock(Set.copyOf(wanted.values()));
            Set<AuthorityId> all =
                    names.stream().flatMap(name -> name.ids().stream()).collect(Collectors.toSet());
            Map<AuthorityId, Integer> owners = rows.find(all);
            Map<Integer, List<AuthorityId>> had = rows.of(Set.copyOf(shown.values()));
            Map<AuthorityId, Integer> fresh = new HashMap<>();
            for (IdentifiedName name : names) {
                Integer owner = owner(name, owners);
                int entity = owner == null ? Objects.requireNonNull(wanted.get(name)) : owner;
                List<AuthorityId> others =
                        had.computeIfAbsent(shown.getOrDefault(entity, entity), first -> new ArrayList<>());
                if (owner == null && byName && AuthorityId.contradict(name.ids(), others)) {
                    contradicted.add(name);
                } else {
                    others.addAll(name.ids());
                    name.ids().stream()
                            .filter(id -> owners.putIfAbsent(id, entity) == null)
                            .forEach(id -> fresh.put(id, entity));
                }
            }
            rows.add(fresh);
            return rows.find(all);
        }));
        known.putAll(kept);
        entities.putAll(kept);
        return contradicted;
    }

    private static @Nullable Integer owner(IdentifiedName name, Map<AuthorityId, Integer> owners) {
        return name.ids().stream()
                .map(owners::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
