package org.depesche.article.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the notes below a text that tell its readers of an error in it: "In einer früheren Fassung hieß es …". */
public final class CorrectionNote {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final int LONGEST = 1_200;
    private static final int SHORTEST = 20;

    private static final String LABEL =
            "(?:korrektur(?:en|hinweis)?|richtigstellung|berichtigung|corrections?|clarifications?|erratum|corrections? (?:and|&) clarifications?)";

    /** A heading above the note. */
    private static final Pattern HEADING = Pattern.compile("\\W{0,4}" + LABEL + "\\W{0,4}", CASE);

    /** "Korrektur vom 12. März:", "Correction (May 12, 2024):". */
    private static final Pattern LABELLED = Pattern.compile(
            "[^\\p{L}\\d]{0,4}" + LABEL + "(?:,? (?:vom |of |on |am )?[^:!?]{3,40})?\\s?[:–—-]\\s", CASE);

    /** The words that desks write before a remark to readers. */
    private static final Pattern REMARK = Pattern.compile(
            "[^\\p{L}\\d]{0,4}(?:anm(?:erkung|\\.)? ?d(?:er|\\.) ?red(?:aktion|\\.)|hinweis der redaktion|(?:transparenz|redaktioneller )?hinweis|anmerkung|editor(?:['’]s|s['’]|ial) note|notes?"
                    + "|update|aktualisierung|nachtrag)(?:,? [^:]{3,40})?\\s?[:–—-]\\s",
            CASE);

    private static final String TEXT =
            "(?:artikel|beitrag|text|bericht|meldung|interview|kommentar|story|reportage|version|fassung|überschrift)(?:e?s)?";

    private static final Pattern TELLS = Pattern.compile(
            "(?:in )?(?:einer|der|die|eine) (?:früheren?|vorherigen?|ersten?|ursprünglichen?|älteren?|vorigen?) (?:online-?)?(?:fassung|version)"
                    + "(?: (?:dieses|des|unseres|dieser|der|unserer) " + TEXT
                    + "\\b|,? (?:hieß|stand|war|wurde|hatten|haben|enthielt)\\b)"
                    + "|(?:in )?(?:diesem|dieser|dem|der|dieser) (?:ursprünglichen )?" + TEXT
                    + " (?:hieß es|stand) (?:zunächst|zuerst|ursprünglich|irrtümlich|fälschlich)"
                    + "|(?:dieser|diese|dieses|der|die|das) " + TEXT
                    + " (?:wurde|ist) .{0,80}?(?:korrigiert|berichtigt|geändert|präzisiert)"
                    + "|wir haben [^.]{3,200} (?:korrigiert|berichtigt|richtiggestellt|geändert|präzisiert)\\b"
                    + "|an? (?:earlier|previous|original|prior) version of (?:this|the) (?:article|story|report|post|piece|column|headline|page)\\b"
                    + "|this (?:[a-z]{3,9} \\d{1,2} )?(?:article|story|report|post|piece|column|item) (?:was|has been) (?:amended|corrected|refiled|revised|changed|edited|updated (?:to (?:correct|reflect|clarify|fix)))\\b",
            CASE);

    private CorrectionNote() {}

    /** Whether a paragraph is such a note. */
    public static boolean is(String paragraph) {
        if (paragraph.length() > LONGEST || paragraph.length() < SHORTEST) {
            return false;
        }
        Matcher labelled = LABELLED.matcher(paragraph);
        if (labelled.lookingAt()) {
            String words = paragraph.substring(labelled.end());
            return words.length() >= SHORTEST
                    && (isEnded(words) || TELLS.matcher(words).find());
        }
        Matcher remark = REMARK.matcher(paragraph);
        if (remark.lookingAt()) {
            return TELLS.matcher(paragraph)
                    .region(remark.end(), paragraph.length())
                    .find();
        }
        int start = 0;
        while (start < 4 && !Character.isLetterOrDigit(paragraph.charAt(start))) {
            start++;
        }
        return TELLS.matcher(paragraph).region(start, paragraph.length()).lookingAt();
    }

    /** Whether a line is the heading above such a note. */
    public static boolean isHeading(String line) {
        return HEADING.matcher(line).matches();
    }

    /** What a note says, without the label before it: "Correction, 5 May: The crane is new." is "The crane is new." */
    public static String words(String note) {
        Matcher label = LABELLED.matcher(note);
        String words = label.lookingAt() ? note.substring(label.end()).strip() : note;
        // the bracket before the label
        boolean open = words.endsWith(")") && words.indexOf('(') < 0;
        return open ? words.substring(0, words.length() - 1) : words;
    }

    private static boolean isEnded(String words) {
        return words.matches("(?s).*[.!?][\\s)\\]*_\"”“»«]{0,4}$");
    }
}
