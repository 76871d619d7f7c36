package org.depesche.register;

import java.util.Locale;

/** An entry of the register: an entity (a person, place or organisation) or a measure. */
public record RegisterEntry(Type type, int id) {

    /** The table that holds the entry. */
    public enum Type {
        ENTITY,
        MEASURE;

        String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static RegisterEntry entity(int id) {
        return new RegisterEntry(Type.ENTITY, id);
    }

    public static RegisterEntry measure(int id) {
        return new RegisterEntry(Type.MEASURE, id);
    }

    @Override
    public String toString() {
        return type.table() + " " + id;
    }
}
