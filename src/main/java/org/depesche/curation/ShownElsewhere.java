package org.depesche.curation;

/** An entity was merged into another one: that one is to be decided about. */
class ShownElsewhere extends RuntimeException {

    private final int entity;

    ShownElsewhere(int entity) {
        super("Shown as entity " + entity);
        this.entity = entity;
    }

    /** Where it is shown. */
    int entity() {
        return entity;
    }
}
