package org.depesche.register;

import org.jspecify.annotations.Nullable;

/** A decision about the register, or an undo, that is impossible. */
public final class DecisionRefusedException extends RuntimeException {

    /** The reasons why a decision is impossible. */
    public enum Reason {
        /** There is no such entry or act. */
        UNKNOWN,
        /** Another editor has decided about the entry meanwhile. */
        CHANGED,
        /** The entry was merged into another, about which the editor can decide. */
        MERGED,
        /** The entry is hidden. */
        HIDDEN,
        /** An entry cannot be merged into itself, nor into an entry that was merged into it. */
        CIRCLE,
        /** The decision would change nothing. */
        ALREADY,
        /** The name is the one that is shown. */
        SHOWN_NAME,
        /** The entry has no such name, or a name is empty or too long. */
        NO_NAME,
        /** No mention or form was chosen. */
        NO_MENTION,
        /** The entry would have no form left. */
        NOTHING_LEFT,
        /** The act was undone already. */
        UNDONE,
        /** A later act depends on the act and must be undone first. */
        STOOD_ON
    }

    private final Reason reason;
    private final transient @Nullable Act act;

    DecisionRefusedException(Reason reason, String message) {
        this(reason, message, null);
    }

    DecisionRefusedException(Reason reason, String message, @Nullable Act act) {
        super(message);
        this.reason = reason;
        this.act = act;
    }

    public Reason reason() {
        return reason;
    }

    /** The act that prevents the decision, if there is one. */
    public @Nullable Act act() {
        return act;
    }
}
