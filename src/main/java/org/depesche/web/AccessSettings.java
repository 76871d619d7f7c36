package org.depesche.web;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Access to the archive.
 *
 * @param reading whether everybody may read, or only people with an account
 */
@Validated
@ConfigurationProperties("depesche")
public record AccessSettings(
        @DefaultValue("public") @NotNull AccessMode reading) {

    /** The readers that the archive is open to. */
    public enum AccessMode {
        /** Everybody. */
        PUBLIC,
        /** People with an account, as in most press archives. */
        SIGNED_IN
    }

    public boolean isPublic() {
        return reading == AccessMode.PUBLIC;
    }
}
