package org.depesche.ops;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command line: {@code java -jar depesche.jar import …}. Its exit codes are picocli's: 0 fine, 1 failed, 2 usage. */
@Command(
        name = "depesche",
        description = {"A searchable news archive.", "Without a command the server starts."},
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        subcommands = {ImportOptions.class, RetagOptions.class, VerifyOptions.class})
public final class Commands {

    /**
     * A command works beside a running server, or alone: it serves no pages, leaves queue and index to the server, and makes
     * only the beans that it needs. The log shows nothing but failures.
     */
    private static final Map<String, Object> QUIET = Map.of(
            "depesche.jobs", "off",
            "depesche.index", "off",
            "spring.main.lazy-initialization", "true",
            "spring.main.log-startup-info", "false",
            "logging.level.root", "warn",
            // warnings that are about the server's settings
            "logging.level.org.flywaydb", "error",
            "logging.level.org.apache.lucene", "error",
            "spring.datasource.hikari.maximum-pool-size", "8");

    private static final Set<String> HELP = Set.of("-h", "--help");

    private final Class<?> application;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    @SuppressWarnings("unused") // its presence alone counts
    private boolean help;

    private Commands(Class<?> application) {
        this.application = application;
    }

    /** Whether these are the arguments of a command, and not those of the server. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || HELP.contains(arguments[0]));
    }

    /**
     * Runs a command.
     *
     * @param application the class that the application is made from
     * @return the exit code
     */
    public static int run(Class<?> application, String... arguments) {
        return parser(new Commands(application)).execute(arguments);
    }

    /** Of an option that is given twice the last one counts. */
    public static CommandLine parser(Object command) {
        return new CommandLine(command)
                .setOverwrittenOptionsAllowed(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Commands::day);
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("Not a day: " + value);
        }
    }

    /** Starts the application for a command whose arguments are valid; returns the exit code. */
    <C> int start(Class<C> type, Predicate<C> work) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(QUIET)
                .run()) {
            return work.test(context.getBean(type)) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
