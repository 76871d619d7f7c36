package org.depesche.ingest.tags;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.depesche.article.SuppliedTag;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Tagger;
import org.jspecify.annotations.Nullable;

/** The entity keys of supplied tags, cached because an archive repeats the same people. */
final class SuppliedKeys {

    private record Name(
            EntityKind kind, String name, @Nullable Locale language) {}

    private final Tagger tagger;
    private final Cache<Name, EntityKey> known =
            Caffeine.newBuilder().maximumSize(100_000).build();

    SuppliedKeys(Tagger tagger) {
        this.tagger = tagger;
    }

    EntityKey of(SuppliedTag tag, @Nullable Locale language) {
        return known.get(
                new Name(tag.kind(), tag.name(), language),
                name -> tagger.key(name.kind(), name.name(), name.language()));
    }
}
