package org.depesche.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The packaged application, to be started as processes on one database. */
final class Application {

    static final String ADMINISTRATOR = "admin";
    static final String PASSWORD = "Kutter-und-Kaimauer";

    private final SoakSettings settings;
    private final String database;
    private final Map<String, String> search;

    /** @param search the settings of its search engine; none: Lucene */
    Application(SoakSettings settings, String database, Map<String, String> search) {
        this.settings = settings;
        this.database = database;
        this.search = search;
    }

    /**
     * Starts a process.
     *
     * @param name of its log
     * @param data its data directory
     */
    Process start(String name, Path data, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.java());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar"));
        command.add(settings.jar().toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
        process.environment()
                .putAll(Map.of(
                        "DEPESCHE_DATA",
                        data.toString(),
                        "DEPESCHE_DATABASE_URL",
                        database,
                        "DEPESCHE_DATABASE_USER",
                        Postgres.USER,
                        "DEPESCHE_ADMIN_PASSWORD",
                        PASSWORD));
        process.environment().putAll(search);
        process.environment().putAll(environment);
        return process.start();
    }

    Path log(String name) throws IOException {
        return Files.createDirectories(settings.directory().resolve("log")).resolve(name + ".log");
    }

    /** The output of a process so far. */
    String said(String name) throws IOException {
        return Files.exists(log(name)) ? Files.readString(log(name)) : "";
    }

    /** Megabytes of memory that a process has in use; 0 where the system does not tell, or it is gone. */
    static long memory(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findAny()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
