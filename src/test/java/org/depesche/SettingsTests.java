package org.depesche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** The settings of all modules. */
class SettingsTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(AllSettings.class);

    @ConfigurationPropertiesScan
    static class AllSettings {}

    @Test
    void haveDefaultsThatAreValid() {
        application.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({
        "depesche.zone, Europe/Atlantis",
        "depesche.base-url, ftp://archive.example.org",
        "depesche.security-contact, security@example.org",
        "depesche.trusted-proxies, proxy.example.org",
        "depesche.reading, nobody",
        "depesche.originals, everybody",
        "depesche.drop-folder-doubtful, perhaps",
        "depesche.management-port, 70000",
        "depesche.registration.by, everybody",
        "depesche.session.lifetime, 0s",
        "depesche.log.keep-access, for ever",
        "depesche.limit.per-second, -1",
        "depesche.limit.burst, many",
        "depesche.search.longest, -1s",
        "depesche.search.engine, sphinx",
        "depesche.search.opensearch.urls, search.example.org",
        "depesche.search.opensearch.index, Depesche*",
        "depesche.search.opensearch.shards, 0",
        "depesche.search.opensearch.replicas, -1",
        "depesche.queue.workers, 0",
        "depesche.tagging.deadline, soon",
        "depesche.tagging.syntax, perhaps",
        "depesche.tagging.syntax-idle, never",
        "depesche.limits.items, 0",
        "depesche.index, perhaps",
        "depesche.alerts.hour, 24",
        "depesche.alerts.day, someday",
        "depesche.mail.from, nobody",
        "depesche.connection.per-address, 0",
        "depesche.connection.waiting-bodies, 100",
    })
    void areRefusedByNameIfTheyMakeNoSense(String property, String value) {
        application
                .withPropertyValues(property + "=" + value)
                .run(context -> assertThat(description(context.getStartupFailure()))
                        .contains(property.replace("-", ""))
                        .contains(value.toLowerCase(Locale.ROOT)));
    }

    /** Reads as the log of the failed start does, property names apart. */
    private static String description(Throwable failure) {
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, problem) -> {});
        FailureAnalysis analysis = analyzers.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return analysis.getDescription().toLowerCase(Locale.ROOT).replaceAll("(?<=[a-z])-(?=[a-z])", "");
    }
}
