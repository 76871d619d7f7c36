package org.depesche.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which files come in on which way, and whether they all have arrived. */
final class Shares {

    private static final int FOLDERS = 20;

    private final List<SoakFile> uploads = new ArrayList<>();
    private final List<SoakFile> dropped = new ArrayList<>();
    private final List<SoakFile> imported = new ArrayList<>();
    private final Map<Path, SoakFile> importedFrom = new HashMap<>();
    private final List<Path> folders = new ArrayList<>();
    private final Path drop;

    /** One in five is imported, one in ten dropped; containers cannot be imported. */
    Shares(List<SoakFile> files, Path directory) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            SoakFile file = files.get(i);
            (i % 10 == 9 ? dropped : i % 5 == 0 && !file.isContainer() ? imported : uploads).add(file);
        }
        this.drop = Files.createDirectories(directory.resolve("drop"));
        for (int n = 0; n < FOLDERS; n++) {
            Path folder = Files.createDirectories(directory.resolve("import-files/part-" + n));
            for (SoakFile file : imported.subList(imported.size() * n / FOLDERS, imported.size() * (n + 1) / FOLDERS)) {
                importedFrom.put(Files.write(folder.resolve(file.name()), file.bytes()), file);
            }
            folders.add(folder);
        }
    }

    List<SoakFile> uploads() {
        return uploads;
    }

    List<SoakFile> dropped() {
        return dropped;
    }

    /** The drop folder. */
    Path drop() {
        return drop;
    }

    /** For the command {@code import}, to be taken one after the other. */
    List<Path> folders() {
        return folders;
    }

    /** Whether nothing lies in the drop folder that is still to be put away. */
    boolean isPutAway() {
        return below(drop.resolve("done")).size()
                        + below(drop.resolve("failed")).size()
                >= dropped.size();
    }

    void account(JdbcClient jdbc, List<Story> stories, Findings findings, Chronicle chronicle) {
        Ledger ledger = new Ledger(jdbc, findings);
        ledger.ingested(Stream.concat(uploads.stream(), dropped.stream()).toList());
        ledger.imported(importedFrom);
        Set<Integer> elsewhere = new HashSet<>();
        imported.forEach(file -> file.items().stream()
                .filter(item -> item.story() != null)
                .forEach(item -> elsewhere.add(item.story().number())));
        long items = Stream.of(uploads, dropped, imported)
                .flatMap(List::stream)
                .flatMap(file -> file.items().stream())
                .filter(item -> item.story() != null)
                .count();
        ledger.stories(stories, elsewhere, items);
        chronicle.note(ledger.summary());
        Soundness soundness = new Soundness(jdbc, findings);
        soundness.checkAtTheEnd(stories);
        soundness.leftOver().forEach(chronicle::note);
        accountForDropped(findings);
    }

    private void accountForDropped(Findings findings) {
        Set<String> done = new HashSet<>(below(drop.resolve("done")));
        Set<String> failed = new HashSet<>(below(drop.resolve("failed")));
        findings.add("Files left in the drop folder", below(drop.resolve("taken")));
        findings.add(
                "Dropped files that are not where they belong",
                dropped.stream()
                        .map(SoakFile::name)
                        .filter(name -> done.contains(name) == failed.contains(name))
                        .toList());
        findings.add(
                "Dropped files whose reason is missing",
                dropped.stream()
                        .filter(SoakFile::fails)
                        .map(file -> file.name() + ".reason.txt")
                        .filter(reason -> !failed.contains(reason))
                        .toList());
    }

    private static List<String> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
