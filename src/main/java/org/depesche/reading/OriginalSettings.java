package org.depesche.reading;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The original files of articles.
 *
 * @param originals the users who may download them: only editors, or readers too, but only their article
 */
@Validated
@ConfigurationProperties("depesche")
record OriginalSettings(@DefaultValue("editors") @NotNull OriginalAccess originals) {}
