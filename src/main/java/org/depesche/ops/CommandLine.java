package org.depesche.ops;

import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The commands: {@code java -jar depesche.jar import …}. */
public final class CommandLine {

    static final int FINE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    /**
     * A command works beside a running server, or alone: it serves no pages, touches neither queue nor index, and makes
     * only the beans it needs. It writes to the terminal; of the log only what went wrong.
     */
    private static final Map<String, Object> QUIET = Map.of(
            "depesche.jobs", "off",
            "depesche.index", "off",
            "spring.main.lazy-initialization", "true",
            "spring.main.log-startup-info", "false",
            "logging.level.root", "warn",
            // warn of nothing that whoever calls a command could change
            "logging.level.org.flywaydb", "error",
            "logging.level.org.apache.lucene", "error",
            "spring.datasource.hikari.maximum-pool-size", "8");

    private CommandLine() {}

    /** Whether this is a command, and not the start of the server. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /**
     * Carries a command out.
     *
     * @param application the class that the application is made from
     * @return the exit code: 0 all fine, 1 something failed, 2 not understood
     */
    public static int run(Class<?> application, String[] arguments) {
        return switch (arguments[0]) {
            case "import" ->
                run(
                        application,
                        arguments,
                        ImportOptions.USAGE,
                        ImportOptions::parse,
                        ImportCommand.class,
                        ImportCommand::run);
            case "retag" ->
                run(
                        application,
                        arguments,
                        RetagOptions.USAGE,
                        RetagOptions::parse,
                        RetagCommand.class,
                        RetagCommand::run);
            case "verify" ->
                run(
                        application,
                        arguments,
                        VerifyOptions.USAGE,
                        VerifyOptions::parse,
                        VerifyCommand.class,
                        VerifyCommand::run);
            default -> {
                System.err.println("There is no command " + arguments[0] + ". There are: import, retag, verify");
                yield USAGE;
            }
        };
    }

    private static <O, C> int run(
            Class<?> application,
            String[] arguments,
            String usage,
            Function<String[], O> parse,
            Class<C> command,
            BiPredicate<C, O> run) {
        O options;
        try {
            options = parse.apply(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(usage);
            return USAGE;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(QUIET)
                .run()) {
            return run.test(context.getBean(command), options) ? FINE : FAILED;
        }
    }
}
