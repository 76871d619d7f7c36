package org.depesche.api;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamWriteFeature;

/** Numbers in JSON are plain decimals: 220000000000, never 2.2E+11. */
@Configuration(proxyBeanMethods = false)
class PlainNumbers {

    @Bean
    JsonMapperBuilderCustomizer noExponents() {
        return builder -> builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }
}
