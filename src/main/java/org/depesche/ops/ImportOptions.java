package org.depesche.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.StoreOptions;
import org.depesche.ops.command.ImportCommand;
import org.depesche.ops.command.ImportPlan;
import org.depesche.tagging.Tagger.Find;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments of {@code import}. */
@Command(
        name = "import",
        description = "Imports files, of any size.",
        footer = "An import that was stopped goes on where it stopped when it is called again.")
public final class ImportOptions implements Callable<Integer> {

    private final CommandApplication start;

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, and folders with all files below them but links.")
    private List<Path> paths = List.of();

    @Option(
            names = "--no-names",
            description = "Takes people, places and organisations from the files' own tags alone.")
    private boolean noNames;

    @Option(names = "--no-figures", description = "Reads no figures.")
    private boolean noFigures;

    @Option(
            names = "--names-later",
            description = "Finds names in the background, while the server runs, newest articles first.")
    private boolean namesLater;

    @Option(names = "--tags-later", description = "Finds names and figures in the background.")
    private boolean tagsLater;

    @Option(names = "--published", paramLabel = "DATE", description = "For files that lack it: 2024-05-16.")
    private @Nullable String published;

    @Option(names = "--source", paramLabel = "NAME", description = "For files that lack it.")
    private @Nullable String source;

    @Option(names = "--language", paramLabel = "TAG", description = "For files that lack it: de, en.")
    private @Nullable String language;

    @Option(
            names = "--doubtful",
            paramLabel = "hold|publish",
            description =
                    "hold: doubtful articles wait for an editor under /editor/held (default); publish: they do not.")
    private DoubtfulArticles doubtful = DoubtfulArticles.HOLD;

    @Mixin
    private ThreadsOption threads;

    @Option(names = "--again", description = "Also imports files that were imported before.")
    private boolean again;

    public ImportOptions(CommandApplication start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        ImportPlan plan = plan();
        return start.run(ImportCommand.class, imports -> imports.run(plan));
    }

    /** @throws ParameterException if the arguments are not valid */
    public ImportPlan plan() {
        List<Path> files = paths.stream().flatMap(path -> below(path).stream()).toList();
        if (files.isEmpty()) {
            throw mistake("Nothing to import");
        }
        return new ImportPlan(files, defaults(), find(), namesLater || tagsLater, threads.count(), again);
    }

    private Defaults defaults() {
        try {
            return Defaults.of(published, source, language, doubtful.publishing(), ZoneId.systemDefault());
        } catch (IllegalArgumentException e) {
            throw mistake(String.valueOf(e.getMessage()));
        }
    }

    private Set<Find> find() {
        Set<Find> find = EnumSet.copyOf(StoreOptions.ALL);
        if (noNames || namesLater || tagsLater) {
            find.remove(Find.ENTITIES);
        }
        if (noFigures || tagsLater) {
            find.remove(Find.FIGURES);
        }
        return find;
    }

    /**
     * The file itself, or all files below a folder but hidden ones, in the order of their names. A link is followed if
     * it is an argument itself; links below a folder are not.
     */
    private List<Path> below(Path path) {
        if (!Files.isReadable(path)) {
            throw mistake("There is no readable file or folder " + path);
        }
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw mistake("Neither a file nor a folder: " + path);
        }
        try {
            Path folder = Files.isSymbolicLink(path) ? path.toRealPath() : path;
            try (Stream<Path> all = Files.walk(folder)) {
                return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                                && !isHidden(folder.relativize(file)))
                        .sorted()
                        .toList();
            }
        } catch (IOException | UncheckedIOException e) {
            throw mistake("The folder " + path + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private ParameterException mistake(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
