package org.depesche.connection;

import org.depesche.web.ProxySettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Configures Tomcat to use {@link LimitedProtocol}. */
@Configuration
class ConnectionConfiguration {

    /** Runs last, because the limits depend on the number of threads. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> patientProtocol(
            ConnectionSettings settings, ProxySettings proxies) {
        return factory -> {
            factory.setProtocol(LimitedProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof LimitedProtocol protocol) {
                    protocol.follow(settings, proxies.ranges());
                }
            });
        };
    }
}
