package org.depesche.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import org.springframework.dao.DataAccessException;

/** Hands files in as editors do, by uploads, and as machines do, into the drop folder. Goes on after every failure. */
final class HandingIn {

    private static final int A_REQUEST = 50;

    private final Postgres database;
    private final List<Node> nodes;
    private final Progress progress;
    private final Random random;
    private int unanswered;
    private int unansweredButTaken;

    HandingIn(Postgres database, List<Node> nodes, Progress progress, long seed) {
        this.database = database;
        this.nodes = nodes;
        this.progress = progress;
        this.random = new Random(seed);
    }

    int unanswered() {
        return unanswered;
    }

    int unansweredButTaken() {
        return unansweredButTaken;
    }

    /** Uploads them, some at a time. */
    void upload(List<SoakFile> files) {
        for (int from = 0; from < files.size(); from += A_REQUEST) {
            progress.await((double) from / files.size());
            List<SoakFile> together = files.subList(from, Math.min(files.size(), from + A_REQUEST));
            while (!nodes.get(random.nextInt(nodes.size())).upload(together)) {
                unanswered++;
                // the request may still be on its way to the database, or its answer lost
                Pauses.millis(3000);
                if (isTaken(together.getFirst())) {
                    unansweredButTaken++;
                    break;
                }
            }
        }
    }

    private boolean isTaken(SoakFile file) {
        while (true) {
            try {
                return database.jdbc()
                        .sql("select exists (select from ingest_file where name = :name)")
                        .param("name", file.entries().getFirst().name())
                        .query(Boolean.class)
                        .single();
            } catch (DataAccessException e) {
                Pauses.millis(500);
            }
        }
    }

    /** Puts them into the folder one by one, as a program does that writes beside and renames. */
    void drop(List<SoakFile> files, Path folder) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            progress.await((double) i / files.size());
            SoakFile file = files.get(i);
            Path part = Files.write(folder.resolve(file.name() + ".part"), file.bytes());
            Files.move(part, folder.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
