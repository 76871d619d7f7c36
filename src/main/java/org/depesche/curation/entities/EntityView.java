package org.depesche.curation.entities;

import java.util.List;
import org.depesche.curation.EntryName;
import org.depesche.curation.EntryView;
import org.depesche.register.RegisterEntry;
import org.depesche.register.Slug;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * An entity as editors see it.
 *
 * @param revision the number of decisions about it
 * @param size with the mentions of all entities that were merged into it
 * @param names all names by which it is found, the shown one first
 * @param ids the ids that authorities and sources give to it
 * @param parts the entities that were merged into it
 */
record EntityView(
        int id,
        EntityKind kind,
        String name,
        int revision,
        State state,
        Size size,
        List<Called> names,
        List<AuthorityId> ids,
        List<Part> parts)
        implements EntryView {

    /** @param nameDecided whether an editor gave the name */
    record State(boolean hidden, boolean confirmed, boolean nameDecided) {}

    /**
     * How often an entity is mentioned.
     *
     * @param articles also those that readers may not see
     */
    record Size(long articles, long mentions) {}

    /**
     * A name.
     *
     * @param language ISO 639-1 code; null for any language
     * @param origin its source, the last part of the message {@code curation.origin.<origin>}
     * @param shown whether readers see this name
     */
    record Called(String name, @Nullable String language, String origin, boolean shown) {}

    /** An entity that was merged into it. */
    record Part(int id, EntityKind kind, String name, long articles) {

        public String code() {
            return kind.code();
        }
    }

    /** The name of its kind in messages and styles. */
    public String code() {
        return kind.code();
    }

    /** The address of its page for readers. */
    public String dossier() {
        return Slug.url(kind, id, name);
    }

    public boolean isHidden() {
        return state.hidden();
    }

    public boolean isConfirmed() {
        return state.confirmed();
    }

    /** The address of its page for editors. */
    public String url() {
        return EntryName.url(RegisterEntry.entity(id));
    }

    @Override
    public List<Integer> partIds() {
        return parts.stream().map(Part::id).toList();
    }

    /** The names that another entity lacks. */
    List<Called> namesBeyond(EntityView other) {
        return names.stream()
                .filter(called ->
                        other.names().stream().noneMatch(one -> one.name().equals(called.name())))
                .toList();
    }
}
