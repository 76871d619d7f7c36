package org.depesche.subscription;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.depesche.subscription.SubscriptionAddress.Guarded;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that the operator allows editors to use, by its name alone.
 *
 * @param host the only host that ever gets the password
 * @param key a file with a private key for SSH, in the format of OpenSSH or PEM
 * @param passphrase of the key
 * @param hostKey SHA-256 of the key of a host that is reached by SSH; null: the editor states it
 */
public record Credential(
        @NotBlank String host,
        @NotBlank String user,
        @Nullable String password,
        @Nullable Path key,
        @Nullable String passphrase,
        @Nullable String hostKey) {

    /** Whether there is something to sign in with. */
    @AssertTrue
    public boolean isUsable() {
        return password != null || key != null;
    }

    /** Whether the operator means it for an address: for its host, and for its user if it names one. */
    boolean isFor(Guarded place) {
        return host.strip().equalsIgnoreCase(place.host()) && (place.user() == null || user.equals(place.user()));
    }

    /** Without what is secret, which belongs into no log. */
    @Override
    public String toString() {
        return user + " at " + host;
    }
}
