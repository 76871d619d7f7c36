package org.depesche.format.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;

/** Recognises the paragraphs that programs and companies add below a mail: legal notes, rights, how to get no more mails. */
final class MailFooter {

    private static final Pattern DISCLAIMER = Pattern.compile(
            "(?i)^[*_\\s]{0,4}(?:(?:wichtiger )?hinweis:?\\s|(?:legal )?(?:disclaimer|notice|confidentiality)\\b.{0,30}[:\\s]|important[: ])?.{0,30}?(?:dies(?:e|er|es) (?:e-?mail|nachricht|mail|schreiben|newsletter)"
                    + "|(?:der|die) (?:inhalt|informationen?) (?:in )?dieser (?:e-?mail|nachricht)|this (?:e-?mail|message|communication|transmission)|the (?:information|content)s? (?:contained )?(?:in|of) this)"
                    + "\\b.{0,400}?(?:vertraulich|ausschließlich|bestimmt|empfänger|adressat|confidential|intended|privileged|recipient|solely|versendet|gesendet|viren|virus|verschickt|sent to)");

    private static final Pattern FOOTER = Pattern.compile(
            "(?i)(?:\\babmelden\\b|\\babbestellen\\b|abbestellung|abmeldelink|austragen|unsubscribe|opt-?out|aus (?:dem|unserem) verteiler|manage (?:your )?(?:preferences|subscription)"
                    + "|newsletter(?:einstellungen)?.{0,40}\\b(?:ändern|abonn)|sie erhalten (?:diese|diesen)|you (?:are receiving|received) this|update your preferences|© ?\\d{4}|copyright ©|mailing list$)");

    /** The line about rights at the head of a newsletter's footer. */
    private static final Pattern RIGHTS = Pattern.compile(
            "(?i)[*_]{0,2}(?:copyright )?(?:©|\\(c\\)) ?(?:19|20)\\d\\d.{2,100}?(?:all rights reserved|alle rechte vorbehalten)?\\.?[*_]{0,2}");

    /** Words that each footer has at least one of, to pass over other paragraphs: the pattern tries all its words at each letter. */
    private static final List<String> WORDS_OF_FOOTERS = List.of(
            "abmeld",
            "abbestell",
            "austragen",
            "unsubscribe",
            "optout",
            "opt-out",
            "verteiler",
            "preferences",
            "subscription",
            "newsletter",
            "sie erhalten",
            "you ",
            "©",
            "mailing list");

    /** The characters of a legal note by which it is known. */
    private static final int LONGEST_DISCLAIMER = 700;

    private MailFooter() {}

    /** Whether a paragraph tells how to get no more mails, or why they come. */
    static boolean is(String paragraph) {
        return paragraph.length() < 600
                && hasAny(WORDS_OF_FOOTERS, paragraph)
                && FOOTER.matcher(paragraph).find();
    }

    /** Whether a text has one of some words in small letters. */
    static boolean hasAny(List<String> words, String text) {
        String small = SmallLetters.of(text);
        return words.stream().anyMatch(small::contains);
    }

    static boolean isRights(String paragraph) {
        return RIGHTS.matcher(paragraph).matches();
    }

    /** Whether a paragraph begins with the legal notes of a company. */
    static boolean isDisclaimer(String paragraph) {
        return DISCLAIMER
                .matcher(paragraph.substring(0, Math.min(paragraph.length(), LONGEST_DISCLAIMER)))
                .lookingAt();
    }
}
