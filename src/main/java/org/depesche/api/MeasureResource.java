package org.depesche.api;

import org.depesche.register.Measure;

/**
 * A measure of the register.
 *
 * @param id of a merged measure the id of its target
 * @param url the path of its page
 */
record MeasureResource(int id, String name, String url) {

    static MeasureResource of(Measure measure) {
        return new MeasureResource(measure.id(), measure.name(), measure.url());
    }
}
