package org.depesche.web.requests;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** Replaces Tomcat's own error page by {@link RefusedRequestValve}. */
@Configuration
class RefusedRequestPages {

    /** Runs last, because the innermost valve answers first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedRequestValve(
            ObjectProvider<SpringTemplateEngine> templates,
            MessageSource messages,
            LocaleResolver locales,
            JsonMapper json) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(null);
                host.getPipeline().addValve(new RefusedRequestValve(templates, messages, locales, json));
            }
        });
    }
}
