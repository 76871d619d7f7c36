package org.depesche.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The place and time that are printed before the first sentence: "BERLIN, 17. Mai (Agentur) –".
 *
 * @param place the name of the place: "Berlin"
 * @param date the date as printed: "17. Mai"
 * @param printed the whole line as printed; null if the file has only the place
 */
@Embeddable
public record Dateline(
        @Column(name = "dateline_place") @Nullable String place,
        @Column(name = "dateline_date") @Nullable String date,
        @Column(name = "dateline_printed") @Nullable String printed) {}
