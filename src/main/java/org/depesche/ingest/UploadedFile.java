package org.depesche.ingest;

import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file on its way in.
 *
 * @param name as its owner calls it; of any length, with anything in it
 * @param mediaType as the sender claims; null if it does not
 * @param content opened once
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

    /** Without folders, control and direction characters; the end of a long name, which tells most. */
    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{C}+", "").strip();
        String end = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        return end.isEmpty() ? "-" : end;
    }
}
