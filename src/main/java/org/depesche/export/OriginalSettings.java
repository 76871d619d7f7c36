package org.depesche.export;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The articles that leave the archive as files.
 *
 * @param originals the users who get them: only editors, or readers too
 */
@Validated
@ConfigurationProperties("depesche")
public record OriginalSettings(
        @DefaultValue("editors") @NotNull OriginalAccess originals) {}
