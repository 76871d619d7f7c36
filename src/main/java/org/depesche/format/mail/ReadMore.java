package org.depesche.format.mail;

import java.util.regex.Pattern;

/** Recognises the links below the articles of a newsletter that lead to the rest of them. */
final class ReadMore {

    private static final String STORY =
            "(?:artikel|beitrag|bericht|text|meldung|story|interview|kommentar|reportage|geschichte|article|report|feature)";

    private static final Pattern LINK = Pattern.compile(
            "(?iU)[^\\p{L}]{0,4}(?:(?:hier |jetzt |online )?(?:weiterlesen|weiter lesen)|mehr(?: (?:lesen|erfahren|dazu|infos?|informationen|zum thema))?|(?:jetzt|hier|online) (?:lesen|mehr erfahren)|lesen sie (?:hier )?(?:mehr|weiter)\\b.{0,30}"
                    + "|(?:den |die |das )?(?:(?:ganzen?|vollständigen?|kompletten?|gesamten?) )?\\p{L}{0,8}" + STORY
                    + "(?: (?:auf|bei|in|im) .{1,40})? (?:lesen|öffnen|weiterlesen|ansehen)"
                    + "|(?:(?:hier|weiter) )?(?:geht(?: e|['’])?s )?(?:weiter )?(?:zum|zur) (?:(?:ganzen|vollständigen|kompletten|gesamten) )?\\p{L}{0,8}"
                    + STORY
                    + "|read (?:more|on|it all|(?:the )?(?:(?:full|whole|complete|entire|rest of the) )?" + STORY
                    + ")|(?:the )?(?:full|whole) " + STORY
                    + "|(?:continue|keep) reading|more|find out more|learn more|(?:view|see|open) (?:the )?(?:full )?"
                    + STORY
                    + ")(?: (?:on|auf|at|bei|here|hier)(?: \\S{1,40})?)?\\s?[:.…»›>→\\])]{0,4}\\s?(?:https?://\\S{1,1500}|www\\.\\S{1,1500})?[^\\p{L}\\d]{0,3}");

    private static final int LONGEST = 120;

    /** The characters of an address behind the words. */
    private static final int LONGEST_ADDRESS = 1_600;

    private ReadMore() {}

    static boolean is(String line) {
        int address = line.indexOf("http");
        return (address < 0 ? line.length() : address) <= LONGEST
                && line.length() <= LONGEST_ADDRESS
                && LINK.matcher(line).matches();
    }
}
