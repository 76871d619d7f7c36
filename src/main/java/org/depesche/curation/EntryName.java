package org.depesche.curation;

import org.depesche.register.RegisterEntry;

/**
 * An entry of the register under its current name.
 *
 * @param code {@code person}, {@code place}, {@code organisation}, or {@code figure} for a measure: its style
 */
record EntryName(RegisterEntry entry, String code, String name) {

    public int id() {
        return entry.id();
    }

    /** The address of the page on which editors curate it. */
    public String url() {
        return switch (entry.type()) {
            case ENTITY -> Portrait.url(entry.id());
            case MEASURE -> MeasurePortrait.url(entry.id());
        };
    }
}
