package org.depesche.search.criteria;

import java.time.Duration;

/**
 * The bonus of new articles in searches by words. It is small: a rare word scores 5 to 15.
 *
 * <p>An article of a given age gets {@code MOST * HALF_FRESH_AFTER / (HALF_FRESH_AFTER + age)}, one without a date nothing.
 */
public final class Recency {

    /** The bonus of an article of this moment. */
    public static final float MOST = .4f;

    public static final Duration HALF_FRESH_AFTER = Duration.ofDays(2 * 365);

    private Recency() {}
}
