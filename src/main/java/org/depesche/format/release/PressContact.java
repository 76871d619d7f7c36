package org.depesche.format.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.NameLists;

/** Recognises the line with the person of a press office: "Dr. Silke Muster Pressestelle Institut für Küstenforschung". */
public final class PressContact {

    private static final Pattern FORM = Pattern.compile(
            "(?iU)(?:(?:dr|prof|dipl|mag|pd|ph\\.?d|m\\.? ?a|b\\.? ?a)[\\p{L}.-]{0,10},? )*+(?<first>\\p{L}[\\p{L}.-]{1,20})(?: [\\p{L}.-]{1,30}){1,4}?,? (?:\\p{L}{0,20}(?:presse|medien|kommunikation)\\p{L}{0,20}"
                    + "|stabsstelle|\\p{L}{0,15}öffentlichkeitsarbeit|communications?|press office|public relations|media relations)\\b.{0,120}");

    private static final int LONGEST = 200;

    private PressContact() {}

    /** Whether a line names somebody with the press office, and says nothing else. */
    public static boolean is(String line) {
        if (line.length() > LONGEST || line.endsWith(".")) {
            return false;
        }
        Matcher form = FORM.matcher(line);
        return form.matches() && NameLists.isFirstName(form.group("first"));
    }
}
