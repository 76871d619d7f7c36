package org.depesche.curation;

import org.depesche.register.Act;
import org.depesche.register.RegisterEntry.Type;
import org.jspecify.annotations.Nullable;

/**
 * An act of the journal with the names of its entries.
 *
 * @param moved how many mentions or forms a split moved
 */
public record JournalLine(
        Act act, EntryName entry, @Nullable EntryName other, long moved) {

    /** The last part of the message {@code curation.act.<code>}. */
    public String code() {
        return act.kind().code();
    }

    public long id() {
        return act.id();
    }

    public String url() {
        return "/editor/register/" + act.id();
    }

    public boolean isUndone() {
        return act.isUndone();
    }

    public boolean isOfMeasure() {
        return act.entry().type() == Type.MEASURE;
    }

    /** The address of the page that shows the effect. */
    String effect() {
        boolean away = act.kind() == Act.Kind.MERGE || act.kind() == Act.Kind.CHANGE_TYPE;
        return away && other != null && !isUndone() ? other.url() : entry.url();
    }
}
