package org.depesche.curation;

import java.util.Locale;
import org.depesche.register.Act;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * An act of the journal in words.
 *
 * @param other what it was merged into, or where its mentions went to
 * @param moved how many mentions went there
 */
record ActLine(Act act, Who entity, @Nullable Who other, long moved) {

    /** An entity by the name that it has today. */
    record Who(int id, EntityKind kind, String name) {

        public String code() {
            return Portrait.code(kind);
        }

        public String url() {
            return Portrait.url(id);
        }
    }

    /** The last part of the message {@code curation.act.<code>}. */
    public String code() {
        return act.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public long id() {
        return act.id();
    }

    /** Where it has its page. */
    public String url() {
        return "/editor/register/" + act.id();
    }

    public boolean isUndone() {
        return act.isUndone();
    }

    /** The entity on whose page it is seen best. */
    int place() {
        boolean away = act.kind() == Act.Kind.MERGE || act.kind() == Act.Kind.CHANGE_TYPE;
        return away && other != null && !isUndone() ? other.id() : entity.id();
    }
}
