package org.depesche.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The file that an article came from.
 *
 * @param sha256 the hash of the stored original; null if the file is not kept
 * @param item the position in the file, from 0
 */
@Embeddable
public record Provenance(
        @Column(name = "original_sha256") @Nullable String sha256,
        @Column(name = "original_item") int item) {}
