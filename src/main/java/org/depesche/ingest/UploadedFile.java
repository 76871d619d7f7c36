package org.depesche.ingest;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.depesche.article.Published;
import org.depesche.format.SourceFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as it was sent.
 *
 * @param name its name with its folders; the constructor cleans it
 * @param mediaType the media type that the sender states; null if there is none
 * @param published the sender's statement for an article without a day; null: that of the whole upload counts
 */
public record UploadedFile(
        String name,
        @Nullable String mediaType,
        long size,
        InputStreamSource content,
        @Nullable Published published) {

    private static final int LONGEST_NAME = 200;

    public UploadedFile {
        name = clean(name);
    }

    /** A file without a statement of its own. */
    public UploadedFile(String name, @Nullable String mediaType, long size, InputStreamSource content) {
        this(name, mediaType, size, content, null);
    }

    public static UploadedFile of(MultipartFile part) {
        String name = part.getOriginalFilename();
        return new UploadedFile(name == null ? "" : name, part.getContentType(), part.getSize(), part);
    }

    public static UploadedFile of(String name, byte[] bytes) {
        return of(name, bytes, null);
    }

    public static UploadedFile of(String name, byte[] bytes, @Nullable Published published) {
        return new UploadedFile(name, null, bytes.length, () -> new ByteArrayInputStream(bytes), published);
    }

    /** The file for the readers of formats. */
    SourceFile source() {
        return SourceFile.of(lastName(), size, content::getInputStream);
    }

    /** The name without folders. */
    String lastName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Removes control and direction characters, and parts that lead out of a folder. Keeps the end of a long name. */
    private static String clean(String name) {
        String plain = Arrays.stream(name.split("[/\\\\]+"))
                .map(part -> part.replaceAll("\\p{C}+", "").strip())
                .filter(part -> !part.matches("\\.{0,2}"))
                .collect(Collectors.joining("/"));
        int from = Math.max(0, plain.length() - LONGEST_NAME);
        boolean half = from > 0 && Character.isLowSurrogate(plain.charAt(from));
        String end = plain.substring(half ? from + 1 : from);
        return end.isEmpty() || end.endsWith("/") ? "-" : end;
    }
}
