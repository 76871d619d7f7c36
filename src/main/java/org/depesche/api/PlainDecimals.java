package org.depesche.api;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamWriteFeature;

/** Writes numbers in JSON as plain decimals: 220000000000, not 2.2E+11. */
@Configuration(proxyBeanMethods = false)
class PlainDecimals {

    @Bean
    JsonMapperBuilderCustomizer noExponents() {
        return builder -> builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }
}
