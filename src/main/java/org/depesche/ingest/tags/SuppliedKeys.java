package org.depesche.ingest.tags;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.depesche.article.ArticleDraft;
import org.depesche.article.SuppliedTag;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Tagger;

/**
 * The keys of the names that a file states. A name that the file identifies once has that id wherever the article
 * names it.
 */
final class SuppliedKeys {

    private final ArticleDraft draft;
    private final Tagger tagger;
    /** Only names that the file identifies as one entity. */
    private final Map<Named, EntityKey> identified = new HashMap<>();

    private record Named(EntityKind kind, String key) {
        static Named of(EntityKey key) {
            return new Named(key.kind(), key.key());
        }
    }

    SuppliedKeys(ArticleDraft draft, Tagger tagger) {
        this.draft = draft;
        this.tagger = tagger;
        Set<Named> ambiguous = new HashSet<>();
        for (SuppliedTag tag : draft.suppliedTags()) {
            if (!tag.ids().isEmpty()) {
                EntityKey named = named(tag);
                EntityKey key = tag.key(named);
                EntityKey other = identified.putIfAbsent(Named.of(named), key);
                if (other != null && !other.key().equals(key.key())) {
                    ambiguous.add(Named.of(named));
                }
            }
        }
        identified.keySet().removeAll(ambiguous);
    }

    EntityKey of(SuppliedTag tag) {
        EntityKey named = named(tag);
        return tag.ids().isEmpty() ? of(named) : tag.key(named);
    }

    /** The key that a name of the article has by the file's ids; the same if there is none. */
    EntityKey of(EntityKey named) {
        return identified.getOrDefault(Named.of(named), named);
    }

    private EntityKey named(SuppliedTag tag) {
        return tagger.key(tag.kind(), tag.name(), draft.language());
    }
}
