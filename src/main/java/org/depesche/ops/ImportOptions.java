package org.depesche.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.Publishing;
import org.depesche.ingest.TakeOptions;
import org.depesche.tagging.Tagger.Find;

/**
 * What to import, and how.
 *
 * @param files in the order in which they are taken
 * @param later whether the rest is to be found in the background
 * @param again also what was imported before
 */
record ImportOptions(List<Path> files, Defaults defaults, Set<Find> find, boolean later, int threads, boolean again) {

    static final String USAGE = """
            Usage: import PATH... [options]
              PATH               files, and folders with all that lies below them but links
              --no-names         people, places and organisations from the files' own tags alone
              --no-figures       without reading figures
              --names-later      names in the background, while the application runs, newest articles first
              --tags-later       names and figures in the background
              --published=DATE   where a file does not say it: 2024-05-16
              --source=NAME      where a file does not say it
              --language=TAG     where a file does not say it: de, en
              --doubtful=hold    what is doubtful waits for an editor under /editor/held; --doubtful=publish: it does not
              --threads=N        how many work side by side; as many as there are cores
              --again            also files that were imported before
            An import that was stopped goes on where it was when it is called again.""";

    /** @throws IllegalArgumentException saying what is wrong */
    static ImportOptions parse(String[] arguments) {
        List<Path> files = new ArrayList<>();
        Set<Find> find = EnumSet.copyOf(TakeOptions.ALL);
        String published = null;
        String source = null;
        String language = null;
        int threads = Runtime.getRuntime().availableProcessors();
        boolean later = false;
        boolean again = false;
        Publishing publishing = Publishing.CLEAR;
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            String value = argument.substring(argument.indexOf('=') + 1);
            switch (argument.startsWith("--") ? argument.replaceFirst("=.*", "=") : "") {
                case "" -> files.addAll(below(Path.of(argument)));
                case "--no-names" -> find.remove(Find.ENTITIES);
                case "--no-figures" -> find.remove(Find.FIGURES);
                case "--names-later" -> {
                    find.remove(Find.ENTITIES);
                    later = true;
                }
                case "--tags-later" -> {
                    find.clear();
                    later = true;
                }
                case "--again" -> again = true;
                case "--published=" -> published = value;
                case "--source=" -> source = value;
                case "--language=" -> language = value;
                case "--doubtful=" -> publishing = Doubtful.of(value).publishing();
                case "--threads=" -> threads = threads(value);
                default -> throw new IllegalArgumentException("Not understood: " + argument);
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("Nothing to import");
        }
        return new ImportOptions(
                files,
                Defaults.of(published, source, language, publishing, ZoneId.systemDefault()),
                find,
                later,
                threads,
                again);
    }

    static int threads(String value) {
        if (!value.matches("[1-9]\\d?")) {
            throw new IllegalArgumentException("Not a number of threads: " + value);
        }
        return Integer.parseInt(value);
    }

    /**
     * The file itself; of a folder all files below it, hidden ones left out, in the order of their names. A link that is
     * named is followed, for whoever named it means what it leads to; links below a folder are not.
     */
    private static List<Path> below(Path path) {
        if (!Files.isReadable(path)) {
            throw new IllegalArgumentException("There is no readable file or folder " + path);
        }
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException("Neither a file nor a folder: " + path);
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
            throw new IllegalArgumentException("The folder " + path + " cannot be read: " + e.getMessage(), e);
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
}
