package org.depesche.tagging;

/**
 * Under what the register looks an entity up.
 *
 * @param key the same for every spelling that is certainly the same entity: an authority's id for a known place
 *     ({@code cldr:CN}, {@code geonames:1816670}), else the folded name
 * @param name the name to show, as the text or the authority has it
 */
public record EntityKey(EntityKind kind, String key, String name) {

    public EntityKey {
        if (key.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("An entity without a name");
        }
    }

    /** Whether it is a person's surname alone, or a first name: many are called so. Particles do not count. */
    public boolean hasLoneName() {
        return kind == EntityKind.PERSON && LoneNames.isLone(name);
    }
}
