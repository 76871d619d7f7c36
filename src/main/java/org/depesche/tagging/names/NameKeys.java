package org.depesche.tagging.names;

import java.util.Locale;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Place;
import org.depesche.tagging.places.PlaceSenses;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.GermanNominative;
import org.depesche.tagging.text.NameFolding;
import org.jspecify.annotations.Nullable;

/** Derives the key and the displayed name from a name in the nominative. */
final class NameKeys {

    private final Gazetteer gazetteer;
    private final @Nullable GermanNominative nominatives;
    private final Locale language;

    /** @param german null for English names */
    NameKeys(Gazetteer gazetteer, @Nullable GermanDictionary german) {
        this.gazetteer = gazetteer;
        this.nominatives = german == null ? null : new GermanNominative(german);
        this.language = german == null ? Locale.ENGLISH : Locale.GERMAN;
    }

    /** The key of a place of an article. */
    EntityKey of(PlaceSenses senses, PlaceSenses.Spot spot) {
        Place place = senses.of(spot);
        return place == null ? unknown(EntityKind.PLACE, spot.name()) : of(place);
    }

    private EntityKey of(Place place) {
        return new EntityKey(EntityKind.PLACE, place.key(), place.name(language));
    }

    /** The key of a name without an article. */
    EntityKey of(EntityKind kind, String name) {
        if (kind == EntityKind.PLACE) {
            Place place = PlaceSenses.alone(gazetteer.places(), name, language);
            return place == null ? unknown(kind, name) : of(place);
        }
        Gazetteer.Known known = gazetteer.findFolded(kind, name);
        if (known != null) {
            return new EntityKey(kind, known.key(), known.in(language));
        }
        return unknown(kind, name);
    }

    Locale language() {
        return language;
    }

    private EntityKey unknown(EntityKind kind, String name) {
        String plain = kind == EntityKind.ORGANISATION ? name : NameFolding.withoutCapitals(name);
        String shown = nominatives == null || kind == EntityKind.PERSON ? plain : nominatives.of(plain);
        String folded = switch (kind) {
            case PERSON -> NameFolding.person(shown);
            case PLACE -> NameFolding.plain(shown);
            case ORGANISATION -> NameFolding.organisation(shown);
        };
        String key = folded.isEmpty() ? shown : folded;
        return new EntityKey(kind, kind == EntityKind.PLACE ? "name:" + key : key, shown);
    }
}
