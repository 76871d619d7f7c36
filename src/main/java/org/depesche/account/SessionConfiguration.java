package org.depesche.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.SerializingConverter;

/** How sessions are kept in the database. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

    /** Spring Session looks for this name. */
    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionConfiguration::read);
        return conversion;
    }

    /** What an earlier version wrote and this one cannot read is left out: one signs in anew, rather than see an error. */
    private static @Nullable Object read(byte[] bytes) {
        try {
            return new DefaultDeserializer(SessionConfiguration.class.getClassLoader())
                    .deserialize(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException e) {
            log.info("A session of another version was given up: {}", e.toString());
            return null;
        }
    }
}
