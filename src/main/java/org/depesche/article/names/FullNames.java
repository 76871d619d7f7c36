package org.depesche.article.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention.EntityMention;

/** Finds people of an article who are named in full, by their surnames. */
final class FullNames {

    private final Map<String, Set<EntityKey>> bySurname = new HashMap<>();

    /** @param names the mentions of the article in text order */
    FullNames(List<EntityMention> names) {
        for (EntityMention mention : names) {
            EntityKey key = mention.entity();
            int blank = key.key().lastIndexOf(' ');
            if (key.kind() == EntityKind.PERSON && blank >= 0) {
                bySurname
                        .computeIfAbsent(key.key().substring(blank + 1), surname -> new LinkedHashSet<>())
                        .add(key);
            }
        }
    }

    /** The people whose surname is the given name. */
    Set<EntityKey> of(EntityKey lone) {
        return bySurname.getOrDefault(lone.key(), Set.of());
    }
}
