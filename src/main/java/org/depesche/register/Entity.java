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

    /** The same for every spelling that is certainly this entity. */
    public String key() {
        return key;
    }

    /** The name to show. */
    public String name() {
        return name;
    }

    /** The id under which it is shown: its own, or that of the entity it was merged into. */
    public int canonicalId() {
        return canonicalId;
    }

    /** Whether an editor found that it is none. */
    public boolean isHidden() {
        return hidden;
    }

    /** Whether an editor found that it is what it seems to be. */
    public boolean isConfirmed() {
        return confirmed;
    }

    /** Whether an editor gave its name. */
    public boolean isNameDecided() {
        return nameDecided;
    }

    /** Goes up with every decision about it. */
    public int revision() {
        return revision;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** Where its page is: {@code /people/4/angela-merkel}. */
    public String url() {
        return Slug.url(kind, canonicalId, name);
    }
}
