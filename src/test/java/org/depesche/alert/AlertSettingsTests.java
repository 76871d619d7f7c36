package org.depesche.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertSettingsTests {

    private static AlertSettings settings(List<String> hosts, List<String> privateHosts) {
        return new AlertSettings(100, 7, DayOfWeek.MONDAY, Duration.ofDays(365), hosts, privateHosts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/hook", "https://hooks.EXAMPLE.org:8443/a?b=c", "http://intern/hook"})
    void webhooksCallTheHostsThatTheOperatorNamed(String address) {
        assertThat(settings(List.of("example.org"), List.of("intern")).allows(URI.create(address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook",
                "https://notexample.org/",
                "https://user@example.org/",
                "https://example.org/#part",
                "ftp://intern/hook",
                "https:///hook",
                "file:/etc/passwd",
                "/hook",
                ""
            })
    void webhooksCallNothingElse(String address) {
        assertThat(settings(List.of("example.org"), List.of("intern")).allows(URI.create(address)))
                .isFalse();
    }

    @Test
    void withoutHostsThereAreNoWebhooks() {
        assertThat(settings(List.of(), List.of()).hasWebhooks()).isFalse();
        assertThat(settings(List.of("*"), List.of()).allows(URI.create("https://example.org/")))
                .isTrue();
    }
}
