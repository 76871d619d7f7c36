package org.depesche.article.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention.EntityMention;

/** The people of one article who are named in full, found by their surnames. */
final class FullNames {

    private final Map<String, Set<EntityKey>> bySurname = new HashMap<>();

    /** @param names of the article, in the order of the text */
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

    /** Each who has this lone name as a surname, once. */
    Set<EntityKey> of(EntityKey lone) {
        return bySurname.getOrDefault(lone.key(), Set.of());
    }
}
