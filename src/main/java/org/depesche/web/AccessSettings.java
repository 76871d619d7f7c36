package org.depesche.web;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Access to the archive.
 *
 * @param reading who may read: everybody, or people with an account only
 */
@Validated
@ConfigurationProperties("depesche")
public record AccessSettings(
        @DefaultValue("public") @NotNull AccessMode reading) {

    public boolean isPublic() {
        return reading == AccessMode.PUBLIC;
    }
}
