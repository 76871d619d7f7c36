package org.depesche.article;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A person, place or organisation that the file names.
 *
 * @param span the place in {@link ArticleDraft#text()}; null if the file states none
 * @param ids the ids of authorities that the file states, the first one the most telling
 */
public record SuppliedTag(
        EntityKind kind, String name, @Nullable Span span, List<AuthorityId> ids) {

    /** Ids of one name. A list of hundreds is no statement about one entity. */
    private static final int MOST_IDS = 10;

    /** Drafts that were kept by earlier versions of the application have no ids. */
    public SuppliedTag {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A tag without a name");
        }
        ids = ids == null ? List.of() : ids.stream().distinct().limit(MOST_IDS).toList();
    }

    public SuppliedTag(EntityKind kind, String name, @Nullable Span span) {
        this(kind, name, span, List.of());
    }

    /** The key of its mentions: that of its first id, otherwise that of its name. */
    public EntityKey key(EntityKey named) {
        return ids.isEmpty() ? named : named.identifiedBy(ids.getFirst());
    }

    /** Whether both are stated without a place, and for the same entity as far as their names and ids tell. */
    public boolean agrees(SuppliedTag other) {
        return span == null
                && other.span == null
                && kind == other.kind
                && name.equals(other.name)
                && !AuthorityId.contradict(ids, other.ids);
    }

    /** This tag without some ids. */
    public SuppliedTag without(Predicate<AuthorityId> doubtful) {
        return new SuppliedTag(
                kind, name, span, ids.stream().filter(doubtful.negate()).toList());
    }

    /** This tag with further ids. */
    public SuppliedTag with(List<AuthorityId> more) {
        return new SuppliedTag(
                kind, name, span, Stream.concat(ids.stream(), more.stream()).toList());
    }
}
