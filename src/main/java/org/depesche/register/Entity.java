package org.depesche.register;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/** A person, place or organisation of the register. */
@jakarta.persistence.Entity
@Table(name = "entity")
public class Entity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Enumerated(EnumType.STRING)
    private EntityKind kind;

    private String key;
    private String name;

    @Nullable
    private Integer mergedInto;

    private int canonicalId;
    private boolean hidden;
    private boolean confirmed;
    private boolean nameDecided;
    private int revision;

    @SuppressWarnings("NullAway.Init")
    protected Entity() {}

    public int id() {
        return id;
    }

    public EntityKind kind() {
        return kind;
    }

    /** The key that all spellings of this entity share. */
    public String key() {
        return key;
    }

    /** The name to show. */
    public String name() {
        return name;
    }

    /** The id under which it is shown: its own, or that of the entity that it was merged into. */
    public int canonicalId() {
        return canonicalId;
    }

    /** Whether an editor hid it as a mistake. */
    public boolean isHidden() {
        return hidden;
    }

    /** Whether an editor has checked it. */
    public boolean isConfirmed() {
        return confirmed;
    }

    /** Whether an editor gave the name, which no import changes. */
    public boolean isNameDecided() {
        return nameDecided;
    }

    /** The number of decisions about it. */
    public int revision() {
        return revision;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** The address of its page: {@code /people/4/angela-merkel}. */
    public String url() {
        return Slug.url(kind, canonicalId, name);
    }
}
