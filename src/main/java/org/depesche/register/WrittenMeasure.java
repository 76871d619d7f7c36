package org.depesche.register;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The measure of a figure as an article has it.
 *
 * @param words as {@link org.depesche.tagging.Figure#measure()}
 * @param language of its article; null if unknown
 */
public record WrittenMeasure(
        String lemma, String words, @Nullable Locale language) {}
