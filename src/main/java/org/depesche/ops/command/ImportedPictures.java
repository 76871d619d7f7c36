package org.depesche.ops.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.depesche.picture.PictureAddress;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureType;

/**
 * The pictures among the files of an import. They belong to the articles beside them. A file that was not named for the
 * import, or lies outside of its folders, is never looked at, whatever an article refers to.
 */
final class ImportedPictures {

    private static final Pattern NAMED = Pattern.compile("(?i).*\\.(?:jpe?g|png|gif|webp)");

    /** By the last part of their paths. */
    private final Map<String, List<Path>> pictures = new HashMap<>();

    private int articles;

    ImportedPictures(List<Path> files) {
        for (Path file : files) {
            if (NAMED.matcher(file.toString()).matches()) {
                pictures.computeIfAbsent(PictureAddress.fileName(path(file)), name -> new ArrayList<>(1))
                        .add(file);
            } else {
                articles++;
            }
        }
    }

    private static String path(Path file) {
        return file.toAbsolutePath().normalize().toString().replace('\\', '/');
    }

    /** Whether a file is a picture that comes with articles. A picture alone is reported as unreadable. */
    boolean contains(Path file) throws IOException {
        return articles > 0 && NAMED.matcher(file.toString()).matches() && PictureType.of(head(file)) != null;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PictureType.HEAD);
        }
    }

    /** Finds pictures by their addresses in a file: relative to its folder, else by their name if only one has it. */
    Function<String, Optional<PictureFile>> beside(Path file) {
        String folder = path(file).replaceFirst("[^/]*$", "");
        return address -> {
            PictureAddress sought = PictureAddress.of(address, folder);
            List<Path> named = pictures.getOrDefault(sought.fileName(), List.of());
            return named.stream()
                    .filter(picture -> path(picture).equals(sought.path()))
                    .findFirst()
                    .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty())
                    .map(ImportedPictures::picture);
        };
    }

    private static PictureFile picture(Path file) {
        try {
            return new PictureFile(file.toString(), Files.size(file), () -> bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PictureFile.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
