package org.depesche.curation;

import java.util.Locale;
import org.depesche.register.Measure;
import org.depesche.register.MeasureAct;
import org.depesche.register.Measures;
import org.jspecify.annotations.Nullable;

/**
 * An act on measures in words.
 *
 * @param name of its measure today
 * @param other what the other one is called today
 */
record MeasureActLine(MeasureAct act, String name, @Nullable String other) {

    static MeasureActLine of(MeasureAct act, Measures measures) {
        return new MeasureActLine(
                act, name(act.measure(), measures), act.other() == null ? null : name(act.other(), measures));
    }

    /** Its own, not that of what it was merged into. */
    private static String name(int id, Measures measures) {
        return measures.itself(id).map(Measure::name).orElse("");
    }

    /** The last part of the message {@code curation.act.<code>}. */
    public String code() {
        return act.kind().name().toLowerCase(Locale.ROOT);
    }

    public long id() {
        return act.id();
    }

    public boolean isUndone() {
        return act.isUndone();
    }

    public String url() {
        return MeasurePortrait.url(act.measure());
    }

    public String otherUrl() {
        return act.other() == null ? url() : MeasurePortrait.url(act.other());
    }

    /** The measure on whose page it is seen best. */
    int place() {
        return act.kind() == MeasureAct.Kind.MERGE && act.other() != null && !isUndone() ? act.other() : act.measure();
    }
}
