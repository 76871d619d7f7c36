package org.depesche.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives health a local port and threads of its own, so that health checks do not queue behind readers. The default is
 * the site's port plus 1000. If another process uses it, such as a second node, health has no port of its own.
 */
class ManagementPort implements EnvironmentPostProcessor, Ordered {

    private static final String PORT = "management.server.port";
    private static final int ABOVE = 1000;

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
        ManagementSettings settings = Binder.get(environment).bindOrCreate("depesche", ManagementSettings.class);
        if (settings.managementPort() != null) {
            use(settings, settings.managementPort(), site, environment);
        } else if (site > 0) {
            int above = site + ABOVE > ManagementSettings.HIGHEST_PORT ? site - ABOVE : site + ABOVE;
            if (isFree(above)) {
                use(settings, above, site, environment);
            } else {
                log.warn(
                        "Port " + above + " is in use: health answers on the site's port only. DEPESCHE_MANAGEMENT_PORT"
                                + " names another one.");
            }
        }
    }

    private static void use(ManagementSettings settings, int port, int site, ConfigurableEnvironment environment) {
        if (port != site) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "management port",
                            Map.of(PORT, port, "management.server.address", settings.managementAddress())));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs after the processors that read the settings. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
