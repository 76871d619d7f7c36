package org.depesche.format.mail;

import java.util.regex.Pattern;

/** Recognises what publishing services write round the letters that they send: invitations to subscribe, rows of buttons. */
final class MailControls {

    private static final String BUTTON =
            "(?:like|comment|restack|share|save|subscribe(?: now)?|leave a comment|upgrade(?: to paid)?|get the app|start writing|read in (?:the )?app|read online|listen now|view in browser|tweet|refer a friend|give a gift(?: subscription)?|pledge your support"
                    + "|gefällt mir|kommentieren|kommentar schreiben|teilen|weiterleiten|weiterempfehlen|(?:jetzt )?abonnieren|merken|speichern|online lesen|im browser (?:lesen|ansehen)|in der app lesen|mitglied werden)";

    private static final Pattern BUTTONS = Pattern.compile("(?iU)" + BUTTON + "(?:[\\s|·•/]+" + BUTTON + "){1,7}");

    /** To readers who got the letter from somebody else. */
    private static final Pattern FORWARDED = Pattern.compile(
            "(?iU)(?:(?:was|has) (?:this|the) (?:e-?mail|newsletter|letter) (?:been )?(?:forwarded|shared|passed on)|forwarded this|(?:did )?(?:someone|somebody|a friend) (?:forward|share|sen[dt])(?:ed|d)?\\b.{0,20}\\bthis"
                    + "|(?:hat (?:ihnen|dir|jemand)|wurde (?:ihnen|dir|diese[r]?)|(?:sie|du) (?:haben|hast)|diese[r]? (?:e-?mail|mail|newsletter|brief) wurde)\\b.{0,60}\\bweitergeleitet).{0,120}");

    private static final int LONGEST = 200;

    private MailControls() {}

    /** Whether a line has nothing but buttons, or asks readers to subscribe. */
    static boolean is(String line) {
        return line.length() <= LONGEST
                && (BUTTONS.matcher(line).matches() || FORWARDED.matcher(line).matches());
    }
}
