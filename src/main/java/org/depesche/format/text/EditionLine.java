package org.depesche.format.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.format.DateText;
import org.jspecify.annotations.Nullable;

/**
 * The line above a clipping with the outlet, the day and the page: "Nordkurier, 12.04.2021, S. 3". Without a page the outlet
 * has to be known as a newspaper by its name: "Testauer Bote, 12. April 2021".
 *
 * @param outlet its name
 * @param date as printed
 */
public record EditionLine(String outlet, String date) {

    private static final Pattern FORM = Pattern.compile("(?<outlet>\\p{Lu}[^,.:!?]{1,50}?),? (?:den |vom )?"
            + "(?<date>\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,9}) ?\\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})"
            + "(?<page>,? (?:Nr\\.|S\\.|Seite|p\\.|page|Ausgabe) ?.{1,40})?");

    /** The line; null if it is any other line. */
    public static @Nullable EditionLine of(String line, DateText dates) {
        Matcher form = FORM.matcher(line);
        return form.matches()
                        && (form.group("page") != null
                                || Byline.parse(form.group("outlet")).paper() != null)
                        && dates.published(form.group("date")) != null
                ? new EditionLine(form.group("outlet"), form.group("date"))
                : null;
    }
}
