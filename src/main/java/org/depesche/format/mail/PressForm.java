package org.depesche.format.mail;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.notice.Notice;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.release.Letterhead;
import org.depesche.format.release.ReleaseEnd;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * The forms of press releases: their title line, lines of the form {@code Name: value} above the text, the embargo, captions,
 * and below the text its end, its contacts, and the sender's usual words about itself. The last ones are left out,
 * because they are no news and have the telephone numbers of people.
 */
final class PressForm {

    private static final Pattern TITLE = Pattern.compile(
            "(?i)^[*_\\s#>–-]{0,4}(?:gemeinsame )?(?:presse|medien)[- ]?(?:mitteilung|information|info|meldung|bericht|dienst|erklärung|notiz|text|einladung|mitteilungen)\\b.{0,60}$"
                    + "|^[*_\\s#>–-]{0,4}(?:press|news|media) (?:release|statement)\\b.{0,60}$|^(?:PM|PI|MI)[ -]?(?:Nr\\.?|No\\.?)?\\s?\\d{1,4}(?:[/-]\\d{2,4})?.{0,40}$"
                    + "|^(?:zur|for) (?:sofortigen |freien |immediate )?(?:veröffentlichung|release|verwendung)(?: frei(?:gegeben)?)?.{0,20}$|^(?:freigabe|frei(?:gegeben)?)(?: ab)? sofort.{0,20}$"
                    + "|^\\p{Lu}[^:.!?]{2,50} [-–|] (?:press|news|media) release$"
                    + "|^(?:nummer|nr\\.?|ausgabe)\\s?\\d{1,4}(?:[/-]\\d{2,4})?$");

    /** A title line that is a headline: more follows its colon than a number. */
    private static final Pattern TITLED =
            Pattern.compile("(?i)^(?:presse|medien|press|news)[^:]{3,30}:\\s*(?<rest>.{12,})$");

    private static final Pattern EMBARGO = Pattern.compile(
            "(?i)^[+*_\\s!#-]{0,6}(?:(?:achtung|strictly)[,:! ]+)?(?:sperrfrist|sperrvermerk|embargo(?:ed)?(?: until)?|gesperrt bis|frei (?:ab|für)|nicht vor)\\b\\s*:?\\s*(?:bis(?: zum)?|until|ab|vor)?\\s*(?<until>.{0,120}?)[+*_!#\\s-]{0,6}$");

    /** The line between the statements of an author and the text. */
    private static final Pattern TEXT_LABEL =
            Pattern.compile("(?i)(?:text|txt|fließtext|haupttext|body|artikeltext)\\s?:");

    private static final Pattern DAY = Pattern.compile(
            "(?:\\p{L}{2,10}\\.?,?\\s+(?:den\\s+)?)?(?<date>\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}{3,9}\\.?)\\s?\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|\\p{L}{3,9} \\d{1,2}, \\d{4}|\\d{1,2} \\p{L}{3,9} \\d{4})(?:,?\\s*(?:um|at|-)?\\s*(?<time>\\d{1,2}(?:[.:]\\d\\d)?\\s*(?:Uhr|h|a\\.?m\\.?|p\\.?m\\.?)?))?(?:\\s*(?<zone>MESZ|MEZ|CEST|CET|GMT|UTC|BST|EST|EDT))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STATEMENT =
            Pattern.compile("^[*_]{0,2}(?<name>\\p{L}[\\p{L} -]{1,24}?)[*_]{0,2}\\s*:[*_]{0,2}\\s*(?<value>\\S.*)$");

    /** "Kiel, den 3. Mai 2024" as a line of its own, perhaps behind the name of the sender. */
    private static final Pattern DATED = Pattern.compile(
            "^(?:\\p{Lu}[^,:.]{2,50}, )?(?<place>\\p{Lu}[\\p{L}./ -]{1,40}?),\\s(?:(?:den|am)\\s)?(?<date>\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}{3,9})\\s?\\d{2,4}|\\d{1,2} \\p{Lu}\\p{L}{2,8} \\d{4}|\\p{Lu}\\p{L}{2,8} \\d{1,2}, \\d{4})[.:–-]?$");

    private static final Pattern ONLY_DATE = Pattern.compile(
            "^(?:\\p{Lu}\\p{L}{4,10},\\s)?(?:(?:den|vom|Datum:)\\s)?(?:\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}{3,9})\\s?\\d{2,4}|\\d{1,2} \\p{Lu}\\p{L}{2,8} \\d{4}|\\p{Lu}\\p{L}{2,8} \\d{1,2}, \\d{4})(?:\\s[|·•]\\s.{2,40})?$");

    private static final Pattern CAPTION = Pattern.compile(
            "(?i)^[*_\\[(]{0,2}(?:bildunterschrift(?:en)?|bildunterzeile|bildtext|bildzeile|bildbeschreibung|BU|caption|photo caption|fotounterschrift|fototext|(?:bild|foto|photo|picture)(?=\\s\\d))(?:\\s?\\d{1,2})?\\s?:\\s*(?<text>\\S.*)$");

    private static final Pattern NOTE = Pattern.compile(
            "(?i)^[*_(\\[]{0,2}(?:abdruck (?:honorar)?frei\\b.{0,80}|(?:um )?(?:beleg|belegexemplar)\\b.{0,60}(?:erbeten|gebeten).{0,20}|\\(?(?:ca\\. )?[\\d.]{2,6} (?:zeichen|anschläge|words|wörter|characters)\\b.{0,60}"
                    + "|(?:bild|foto|grafik|logo)(?:s|er|material)?(?:material)?(?: \\p{L}+){0,4} (?:anbei|im anhang|(?:zum )?download|finden sie|erhalten sie|steht|stehen)\\b.{0,120}|anlagen?:.{0,100}|anhang:.{0,100}"
                    + "|(?:es gilt das gesprochene wort|check against delivery)[.!]?)[*_)\\]]{0,2}$");

    private static final int MOST_OF_HEAD = 3;
    private static final int LONGEST_OF_HEAD = 60;

    /** The characters of a line above the text. */
    private static final int LONGEST_LINE = 300;

    private final List<BodyLine> lines;
    private final DraftBuilder draft;
    private final List<String> captions = new ArrayList<>();
    private boolean embargoed;

    private PressForm(List<BodyLine> lines, DraftBuilder draft) {
        this.lines = lines;
        this.draft = draft;
    }

    /** Puts the statements of a release into the draft, and tells its text and its captions apart. */
    static PressForm of(List<BodyLine> lines, DraftBuilder draft) {
        PressForm form = new PressForm(new ArrayList<>(lines), draft);
        form.cutEnd();
        form.readTop();
        form.cutNotes();
        return form;
    }

    /** The lines of the text. */
    List<BodyLine> lines() {
        return lines;
    }

    /** Whether a line above the text states an embargo. */
    boolean isEmbargoed() {
        return embargoed;
    }

    /** The captions of pictures that stand elsewhere. */
    List<String> captions() {
        return captions;
    }

    /** Whether a line says that a press release follows. */
    static boolean isTitle(String line) {
        return line.length() <= 90
                && TITLE.matcher(Letterhead.joined(line)).matches()
                && !TITLED.matcher(line).matches();
    }

    static boolean isEmbargo(String line) {
        return line.length() <= LONGEST_LINE && EMBARGO.matcher(line).matches();
    }

    /** Cuts the text at its end, at contacts, and at the sender's words about itself. */
    private void cutEnd() {
        int end = ReleaseEnd.of(lines.stream().map(BodyLine::text).toList());
        lines.subList(end, lines.size()).stream()
                .map(line -> CAPTION.matcher(line.text()))
                .filter(Matcher::matches)
                .forEach(caption -> captions.add(caption.group("text")));
        lines.subList(end, lines.size()).clear();
    }

    /** Reads title, statements, embargo and date above the text. */
    private void readTop() {
        int at = 0;
        for (int seen = 0; at < lines.size() && seen < 14; seen++) {
            BodyLine line = lines.get(at);
            int end = BodyLine.endOfParagraph(lines, at);
            if (line.isBlank() || BodyLine.isRule(line.text())) {
                at++;
            } else if (ReleaseEnd.isContacts(
                    lines.subList(at, end).stream().map(BodyLine::text).toList())) {
                lines.subList(at, end).clear();
            } else if (line.text().length() > LONGEST_LINE) {
                return;
            } else if (isTitle(line.text()) && isLetterhead(lines.subList(0, at))) {
                lines.subList(0, at + 1).clear();
                at = 0;
            } else if (isTitle(line.text())
                    || readEmbargo(line.text())
                    || readStatement(line.text())
                    || readDate(line.text())
                    || TEXT_LABEL.matcher(line.text()).matches()) {
                lines.remove(at);
            } else if (line.text().length() > 120) {
                return;
            } else {
                at++;
            }
        }
    }

    /** Whether the lines above the title of a release are the name of its sender. */
    private static boolean isLetterhead(List<BodyLine> above) {
        return !above.isEmpty()
                && above.size() <= MOST_OF_HEAD
                && above.stream()
                        .allMatch(line -> !line.isBlank()
                                && line.text().length() <= LONGEST_OF_HEAD
                                && !Sentences.isEnded(line.text()));
    }

    private boolean readEmbargo(String line) {
        Matcher embargo = EMBARGO.matcher(line);
        if (!embargo.matches()) {
            return false;
        }
        String until = embargo.group("until");
        boolean clear = new Notice(Notice.Kind.EMBARGO, until).moment(null, ZoneOffset.UTC) != null;
        draft.put(HeaderField.EMBARGO, clear ? until : time(until));
        embargoed = true;
        return true;
    }

    /** The day and the time in words of an embargo, or these words. */
    private static String time(String words) {
        Matcher day = DAY.matcher(words);
        if (!day.find()) {
            return words.isBlank() ? "?" : words;
        }
        String time = part(day, "time");
        Matcher before = Pattern.compile(
                        "(?i)(?<time>\\d{1,2}(?:[.:]\\d\\d)?\\s*(?:Uhr|[ap]\\.?m\\.?)|\\d\\d:\\d\\d(?: [A-Z]{3,4}\\b)?)")
                .matcher(words);
        if (time.isEmpty() && before.find()) {
            time = before.group("time");
        }
        return (day.group("date") + " " + time + " " + part(day, "zone")).strip();
    }

    private static String part(Matcher matcher, String name) {
        @Nullable String found = matcher.group(name);
        return found == null ? "" : found.strip();
    }

    private boolean readStatement(String line) {
        Matcher statement = STATEMENT.matcher(line);
        HeaderField field =
                statement.matches() && line.length() <= 300 ? HeaderField.named(statement.group("name")) : null;
        if (field == null) {
            return false;
        }
        if (field == HeaderField.KICKER) {
            draft.secondLine(statement.group("value"));
        } else {
            draft.put(field, statement.group("value"));
        }
        return true;
    }

    private boolean readDate(String line) {
        Matcher dated = DATED.matcher(line);
        if (dated.matches()) {
            draft.dateline(dated.group("place"), dated.group("date"), line);
            return true;
        }
        return ONLY_DATE.matcher(line).matches();
    }

    /** Cuts notes to newsrooms, and captions of pictures that do not stand above them. */
    private void cutNotes() {
        for (int i = 0; i < lines.size(); i++) {
            BodyLine line = lines.get(i);
            Matcher caption = CAPTION.matcher(line.text());
            if (caption.matches() && line.pictures().isEmpty()) {
                captions.add(caption.group("text"));
            } else if (caption.matches()) {
                lines.set(i, line.as(Block.Kind.CAPTION, caption.group("text")));
            }
        }
        lines.removeIf(line -> line.isShort() && NOTE.matcher(line.text()).matches()
                || line.pictures().isEmpty() && CAPTION.matcher(line.text()).matches());
    }
}
