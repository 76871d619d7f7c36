package org.depesche.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A way back inside this site. */
public final class LocalPath {

    /** In the path, before any query: two slashes, or dots that lead up to them. */
    private static final Pattern DETOUR = Pattern.compile("^[^?#]*/[./;]");

    private LocalPath() {}

    /**
     * The path if it stays on this site, else the front page. Browsers read a backslash as a slash and drop tabs and
     * line breaks, so only visible ASCII is let through: a path from {@link Frame#here()} is percent-encoded anyway.
     */
    public static String of(@Nullable String wanted) {
        if (wanted == null) {
            return "/";
        }
        boolean local = wanted.startsWith("/")
                && !DETOUR.matcher(wanted).find()
                && wanted.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\');
        return local ? wanted : "/";
    }
}
