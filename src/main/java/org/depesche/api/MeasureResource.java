package org.depesche.api;

import org.depesche.register.Measure;

/**
 * A measure of the register.
 *
 * @param id under which figures are counted: of a measure that was merged, the other's
 * @param name as readers see it
 * @param url of its page, on this site
 */
record MeasureResource(int id, String name, String url) {

    static MeasureResource of(Measure measure) {
        return new MeasureResource(measure.id(), measure.name(), measure.url());
    }
}
