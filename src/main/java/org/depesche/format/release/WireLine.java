package org.depesche.format.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line in which an agency counts and dates a text, as its subscribers get it by mail: "npd 0417 ku/soz 03.05.06 11:20".
 *
 * @param date with the time, as printed
 */
public record WireLine(String agency, String date) {

    private static final Pattern FORM =
            Pattern.compile("(?iU)(?<agency>\\p{L}{2,5}(?:-\\p{L}{2,5})?) \\d{2,5}(?: [\\p{L}\\d/&.-]{1,12}){0,5}?,? "
                    + "(?<date>(?:\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|\\d{4}-\\d\\d-\\d\\d),? \\d{1,2}[:.]\\d\\d(?: uhr)?)");

    /** The line; null if it is any other line. */
    public static @Nullable WireLine of(String line) {
        Matcher form = FORM.matcher(line);
        return form.matches() ? new WireLine(form.group("agency"), form.group("date")) : null;
    }
}
