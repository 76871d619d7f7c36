package org.depesche.connection;

import java.util.List;
import org.apache.catalina.util.NetMask;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Lets the server speak {@link PatientProtocol}. */
@Configuration
@EnableConfigurationProperties(ConnectionSettings.class)
class PatientConnections {

    /** After those that say how many threads there are. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> patientProtocol(
            ConnectionSettings settings, @Value("${depesche.trusted-proxies}") List<String> proxies) {
        return factory -> {
            factory.setProtocol(PatientProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof PatientProtocol protocol) {
                    protocol.follow(settings, ranges(proxies));
                }
            });
        };
    }

    /** The connections of a proxy are those of all its clients. */
    private static List<NetMask> ranges(List<String> proxies) {
        return proxies.stream()
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(range -> range.contains("/") ? range : range + (range.contains(":") ? "/128" : "/32"))
                .map(NetMask::new)
                .toList();
    }
}
