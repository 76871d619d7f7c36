package org.depesche.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.Register;
import org.depesche.search.ArticleSearch;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Tagger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks entities up for an editor who says what words mean, and enters those that are not in the register yet. */
@Component
class Candidates {

    private static final int MOST = 8;
    private static final int OTHER_NAMES = 3;

    private final Register register;
    private final Entities entities;
    private final ArticleSearch search;
    private final Tagger tagger;
    private final JdbcClient jdbc;

    Candidates(Register register, Entities entities, ArticleSearch search, Tagger tagger, JdbcClient jdbc) {
        this.register = register;
        this.entities = entities;
        this.search = search;
        this.tagger = tagger;
        this.jdbc = jdbc;
    }

    /**
     * Who may be meant: those of the article first, then those with the shortest names.
     *
     * @param here the entities that the article names, by the id under which they are shown
     */
    List<Candidate> find(EntityKind kind, String name, Map<Integer, Entity> here) {
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
        Map<Integer, Entity> found = byId(first);
        List<Candidate> candidates = new ArrayList<>();
        for (int id : first) {
            Entity entity = found.get(id);
            if (entity != null && !entity.isHidden()) {
                candidates.add(candidate(entity, wanted, here.containsKey(id)));
            }
        }
        return candidates;
    }

    private Candidate candidate(Entity entity, String wanted, boolean here) {
        List<String> names = jdbc.sql("""
                select distinct n.name from entity_name n join entity e on e.id = n.entity_id
                where e.canonical_id = :id and n.name <> :name order by n.name
                """)
                .param("id", entity.id())
                .param("name", entity.name())
                .query(String.class)
                .list();
        boolean exact = Register.fold(entity.name()).equals(wanted)
                || names.stream().map(Register::fold).anyMatch(wanted::equals);
        return new Candidate(
                entity.id(),
                entity.kind(),
                entity.name(),
                names.stream().limit(OTHER_NAMES).toList(),
                search.articlesOf(entity.id(), 1, 1).total(),
                here,
                exact);
    }

    /** "Putin" and "Wladimir Putin", "Putins" and "Putin": one begins, ends or holds the other as words. */
    private static boolean isLike(String name, String wanted) {
        return (" " + name + " ").contains(" " + wanted + " ")
                || (" " + wanted + " ").contains(" " + name + " ")
                || wanted.endsWith("s")
                        && (" " + name + " ").contains(" " + wanted.substring(0, wanted.length() - 1) + " ");
    }

    Map<Integer, Entity> byId(Collection<Integer> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.findByIdIn(ids).stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    /** An entity of the register and the key to store with a mention of it. */
    record Meant(int entity, EntityKey key) {}

    /** One that is there. @return null if it is not */
    @Nullable
    Meant known(int id) {
        return entities.findById(id)
                .map(entity -> new Meant(id, new EntityKey(entity.kind(), entity.key(), entity.name())))
                .orElse(null);
    }

    /** One by its name, entered if it is new. @param language of the article */
    Meant named(EntityKind kind, String name, @Nullable Locale language) {
        EntityKey key = tagger.key(kind, name, language);
        return new Meant(register.resolve(Set.of(key), Origin.EDITOR, language).get(key), key);
    }
}
