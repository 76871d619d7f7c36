package org.depesche.tagging;

/**
 * The key by which the register finds an entity.
 *
 * @param key equal for all spellings that certainly mean the same entity: an authority's id for a known place
 *     ({@code cldr:CN}, {@code geonames:1816670}), the key of an {@link AuthorityId} that a source states, otherwise the
 *     folded name
 * @param name the displayed name, from the text or the authority
 */
public record EntityKey(EntityKind kind, String key, String name) {

    public EntityKey {
        if (key.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("An entity without a name");
        }
    }

    /** The key of an entity that an authority's id identifies, with this kind and name. */
    public EntityKey identifiedBy(AuthorityId id) {
        return new EntityKey(kind, id.key(), name);
    }

    /** Whether it is made of an authority's id. */
    public boolean hasAuthorityId() {
        return AuthorityId.isKey(key);
    }

    /** Whether it is a person's surname or first name alone, which several people may share. Particles do not count. */
    public boolean hasLoneName() {
        return kind == EntityKind.PERSON && LoneNames.isLone(name);
    }
}
