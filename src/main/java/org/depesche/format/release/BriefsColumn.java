package org.depesche.format.release;

import java.util.regex.Pattern;

/** Recognises the titles of columns in which papers print short items, each with a heading of its own. */
public final class BriefsColumn {

    private static final Pattern TITLE = Pattern.compile(
            "(?iU)(?:kurz (?:notiert|gemeldet|gefasst|berichtet|vermeldet|erwähnt|gesagt)|kurzgefasst|kurz(?: und |&| & )(?:knapp|bündig|gut)|(?:in|in aller|nachrichten in) kürze"
                    + "|kurz ?(?:meldungen|nachrichten|notizen)|meldungen(?: aus .{3,30})?|(?:meldungen|nachrichten|notizen) des tages|(?:lokal|rand|stadt|orts|kultur|sport|wirtschafts|polizei)(?:notizen|meldungen)"
                    + "|namen (?:und|&) (?:notizen|nachrichten)|aus dem polizeibericht|polizeibericht|blaulicht|.{3,30} kompakt"
                    + "|(?:(?:the )?(?:news|world|business|local|sports?|arts|county|town|village|region) )?(?:in brief|briefs)|briefly|nibs|in short|(?:news |village |local )?round-?up|news digest|police (?:blotter|log|briefs))");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private static final int LONGEST = 40;

    private BriefsColumn() {}

    /** Whether a line is nothing but the title of such a column. */
    public static boolean isTitle(String line) {
        return line.length() <= LONGEST
                && TITLE.matcher(EDGES.matcher(line).replaceAll("")).matches();
    }
}
