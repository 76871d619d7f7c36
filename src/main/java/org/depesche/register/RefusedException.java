package org.depesche.register;

import org.jspecify.annotations.Nullable;

/** A decision about the register, or an undo, that cannot be. */
public final class RefusedException extends RuntimeException {

    /** Why not. */
    public enum Reason {
        /** There is no such entity or act. */
        UNKNOWN,
        /** Somebody else decided something about it meanwhile. */
        CHANGED,
        /** It was merged into another: that one is to be decided about. */
        MERGED,
        /** It is hidden. */
        HIDDEN,
        /** An entity cannot be merged into itself, nor into what was merged into it. */
        CIRCLE,
        /** It is so already. */
        ALREADY,
        /** It is the name that is shown. */
        SHOWN_NAME,
        /** It has no such name; or a name is empty. */
        NO_NAME,
        /** No mention was chosen. */
        NO_MENTION,
        /** Nothing would be left of it. */
        NOTHING_LEFT,
        /** It was undone already. */
        UNDONE,
        /** A later act stands on it, which must be undone first. */
        STOOD_ON
    }

    private final Reason reason;
    private final transient @Nullable Act act;
    private final transient @Nullable MeasureAct measureAct;

    RefusedException(Reason reason, String message) {
        this(reason, message, null);
    }

    RefusedException(Reason reason, String message, @Nullable Act act) {
        super(message);
        this.reason = reason;
        this.act = act;
        this.measureAct = null;
    }

    RefusedException(MeasureAct act, @Nullable MeasureAct later) {
        super("A later act stands on act " + act.id());
        this.reason = Reason.STOOD_ON;
        this.act = null;
        this.measureAct = later;
    }

    public Reason reason() {
        return reason;
    }

    /** The act that is in the way, where there is one. */
    public @Nullable Act act() {
        return act;
    }

    /** The act on measures that is in the way, where there is one. */
    public @Nullable MeasureAct measureAct() {
        return measureAct;
    }
}
