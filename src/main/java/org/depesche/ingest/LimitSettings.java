package org.depesche.ingest;

import jakarta.validation.Valid;
import org.depesche.format.Limits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** The limits of files that come in: {@code depesche.limits.*}. */
@Validated
@ConfigurationProperties("depesche")
record LimitSettings(
        @DefaultValue @Valid @NestedConfigurationProperty Limits limits) {

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Limits limits(LimitSettings settings) {
            return settings.limits();
        }
    }
}
