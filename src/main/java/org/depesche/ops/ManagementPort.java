package org.depesche.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Gives health a port and threads of its own, for this machine alone: who looks whether the application lives does not
 * queue behind readers. If nobody has named one, it is a thousand above the site's, unless somebody else has it: nodes of
 * one machine do not get in each other's way.
 */
class ManagementPort implements EnvironmentPostProcessor, Ordered {

    private static final String PORT = "management.server.port";
    private static final int ABOVE = 1000;
    private static final int HIGHEST = 65535;

    private final Log log;

    ManagementPort(DeferredLogFactory logs) {
        this.log = logs.getLog(ManagementPort.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (application.getWebApplicationType() != WebApplicationType.SERVLET || environment.containsProperty(PORT)) {
            return;
        }
        int site = environment.getProperty("server.port", Integer.class, 8080);
        String named = environment.getProperty("depesche.management-port");
        if (StringUtils.hasText(named)) {
            use(Integer.parseInt(named.strip()), site, environment);
        } else if (site > 0) {
            int above = site + ABOVE > HIGHEST ? site - ABOVE : site + ABOVE;
            if (isFree(above)) {
                use(above, site, environment);
            } else {
                log.warn(
                        "Port " + above + " is in use: health answers on the site's port only. DEPESCHE_MANAGEMENT_PORT"
                                + " names another one.");
            }
        }
    }

    private static void use(int port, int site, ConfigurableEnvironment environment) {
        if (port != site) {
            String address = environment.getProperty("depesche.management-address", "127.0.0.1");
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "management port", Map.of(PORT, port, "management.server.address", address)));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** When all settings are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
