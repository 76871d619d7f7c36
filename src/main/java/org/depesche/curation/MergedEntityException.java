package org.depesche.curation;

import org.depesche.register.RegisterEntry;

/** An entity was merged into another one, about which the editor can decide. */
public class MergedEntityException extends RuntimeException {

    private final int shownAs;

    public MergedEntityException(int shownAs) {
        super("Shown as entity " + shownAs);
        this.shownAs = shownAs;
    }

    RegisterEntry shownAs() {
        return RegisterEntry.entity(shownAs);
    }
}
