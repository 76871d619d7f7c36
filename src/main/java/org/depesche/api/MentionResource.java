package org.depesche.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.depesche.register.Entity;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mention of a person, place or organisation.
 *
 * @param kind {@code person}, {@code place} or {@code organisation}
 * @param start UTF-16 offset into the text; null, like end and surface, if only the source names the entity
 * @param end exclusive
 * @param surface the words as written
 * @param name the full name of the entity
 * @param entity null if it is not in the register
 * @param origin {@code machine}, {@code source} or {@code editor}
 * @param confidence 0 to 1
 */
record MentionResource(
        String kind,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String surface,
        String name,
        @Nullable EntityResource entity,
        String origin,
        BigDecimal confidence) {

    /**
     * A person, place or organisation of the register.
     *
     * @param id of a merged entity the id of its target
     * @param url the path of its page
     * @param ids the ids that authorities and sources give to it
     */
    record EntityResource(int id, String url, List<IdResource> ids) {

        private static EntityResource of(CanonicalEntities.Identified found) {
            Entity entity = found.entity();
            return new EntityResource(
                    entity.canonicalId(),
                    entity.url(),
                    found.ids().stream().map(IdResource::of).toList());
        }
    }

    /**
     * An id of an authority.
     *
     * @param scheme {@code wikidata}, {@code gnd} …, or a source's own vocabulary
     * @param url the page of the authority; null if it has none
     */
    record IdResource(String scheme, String value, @Nullable String url) {

        private static IdResource of(AuthorityId id) {
            return new IdResource(id.scheme(), id.value(), id.page());
        }
    }

    static MentionResource of(EntityMention mention, CanonicalEntities.@Nullable Identified found) {
        Span span = mention.span();
        return new MentionResource(
                mention.entity().kind().name().toLowerCase(Locale.ROOT),
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                mention.surface(),
                found == null ? mention.entity().name() : found.entity().name(),
                found == null ? null : EntityResource.of(found),
                mention.origin().name().toLowerCase(Locale.ROOT),
                confidence(mention.confidence()));
    }

    /** A probability to three digits. */
    static BigDecimal confidence(double probability) {
        return BigDecimal.valueOf(probability).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** Whether it begins in a span of the text. */
    boolean isIn(Span span) {
        return start != null && span.start() <= start && start < span.end();
    }
}
