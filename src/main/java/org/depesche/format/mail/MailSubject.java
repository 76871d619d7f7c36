package org.depesche.format.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * A subject as a headline.
 *
 * @param headline the subject without the marks of mail programs and mailing lists before it; null if nothing is left
 * @param answer whether a mail program says that the mail answers another one
 * @param forwarded whether a mail program says that the mail was forwarded
 * @param embargo its words about an embargo, as they are written; null if it has none
 */
record MailSubject(
        @Nullable String headline,
        boolean answer,
        boolean forwarded,
        @Nullable String embargo) {

    private static final Pattern REPLY = Pattern.compile(
            "^(?:re|aw|antw|antwort|sv|vs)(?:\\s?[\\[(^]\\d{1,3}[\\])]?)?\\s?:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORWARD = Pattern.compile(
            "^(?:fw|fwd|wg|wtr|tr|rv|weitergeleitet|\\(fwd\\))(?:\\s?[\\[(^]\\d{1,3}[\\])]?)?\\s?:\\s*",
            Pattern.CASE_INSENSITIVE);

    /** A mailing list, or the mark of a filter before a subject; but no word by which desks mark an article. */
    private static final Pattern LIST = Pattern.compile(
            "^(?:\\[(?!(?:korrektur|berichtigung|update|eil|kommentar|analyse|correction|breaking)\\b)[^\\[\\]]{1,60}\\]|\\*{2,}\\s?spam\\s?\\*{2,}|extern:)\\s*(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    /** The kind of the mail before the headline: "Pressemitteilung der Stadt Kiel: Hafen wächst". */
    private static final Pattern KIND = Pattern.compile(
            "^(?:(?:presse|medien)[- ]?(?:mitteilung|info|information|meldung|dienst)|pm|(?:press|news|media) release|for immediate release|news from [^:]{3,60}|(?:meldung|mitteilung)(?= (?:der |des )?(?:stadt|gemeinde|landkreis|kreis|polizei|verein)))(?: (?:nr|no)\\.? ?[\\d/-]{1,12}| [\\d/-]{1,12})?(?: (?:der|des|von|vom|from|of|stadt|gemeinde|landkreis|kreis|polizei|verein) [^:]{2,60})?(?:\\s?[:|–]|\\s-)\\s+(?=\\S.{11})",
            Pattern.CASE_INSENSITIVE);

    /** Marks of agencies and press offices, which the text has too: "(KORR) ", "tst 1147: ". */
    private static final Pattern MARK = Pattern.compile(
            "^(?:\\((?:korr(?:ektur)?|berichtigung|zsf|zusammenfassung|neu|update|eil)\\)\\s*|(?-i:\\p{Ll}{2,4}) (?!(?:19|20)\\d\\d)\\d{3,5}:\\s+)(?=\\S.{11})",
            Pattern.CASE_INSENSITIVE);

    /** "EMBARGOED: ", "EMBARGOED 14 March – ", "Sperrfrist 12.6., 10 Uhr: ". */
    private static final Pattern EMBARGO = Pattern.compile(
            "^(?<embargo>(?:strictly )?(?:embargoed|embargo|sperrfrist)(?::? (?:until |till |bis )?(?=[^:–—|]{0,30}\\d)(?:[^:–—|]|(?<=\\d):(?=\\d)){2,50}?)?)(?:\\s?:\\s+|\\s[–—|-]\\s+)(?=\\S.{11})",
            Pattern.CASE_INSENSITIVE);

    /** "(Sperrfrist 15. Mai, 11 Uhr)" behind a headline. */
    private static final Pattern EMBARGO_BEHIND = Pattern.compile(
            "(?<=\\S{3})\\s*(?:[–—|-]\\s*)?[(\\[](?:achtung,? ?)?(?<embargo>(?:embargo(?:ed)?|sperrfrist)[^()\\[\\]]{0,60})[)\\]]$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTHING =
            Pattern.compile("\\(?(?:kein betreff|ohne betreff|no subject|leer)\\)?", Pattern.CASE_INSENSITIVE);

    private static final int MOST = 20;

    static MailSubject of(@Nullable String subject) {
        String rest = subject == null ? "" : CleanText.line(subject);
        boolean answer = REPLY.matcher(LIST.matcher(rest).replaceFirst("")).lookingAt();
        boolean forwarded = false;
        for (int i = 0; i < MOST; i++) {
            Matcher forward = FORWARD.matcher(rest);
            forwarded |= forward.find();
            String shorter = forward.replaceFirst("");
            shorter = LIST.matcher(REPLY.matcher(shorter).replaceFirst("")).replaceFirst("");
            if (shorter.equals(rest)) {
                break;
            }
            rest = shorter;
        }
        rest = KIND.matcher(rest.replaceFirst("(?i)\\s*\\(fwd\\)$", "")).replaceFirst("");
        rest = MARK.matcher(rest).replaceFirst("");
        Matcher embargo = EMBARGO.matcher(rest);
        String until = embargo.find() ? embargo.group("embargo") : null;
        rest = embargo.replaceFirst("");
        Matcher behind = EMBARGO_BEHIND.matcher(rest);
        if (behind.find()) {
            until = until == null ? behind.group("embargo") : until;
            rest = behind.replaceFirst("");
        }
        boolean nothing = rest.isEmpty() || NOTHING.matcher(rest).matches();
        return new MailSubject(nothing ? null : rest, answer && !forwarded, forwarded, until);
    }
}
