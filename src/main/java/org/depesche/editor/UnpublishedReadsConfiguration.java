package org.depesche.editor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Where reads are looked at. */
@Configuration(proxyBeanMethods = false)
class UnpublishedReadsConfiguration {

    @Bean
    MappedInterceptor unpublishedReads(ApplicationEventPublisher events, JdbcClient jdbc) {
        return new MappedInterceptor(UnpublishedReads.PATHS, new UnpublishedReads(events, jdbc));
    }
}
