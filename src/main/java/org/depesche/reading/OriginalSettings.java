package org.depesche.reading;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The files that articles came from.
 *
 * @param originals who may download them: editors the whole file, or readers too, but their article alone
 */
@Validated
@ConfigurationProperties("depesche")
record OriginalSettings(@DefaultValue("editors") @NotNull OriginalReaders originals) {}
