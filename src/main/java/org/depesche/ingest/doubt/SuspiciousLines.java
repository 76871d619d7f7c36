package org.depesche.ingest.doubt;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Doubt;
import org.depesche.tagging.Block;

/** Detects lines that show that a text is not for readers, not yet for them, or damaged. */
final class SuspiciousLines {

    /** Paragraphs in which a notice counts. An embargo counts in any paragraph. */
    private static final int FIRST = 3;

    /** Characters of a paragraph that are searched. */
    private static final int LOOK = 2_000;

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String DAYS = "(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,8}\\b";
    private static final String WHEN = "(?:\\d|bis\\b|until\\b|heute|morgen|today|tomorrow|beachten|" + DAYS + ")";

    private static final Pattern EMBARGO = Pattern.compile(
            "^[^\\p{L}\\d]{0,8}(?:achtung\\W{1,3})?(?:sperrfrist|sperrvermerk|gesperrt bis)\\b"
                    + "|\\bsperrfrist(?:ende)?\\s{0,2}(?:[:–—-]|(?:\\p{Ll}{2,9} ){0,2}" + WHEN + ")"
                    + "|^[^\\p{L}\\d]{0,8}(?:\\p{L}{2,12} )?frei (?:für|ab) (?:(?:den|die|das|dem)\\s)?(?:" + WHEN
                    + "|\\p{L}{0,12}(?:ausgabe|zeitung)\\p{Ll}{0,2}\\b)"
                    + "|^[^\\p{L}\\d]{0,8}embargo(?:ed)?\\s{0,2}(?:[:–—-]|" + WHEN + "|$)"
                    + "|\\bembargoed (?:until|till|for|to)\\b|\\bembargo (?:until|till|bis|for release)\\b"
                    + "|\\bnicht vor [^.!?]{2,80}?(?:veröffentlich|freigegeben|freigeb|verwend|publizier|verbreit)"
                    + "|\\bnot (?:to be |for )?(?:publi|releas|broadcast|use)[^.!?]{0,30} (?:before|until|prior to)\\b"
                    + "|^[^\\p{L}\\d]{0,8}(?:hold for|not for immediate|for) release\\b(?!ed)[^.]{0,60}$",
            CASE);

    private static final String DESK =
            "(?:redaktion(?:en)?|chefs? vom dienst|editors?|desks?|newsrooms?|subscribers?|kunden|bezieher|sender)";
    private static final String PIECE =
            "(?:meldung|artikel|beitrag|bericht|text|nachricht|story|article|item|dispatch|report|copy|advisory)\\p{Ll}{0,2}";

    private static final String NOT_TO_BE_USED =
            "nicht (?:mehr |weiter )?(?:verwenden|veröffentlichen|verbreiten|drucken)";

    private static final Pattern NOTICE = Pattern.compile(
            "^[^\\p{L}\\d]{0,8}(?:(?:achtung|attention|attn|hinweis (?:an|für)|an|notes? (?:to|for)|mitteilung an)"
                    + "\\W{1,3}(?:(?:die|alle|the|all|den|liebe)\\s){0,2}" + DESK + "\\b"
                    + "|editors?['’]?s?['’]? notes?\\s{0,2}[:–-]|redaktioneller hinweis"
                    + "|(?:mandatory |please |bulletin )?kill(?: notice| advisory)?\\s{0,2}(?:[:!–—-]|$)"
                    + "|(?:zurückgezogen|withdrawn|retract(?:ed|ion)|cancell?ed|annulliert|rücknahme|rückzug)\\s{0,2}(?:[:!(–—-]|$))"
                    + "|\\bbitte (?:[\\p{L}\\d./-]{1,16} ){0,6}" + NOT_TO_BE_USED
                    + "|^[^.!?]{0,60}\\b" + PIECE + " [^.!?]{0,30}\\b" + NOT_TO_BE_USED + "[ !.]{0,3}$"
                    + "|^[^\\p{L}\\d]{0,8}(?:meldung |bulletin )?storn(?:o|iert|ierung)\\b"
                    + "|\\bbitte (?:verwenden|veröffentlichen|drucken|verbreiten|nutzen) sie [^.!?]{0,60}\\bnicht\\b"
                    + "|\\bkill[\\W\\d]{1,4}kill\\b"
                    + "|\\bplease (?:do not|don['’]t) (?:use|publish|run)\\b|\\bmandatory kill\\b"
                    + "|\\b(?:diese|die|unsere|obige|this|the|our) (?:\\p{L}{1,15} )?" + PIECE
                    + "\\b[^.!?]{0,80}\\b(?:wird|ist|wurde|is|has been|are) (?:hiermit |hereby )?"
                    + "(?:zurückgezogen|gestrichen|annulliert|withdrawn|killed|retracted)\\b",
            CASE);

    /** A correction without an id: it would be stored beside the article that it corrects. */
    private static final Pattern CORRECTION = Pattern.compile(
            "^[^\\p{L}\\d]{0,8}(?i:korrektur|berichtigung|richtigstellung|correction|corrects?|corrected)\\s{0,2}(?:[:(–—-]|$)"
                    + "|^[^\\p{L}\\d]{0,8}(?:KORREKTUR|BERICHTIGUNG|RICHTIGSTELLUNG|CORRECTION|CORRECTS|CORRECTED)\\b");

    private static final Pattern GARBLED =
            Pattern.compile("\uFFFD|Ã[\u0080-\u00BFŸ„–œ©¤¶¼]|â€[œžš“”™¦–˜\u009D\u009C]|â‚¬|Â[ \u00A0»«°§]"
                    + "|[=](?:C3=[89A-F][0-9A-F]|E4|F6|FC|DF|C4|D6|DC)(?=\\p{L}|=|\\b)|\\+A[A-P][A-Za-z0-9+/]-"
                    + "|&(?:[aouAOU]uml|szlig|nbsp|quot|eacute|#\\d{2,5}|#x[0-9a-fA-F]{2,5});");

    /** Characters that are valid alone, but inside a word are umlauts of a DOS or Macintosh code page. */
    private static final Pattern STRAY = Pattern.compile("\\p{L}[„”‰ˆ¸¤¶¼†‡]\\p{Ll}|\\p{L}\\?\\p{Ll}(?![^\\s]*[=&/])");

    private static final int MANY = 3;

    private static final Pattern MARKED = Pattern.compile(
            "^\\s*(?:<[?!/\\p{L}]|[{\\[]\\s*[\"'{\\[<]|\\\\(?:documentclass|begin|usepackage)|\\{\\{|#!|%!|@@ )");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][\\w:.-]{0,40}(?:\\s[^<>]{0,300})?/?>");

    private static final Pattern WIRE = Pattern.compile("^(?:ZCZC|NNNN)\\b"
            + "|^[a-z]{2,5}\\d{3,4}\\s+\\d\\s+[a-z]{2}\\s+\\d{1,4}\\b"
            + "|^[a-zA-Z]\\d{3,4}\\s{0,2}[a-z]\\s[a-z]\\s"
            + "|^[A-Z]{2,5}\\d{3,4}\\s\\d\\s[A-Z]{2,3}\\b");

    private static final Pattern MAIL = Pattern.compile(
            "^[>\\s*]{0,6}(?:from|to|cc|bcc|subject|sent|reply-to|message-id|received|return-path|mime-version"
                    + "|content-type|x-[a-z-]+|an|betreff|gesendet|absender|empfänger)\\s{0,2}:\\s"
                    + "|^-{2,}\\s?(?:ursprüngliche nachricht|original message|weitergeleitete nachricht|forwarded message)"
                    + "|^(?:am|on) .{6,80} (?:schrieb|wrote)\\b.{0,80}:$",
            CASE);

    private SuspiciousLines() {}

    static Set<Doubt> doubts(ArticleDraft draft) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        // captions between the first paragraphs do not count among these
        List<Block> blocks = draft.blocks().stream()
                .sorted(Comparator.comparing(block -> block.kind().isOfPicture()))
                .toList();
        int garbled = 0;
        int tags = 0;
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            String start = text.substring(0, Math.min(LOOK, text.length()));
            add(doubts, Doubt.EMBARGO_LINE, EMBARGO.matcher(start).find());
            add(doubts, Doubt.NOTICE, i < FIRST && NOTICE.matcher(start).find());
            add(
                    doubts,
                    Doubt.NOTICE,
                    i < 2
                            && draft.identity().sourceId() == null
                            && CORRECTION.matcher(start).find());
            add(doubts, Doubt.MARKUP, i < 2 && MARKED.matcher(start).find());
            add(doubts, Doubt.WIRE, i < 2 && WIRE.matcher(start).find());
            add(doubts, Doubt.MAIL, i < 2 && MAIL.matcher(start).find());
            add(doubts, Doubt.MOJIBAKE, GARBLED.matcher(text).find());
            garbled += count(STRAY.matcher(start));
            tags += count(TAG.matcher(start));
        }
        for (String line :
                new String[] {draft.heading().kicker(), draft.identity().slugline()}) {
            add(
                    doubts,
                    Doubt.EMBARGO_LINE,
                    line != null && EMBARGO.matcher(line).find());
            add(doubts, Doubt.NOTICE, line != null && NOTICE.matcher(line).find());
            add(doubts, Doubt.MOJIBAKE, line != null && GARBLED.matcher(line).find());
        }
        add(doubts, Doubt.MOJIBAKE, garbled >= MANY);
        add(doubts, Doubt.MARKUP, tags >= MANY);
        return doubts;
    }

    private static void add(Set<Doubt> doubts, Doubt doubt, boolean found) {
        if (found) {
            doubts.add(doubt);
        }
    }

    private static int count(Matcher matcher) {
        int count = 0;
        while (count < MANY && matcher.find()) {
            count++;
        }
        return count;
    }
}
