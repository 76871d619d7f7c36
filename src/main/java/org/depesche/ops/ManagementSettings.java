package org.depesche.ops;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The port of health.
 *
 * @param managementPort the port of /actuator/health; empty: the site's port plus 1000, if it is free; the site's own port:
 *     no other
 * @param managementAddress the address that the port listens on
 */
@ConfigurationProperties("depesche")
record ManagementSettings(
        @Nullable Integer managementPort,
        @DefaultValue("127.0.0.1") String managementAddress) {

    static final int HIGHEST_PORT = 65_535;

    ManagementSettings {
        if (managementPort != null && (managementPort < 0 || managementPort > HIGHEST_PORT)) {
            throw new IllegalArgumentException(
                    "depesche.management-port must be from 0 to " + HIGHEST_PORT + ", and not " + managementPort);
        }
    }
}
