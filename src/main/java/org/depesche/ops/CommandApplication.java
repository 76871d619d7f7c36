package org.depesche.ops;

import java.util.Map;
import java.util.function.Predicate;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ExitCode;

/**
 * Starts the application for one command of the command line.
 *
 * @param application the class of the application
 */
public record CommandApplication(Class<?> application) {

    /**
     * The settings of a command, which may run beside a server: it leaves queue and index to the server, creates only
     * the beans that it needs, and logs only failures.
     */
    private static final Map<String, Object> QUIET = Map.of(
            "depesche.jobs", "off",
            "depesche.index", "off",
            "spring.main.lazy-initialization", "true",
            "spring.main.log-startup-info", "false",
            "logging.level.root", "warn",
            // their warnings concern the server's settings
            "logging.level.org.flywaydb", "error",
            "logging.level.org.apache.lucene", "error",
            "spring.datasource.hikari.maximum-pool-size", "8");

    /** Starts the application for a command whose arguments are valid; returns the exit code. */
    <C> int run(Class<C> type, Predicate<C> work) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(QUIET)
                .run()) {
            return work.test(context.getBean(type)) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
