package org.depesche.article.notice;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * A line in which a text speaks of itself to newsrooms: "Sperrfrist: Sonntag, 18 Uhr".
 *
 * @param line as printed
 */
public record Notice(Kind kind, String line) {

    /** The subject of a line. */
    public enum Kind {
        /** readers may not see the text before a moment */
        EMBARGO,
        /** readers may see it at once */
        CLEARED,
        /** how urgent it is, or which version: "EIL", "(Zusammenfassung 1500)" */
        MARK,
        /** it corrects an earlier text */
        CORRECTION
    }

    private static final int LONGEST = 250;
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern EMBARGO = Pattern.compile(
            "\\b(?:sperrfrist(?:ende)?|sperrvermerk|gesperrt bis|embargo(?:ed)?|hold for release|nicht vor|nicht zur veröffentlichung vor)\\b"
                    + "|\\b(?:frei|freigabe|freigegeben) (?:für|ab|zum|zur)\\b|^\\W{0,8}(?:freigabe|for release|for publication|for use)\\b"
                    + "|\\bnot (?:to be |for )(?:publi|releas|broadcast|use)",
            CASE);

    private static final Pattern CLEARED = Pattern.compile(
            "\\W{0,8}(?:(?:achtung|attention)\\W{1,3})?(?:frei ab sofort|ab sofort frei(?:gegeben)?|sofort frei|(?:die )?sperrfrist (?:ist |wurde |wird )?(?:hiermit )?(?:aufgehoben|abgelaufen|entfällt|erloschen|vorbei)"
                    + "|(?:keine|ohne) sperrfrist|sperrfrist\\s?:?\\s?(?:keine|entfällt|aufgehoben)|(?:the )?embargo (?:is |has been |was )?(?:lifted|expired|over|removed)"
                    + "|no embargo|embargo\\s?: (?:none|no)|(?:for|approved for) immediate (?:release|publication|use)|zur sofortigen (?:veröffentlichung|freigabe|verwendung))\\W{0,8}",
            CASE);

    private static final Pattern MARK = Pattern.compile(
            "\\W{0,8}(?:eil(?:meldung)?|blitz(?:meldung)?|flash|urgent|vorrang|breaking(?: news)?|retransmission|refile|resend|repeat|zweitsendung"
                    + "|zusammenfassung \\d{3,4}(?:\\s?uhr)?(?:\\s?[:–-].{0,160})?|\\d{1,2}(?:st|nd|rd|th) (?:lead|ld)(?:-writethru)?|(?:update|neufassung|aktualisierung|roundup|lead) \\d{1,2})\\W{0,8}"
                    + "|\\s?[(\\[](?:(?:wiederholung|zusammenfassung|neufassung|ausführliche fassung|repeating|repeats)\\b|neu\\s?[:–-])[^()]{0,160}[)\\]]",
            CASE);

    private static final Pattern CORRECTION = Pattern.compile(
            "\\W{0,8}(?:KORREKTUR|BERICHTIGUNG|RICHTIGSTELLUNG|CORRECTION|CORRECTED|CORRECTS)(?![\\p{L}\\d]).*"
                    + "|\\W{0,8}(?i:korrektur|korrigiert|berichtigung|richtigstellung|correction|corrects|corrected)\\s?(?:[:(–—-].*|zu .*|\\W{0,8})");

    /** The words of a correction behind its mark. A headline with such a mark has none of them. */
    private static final Pattern CORRECTED = Pattern.compile(
            "(?U)\\b(?:statt|anstatt|berichtigt|korrigiert|richtig(?:er?|es)?|richtiggestellt|muss es|müssen es|muß es|heißen|(?:ab)?satz|(?:ab)?sätze|überschrift|fassung|version"
                    + "|instead|corrects?|corrected|correcting|paragraphs?|paras?|grafs?|should (?:read|be)|earlier|headline|spelling|typo|zu \\p{L}{2,4}\\d{3,5})\\b",
            CASE);

    private static final Pattern HEADLINE_MARK = Pattern.compile(
            "^\\((?:Zusammenfassung|Wiederholung|Neufassung|Ausführliche Fassung)\\b[^()]{0,100}\\)\\s{1,3}(?=\\S)|^\\W{0,8}(?:EIL(?:MELDUNG)?|Eil|BLITZ|FLASH|URGENT|BREAKING(?: NEWS)?)\\s{0,2}(?:[:–—-]|\\+\\+\\+)\\s{0,3}(?=\\S)"
                    + "|^(?:(?:(?:UPDATE|WRAPUP|ROUNDUP) \\d{1,2}|REFILE|RPT|REPEAT)-){1,3}(?=\\S)|^>{1,3}\\s?(?:\\p{Lu}{2,8}/\\s?(?=\\S)|(?=[^\\s\\d>]))");

    private static final Pattern CORRECTION_MARK = Pattern.compile(
            "\\W{0,8}(?i:korrektur|korrigiert|berichtigung|richtigstellung|correction|corrects|corrected)\\W{0,8}");

    private static final Pattern HEADLINE_CORRECTION = Pattern.compile(
            "^\\W{0,8}(?i:korrektur|korrigiert|berichtigung|richtigstellung|correction|corrects|corrected)\\s{0,2}[:–—-]\\s{0,3}(?=\\S)");

    /** Understands a line; null for one of the text itself. */
    public static @Nullable Notice of(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        if (CLEARED.matcher(line).matches()) {
            return new Notice(Kind.CLEARED, line);
        }
        if (MARK.matcher(line).matches()) {
            return new Notice(Kind.MARK, line);
        }
        if (EMBARGO.matcher(line).find()) {
            return new Notice(Kind.EMBARGO, line);
        }
        return CORRECTION.matcher(line).matches() ? new Notice(Kind.CORRECTION, line) : null;
    }

    /**
     * The moment at which an embargo ends; null if the line says more than that, or does not say it clearly.
     *
     * @param article the day or time of the article, to which "Sonntag" and days without a year refer; null if it is unknown
     * @param zone the zone of times without one
     */
    public @Nullable OffsetDateTime moment(@Nullable Published article, ZoneId zone) {
        return NoticeTime.of(line, article, zone);
    }

    /** Whether the line states only its embargo, its urgency or its correction. A headline says more. */
    public boolean isNothingElse() {
        return switch (kind) {
            case EMBARGO -> NoticeTime.isIn(line);
            case CLEARED, MARK -> true;
            case CORRECTION -> {
                Matcher mark = CORRECTION_MARK.matcher(line);
                String rest = mark.lookingAt() ? line.substring(mark.end()) : line;
                yield rest.isEmpty() || CORRECTED.matcher(rest).find();
            }
        };
    }

    /** Whether a line says that the text corrects an earlier one. */
    public static boolean corrects(String line) {
        Notice notice = of(line);
        return notice != null && notice.kind == Kind.CORRECTION;
    }

    /** Whether a line says when the text may be published. */
    public static boolean isAboutPublication(String line) {
        Notice notice = of(line);
        return notice != null && (notice.kind == Kind.EMBARGO || notice.kind == Kind.CLEARED);
    }

    /**
     * A headline without its mark of urgency: "EIL: Kabinett tritt zurück".
     *
     * @param identified whether the article has an id; without one "KORREKTUR" is for an editor to see
     */
    public static String withoutMarks(String headline, boolean identified) {
        String plain = HEADLINE_MARK.matcher(headline).replaceFirst("");
        return identified ? HEADLINE_CORRECTION.matcher(plain).replaceFirst("") : plain;
    }
}
