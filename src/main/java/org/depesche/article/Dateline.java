package org.depesche.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where and when it was written, printed before the first sentence: "BERLIN, 17. Mai (Agentur) –".
 *
 * @param place as a name: "Berlin"
 * @param date as printed: "17. Mai"
 * @param printed the whole of it as printed; null where the file has only the place
 */
@Embeddable
public record Dateline(
        @Column(name = "dateline_place") @Nullable String place,
        @Column(name = "dateline_date") @Nullable String date,
        @Column(name = "dateline_printed") @Nullable String printed) {}
