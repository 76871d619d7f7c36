package org.depesche.subscription;

import jakarta.validation.constraints.NotBlank;
import org.depesche.subscription.SubscriptionAddress.Guarded;

/**
 * A sign-in that the operator allows editors to use, by its name alone.
 *
 * @param host the only host that ever gets the password
 */
public record Credential(
        @NotBlank String host,
        @NotBlank String user,
        @NotBlank String password) {

    /** Whether the operator means it for an address: for its host, and for its user if it names one. */
    boolean isFor(Guarded place) {
        return host.strip().equalsIgnoreCase(place.host()) && (place.user() == null || user.equals(place.user()));
    }

    /** Without the password, which belongs into no log. */
    @Override
    public String toString() {
        return user + " at " + host;
    }
}
