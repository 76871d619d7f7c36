package org.depesche.tagging;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The key and the name to show for a name in the nominative. */
final class NameKeys {

    private final Gazetteer gazetteer;
    private final @Nullable GermanNominative nominatives;
    private final Locale language;

    /** @param german null: the names are English */
    NameKeys(Gazetteer gazetteer, @Nullable GermanWords german) {
        this.gazetteer = gazetteer;
        this.nominatives = german == null ? null : new GermanNominative(german);
        this.language = german == null ? Locale.ENGLISH : Locale.GERMAN;
    }

    EntityKey of(EntityKind kind, String name) {
        Gazetteer.Known known = gazetteer.findFolded(kind, name);
        if (known != null) {
            return new EntityKey(kind, known.key(), known.in(language));
        }
        String plain = kind == EntityKind.ORGANISATION ? name : Folding.withoutCapitals(name);
        String shown = nominatives == null || kind == EntityKind.PERSON ? plain : nominatives.of(plain);
        String folded = switch (kind) {
            case PERSON -> Folding.person(shown);
            case PLACE -> Folding.plain(shown);
            case ORGANISATION -> Folding.organisation(shown);
        };
        String key = folded.isEmpty() ? shown : folded;
        return new EntityKey(kind, kind == EntityKind.PLACE ? "name:" + key : key, shown);
    }
}
