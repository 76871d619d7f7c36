package org.depesche.tagging;

/**
 * The key by which the register finds an entity.
 *
 * @param key equal for all spellings that certainly mean the same entity: an authority's id for a known place
 *     ({@code cldr:CN}, {@code geonames:1816670}), otherwise the folded name
 * @param name the displayed name, from the text or the authority
 */
public record EntityKey(EntityKind kind, String key, String name) {

    public EntityKey {
        if (key.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("An entity without a name");
        }
    }

    /** Whether it is a person's surname or first name alone, which several people may share. Particles do not count. */
    public boolean hasLoneName() {
        return kind == EntityKind.PERSON && LoneNames.isLone(name);
    }
}
