package org.depesche.soak;

/** How much may be handed in by now: so that there is work whenever something breaks. */
final class Progress {

    private volatile double share;
    private volatile boolean broken;

    void allow(double allowed) {
        share = allowed;
    }

    /** Ends all waiting. */
    void breakOff() {
        broken = true;
    }

    void await(double wanted) {
        while (share < wanted) {
            Pauses.millis(200);
            if (broken) {
                throw new IllegalStateException("Broken off");
            }
        }
    }
}
