package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.DeferredLogs;
import org.springframework.mock.env.MockEnvironment;

class ManagementPortTests {

    private final MockEnvironment environment = new MockEnvironment();

    private @Nullable String port() {
        SpringApplication application = new SpringApplication();
        application.setWebApplicationType(WebApplicationType.SERVLET);
        new ManagementPort(new DeferredLogs()).postProcessEnvironment(environment, application);
        return environment.getProperty("management.server.port");
    }

    @ParameterizedTest
    @CsvSource({"17270, 18270", "65200, 64200"})
    void isAThousandAboveTheSitesForThisMachineAlone(String site, String own) {
        environment.setProperty("server.port", site);

        assertThat(port()).isEqualTo(own);
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void isLeftToWhoHasIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.setProperty("server.port", String.valueOf(other.getLocalPort() - 1000));

            assertThat(port()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void isNotThereWhereTheSiteHasNoPortOfItsOwn(String site) {
        environment.setProperty("server.port", site);

        assertThat(port()).isNull();
    }

    @Test
    void isTheOneThatTheOperatorNames() {
        environment.setProperty("depesche.management-port", "17300");
        environment.setProperty("depesche.management-address", "0.0.0.0");

        assertThat(port()).isEqualTo("17300");
        assertThat(environment.getProperty("management.server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void isNoneIfTheOperatorNamesTheSites() {
        environment.setProperty("server.port", "17280");
        environment.setProperty("depesche.management-port", "17280");

        assertThat(port()).isNull();
    }
}
