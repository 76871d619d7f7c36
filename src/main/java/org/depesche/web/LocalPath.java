package org.depesche.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address to return to, which must be on this site. */
public final class LocalPath {

    /** Two slashes, or dots that resolve to them, before the query. */
    private static final Pattern DETOUR = Pattern.compile("^[^?#]*/[./;]");

    private LocalPath() {}

    /**
     * The path if it is on this site, else the front page. Browsers read a backslash as a slash and drop tabs and line
     * breaks, so only visible ASCII is allowed: a path from {@link Frame#here()} is percent-encoded anyway.
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
