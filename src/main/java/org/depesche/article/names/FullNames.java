package org.depesche.article.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.article.Submission;
import org.depesche.register.Register;
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
            String full = folded(key);
            int blank = full.lastIndexOf(' ');
            if (key.kind() == EntityKind.PERSON && blank >= 0) {
                bySurname
                        .computeIfAbsent(full.substring(blank + 1), surname -> new LinkedHashSet<>())
                        .add(key);
            }
        }
    }

    static FullNames of(Submission submission) {
        return new FullNames(names(submission));
    }

    /** The names of an article. */
    static List<EntityMention> names(Submission submission) {
        return submission.mentions().stream()
                .filter(EntityMention.class::isInstance)
                .map(EntityMention.class::cast)
                .toList();
    }

    /** A name in small letters, whether its key is made of it or of an authority's id. */
    static String folded(EntityKey key) {
        return key.hasAuthorityId() ? Register.fold(key.name()) : key.key();
    }

    /** The people whose surname is the given name. */
    Set<EntityKey> of(EntityKey lone) {
        return bySurname.getOrDefault(lone.key(), Set.of());
    }

    /** A surname that a source marks alone means the person of the same article with this surname and a full name. */
    EntityKey meant(EntityKey key) {
        if (!key.hasLoneName()) {
            return key;
        }
        List<EntityKey> full = List.copyOf(of(key));
        return full.size() == 1 && !full.getFirst().hasLoneName() ? full.getFirst() : key;
    }
}
