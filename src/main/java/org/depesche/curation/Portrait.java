package org.depesche.curation;

import java.util.List;
import java.util.Locale;
import org.depesche.register.Slug;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * An entity as editors see it.
 *
 * @param revision of what is shown here
 * @param decided whether an editor gave its name
 * @param size of it and of all that were merged into it
 * @param names all by which it is found, the one that is shown first
 * @param parts what was merged into it
 */
record Portrait(
        int id,
        EntityKind kind,
        String name,
        int revision,
        boolean hidden,
        boolean confirmed,
        boolean decided,
        Size size,
        List<Called> names,
        List<Part> parts) {

    /**
     * How much names an entity.
     *
     * @param articles whether readers may see them or not
     */
    record Size(long articles, long mentions) {

        static final Size NOTHING = new Size(0, 0);
    }

    /**
     * A name.
     *
     * @param language ISO 639-1; null: any
     * @param origin who says so, the last part of the message {@code curation.origin.<origin>}
     * @param shown whether it is the one that is shown
     */
    record Called(String name, @Nullable String language, String origin, boolean shown) {}

    /** What was merged into it. */
    record Part(int id, EntityKind kind, String name, long articles) {

        public String code() {
            return Portrait.code(kind);
        }
    }

    static String code(EntityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** As in the names of messages and styles. */
    public String code() {
        return code(kind);
    }

    /** Where readers find it. */
    public String dossier() {
        return Slug.url(kind, id, name);
    }

    /** Where it is curated. */
    public String url() {
        return url(id);
    }

    static String url(int id) {
        return "/editor/entities/" + id;
    }

    /** The names that another one does not have. */
    List<Called> namesBeyond(Portrait other) {
        return names.stream()
                .filter(called ->
                        other.names().stream().noneMatch(one -> one.name().equals(called.name())))
                .toList();
    }
}
