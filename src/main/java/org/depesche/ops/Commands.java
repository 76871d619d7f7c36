package org.depesche.ops;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line: {@code java -jar depesche.jar import …}. Its exit codes are picocli's: 0 fine, 1 failed, 2 usage.
 */
@Command(
        name = "depesche",
        description = {"A searchable news archive.", "Without a command the server starts."},
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true)
public final class Commands {

    private static final Set<String> HELP = Set.of("-h", "--help");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    @SuppressWarnings("unused") // its presence alone counts
    private boolean help;

    private Commands() {}

    /** Whether these are arguments of a command, not of the server. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || HELP.contains(arguments[0]));
    }

    /**
     * Runs a command.
     *
     * @param application the class of the application
     * @return the exit code
     */
    public static int run(Class<?> application, String... arguments) {
        CommandApplication start = new CommandApplication(application);
        return parser(new Commands())
                .addSubcommand(parser(new ImportOptions(start)))
                .addSubcommand(parser(new RetagOptions(start)))
                .addSubcommand(parser(new VerifyOptions(start)))
                .execute(arguments);
    }

    /** A parser in which the last value of a repeated option counts. */
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
}
