package org.depesche.curation;

import org.depesche.register.Entity;
import org.depesche.register.Measure;
import org.depesche.register.RegisterEntry;
import org.depesche.register.RegisterEntry.Type;

/**
 * An entry of the register under its current name.
 *
 * @param code {@code person}, {@code place}, {@code organisation}, or {@code figure} for a measure: its style
 */
public record EntryName(RegisterEntry entry, String code, String name) {

    public static EntryName of(Entity entity) {
        return new EntryName(RegisterEntry.entity(entity.id()), entity.kind().code(), entity.name());
    }

    public static EntryName of(Measure measure) {
        return new EntryName(RegisterEntry.measure(measure.id()), "figure", measure.registered());
    }

    public int id() {
        return entry.id();
    }

    /** The address of the page on which editors curate the entry. */
    public String url() {
        return url(entry);
    }

    public static String url(RegisterEntry entry) {
        return path(entry.type()) + entry.id();
    }

    /** The address of an entry of a type, without its id at the end. */
    static String path(Type type) {
        return switch (type) {
            case ENTITY -> "/editor/entities/";
            case MEASURE -> "/editor/measures/";
        };
    }

    /** The address of the preview of a merge, without the id of the entry to merge into at the end. */
    static String mergerUrl(RegisterEntry entry) {
        return url(entry) + (entry.type() == Type.ENTITY ? "/mergers?into=" : "/mergers?to=");
    }
}
