package org.depesche.ingest;

import java.util.regex.Pattern;

/** The names that browsers, editors and copying programs give to files that are not finished. */
public final class UnfinishedFile {

    private static final Pattern NAME = Pattern.compile(
            "[.~].*|.*(~|\\.(part|partial|tmp|temp|filepart|crdownload|swp))", Pattern.CASE_INSENSITIVE);

    private UnfinishedFile() {}

    /** Whether a name, without folders, is that of a file that is hidden or not finished. */
    public static boolean isNamed(String name) {
        return NAME.matcher(name).matches();
    }
}
