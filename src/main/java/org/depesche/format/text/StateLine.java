package org.depesche.format.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.DateText;
import org.jspecify.annotations.Nullable;

/** Recognises the line with the date that pages show below a headline: "Stand: 04.07.2024 | 16:12 Uhr | Lesedauer: 2 Minuten". */
final class StateLine {

    private static final Pattern FORM = Pattern.compile(
            "(?:Stand|(?:Veröffentlicht|Erstellt|Aktualisiert)(?: am)?|Published|Posted|Updated)\\s?:?\\s"
                    + "(?<date>.{6,60}?)(?:\\s*[|·•]\\s*(?:Lesedauer|Lesezeit|Reading time|\\d{1,3} min)\\b.{0,30})?");

    private StateLine() {}

    static boolean is(String line) {
        return FORM.matcher(line).matches();
    }

    /** The date of such a line; null for another line, or if the date cannot be read. */
    static @Nullable String date(String line, DateText dates) {
        Matcher form = FORM.matcher(line);
        return form.matches() && dates.published(form.group("date")) != null ? form.group("date") : null;
    }
}
