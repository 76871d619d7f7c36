package org.depesche.format.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.BylineText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * A line at the head of a manuscript or a page that names the paper, the desk and the day, in any order: "Hafenkurier,
 * Kultur, zum 11. Mai 2023", "Hill Gazette | Page 4 | June 3, 2021".
 *
 * @param source the paper; null if it is not named
 * @param section null if it is not named
 * @param date as printed; null if it is not stated
 * @param byline null if it names no author
 */
public record RunningLine(
        @Nullable String source,
        @Nullable String section,
        @Nullable String date,
        @Nullable String byline) {

    private static final int LONGEST = 140;

    private static final String WEEKDAY = "(?:(?:mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\\.?"
            + "|\\p{L}{2,8}(?:day|tag|abend|woch))";

    private static final String TIME =
            "(?:,?\\s*(?:um |at |[–|-] )?\\d{1,2}[:.]\\d{2}(?:\\s*(?:uhr|h)\\b)?(?:\\s*[ap]\\.?m\\.?)?(?:\\s*\\(?[a-z]{2,4}\\)?)?)?";

    private static final Pattern DATE = Pattern.compile(
            "(?iU)(?:\\b(?:(?:für|zur) )?(?:ausgabe|heft|nummer|edition|issue):?\\s+)?(?:\\b(?:vom|zum|am|für(?: den)?|of|for|from|on|dated)\\s+)?"
                    + "(?<date>(?:\\b" + WEEKDAY
                    + ",?\\s+(?:den\\s+)?)?(?<![\\d.])(?:\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}{3,9}\\.?)\\s?(?:\\d{4}|\\d\\d)"
                    + "|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}\\.?,? \\d{4}|\\b\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?!\\d)"
                    + TIME + ")");

    /** The number of a page or an issue, or only the word, if a program puts the number. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?iU)\\b(?:(?:(?:ausgabe|heft|issue|edition):? )?(?:januar|jänner|februar|märz|april|mai|ju[nl]i|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december) (?:19|20)\\d\\d"
                    + "|(?:spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst)(?:\\s?/\\s?\\p{L}{4,8})? (?:19|20)\\d\\d|(?:seiten?|pages?)\\b(?:\\s*[a-z]?\\d{1,4})?|(?:s\\.|pp?\\.|nr\\.|no\\.|nummer|ausgabe|issue|heft|kw|vol\\.?"
                    + "|jahrgang|jg\\.|text)\\s*[a-z]?\\d{1,5})(?:\\s*(?:[/–-]|von|of)\\s*\\d{1,4})?:?");

    private static final Pattern BETWEEN = Pattern.compile("\\s+[|·•/–—-]\\s+|\\s*[|;\\t]\\s*|,\\s+|\\s{3,}");

    /** Signs that remain around a part where the date or the number stood; a colon stays with its label. */
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d]+|[^\\p{L}\\d.):]+$");

    /** The words before the name of the paper for which a manuscript is. */
    private static final Pattern MEANT_FOR = Pattern.compile(
            "(?iU)^(?:(?:manus[ck]ript|text|beitrag|artikel|bericht|copy|story|article|feature|column)\\s+(?:für|for):?|(?:für|for):)\\s+(?:die |den |das )?");

    /** The words before the paper in which a text was printed: "Zuerst erschienen am", "First published in". */
    private static final Pattern PRINTED_IN = Pattern.compile(
            "(?iU)^(?:(?:zuerst |erstmals )?(?:erschienen|veröffentlicht|abgedruckt|gedruckt)|(?:first |originally )?(?:published|printed|appeared)|(?:aus|from):)(?:\\s(?:am|on))?:?\\s+");

    private static final Pattern IN = Pattern.compile("(?i)^(?:im|in(?: der| dem| den)?|aus(?: der| dem)?):?\\s+");

    private static final Pattern OF_SECTION = Pattern.compile(
            "(?iU)(?:ressort|rubrik|section|desk|beilage|redaktion|thema(?=:)|topic(?=:))\\s*:?\\s+(?<after>\\p{L}[\\p{L} &/.-]{1,40})"
                    + "|(?<before>\\p{L}[\\p{L} &-]{1,30}?) (?:section|desk|pages|supplement)|\\p{L}{2,20}(?:redaktion|beilage)(?: [\\p{L} -]{2,30})?");

    private static final Pattern SECTION = Pattern.compile(
            "(?i)politik|wirtschaft|lokales|regionales|region|kultur|feuilleton|sport|panorama|meinung|leserbriefe|medien|reise|wissen"
                    + "|wissenschaft|gesellschaft|ausland|inland|nachrichten|vermischtes|aus aller welt|finanzen|börse|hintergrund|thema des tages"
                    + "|die seite drei|titelseite|(?:land)?kreis|lokalsport|regionalsport|aus (?:dem|der|den) (?:kreis|landkreis|region|stadt|land|nachbarschaft|gemeinden|umland)|[\\p{L} -]{3,30} (?:und|&) (?:umgebung|umland|region|kreis)|stadt|land|schleswig-holstein|hamburg|norddeutschland"
                    + "|politics|business|local|culture|sports?|opinion|world|news|national|international|science|travel|money|arts|comment|letters|obituaries|reviews|nachrufe");

    /** Sections whose names are too common for the head of a printed page. */
    private static final Pattern OTHER_SECTION = Pattern.compile(
            "(?i)wochenende|kirche|stadtleben|umwelt|gesundheit|bildung|geschichte|leben|lokal|kurz notiert|magazin|landwirtschaft|technik|auto"
                    + "|local news|weekend|environment|education|health|features?|life|lifestyle|obituaries|in brief|news in brief|technology|food|books|community|property|farming");

    /** Sections whose names are a part of those of papers too: "Evening News". */
    private static final Set<String> ENDS_OF_PAPERS =
            Set.of("news", "world", "nachrichten", "international", "national", "land", "stadt");

    private static final String WORD = "[\\p{Lu}\\d][\\p{L}\\d.&'’-]*";

    private static final Pattern NAME =
            Pattern.compile(WORD + "(?: (?:of|the|for|and|für|und|am|an|der|des|im|&|" + WORD + ")){0,5}");

    /** A word that only papers have in their names, anywhere. */
    private static final Pattern PAPER = Pattern.compile(
            "(?iU)[\\p{L}.-]{0,30}(?:zeitung|kurier|anzeiger|blatt|bote|rundschau|nachrichten|merkur|volksstimme|morgenpost|abendpost|tagespost)"
                    + "|(?:text|matern|artikel|themen|feature|ratgeber)dienst|(?:(?:freie )?presse|nachrichten|text|bild)-?agentur"
                    + "|times|herald|tribune|gazette|courier|chronicle|advertiser|examiner|inquirer|enquirer|guardian|telegraph|observer|argus|ledger|sentinel");

    /** A word that may be the last in the name of a paper. */
    private static final Pattern LAST_OF_PAPER = Pattern.compile(
            "(?iU)[\\p{L}-]{0,30}(?:post|presse|echo|magazin|journal|spiegel|allgemeine|woche|stimme|-report)|mail|express|news|globe|star|sun|standard|record|review|reporter"
                    + "|mercury|messenger|leader|bugle|beacon|monitor|citizen|press|register|bulletin|dispatch|independent|weekly|quarterly|monthly|magazine|echo");

    private static final Pattern ISSUE = Pattern.compile("(?i)(?:ausgabe|issue|edition|heft)(?: vom| of)?");

    private static final Pattern DIVIDED = Pattern.compile("\\s[|·•]\\s");

    private static final Pattern ARTICLE = Pattern.compile("(?:The|Der|Die|Das) .+");

    /** The line; null if it is any other line. */
    public static @Nullable RunningLine of(String whole, DateText dates) {
        if (whole.length() > LONGEST) {
            return null;
        }
        Matcher printedIn = PRINTED_IN.matcher(whole);
        boolean printed = printedIn.find();
        String line = whole.substring(printed ? printedIn.end() : 0);
        Matcher date = DATE.matcher(line);
        boolean dated = date.find() && dates.published(date.group("date")) != null;
        String rest = dated ? line.substring(0, date.start()) + " | " + line.substring(date.end()) : line;
        Matcher meantFor = MEANT_FOR.matcher(rest);
        boolean addressed = meantFor.find();
        // "für den Nordboten" is for the "Nordbote"
        String names = addressed ? rest.substring(meantFor.end()).replaceFirst("([Bb]ote)n\\b", "$1") : rest;
        Matcher number = NUMBER.matcher(names);
        boolean numbered = number.find();
        String day = dated ? date.group("date").strip() : null;
        return new Parts(BETWEEN.splitAsStream(number.replaceAll(" | "))
                        .map(part -> EDGES.matcher(part).replaceAll(""))
                        .map(part -> printed ? IN.matcher(part).replaceFirst("") : part)
                        .filter(part -> !ISSUE.matcher(part).matches())
                        .filter(part -> part.chars().anyMatch(Character::isLetter) && !WorkNote.isLength(part)))
                .line(day, numbered, addressed);
    }

    /** Reads the line of a database below a headline: "Nordblatt · 18 Jun 2019 · 7 · VON LISA BEISPIEL"; false for another. */
    public static boolean readsEdition(String line, DateText dates, DraftBuilder draft) {
        RunningLine running = DIVIDED.matcher(line).find() ? of(line, dates) : null;
        if (running == null || running.source == null || running.date == null) {
            return false;
        }
        running.putInto(draft);
        return true;
    }

    /** Puts what the line states into a draft. */
    public void putInto(DraftBuilder draft) {
        draft.put(HeaderField.SOURCE, source);
        draft.put(HeaderField.SECTION, section);
        draft.put(HeaderField.DATE, date);
        draft.put(HeaderField.BYLINE, byline);
    }

    /** Whether a text is the name of a section as papers print it at the head of a page. */
    public static boolean isSection(String text) {
        return SECTION.matcher(text).matches();
    }

    /** The name of a section that stands right behind that of a paper: "Nordpost Kultur"; null if none does. */
    public static @Nullable String sectionBehindPaper(String text) {
        int last = text.lastIndexOf(' ');
        String word = text.substring(last + 1);
        return last > 0
                        && isSection(word)
                        && !ENDS_OF_PAPERS.contains(SmallLetters.of(word))
                        && isPaper(text.substring(0, last))
                ? word
                : null;
    }

    /** Whether a text has the name of a newspaper. */
    public static boolean isPaper(String text) {
        String[] words = text.split(" ");
        return NAME.matcher(text).matches()
                && !Letterhead.isRelease(text)
                && (Stream.of(words).anyMatch(word -> PAPER.matcher(word).matches())
                        || LAST_OF_PAPER.matcher(words[words.length - 1]).matches());
    }

    /** The parts of a line without its date and its numbers. */
    private static final class Parts {

        private final List<String> names = new ArrayList<>();
        private @Nullable String section;
        private @Nullable String byline;
        private boolean readable = true;

        Parts(Stream<String> parts) {
            parts.forEach(this::add);
        }

        /** The section that a part names, with or without a label; null if it names none. */
        private static @Nullable String section(String part) {
            Matcher labelled = OF_SECTION.matcher(part);
            if (!labelled.matches()) {
                return isSection(part) || OTHER_SECTION.matcher(part).matches() ? part : null;
            }
            String after = labelled.group("after");
            String before = labelled.group("before");
            return after != null ? after : before != null ? before : part;
        }

        private void add(String part) {
            String behind = section == null ? sectionBehindPaper(part) : null;
            if (behind != null) {
                section = behind;
                names.add(part.substring(0, part.length() - behind.length() - 1));
            } else if (section == null && section(part) != null) {
                section = section(part);
            } else if (byline == null
                    && !isPaper(part)
                    && (BylineText.is(part)
                            || Letterhead.isPerson(part) && NAME.matcher(part).matches())) {
                byline = part;
            } else {
                readable &= NAME.matcher(part).matches() && !Letterhead.isRelease(part);
                names.add(part);
            }
        }

        @Nullable
        RunningLine line(@Nullable String date, boolean numbered, boolean addressed) {
            boolean placed = date != null || numbered;
            String paper = paper(date, addressed);
            if (!readable || paper == null && !names.isEmpty() || names.size() > 2 || !placed && section == null) {
                return null;
            }
            names.remove(paper);
            String other = names.isEmpty() ? null : names.getFirst();
            // a line without a day may be the headline behind the name of a paper
            if (other != null && !placed || paper == null && (section == null || date == null)) {
                return null;
            }
            return new RunningLine(paper, section == null ? other : section, date, byline);
        }

        private @Nullable String paper(@Nullable String date, boolean addressed) {
            return names.stream()
                    .filter(RunningLine::isPaper)
                    .findFirst()
                    .orElse(names.size() == 1 && isMeant(date, addressed) ? names.getFirst() : null);
        }

        /** Whether a name that no word tells to be a paper's is one by the words around it. */
        private boolean isMeant(@Nullable String date, boolean addressed) {
            String name = names.getFirst();
            return addressed
                    || date != null && (section != null || ARTICLE.matcher(name).matches());
        }
    }
}
