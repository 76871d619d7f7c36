package org.depesche.subscription.mailbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a folder was read. UIDs of a folder only grow, as long as its validity stays the same (RFC 3501, 2.3.1.1).
 *
 * @param validity UIDVALIDITY of the folder
 * @param uid of the last mail that was read; 0 if none was
 */
record ReadUpTo(long validity, long uid) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,10}) (\\d{1,10})");

    /** Reads the text of {@link #written()}; a folder with another validity begins anew. */
    static ReadUpTo of(@Nullable String written, long validity) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written);
        boolean known = parts.matches() && Long.parseLong(parts.group(1)) == validity;
        return new ReadUpTo(validity, known ? Long.parseLong(parts.group(2)) : 0);
    }

    ReadUpTo to(long later) {
        return new ReadUpTo(validity, later);
    }

    String written() {
        return validity + " " + uid;
    }
}
