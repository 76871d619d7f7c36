package org.depesche.connection;

import org.depesche.web.ProxySettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Lets the server speak {@link LimitedProtocol}. */
@Configuration
class ConnectionConfiguration {

    /** After those that say how many threads there are. */
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
