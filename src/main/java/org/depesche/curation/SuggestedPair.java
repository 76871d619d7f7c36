package org.depesche.curation;

import java.time.OffsetDateTime;
import java.util.List;
import org.depesche.register.Slug;
import org.depesche.search.Years;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Two entities that may be one, with what speaks for it.
 *
 * @param from the one that would go into the other
 * @param articles that name both
 * @param company some who are named with both, the rarest first
 * @param others how many more of them there are
 */
record SuggestedPair(
        long id,
        Likeness kind,
        Side from,
        Side into,
        int articles,
        List<String> company,
        int others,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt) {

    /**
     * One of the two.
     *
     * @param alike the name that is alike; null: the one that is shown
     * @param years of the first and the last article; null: none has a day
     */
    record Side(
            int id,
            EntityKind kind,
            String name,
            @Nullable String alike,
            long articles,
            @Nullable Years years) {

        public String code() {
            return Portrait.code(kind);
        }

        public String dossier() {
            return Slug.url(kind, id, name);
        }
    }

    /** The merge to be looked at first. */
    public String preview() {
        return Portrait.url(from.id()) + "/mergers?into=" + into.id();
    }
}
