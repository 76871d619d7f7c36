package org.depesche.format.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.release.Letterhead;
import org.depesche.format.release.RunningLine;
import org.depesche.format.release.WorkNote;
import org.jspecify.annotations.Nullable;

/**
 * The statements of running heads on the articles below them: "Küstenblatt, Montag, 13. Mai 2024, Seite 3".
 *
 * @param lines the running heads of a page
 */
public record PageHead(List<String> lines) {

    private static final int LONGEST_NAME = 60;

    private static final String MONTH =
            "(?:Jan(?:uar|uary)?|Jänner|Feb(?:ruar|ruary)?|März?|Mar(?:ch)?|Apr(?:il)?|Mai|May|Jun[ie]?|Jul[iy]?"
                    + "|Aug(?:ust)?|Sept?(?:ember)?|O[kc]t(?:ober)?|Nov(?:ember)?|De[zc](?:ember)?)\\.?";

    /** A date as papers print it, with its weekday. */
    static final Pattern DATE = Pattern.compile("(?:(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend"
            + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mo|Di|Mi|Do|Fr|Sa|So)\\.)(?:,| den)?\\s+(?:den\\s+)?)?"
            + "(?:\\d{1,2}\\.\\s?" + MONTH
            + "\\s\\d{4}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s" + MONTH
            + ",?\\s\\d{4}|" + MONTH + "\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{4}-\\d{2}-\\d{2})(?!\\d)");

    /** The number of a page or an issue, or a price. */
    static final Pattern NUMBER = Pattern.compile("(?i)(?<![\\p{L}\\d])(?:"
            + "(?:seite|page|s\\.|p\\.|nr\\.?|no\\.?|ausgabe|issue|vol\\.?|kw|jahrgang|jg\\.?)\\s*[A-Z]?\\d{1,5}"
            + "(?:\\s*(?:von|of|/)\\s*\\d{1,4})?(?:\\.?\\s*jahrgang)?|\\d{1,4}(?:\\s*/\\s*\\d{1,4})?\\.?(?:\\s*jahrgang)?"
            + "|(?:€|EUR|£)\\s?\\d+[.,]\\d{2}|\\d+[.,]\\d{2}\\s?(?:€|Euro|EUR)|[A-Z]\\s?\\d{1,5}|" + MONTH
            + "\\s\\d{4})(?![\\p{L}\\d])");

    /** The name of a document for its own kind. */
    static final Pattern LABEL = Pattern.compile(
            "(?i)(?:(?:presse|medien)-?(?:mitteilung|information|meldung|info|erklärung|dienst)(?:en)?"
                    + "|press(?:e)? ?release|media (?:release|information)|news release|for immediate release|zur sofortigen veröffentlichung"
                    + "|bekanntmachung|pressestelle|statement|\\p{L}*bericht(?: \\d{4})?|(?:annual |special )?report(?: \\d{4})?|newsletter|anzeige|sonderveröffentlichung|advertisement)(?: (?:nr|no)\\.? ?\\d.{0,10}| \\d{1,4}/\\d{2,4})?");

    /** A line that a browser prints round a page. */
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");

    /** When somebody printed or fetched a page. */
    private static final Pattern PRINTED = Pattern.compile(
            "(?iU)\\b(?:ausdruck|(?:aus)?gedruckt|druckdatum|abgerufen|heruntergeladen|recherchiert|printed|print date|retrieved|accessed|downloaded)\\b");

    private static final Pattern OF_OTHERS =
            Pattern.compile("(?i)://|www\\.|@|\\btel(?:efon)?\\b|\\bfax\\b|\\biban\\b|\\bust-|gerichtsstand");

    private static final Pattern RIGHTS = Pattern.compile("(?i)©|\\(c\\)|copyright\\b");

    private static final String LINK_OF_SITE =
            "(?:impressum|datenschutz(?:erklärung)?|agb|kontakt|nutzungsbedingungen|mediadaten|abo(?:nnement)?|newsletter|werbung|barrierefreiheit|cookies?(?:-einstellungen)?"
                    + "|imprint|privacy(?: policy)?|terms(?: (?:of use|(?:and|&) conditions))?|contact(?: us)?|about(?: us)?|advertis(?:e|ing)(?: with us)?|cookie policy)";

    /** Links at the foot of every page of a site. */
    private static final Pattern LINKS =
            Pattern.compile("(?i)(?:^|(?<=\\S)\\s+)" + LINK_OF_SITE + "(?:[\\s|·•]+" + LINK_OF_SITE + ")*$");

    /** The title of a page as a browser prints it at the edge, with the name of the site at its end. */
    private static final Pattern TITLE = Pattern.compile(
            "(?:.*\\t|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4},? \\d{1,2}:\\d{2}(?: [AP]M)? )?\\p{L}[^\\t]{12,150}?\\s(?:[|–—-]|::)\\s(?<site>\\p{Lu}[^|–—\\t\\d]{2,40})");

    /** The time at which a page was printed, or its address. */
    private static final Pattern OF_BROWSER =
            Pattern.compile("(?i)https?://\\S+|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4},? \\d{1,2}:\\d{2}\\b");

    private static final int MOST_WORDS = 5;

    /** Words between a newspaper's name and the date. */
    private static final Pattern LINK = Pattern.compile("(?i)\\s+(?:vom|am|den|of|from|on)$");

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[|·•/]|,\\s|\\s[–—-]\\s|\\t)\\s*");

    private static final Pattern NAMED = Pattern.compile(
            "\\p{Lu}[^,.:|·\\t]{2,40}? ?(?:[·|,–-] ?(?:\\p{Lu}\\p{L}{3,8}(?:tag|day|woch|abend)),? .{8,20}|(?:Seite|Page) [A-Z]?\\d{1,3})");

    /** The name of a part of a paper beside the paper's own: a place, a page for readers. */
    private static final Pattern PART = Pattern.compile(
            "(?!(?i:euro?|cent|chf|preis|einzelpreis|price|jahrgang|heft|ausgabe|nummer|issue|seite|page)\\b)\\p{Lu}[\\p{L}/-]{2,24}(?:(?: (?:&|und|and|an der|am|im|of))? \\p{Lu}[\\p{L}/-]{2,24})?");

    /** The name of a magazine with that of its section: "Küste | Menschen". */
    private static final Pattern OF_PART = Pattern.compile(
            "\\p{Lu}[\\p{L}’'-]{2,24}(?: \\p{Lu}[\\p{L}’'-]{2,24}){0,2}\\s[|·•]\\s(?<part>\\p{Lu}[\\p{L}-]{2,24}(?: (?:& |und |and )?\\p{L}{2,20})?)");

    private static final Pattern BETWEEN_CELLS = Pattern.compile("\\t");

    void put(DraftBuilder draft) {
        // the name of the paper stands beside the day or the number of the page, that of a part alone
        List<String> cells = lines.stream()
                .filter(line -> !TIME.matcher(line).find() && !WorkNote.is(line))
                .flatMap(BETWEEN_CELLS::splitAsStream)
                .filter(cell -> !OF_OTHERS.matcher(cell).find()
                        && !PRINTED.matcher(cell).find())
                .sorted(Comparator.comparing(
                        cell -> !NAMED.matcher(cell.strip()).matches()))
                .toList();
        if (lines.stream().anyMatch(PageHead::isOfBrowser)) {
            lines.stream()
                    .map(PageHead::site)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(site -> draft.put(HeaderField.SOURCE, site));
        }
        boolean hasPaper = cells.stream().flatMap(PageHead::names).anyMatch(RunningLine::isPaper);
        for (String line : cells) {
            Matcher date = DATE.matcher(line);
            String rest = line;
            if (date.find()) {
                draft.put(HeaderField.DATE, date.group());
                rest = line.substring(0, date.start()) + " | " + line.substring(date.end());
            }
            BETWEEN.splitAsStream(rest).map(String::strip).forEach(part -> name(part, hasPaper, draft));
            Matcher part = hasPaper ? null : OF_PART.matcher(rest);
            if (part != null && part.matches() && !Letterhead.isOrganisation(rest) && isName(part.group("part"))) {
                draft.put(HeaderField.SECTION, part.group("part"));
            }
        }
    }

    /** The names in a line, without dates and numbers. */
    private static Stream<String> names(String line) {
        return BETWEEN.splitAsStream(DATE.matcher(line).replaceAll(" | ")).map(PageHead::withoutNumber);
    }

    private static String withoutNumber(String part) {
        return LINK.matcher(NUMBER.matcher(part).replaceAll("").strip()).replaceFirst("");
    }

    /** Whether a text may be the name of a newspaper. */
    static boolean isName(String text) {
        return text.length() >= 3
                && text.length() <= LONGEST_NAME
                && text.chars().anyMatch(Character::isLetter)
                && !LABEL.matcher(text).matches()
                && !isLinks(text);
    }

    /** Whether there are any statements, and no browser has printed them. */
    boolean isOfPaper() {
        return !lines.isEmpty() && lines.stream().noneMatch(PageHead::isOfBrowser);
    }

    /** Whether a line has the time at which a browser printed a page, or its address. */
    static boolean isOfBrowser(String line) {
        return OF_BROWSER.matcher(line).find();
    }

    /** The name of the site at the end of a page's title; null if a line is no such title. */
    static @Nullable String site(String line) {
        Matcher title = TITLE.matcher(line);
        String site = title.matches() ? title.group("site").strip() : "";
        return site.isEmpty() || site.split(" ").length > MOST_WORDS ? null : site;
    }

    /** Whether a line has nothing but links that stand on every page of a site. */
    static boolean isLinks(String text) {
        return LINKS.matcher(text).replaceAll("").isBlank();
    }

    /** A line without such links at its end. */
    static String withoutLinks(String text) {
        return LINKS.matcher(text).replaceFirst("").strip();
    }

    /** @param hasPaper whether a name of the page is that of a paper for sure, so that others are of its sections */
    private static void name(String part, boolean hasPaper, DraftBuilder draft) {
        if (RIGHTS.matcher(part).lookingAt()) {
            draft.put(HeaderField.RIGHTS, withoutLinks(part));
            return;
        }
        String name = withoutNumber(part);
        if (!isName(name)) {
            return;
        }
        String section = RunningLine.sectionBehindPaper(name);
        if (section != null) {
            draft.put(HeaderField.SECTION, section);
            draft.put(HeaderField.SOURCE, name.substring(0, name.length() - section.length() - 1));
            return;
        }
        if (RunningLine.isSection(name) || hasPaper && PART.matcher(name).matches() && !RunningLine.isPaper(name)) {
            draft.put(HeaderField.SECTION, name);
        } else if (!hasPaper || RunningLine.isPaper(name)) {
            draft.put(HeaderField.SOURCE, name);
        }
    }
}
