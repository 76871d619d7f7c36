package org.depesche.web.requests;

import org.apache.catalina.valves.RemoteIpValve;
import org.depesche.web.ProxySettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Trusts the {@code X-Forwarded-*} headers of the operator's proxies only. In a chain of proxies the client is the last
 * address that is no trusted proxy, because anybody can forge the addresses before it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String ranges;

    TrustedProxies(ProxySettings settings) {
        this.ranges = String.join(",", settings.trustedProxies());
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (ranges.isEmpty()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(ranges);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        factory.addEngineValves(valve);
    }
}
