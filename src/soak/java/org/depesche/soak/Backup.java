package org.depesche.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A copy of the living archive, by PostgreSQL's own programs. */
final class Backup {

    private final Postgres database;
    private final SoakSettings settings;
    private final Path file;

    Backup(Postgres database, SoakSettings settings) {
        this.database = database;
        this.settings = settings;
        this.file = settings.directory().resolve("backup.dump");
    }

    /** Why it cannot be tried on this machine; empty if it can be. */
    String hindrance() {
        try {
            Process version = new ProcessBuilder(settings.pgDump(), "--version").start();
            String said = new String(version.getInputStream().readAllBytes());
            int major = Integer.parseInt(said.replaceFirst("(?s)^.*?(\\d+)\\..*$", "$1"));
            int server = database.jdbc()
                            .sql("select current_setting('server_version_num')::integer")
                            .query(Integer.class)
                            .single()
                    / 10_000;
            return major >= server ? "" : settings.pgDump() + " is of version " + major + ", the database " + server;
        } catch (IOException | NumberFormatException e) {
            return "no " + settings.pgDump() + " (-Dsoak.pg-dump=…)";
        }
    }

    void take() throws IOException, InterruptedException {
        run(settings.pgDump(), "-Fc", "-f", file.toString(), "postgres");
    }

    /** Into an empty database. */
    void restore(String name) throws IOException, InterruptedException {
        database.jdbc().sql("create database " + name).update();
        run(settings.pgDump().replaceFirst("pg_dump$", "pg_restore"), "-d", name, file.toString());
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(
                List.of(program, "-h", "127.0.0.1", "-p", String.valueOf(database.port()), "-U", Postgres.USER));
        command.addAll(List.of(arguments));
        Path log = settings.directory().resolve("log").resolve("backup.log");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(program + " ended with " + code + ": see " + log);
        }
    }
}
