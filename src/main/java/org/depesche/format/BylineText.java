package org.depesche.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.tagging.NameLists;
import org.jspecify.annotations.Nullable;

/** Recognises bylines in paragraphs: above the text "Von Lisa Beispiel und Jan Muster, Hamburg", at its foot "(lb)", "dpa/lno". */
public final class BylineText {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** The number that an agency gives to a text, and the day. */
    private static final String NUMBER_OF_TEXT = "\\(\\d{2,5}/\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}\\)";

    /** The words that announce a byline. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "^\\(?(?:(?:ein|eine|das|die|an?)\\s)?(?:von|by|por|par|from our|text|protokoll|interview|gespräch|kommentar|gastkommentar|gastbeitrag|analyse|kolumne|reportage|bericht|essay"
                    + "|autor(?:in|en|[*:_]in(?:nen)?)?|fragen|questions|aufgezeichnet|(?:additional )?reporting|written|words|compiled|mit material|mit(?=\\s.{3,80}\\ssprach(?:en)?\\s)|with(?=\\s.{3,80}\\s(?:spoke|talked)\\s))\\b",
            CASE);

    /** Nothing but a day, which some papers print below a text. */
    private static final Pattern DAY = Pattern.compile(
            "(?:\\p{L}{2,10}(?:tag|woch|abend|day),? (?:den )?)?(?:\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,9}) ?\\d{4}|\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})");

    private static final int LONGEST = 160;

    private static final Pattern DATED =
            Pattern.compile("(?<byline>\\S.{2,100}?)(?:(?:\\s?[|·•,]|\\s[–—-])\\s(?:den |vom |am )?|\\s(?=\\d))"
                    + "(?<date>\\d{1,2}\\.\\s?(?:\\d{1,2}\\.\\s?|\\p{L}{3,9}\\s)\\d{4}|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})"
                    + "(?:,? (?:um )?\\d{1,2}[.:]\\d{2}(?: Uhr)?)?");

    private static final String SHORT =
            "\\p{Ll}{2,4}|dpa-\\p{L}{2,9}|AFP|APA|AP|SDA|EPD|KNA|SID|dapd|NTB|TT|STT|[Rr]itzau|ANP|EFE|ANSA|PA|CP|[Rr]euters|TASS|Kyodo|Xinhua|BELGA|Belga|PAP|MTI|Associated Press|Agence France-Presse"
                    + "|Agenturen|\\p{L}[\\p{L}-]{1,20}\\.\\p{Ll}{2,7}";
    private static final String SIGN = "(?<sign>(?:\\p{Lu}{2,5}\\s(?=\\p{Ll}{2,3}/))?(?:" + SHORT
            + ")(?:\\s?[/,&-]\\s?(?:" + SHORT + ")){0,4}(?:(?<=/\\p{Ll}{2,3})\\s\\p{Lu}{2,4})?)";

    /** The people that worked on a text, as agencies name them behind the last sentence. */
    private static final Pattern WORKED = Pattern.compile(
            "(?:^|(?<=[.!?\"”])\\s{0,3})\\((?:Additional )?(?:Reporting|Writing|Editing|Compiled)\\b[^()]{3,400}\\)\\.?$");

    /** Short names of authors and agencies at the end of a text: "(lb)", "dpa/lno", "© dpa-infocom, dpa:240512-930-123456/1". */
    private static final Pattern CLOSING = Pattern.compile(
            "(?:^|(?<=[.!?…\"“”»«])(?:\\s{1,3}|(?=[(\\[])))(?<open>[(\\[/])?\\s?(?:©\\s?|[–—-]\\s?|(?<with>mit (?:Material|Informationen|Agenturmaterial) (?:von|der) |mit ))?"
                    + SIGN + "(?:, dpa:[\\d/-]{6,30})?\\s?[)\\]/]?\\.?$");

    /** Words in small letters that are nobody's initials. */
    private static final Pattern NO_SIGN = Pattern.compile(
            "(?:ende?|ends|sic|ok|mehr|more|eom|usw|etc|foto|folgt|uhr|and|und|mit|von|siehe|ja|nein|yes|no|not)",
            CASE);

    /** The author behind the short name of a station, as its pages end: "MDR (Jana Muster), dpa". */
    private static final Pattern STATION = Pattern.compile(
            "\\p{Lu}{2,5} ?\\((?:\\p{Lu}[\\p{L}'’.-]{1,20} ){1,3}\\p{Lu}[\\p{L}'’-]{1,25}\\)(?:[,/] ?(?:\\p{Lu}{2,5}|dpa|epd|\\p{Lu}{2,5} ?\\([^()]{2,60}\\))){0,4}");

    /** Who helped with the report, below it. */
    private static final Pattern CONTRIBUTED = Pattern.compile(
            "(?:The )?\\p{Lu}.{3,220}\\bcontributed(?: reporting)? to this (?:report|story|article|dispatch)\\.?");

    /** The word before a signature that the text ends here. */
    private static final Pattern ENDED = Pattern.compile("^\\((?:Schlu(?:ss|ß)|Ende|END|[Ee]nds?)\\)\\s+(?=\\S)");

    private static final int LONGEST_CLOSING = 90;

    /** A signature at the end of a paragraph: where it starts, and the line. */
    record Closing(int start, String line) {}

    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}'’.-]+ ){1,3}\\p{Lu}[\\p{L}'’-]+(?:, \\p{Lu}[\\p{L} -]{2,20}| \\(\\p{L}{2,4}\\))?");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)[(\\[<]?(?:(?:e-?)?mail|kontakt|contact)?:? ?[\\w.+-]{1,60}@[\\w-]{1,40}(?:\\.[\\w-]{1,40}){1,4}[)\\]>]?");

    private static final Pattern INTERVIEWER = Pattern.compile(
            "^(?:(?:das|dieses) (?:gespräch|interview) führten?|die fragen stellten?|interview(?:ed)? by|(?:mit|with) .{3,80} (?:sprach(?:en)?|spoke|talked)) (?=\\p{Lu})",
            CASE);

    /** The kinds of articles that give an opinion. */
    private static final Pattern COMMENT = Pattern.compile(
            "\\b(?:(?:gast)?kommentar|leitartikel|glosse|meinung|kolumne|standpunkt|zwischenruf|gastbeitrag|opinion|comment(?:ary)?|column|editorial|viewpoint)\\b",
            CASE);

    private static final Pattern COMMENTATOR = Pattern.compile(
            "(?<name>\\p{Lu}\\S+(?: \\p{L}\\S+){1,3}?) (?:zum?|zur|über|meint|findet|fragt|fordert|on|about|argues|says|asks)\\b.{4,}[^.]");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s?[;/,]\\s?|\\s(?:und|and|&)\\s");

    private static final int LONGEST_NAME = 60;

    private BylineText() {}

    /** The byline and the date of a line that has both; the date is null in others. */
    record Dated(String byline, @Nullable String date) {

        static Dated of(String line) {
            Matcher dated = line.length() > LONGEST ? null : DATED.matcher(line);
            return dated != null && dated.matches()
                    ? new Dated(dated.group("byline"), dated.group("date"))
                    : new Dated(line, null);
        }
    }

    /** Whether a line is a byline that says so, or a name with an agency. A date may follow. */
    public static boolean is(String line) {
        Dated dated = Dated.of(line);
        return isAlone(dated.byline());
    }

    private static boolean isAlone(String line) {
        if (line.length() > LONGEST || line.indexOf(' ') < 0) {
            return false;
        }
        if (!ANNOUNCED.matcher(line).lookingAt() && !Byline.isSigned(line)) {
            return false;
        }
        return Byline.is(line);
    }

    /** Whether a line is nothing but the full name of a person, with initials or a place behind it at most. */
    public static boolean isName(String line) {
        return line.length() <= LONGEST_NAME
                && NameLists.isFirstName(line.split("[ -]", 2)[0])
                && NAME.matcher(line).matches()
                && Byline.is(line);
    }

    /** Whether a line is nothing but the full names of persons: "Jan Muster; Lisa Beispiel". */
    public static boolean isNames(String line) {
        return line.length() <= LONGEST
                && BETWEEN_NAMES.splitAsStream(line).allMatch(BylineText::isName)
                && Byline.is(line);
    }

    /** Whether a line is nothing but the mail address of an author, as papers print it below the name. */
    static boolean isAddress(String line) {
        return ADDRESS.matcher(line).matches();
    }

    /** Whether a line below an interview names those who asked. */
    static boolean isOfInterview(String line) {
        return INTERVIEWER.matcher(line).find() && isAlone(line);
    }

    /** Whether a kicker or a section is that of comments. */
    static boolean isOfComment(String genre) {
        return COMMENT.matcher(genre).find();
    }

    /** The author of a comment whom a line below its headline names: "Lisa Beispiel zum Streit um den Hafen"; null if none. */
    static @Nullable String commentator(String line) {
        Matcher comment = COMMENTATOR.matcher(line);
        return line.length() <= LONGEST && comment.matches() && isName(comment.group("name"))
                ? comment.group("name")
                : null;
    }

    /** Whether a last paragraph names those who helped with the report, and says nothing else. */
    static boolean isContribution(String paragraph) {
        return CONTRIBUTED.matcher(paragraph).matches()
                && Sentences.first(paragraph).length() == paragraph.length();
    }

    /** The signature at the end of a text's last paragraph; null if there is none. */
    static @Nullable Closing closing(String paragraph) {
        Matcher ended = ENDED.matcher(paragraph);
        if (ended.lookingAt()) {
            Closing behind = closing(paragraph.substring(ended.end()));
            return behind == null || behind.start() > 0 ? null : behind;
        }
        if (is(paragraph) || isName(paragraph) || STATION.matcher(paragraph).matches()) {
            return new Closing(0, paragraph);
        }
        Matcher worked = WORKED.matcher(paragraph);
        if (worked.find()) {
            return new Closing(worked.start(), worked.group().strip());
        }
        int from = Math.max(0, paragraph.length() - LONGEST_CLOSING);
        Matcher closing = CLOSING.matcher(paragraph)
                .region(from, paragraph.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        if (!closing.find() || NO_SIGN.matcher(closing.group("sign")).matches()) {
            return null;
        }
        String line = closing.group().strip();
        boolean marked = closing.start() == 0
                || closing.group("open") != null
                || Byline.parse(line).agency() != null
                || line.indexOf('/') > 0;
        return marked ? new Closing(closing.start(), line) : null;
    }

    /** Whether an agency signs in a line: "npd lno hb ka", with the number of the text before it, "(0417/03.05.06)". */
    static boolean isSign(String line, String agency) {
        return line.matches(
                "(?i)(?:" + NUMBER_OF_TEXT + " )?" + Pattern.quote(agency) + "(?:[ /](?-i:\\p{Ll}{2,4})){1,5}");
    }

    static boolean isDay(String line) {
        return DAY.matcher(line).matches();
    }

    static boolean isNumberOfText(String line) {
        return line.matches(NUMBER_OF_TEXT);
    }
}
