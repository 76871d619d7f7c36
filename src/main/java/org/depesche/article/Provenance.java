package org.depesche.article;

import org.jspecify.annotations.Nullable;

/**
 * The file that an article came from.
 *
 * @param sha256 of the stored original; null if the file is not kept
 * @param item position in the file, from 0
 */
public record Provenance(@Nullable String sha256, int item) {}
