package org.depesche.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.Sentences;
import org.depesche.format.release.ContactLines;

/** The text of a mail without the parts of a letter: salutation, covering note, greeting, signature and legal notes. */
final class Letter {

    private static final Pattern GREETING = Pattern.compile(
            "^(?:Mit (?:den )?(?:freundlich|best|herzlich|kollegial|sonnig|viel|lieb|schön|sportlich)\\p{L}{0,4}(?: und \\p{L}+)?(?: Gr(?:ü|ue)(?:ß|ss)\\p{L}{0,3})?"
                    + "|(?:Freundliche|Viele|Beste|Herzliche|Liebe|Schöne|Sonnige|Kollegiale) Gr(?:ü|ue)(?:ß|ss)e|(?:Gruß|Grüße|Gruss|Gruesse)"
                    + "|MfG|LG|VG|BG|Hochachtungsvoll|(?:With |Kind |Best |Warm |Kindest |Many )+(?:regards|wishes|thanks)|Regards|(?:Yours )?(?:Sincerely|Faithfully)(?: yours)?"
                    + "|Cheers|(?:All the )?best(?=[,!]?$)|Best from \\p{Lu}\\p{L}+|Mit Dank und Gr\\p{L}+|Vielen Dank|Herzlichen Dank|Danke|Thanks|Thank you)(?!\\p{L})[^.;]{0,60}[.!,]?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LINE_OF_PROGRAM = Pattern.compile(
            "(?i)^\\[?(?:(?:wenn|falls|sollte|wird|werden) .{0,40}(?:e-?mail|newsletter|nachricht).{0,40}(?:dargestellt|angezeigt|lesbar).{0,120}|(?:having )?(?:trouble|problems?) (?:viewing|reading|seeing) this.{0,100}"
                    + "|(?:caution|warning|achtung|vorsicht|external|extern)\\b.{0,30}(?:e-?mail|nachricht|message|sender|absender).{0,200}(?:outside|extern|außerhalb|external|unbekannt).{0,200}"
                    + "|(?:von meinem|sent from my|gesendet mit|gesendet von|get outlook|sent with|diese nachricht wurde von meinem).{0,100}|virenfrei.{0,60}|virus-free.{0,60}"
                    + "|(?:bitte )?denken sie an .{0,30}umwelt.{0,120}|this message is in mime format.{0,100}|(?:zum )?(?:seiten)?anfang)]?\\.?$");

    /** Lines of programs that are known by words within them. */
    private static final Pattern HINT_OF_PROGRAM = Pattern.compile(
            "(?i)^\\[?(?:.{0,60}(?:im browser|in your browser|online-?version|webversion|web version).{0,80}"
                    + "|.{0,60}(?:umwelt|environment).{0,60}(?:drucken|ausdrucken|print).{0,100})]?\\.?$");

    private static final List<String> WORDS_OF_HINTS = List.of("browser", "version", "umwelt", "environment");

    /** The text after a greeting is long enough to be the article which the letter accompanies. */
    private static final int LONG = 300;

    private Letter() {}

    /** The lines of the text. */
    static List<BodyLine> text(List<BodyLine> mail) {
        List<BodyLine> lines = new ArrayList<>(mail.stream()
                .filter(line -> !line.isShort() || !isOfProgram(line.text()) && !MailControls.is(line.text()))
                .toList());
        CoveringNote.cutAboveRule(lines);
        cutSignature(lines);
        cutGreeting(lines);
        cutFooters(lines);
        cutContacts(lines);
        cutSalutation(lines);
        return lines;
    }

    private static boolean isOfProgram(String line) {
        return LINE_OF_PROGRAM.matcher(line).matches()
                || MailFooter.hasAny(WORDS_OF_HINTS, line)
                        && HINT_OF_PROGRAM.matcher(line).matches();
    }

    /** Whether a text only accompanies attachments. */
    static boolean isCover(List<BodyLine> text) {
        int letters = BodyLine.letters(text);
        return letters < 40 || letters < 600 && CoveringNote.accompanies(BodyLine.joined(text));
    }

    private static void cutSignature(List<BodyLine> lines) {
        boolean text = false;
        for (int i = 0; i < lines.size(); i++) {
            if (text && lines.get(i).text().equals("--")) {
                cut(lines, i);
                return;
            }
            text |= BodyLine.letters(lines.subList(i, i + 1)) > 0;
        }
    }

    /** Cuts from the greeting on; or all before the article which the letter accompanies. */
    private static void cutGreeting(List<BodyLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isShort()
                    || !GREETING.matcher(lines.get(i).text()).matches()
                    || BodyLine.letters(lines.subList(0, i)) == 0) {
                continue;
            }
            int before = BodyLine.letters(lines.subList(0, i));
            int start = startOfRelease(lines, i + 1);
            start = start == lines.size() ? startOfStory(lines, i) : start;
            boolean titled =
                    start < lines.size() && PressForm.isTitle(lines.get(start).text());
            if (start < lines.size()
                    && BodyLine.letters(lines.subList(start, lines.size()))
                            > Math.max(before, titled ? LONG / 3 : LONG)) {
                lines.subList(0, start).clear();
            } else {
                cut(lines, i);
            }
            return;
        }
    }

    /** The line after a rule or of a title below a letter; the number of lines if there is none. */
    private static int startOfRelease(List<BodyLine> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (PressForm.isTitle(line)) {
                return i;
            }
            if (BodyLine.isRule(line)) {
                return i + 1;
            }
        }
        return lines.size();
    }

    /** The line after the greeting and the name below a note that announces the text; the number of lines otherwise. */
    private static int startOfStory(List<BodyLine> lines, int greeting) {
        List<BodyLine> note = lines.subList(0, greeting);
        if (BodyLine.letters(note) > LONG || !CoveringNote.accompanies(BodyLine.joined(note))) {
            return lines.size();
        }
        int start = BodyLine.endOfParagraph(lines, greeting);
        if (start == greeting + 1) {
            start = BodyLine.endOfParagraph(lines, nextText(lines, start));
        }
        start = nextText(lines, start);
        int told = 0;
        for (int i = start; i < lines.size(); i++) {
            int end = BodyLine.endOfParagraph(lines, i);
            String paragraph = BodyLine.joined(lines.subList(i, end));
            if (MailFooter.is(paragraph) || MailFooter.isDisclaimer(paragraph)) {
                break;
            }
            told += Sentences.isBody(paragraph) ? 1 : 0;
            i = end;
        }
        return told > 1 ? start : lines.size();
    }

    private static int nextText(List<BodyLine> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private static void cutFooters(List<BodyLine> lines) {
        int all = BodyLine.letters(lines);
        int read = 0;
        List<BodyLine> kept = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            int end = BodyLine.endOfParagraph(lines, i);
            List<BodyLine> paragraph = lines.subList(i, end);
            String text = BodyLine.joined(paragraph);
            boolean footer = MailFooter.is(text);
            if (read > 0 && MailFooter.isRights(text)) {
                // the address of the sender follows, and how to get no more mails
                boolean alone = MailFooter.isRights(paragraph.getFirst().text()) && !BodyLine.isWrapped(paragraph);
                kept.addAll(alone ? paragraph.subList(0, 1) : paragraph);
                break;
            }
            if (read > 0 && MailFooter.isDisclaimer(text) || footer && read * 3L > all * 2L) {
                lines.subList(i, lines.size()).stream()
                        .filter(line -> MailFooter.isRights(line.text()))
                        .limit(1)
                        .forEach(kept::add);
                break;
            }
            if (!footer || paragraph.isEmpty() || !ContactLines.are(texts(paragraph))) {
                kept.addAll(paragraph);
                read += BodyLine.letters(paragraph);
            }
            if (end < lines.size()) {
                kept.add(lines.get(end));
            }
            i = end;
        }
        lines.clear();
        lines.addAll(kept);
    }

    /** Cuts paragraphs of addresses and rules off the end. */
    private static void cutContacts(List<BodyLine> lines) {
        int letters = BodyLine.letters(lines);
        while (!lines.isEmpty()) {
            int start = lines.size();
            while (start > 0 && !lines.get(start - 1).isBlank()) {
                start--;
            }
            List<BodyLine> last = lines.subList(start, lines.size());
            letters -= BodyLine.letters(last);
            boolean ruled = !last.isEmpty() && BodyLine.isRule(last.getFirst().text())
                    || start > 1 && BodyLine.isRule(lines.get(start - 2).text());
            boolean rule = last.size() == 1 && BodyLine.isRule(last.getFirst().text());
            if (!last.isEmpty()
                    && !rule
                    && (letters <= 0
                            || !ruled && ContactLines.isSentence(BodyLine.joined(last))
                            || !ContactLines.are(texts(last)))) {
                return;
            }
            last.clear();
            if (start > 0) {
                lines.removeLast();
            }
        }
    }

    /** Cuts the salutation, and the covering note after it if more text follows. */
    private static void cutSalutation(List<BodyLine> lines) {
        BodyLine.dropBlanks(lines);
        boolean saluted = !lines.isEmpty()
                && lines.getFirst().isShort()
                && CoveringNote.isSalutation(lines.getFirst().text());
        if (saluted) {
            lines.removeFirst();
            BodyLine.dropBlanks(lines);
        }
        for (int notes = 0; notes < 3 && !lines.isEmpty(); notes++) {
            int end = BodyLine.endOfParagraph(lines, 0);
            String note = BodyLine.joined(lines.subList(0, end));
            boolean more = BodyLine.letters(lines.subList(end, lines.size())) > LONG / 3;
            boolean toReader = saluted || note.length() < 250;
            if (!more
                    || !toReader
                    || note.length() > 500
                    || PressForm.isTitle(lines.getFirst().text())
                    || !CoveringNote.accompanies(note)
                    || PressForm.isEmbargo(note)) {
                return;
            }
            lines.subList(0, end).clear();
            BodyLine.dropBlanks(lines);
        }
    }

    private static List<String> texts(List<BodyLine> lines) {
        return lines.stream().map(BodyLine::text).toList();
    }

    private static void cut(List<BodyLine> lines, int from) {
        lines.subList(from, lines.size()).clear();
    }
}
