package org.depesche.search.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/** Ranks the entities that articles name together with an entity. */
public final class CoOccurrences {

    private record Companion(int id, int count, double surprise) {}

    private CoOccurrences() {}

    /**
     * The entities in the order of their surprise (Dunning's log-likelihood ratio): first those that share more
     * articles with the entity than chance explains. "Berlin", which is in many articles, comes late.
     *
     * @param kind of the entities to rank; null: any
     * @param here counts of the articles with the entity
     * @param everywhere counts of all articles
     * @param locale of the names
     */
    public static List<EntityCount> of(
            int entityId, @Nullable EntityKind kind, Counts here, Counts everywhere, int most, Locale locale) {
        EntityColumns.Snapshot register = here.register();
        int itself = register.canonical(entityId);
        List<Companion> companions = new ArrayList<>();
        int[] common = here.entities();
        for (int id = 1; id < common.length; id++) {
            if (common[id] > 0 && id != itself && (kind == null || register.kind(id) == kind)) {
                int all = id < everywhere.entities().length
                        ? Math.max(common[id], everywhere.entities()[id])
                        : common[id];
                double surprise = surprise(common[id], here.total(), all, Math.max(everywhere.total(), here.total()));
                companions.add(new Companion(id, common[id], surprise));
            }
        }
        return companions.stream()
                .sorted(Comparator.comparingDouble(Companion::surprise)
                        .reversed()
                        .thenComparingInt(companion -> -companion.count())
                        .thenComparingInt(Companion::id))
                .limit(most)
                .map(companion -> entity(companion.id(), companion.count(), register, locale))
                .toList();
    }

    /** An entity with its number of articles, under its name for readers of a locale. */
    public static EntityCount entity(int id, long count, EntityColumns.Snapshot register, Locale locale) {
        return new EntityCount(id, register.kind(id), register.name(id, locale), count, register.url(id));
    }

    /**
     * @param common the number of articles with both
     * @param here the number of articles with the one
     * @param there the number of articles with the other
     * @param all the number of all articles
     * @return negative if they meet less often than by chance
     */
    static double surprise(long common, long here, long there, long all) {
        double expected = (double) here * there / all;
        double ratio = 2
                * (part(common, expected)
                        + part(here - common, here - expected)
                        + part(there - common, there - expected)
                        + part(all - here - there + common, all - here - there + expected));
        return common >= expected ? ratio : -ratio;
    }

    private static double part(double found, double expected) {
        return found <= 0 || expected <= 0 ? 0 : found * Math.log(found / expected);
    }
}
