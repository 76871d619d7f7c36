package org.depesche.picture;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * The address by which a file refers to a picture beside it.
 *
 * @param path from the root of all files on, however the address is written
 * @param fileName the last part of the address in lower case
 */
public record PictureAddress(String path, String fileName) {

    /**
     * An address in a file; without a name if it leads to none.
     *
     * @param folder of the file with a slash at its end; empty for the root
     */
    public static PictureAddress of(String address, String folder) {
        String plain = plain(address);
        return new PictureAddress(resolved(folder + plain), fileName(plain));
    }

    /** The last part of a path in lower case. */
    public static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** The address without query and fragment, and without signs that stand for others. */
    private static String plain(String address) {
        String path = address.replaceFirst("[?#].*$", "").replace('\\', '/').strip();
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    private static String resolved(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/+")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
