package org.depesche.dossier;

import java.util.Optional;
import org.depesche.register.Slug;
import org.depesche.tagging.EntityKind;

/** The kinds of entities by the first part of their URLs. */
final class EntityPaths {

    /** The path variable in the routes of controllers. */
    static final String PATH = "{register:people|places|organisations}";

    private EntityPaths() {}

    static EntityKind kind(String register) {
        for (EntityKind kind : EntityKind.values()) {
            if (Slug.path(kind).equals(register)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of entities has the path " + register);
    }

    /** A letter of the alphabet, or {@code 0} for names that do not begin with a letter. */
    static Optional<String> letter(String asked) {
        return asked.matches("[a-z0]") ? Optional.of(asked) : Optional.empty();
    }
}
