package org.depesche.format.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.format.DateText;
import org.depesche.format.release.RunningLine;
import org.jspecify.annotations.Nullable;

/**
 * The line above a clipping with the outlet, the day and the page: "Nordkurier, 12.04.2021, S. 3". Without a page the outlet
 * has to be known as a newspaper by its name: "Testauer Bote, 12. April 2021".
 *
 * @param outlet its name
 * @param date as printed
 * @param section behind the page: "S. 3 / Lokales"; null if there is none
 */
public record EditionLine(
        String outlet, String date, @Nullable String section) {

    /** A day with its month in figures or letters. */
    static final String DAY =
            "\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,9}) ?\\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4}";

    private static final Pattern FORM = Pattern.compile(
            "(?!(?:Ausgabe|Heft|Issue|Edition|Nummer)\\b)(?<outlet>\\p{Lu}[^,.:!?]{1,50}?),? (?:(?:\\p{L}{2,8}(?:tag|day)|Mittwoch|Sonnabend),? )?(?:den |vom )?(?<date>"
                    + DAY
                    + ")(?<page>,? (?:Nr\\.|S\\.|Seite|p\\.|pp\\.|page|Ausgabe|No\\.) ?[^/]{1,40}(?:/\\d.{0,20}?)?(?:\\s/\\s(?<section>\\p{Lu}.{1,40}))?)?");

    private static final Pattern OF_PAGE =
            Pattern.compile("(?i)(?<section>\\p{L}[\\p{L} &-]{2,30}),? (?:seite|s\\.|page|p\\.) ?\\p{L}?\\d{1,3}");

    /** The line; null if it is any other line. */
    public static @Nullable EditionLine of(String line, DateText dates) {
        Matcher form = FORM.matcher(line);
        return form.matches()
                        && (form.group("page") != null
                                || Byline.parse(form.group("outlet")).paper() != null
                                || isPaper(form.group("outlet")))
                        && dates.published(form.group("date")) != null
                ? new EditionLine(form.group("outlet"), form.group("date"), form.group("section"))
                : null;
    }

    /** The section beside the number of its page: "Lokales   Seite 9"; null in any other line. */
    static @Nullable String section(String line) {
        Matcher page = OF_PAGE.matcher(line);
        return page.matches() && RunningLine.isSection(page.group("section")) ? page.group("section") : null;
    }

    private static boolean isPaper(String outlet) {
        return outlet.indexOf(' ') > 0 && RunningLine.isPaper(outlet);
    }
}
