package org.depesche.subscription;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.nio.file.Path;
import org.depesche.subscription.SubscriptionAddress.BucketFolder;
import org.depesche.subscription.SubscriptionAddress.Guarded;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that the operator allows editors to use, by its name alone.
 *
 * @param host the only host that is asked, and that ever gets the password; need not be stated beside an endpoint
 * @param user for S3 the access key
 * @param password for S3 the secret key, which signs requests and is never sent
 * @param key a file with a private key for SSH, in the format of OpenSSH or PEM
 * @param passphrase of the key
 * @param hostKey SHA-256 of the key of a host that is reached by SSH; null: the editor states it
 * @param endpoint the address of a store that speaks S3: {@code https://s3.eu-central-1.amazonaws.com}; null: it is none
 * @param region the store's name of its region; null: {@link #USUAL_REGION}
 */
public record Credential(
        @NotBlank String host,
        @NotBlank String user,
        @Nullable String password,
        @Nullable Path key,
        @Nullable String passphrase,
        @Nullable String hostKey,
        @Nullable URI endpoint,
        @Nullable String region) {

    /** The name that stores without regions take. */
    public static final String USUAL_REGION = "us-east-1";

    public Credential {
        host = host == null && endpoint != null ? endpoint.getHost() : host;
    }

    /** Whether there is something to sign in with. */
    @AssertTrue
    public boolean isUsable() {
        return password != null || key != null;
    }

    /** Whether the endpoint is an address of the web without anything but host and port, if it is stated. */
    @AssertTrue
    public boolean isAtWholeEndpoint() {
        return endpoint == null
                || String.valueOf(endpoint.getScheme()).matches("https?")
                        && host != null
                        && host.strip().equalsIgnoreCase(endpoint.getHost())
                        && endpoint.getUserInfo() == null
                        && endpoint.getQuery() == null
                        && endpoint.getPath().matches("/?");
    }

    /** Whether the operator means it for an address: for its host, and for its user if it names one. */
    boolean isFor(Guarded place) {
        boolean there = place instanceof BucketFolder
                ? endpoint != null
                : endpoint == null && host.strip().equalsIgnoreCase(place.host());
        return there && (place.user() == null || user.equals(place.user()));
    }

    /** Without the secret, which belongs into no log. */
    @Override
    public String toString() {
        return user + " at " + host;
    }
}
