package org.depesche.format.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises the words around an article in a mail: the salutation, and a few words on the text below or an attachment. */
final class CoveringNote {

    private static final Pattern SALUTATION = Pattern.compile(
            "^(?:Sehr geehrte[rnm]?|Sehr verehrte[rnm]?|Liebe|Lieber|Werte[rn]?|Hallo|Guten (?:Tag|Morgen|Abend)|Moin|Servus|Hi|Hey|Hello|Dear|Ladies and Gentlemen|Good (?:morning|afternoon))\\b"
                    + "[^.?]{0,120}[,!:–-]?$");

    /** A paragraph that only accompanies the text below it or an attachment. */
    private static final Pattern COVER = Pattern.compile(
            "(?i)^(?:hier|im folgenden|nun)\\b.{3,100}[.:]$|^copy as\\b.{3,60}$|\\b(?:anbei|anliegend|beiliegend|beigefügt|angehängt|im anhang|in der anlage|als anlage|nachfolgend|nachstehend|untenstehend|siehe (?:unten|anhang|anlage)"
                    + "|unten stehend|(?:sende|schicke|übersende|übermittel|erhalten sie|leite)\\b|weiterleit|zur (?:kenntnis|info|veröffentlichung|freien verfügung)"
                    + "|mit der bitte um|(?:freuen? (?:wir |ich )?(?:uns|mich)|danken?) (?:sehr )?(?:über|auf|für) (?:eine|die|ihre) (?:\\p{L}+ )?(?:veröffentlichung|berichterstattung)|(?:hier|nun) (?:ist |kommt |sind |folgt |also )?(?:mein|der|die|das|unser|euer|ein)\\p{L}{0,2} (?:\\p{L}+ )?(?:text|artikel|meldung|(?:presse)?mitteilung|beitrag|bericht|manuskript|story)\\b|hängen? an\\b"
                    + "|zur freien verwendung|wie (?:besprochen|verabredet|vereinbart)|here(?:'s|’s| is| are) (?:my|our|the|your)\\b|here (?:it is|you go)\\b|\\b(?:story|copy|text|piece|article|artikel|beitrag|manuskript) (?:is )?(?:below|unten|folgt)\\b|as (?:discussed|promised)|(?:um|für die) (?:veröffentlichung|beachtung|berücksichtigung|abdruck)|z\\.\\s?k\\.|fyi|please find|attached|enclosed|for your information|see below)");

    private static final Pattern RULE = Pattern.compile("(?:[-_=*~+#–—]\\s?){3,}");

    /** The lines of a note above a rule. */
    private static final int MOST_LINES = 16;

    /** The letters of a note above a rule, and those of the article below it. */
    private static final int MOST = 500;

    private static final int FEWEST_BELOW = 300;

    private CoveringNote() {}

    static boolean isSalutation(String line) {
        return SALUTATION.matcher(line).matches();
    }

    /** Whether a paragraph says that it accompanies something. */
    static boolean accompanies(String paragraph) {
        return COVER.matcher(paragraph).find();
    }

    /** Cuts a note above the first rule, if the article stands below it. */
    static void cutAboveRule(List<BodyLine> lines) {
        BodyLine.dropBlanks(lines);
        int rule = 1;
        while (rule < lines.size() && !isRule(lines.get(rule).text())) {
            rule++;
        }
        if (rule >= Math.min(lines.size(), MOST_LINES)) {
            return;
        }
        List<BodyLine> above = lines.subList(0, rule);
        boolean note = BodyLine.letters(above) < MOST
                && (isSalutation(lines.getFirst().text()) || accompanies(BodyLine.joined(above)));
        if (note && BodyLine.letters(lines.subList(rule, lines.size())) > FEWEST_BELOW) {
            BodyLine.remove(lines, 0, rule + 1);
        }
    }

    private static boolean isRule(String line) {
        return line.length() <= BodyLine.LONGEST_RULE && RULE.matcher(line).matches();
    }
}
