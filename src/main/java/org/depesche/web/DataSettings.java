package org.depesche.web;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The data directory.
 *
 * @param data holds everything that must be kept: the embedded database, the index, the operator's texts
 */
@Validated
@ConfigurationProperties("depesche")
public record DataSettings(@DefaultValue("data") @NotNull Path data) {}
