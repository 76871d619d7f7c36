package org.depesche.alert;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A search that a reader keeps under a name.
 *
 * @param address as {@link SavedSearchAddress} writes it
 * @param language {@code de} or {@code en}: its words are read in it, and its owner is told in it
 * @param lookedAt when its owner last looked at its new hits
 * @param seenEvent the last event that its owner has seen
 * @param feedSha256 of the secret in the address of its feed; null: it has none
 * @param newHits articles that its owner has not seen and readers may see
 */
public record SavedSearch(
        long id,
        int accountId,
        String name,
        String address,
        String language,
        Rhythm rhythm,
        OffsetDateTime createdAt,
        OffsetDateTime lookedAt,
        long seenEvent,
        @Nullable String feedSha256,
        int newHits) {

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The page of all its hits. */
    public String hits() {
        return "/search?" + address;
    }
}
