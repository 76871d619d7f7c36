package org.depesche.article.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.article.tags.TagSnapshot;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.LocalizedNames;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * An entity that one of two revisions mentions more often than the other.
 *
 * @param before the mentions of the earlier revision; null for none; 0 if only its source names the entity
 * @param after the mentions of the later revision, likewise
 */
public record NameChange(
        EntityKind kind,
        String name,
        String url,
        @Nullable Integer before,
        @Nullable Integer after) {

    /**
     * The entities whose mentions came, went or changed in number: people first, of each kind those that came or went
     * first. Merged entities count as the one that they were merged into; hidden ones are left out.
     */
    public static List<NameChange> between(
            TagSnapshot before, TagSnapshot after, Entities register, LocalizedNames names) {
        Map<Integer, Entity> entities = register.withTargets(Stream.of(before, after)
                .flatMap(tags -> tags.names().stream())
                .map(TagSnapshot.Name::entity)
                .collect(Collectors.toSet()));
        Map<Integer, Integer> old = counted(before, entities);
        Map<Integer, Integer> fresh = counted(after, entities);
        Set<Integer> all = new HashSet<>(old.keySet());
        all.addAll(fresh.keySet());
        List<NameChange> changes = new ArrayList<>();
        for (int id : all) {
            Integer was = old.get(id);
            Integer is = fresh.get(id);
            Entity entity = entities.get(id);
            if (entity != null && !entity.isHidden() && (was == null || !was.equals(is))) {
                changes.add(new NameChange(entity.kind(), names.of(entity), entity.url(), was, is));
            }
        }
        changes.sort(Comparator.comparing(NameChange::kind)
                .thenComparing(NameChange::hasStayed)
                .thenComparing(NameChange::name));
        return changes;
    }

    private static Map<Integer, Integer> counted(TagSnapshot tags, Map<Integer, Entity> entities) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (TagSnapshot.Name name : tags.names()) {
            Entity entity = entities.get(name.entity());
            if (entity != null && !entity.isHidden()) {
                counts.merge(entity.canonicalId(), name.mentions(), Integer::sum);
            }
        }
        return counts;
    }

    /** Whether both revisions mention the entity. */
    public boolean hasStayed() {
        return before != null && after != null;
    }

    /** {@code came}, {@code went} or {@code stayed}. */
    public String fate() {
        return hasStayed() ? "stayed" : before == null ? "came" : "went";
    }
}
