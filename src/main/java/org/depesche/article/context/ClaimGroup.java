package org.depesche.article.context;

import java.util.List;

/**
 * Figures of one measure and subject, which may contradict each other.
 *
 * @param measure the id of the measure
 * @param subject the id under which the subject is shown
 */
public record ClaimGroup(int measure, int subject, List<Long> figures) {}
