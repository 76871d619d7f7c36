package org.depesche.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whose {@code X-Forwarded-*} are believed: those of {@code depesche.trusted-proxies}. Of a chain of proxies, the client
 * is the last address that none of ours has; what stands before it, anybody can have written. All others are who they
 * are, and ask the host that they ask.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String SETTING = "depesche.trusted-proxies";
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final String ranges;

    TrustedProxies(@Value("${depesche.trusted-proxies}") String ranges) {
        this.ranges = String.join(
                ",",
                Arrays.stream(ranges.split(","))
                        .map(String::strip)
                        .filter(range -> !range.isEmpty())
                        .map(range -> checked(range, ranges))
                        .toList());
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

    /** The server would look up a name, take one without a slash for a regular expression, and overlook a mistake. */
    private static String checked(String range, String all) {
        List<String> parts = List.of(range.split("/", -1));
        String address = parts.getFirst();
        boolean four = address.indexOf(':') < 0;
        String bits = parts.size() == 1 ? four ? "32" : "128" : parts.get(1);
        try {
            boolean number = ADDRESS.matcher(address).matches() && (!four || address.split("\\.", -1).length == 4);
            if (number && parts.size() <= 2 && bits.matches("\\d{1,3}")) {
                String written = address + "/" + Integer.parseInt(bits);
                new NetMask(written);
                return written;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new InvalidConfigurationPropertyValueException(
                SETTING,
                all,
                "\"" + range + "\" is neither an address nor a range of addresses. Write the addresses of your proxies,"
                        + " separated by commas, like 127.0.0.1, 10.0.3.7, 172.18.0.0/16 or fd00:1::/64; no names.");
    }
}
