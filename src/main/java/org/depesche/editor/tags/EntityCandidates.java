package org.depesche.editor.tags;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.Register;
import org.depesche.search.EntityDirectory;
import org.depesche.search.SearchUnavailableException;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Tagger;
import org.depesche.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the entities that words may name, and adds new ones to the register. */
@Component
class EntityCandidates {

    private static final int MOST = 8;
    private static final int OTHER_NAMES = 3;

    private final Register register;
    private final Entities entities;
    private final EntityDirectory directory;
    private final Tagger tagger;
    private final JdbcClient jdbc;

    EntityCandidates(Register register, Entities entities, EntityDirectory directory, Tagger tagger, JdbcClient jdbc) {
        this.register = register;
        this.entities = entities;
        this.directory = directory;
        this.tagger = tagger;
        this.jdbc = jdbc;
    }

    /**
     * The entities that a name may mean: those of the article first, then those with the shortest names.
     *
     * @param here the entities that the article mentions, by the id under which they are shown
     */
    List<EntityCandidate> find(EntityKind kind, String name, Map<Integer, Entity> here) {
        String wanted = Register.fold(name);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<Integer> ids = new LinkedHashSet<>();
        here.values().stream()
                .filter(entity -> entity.kind() == kind && isLike(Register.fold(entity.name()), wanted))
                .map(Entity::id)
                .forEach(ids::add);
        ids.addAll(register.startingWith(kind, name, MOST));
        List<Integer> first = ids.stream().limit(MOST).toList();
        Map<Integer, Entity> found = entities.byId(first);
        Map<Integer, List<String>> names = names(first);
        Map<Integer, Long> articles = SearchUnavailableException.answerOrNull(() -> directory.articles(first));
        List<EntityCandidate> candidates = new ArrayList<>();
        for (int id : first) {
            Entity entity = found.get(id);
            if (entity != null && !entity.isHidden()) {
                List<String> others = names.getOrDefault(id, List.of()).stream()
                        .filter(other -> !other.equals(entity.name()))
                        .toList();
                boolean exact = Stream.concat(Stream.of(entity.name()), others.stream())
                        .map(Register::fold)
                        .anyMatch(wanted::equals);
                candidates.add(new EntityCandidate(
                        id,
                        entity.kind(),
                        entity.name(),
                        others.stream().limit(OTHER_NAMES).toList(),
                        articles == null ? null : articles.getOrDefault(id, 0L),
                        here.containsKey(id),
                        exact));
            }
        }
        return candidates;
    }

    /** The names of entities, by the id under which they are shown. */
    private Map<Integer, List<String>> names(Collection<Integer> ids) {
        Map<Integer, List<String>> names = new HashMap<>();
        jdbc.sql("""
                select distinct e.canonical_id, n.name from entity_name n join entity e on e.id = n.entity_id
                where e.canonical_id = any(:ids) order by n.name
                """).param("ids", ids.toArray(Integer[]::new)).query(row -> {
            names.computeIfAbsent(row.getInt(1), id -> new ArrayList<>()).add(row.getString(2));
        });
        return names;
    }

    /** Whether one name contains the other as words: "Putin" and "Wladimir Putin", "Putins" and "Putin". */
    private static boolean isLike(String name, String wanted) {
        return (" " + name + " ").contains(" " + wanted + " ")
                || (" " + wanted + " ").contains(" " + name + " ")
                || wanted.endsWith("s")
                        && (" " + name + " ").contains(" " + wanted.substring(0, wanted.length() - 1) + " ");
    }

    Map<Integer, Entity> byId(Collection<Integer> ids) {
        return entities.byId(ids);
    }

    /** An entity of the register and the key to store with a mention of it. */
    record Meant(int entity, EntityKey key) {}

    /**
     * The entity that an editor means.
     *
     * @param entity its id, or {@link TagForm#NEW} for a new one
     * @param name the name of a new entity
     * @param language of the article
     * @return null if the editor has named none
     */
    @Nullable
    Meant meant(@Nullable String entity, EntityKind kind, @Nullable String name, @Nullable Locale language) {
        if (entity != null && entity.matches("\\d{1,9}")) {
            return known(Integer.parseInt(entity));
        }
        String wanted = FormText.line(name);
        if (wanted == null || wanted.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        return TagForm.NEW.equals(entity) ? named(kind, wanted, language) : null;
    }

    private @Nullable Meant known(int id) {
        return entities.findById(id)
                .map(entity -> new Meant(id, new EntityKey(entity.kind(), entity.key(), entity.name())))
                .orElse(null);
    }

    /** An entity by its name, which is added if it is new. */
    private Meant named(EntityKind kind, String name, @Nullable Locale language) {
        EntityKey key = tagger.key(kind, name, language);
        return new Meant(
                Objects.requireNonNull(
                        register.resolve(Set.of(key), Origin.EDITOR, language).get(key)),
                key);
    }
}
