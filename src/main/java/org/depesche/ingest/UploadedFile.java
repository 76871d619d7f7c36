package org.depesche.ingest;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.depesche.format.SourceFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file on its way in.
 *
 * @param name as its owner calls it, with the folders it lies in: of any length, with anything in it
 * @param mediaType as the sender claims; null if it does not
 */
public record UploadedFile(String name, @Nullable String mediaType, long size, InputStreamSource content) {

    private static final int LONGEST_NAME = 200;

    public UploadedFile {
        name = clean(name);
    }

    public static UploadedFile of(MultipartFile part) {
        String name = part.getOriginalFilename();
        return new UploadedFile(name == null ? "" : name, part.getContentType(), part.getSize(), part);
    }

    public static UploadedFile of(String name, byte[] bytes) {
        return new UploadedFile(name, null, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** As a reader takes it. */
    SourceFile source() {
        return SourceFile.of(lastName(), size, content::getInputStream);
    }

    /** The name without folders. */
    String lastName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Without control and direction characters and ways out of its folder; the end of a long name, which tells most. */
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
