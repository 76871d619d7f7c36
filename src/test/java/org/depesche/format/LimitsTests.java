package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.util.unit.DataSize;

class LimitsTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(Limits.class)
    static class Settings {}

    @Test
    void areThereWithoutAnySetting() {
        application.run(context -> {
            Limits limits = context.getBean(Limits.class);
            assertThat(limits.file()).isEqualTo(DataSize.ofMegabytes(50));
            assertThat(limits.container().files()).isEqualTo(10_000);
            assertThat(limits.container().ratio()).isEqualTo(100);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file=0MB",
                "file=2GB",
                "file=viel",
                "container.files=0",
                "container.ratio=5000",
                "container.depth=-1",
                "container.unpackers=0",
                "container.time=0s",
                "container.cpu=-1s",
                "container.unpacked=-1MB"
            })
    void whatMakesNoSenseKeepsTheApplicationFromStarting(String setting) {
        application
                .withPropertyValues("depesche.limits." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void sizesAreToldAsTheNextLargerMegabytes() {
        assertThat(Limits.megabytes(50L << 20)).isEqualTo(50);
        assertThat(Limits.megabytes((50L << 20) + 1)).isEqualTo(51);
        assertThat(Limits.megabytes(1)).isEqualTo(1);
    }
}
