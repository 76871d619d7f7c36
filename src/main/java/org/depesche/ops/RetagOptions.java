package org.depesche.ops;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.depesche.ingest.Retagging.Scope;
import org.jspecify.annotations.Nullable;

/** What to tag anew, and how many threads work side by side. */
record RetagOptions(Scope scope, int threads) {

    static final String USAGE = """
            Usage: retag [options]
              --language=TAG     only articles in this language: de, en
              --source=NAME      only articles of this source
              --since=DATE       only articles published from this day on: 2024-05-16
              --until=DATE       only articles published up to this day
              --threads=N        how many work side by side; as many as there are cores
            One that was stopped goes on where it was when it is called again, without options.""";

    /** @throws IllegalArgumentException saying what is wrong */
    static RetagOptions parse(String[] arguments) {
        String language = null;
        String source = null;
        LocalDate since = null;
        LocalDate until = null;
        int threads = Runtime.getRuntime().availableProcessors();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            String value = argument.substring(argument.indexOf('=') + 1);
            switch (argument.replaceFirst("=.*", "=")) {
                case "--language=" -> language = value;
                case "--source=" -> source = value;
                case "--since=" -> since = day(value);
                case "--until=" -> until = day(value);
                case "--threads=" -> threads = ImportOptions.threads(value);
                default -> throw new IllegalArgumentException("Not understood: " + argument);
            }
        }
        return new RetagOptions(new Scope(blankToNull(language), blankToNull(source), since, until), threads);
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a day: " + value, e);
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
