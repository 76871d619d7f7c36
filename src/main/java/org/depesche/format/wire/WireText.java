package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Passage;
import org.depesche.tagging.Block;

/** Takes the parts for newsrooms out of a wire's text: notes with telephone numbers, the initials of editors. */
final class WireText {

    /** The beginning of notes to newsrooms, which go on to the end. */
    private static final Pattern NOTES = Pattern.compile(
            "(?i)(?:#+\\s*)?(?:(?:dpa-)?Notizblock|(?:\\*+\\s*)?Redaktionelle Hinweise?|Hinweise? (?:an|für) die Redaktion(?:en)?"
                    + "|Ansprechpartner für Redaktionen|Notes? to editors?|Editors?['’]? notes?)\\b:?.{0,200}");

    /** "((lisa@example.org, 030 123))", "(Adds quote)", "Keywords: PORT CRANE/": lines for newsrooms among those for readers. */
    private static final Pattern LINE = Pattern.compile(
            "\\(\\(.{0,300}\\)\\)|(?:N i e u w|Nieuw|H e r h a l i n g) bericht\\b.{0,200}|View source version on .{3,60}?: ?https?://\\S{5,300}|Keywords: [\\p{Lu}\\d /,.-]{2,200}"
                    + "|\\((?:Adds|Updates|Recasts|Corrects|Repeats|Refiles|Rewrites|Writes through|New throughout)\\b[^()]{0,300}\\)");

    /** "lb/jm", "prm-sr/jah", "dpa lno yyzz a3 lb", "(Schluss) lb/jm", "==KY" as the last line. */
    private static final Pattern INITIALS =
            Pattern.compile("(?:\\((?:Schluss|Ende|END|ends)\\)\\s*)?\\(?(?:[a-zäöü]{1,4}(?:[-/][a-zäöü]{1,4}){0,5}"
                    + "|dpa(?:[ /-][a-z0-9]{1,5}){1,7}|={2,3}\\w{2,6})?\\)?");

    /** The sign before each of the key points above a text. */
    private static final Pattern POINT = Pattern.compile("^\\* (?=\\p{L}|\\d)");

    /** The line before each line that is set in, as in telexes. */
    private static final Pattern SET_IN = Pattern.compile("\\n(?=[ \\t]{2,}\\S)");

    /** The line before each line behind a tabulator. */
    private static final Pattern BEHIND_TAB = Pattern.compile("\\n(?=\\t\\S)");

    private WireText() {}

    /** The passages that are for readers, without headline and second line if the first ones repeat them. */
    static List<Passage> withoutNotes(List<Passage> passages, DraftBuilder draft) {
        List<Passage> kept = new ArrayList<>();
        for (Passage passage : passages) {
            if (NOTES.matcher(passage.text()).matches()) {
                break;
            }
            boolean second = passage.kind() == Block.Kind.SUBHEAD && draft.isInHeading(passage.text());
            boolean repeated = kept.isEmpty() && (second || draft.isHeadline(passage.text()));
            if (!repeated && !LINE.matcher(passage.text()).matches()) {
                kept.add(asPoint(passage));
            }
        }
        if (kept.size() > 1
                && kept.getLast().pictures().isEmpty()
                && INITIALS.matcher(kept.getLast().text()).matches()) {
            kept.removeLast();
        }
        return kept;
    }

    private static Passage asPoint(Passage passage) {
        Matcher point = POINT.matcher(passage.text());
        return passage.kind() == Block.Kind.PARAGRAPH && point.find()
                ? passage.from(point.end()).as(Block.Kind.LIST_ITEM)
                : passage;
    }

    /** The plain text that is for readers. */
    static String withoutNotes(String text) {
        StringBuilder kept = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (NOTES.matcher(line.strip()).matches()) {
                break;
            }
            kept.append(LINE.matcher(line.strip()).matches() ? "" : line).append('\n');
        }
        String whole = kept.toString().stripTrailing();
        int last = whole.lastIndexOf('\n') + 1;
        return last > 0 && INITIALS.matcher(whole.substring(last).strip()).matches() ? whole.substring(0, last) : whole;
    }

    /** The text with a blank line before each paragraph, if only lines that are set in show where they begin. */
    static String withBlankLines(String text) {
        String body = text.strip();
        boolean apart = body.lines().anyMatch(String::isBlank);
        if (!apart && BEHIND_TAB.matcher(body).find()) {
            return BEHIND_TAB.matcher(body).replaceAll("\n\n");
        }
        long lines = body.lines().count();
        long setIn = SET_IN.matcher(body).results().count();
        return apart || setIn == 0 || setIn * 2 > lines
                ? text
                : SET_IN.matcher(body).replaceAll("\n\n");
    }
}
