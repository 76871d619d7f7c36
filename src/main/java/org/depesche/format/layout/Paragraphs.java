package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.Sentences;
import org.depesche.format.release.ReleaseEnd;

/** Divides blocks into paragraphs: at indents, at wider gaps, after lines that end early, and where the type changes. */
final class Paragraphs {

    /** A wider distance of baselines than that of other lines divides paragraphs. */
    private static final double WIDER = 1.25;

    /** The distance inside a sentence, where a raised number may push lines apart. */
    private static final double WIDEST = 1.6;

    private static final double INDENT = 0.6;
    private static final double DEEPEST_INDENT = 6;

    /** The space between words, in ems. */
    private static final double SPACE = 0.3;

    private static final double RAGGED = 0.7;

    private static final Pattern MARK = Pattern.compile(
            "^(?:[•·▪■●◦‣∙○□►▶➤✓*]\\s*|[-–—]\\s+|\\(?(?:\\d{1,2}|[a-z])[.)]\\s+(?!\\p{Lu}\\p{L}+\\s+\\d{4}))(?=\\S)");

    /** A mark that may also begin a sentence: a dash, a number. */
    private static final Pattern DOUBTFUL = Pattern.compile("^(?:[-–—]|\\(?(?:\\d{1,2}|[a-z])[.)]).*");

    /** The room that a line leaves free though the next word would fit, in ems: its end was forced. */
    private static final double FORCED = 2.5;

    /** Larger letters than these, as a part of the size of most, are headlines, whose lines are balanced. */
    private static final double LARGE = 1.15;

    private static final int LONGEST_BYLINE = 80;

    private final Hyphenation hyphenation;
    private final double bodySize;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    /** @param bodySize the size of most letters of the file */
    Paragraphs(Hyphenation hyphenation, double bodySize) {
        this.hyphenation = hyphenation;
        this.bodySize = bodySize;
    }

    /** The paragraphs of blocks in their order. */
    List<Paragraph> of(List<TextBlock> blocks) {
        blocks.forEach(this::divide);
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph one = paragraphs.get(i);
            if (DOUBTFUL.matcher(one.mark()).matches() && !isItem(i - 1) && !isItem(i + 1)) {
                paragraphs.set(i, one.withoutMark());
            }
        }
        return paragraphs;
    }

    private boolean isItem(int index) {
        return index >= 0 && index < paragraphs.size() && paragraphs.get(index).isItem();
    }

    private void divide(TextBlock block) {
        List<PrintedLine> lines = block.lines();
        double left = leftEdge(lines);
        double leading = leading(lines);
        int from = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (starts(lines, from, i, left, leading)) {
                close(lines.subList(from, i), left, rightEdge(lines, i - 1));
                from = i;
            }
        }
        close(lines.subList(from, lines.size()), left, rightEdge(lines, lines.size() - 1));
    }

    /** The right edge round a line: text may run round a picture. */
    private static double rightEdge(List<PrintedLine> lines, int index) {
        double right = 0;
        for (int i = Math.max(0, index - 2); i <= Math.min(lines.size() - 1, index + 2); i++) {
            right = Math.max(right, lines.get(i).area().right());
        }
        return right;
    }

    private boolean starts(List<PrintedLine> lines, int from, int index, double left, double leading) {
        PrintedLine before = lines.get(index - 1);
        PrintedLine line = lines.get(index);
        boolean setIn = isSetIn(before, line, left);
        double right = setIn ? Math.max(before.area().right(), line.area().right()) : rightEdge(lines, index - 1);
        if (before.bold() != line.bold() && !isLeadIn(before, line, right) || isTold(lines, index)) {
            return true;
        }
        if (line.baseline() - before.baseline() > (isRunOn(before, line) ? WIDEST : WIDER) * leading) {
            return true;
        }
        boolean item = MARK.matcher(lines.get(from).text()).find();
        boolean ended = Sentences.isEnded(before.text());
        if (isIndented(line, before, left) && !(item && index == from + 1) || startsItem(line, before, item, ended)) {
            return true;
        }
        double slack = right - before.area().right() - SPACE * line.size() - line.firstWord();
        return slack > RAGGED * line.size() && ended
                || slack > FORCED * line.size() && line.size() < LARGE * bodySize && !isCentred(before, line);
    }

    /** Whether the words of a line, or of the one before it, tell that they stand apart. */
    private static boolean isTold(List<PrintedLine> lines, int index) {
        PrintedLine before = lines.get(index - 1);
        PrintedLine line = lines.get(index);
        return isField(lines, index)
                || isByline(line)
                || isByline(before)
                || startsBold(before, line)
                || isEnd(before, line);
    }

    /** Whether both lines are set in by the same space, as those of a quotation are, which is narrower too. */
    private static boolean isSetIn(PrintedLine before, PrintedLine line, double left) {
        return before.area().left() - left > INDENT * line.size()
                && Math.abs(before.area().left() - line.area().left()) < 1
                && !MARK.matcher(before.text()).find();
    }

    /** Whether a line is nothing but a byline, with or without space round it. */
    private static boolean isByline(PrintedLine line) {
        return line.text().length() <= LONGEST_BYLINE
                && Character.isUpperCase(line.text().codePointAt(0))
                && BylineText.is(line.text());
    }

    /** Whether a line is about contacts, or one of both lines is a sign of the end. */
    private static boolean isEnd(PrintedLine before, PrintedLine line) {
        return ReleaseEnd.isEnd(before.text())
                || ReleaseEnd.isEnd(line.text())
                || ReleaseEnd.isContacts(List.of(line.text()));
    }

    /** Whether a line begins with bold words and a mark behind them, as short reports do: "Kiel. Die Fähre". */
    private static boolean startsBold(PrintedLine before, PrintedLine line) {
        String start = line.text()
                .substring(0, Math.clamp(line.boldStart(), 0, line.text().length()))
                .strip();
        return !line.bold()
                && start.length() > 1
                && ".:–—)".indexOf(start.charAt(start.length() - 1)) >= 0
                && Sentences.isEnded(before.text());
    }

    /** Whether a line or the one before it is a field with its name or the row of a table. */
    private static boolean isField(List<PrintedLine> lines, int index) {
        PrintedLine before = lines.get(index - 1);
        PrintedLine line = lines.get(index);
        return StatedFields.isNamed(line.text())
                || StatedFields.isNamed(before.text())
                || before.isRowWith(line)
                || index > 1 && lines.get(index - 2).isRowWith(before) && !isRunOn(before, line);
    }

    private static boolean isRunOn(PrintedLine before, PrintedLine line) {
        return !Sentences.isEnded(before.text())
                && Character.isLowerCase(line.text().codePointAt(0));
    }

    private static boolean startsItem(PrintedLine line, PrintedLine before, boolean item, boolean ended) {
        if (MARK.matcher(line.text()).find()) {
            boolean doubtful = DOUBTFUL.matcher(line.text()).matches();
            return !doubtful || item || ended || before.text().endsWith(":");
        }
        return item && line.area().left() - before.area().left() < -INDENT * line.size();
    }

    private static boolean isIndented(PrintedLine line, PrintedLine before, double left) {
        double indent = line.area().left() - left;
        double change = line.area().left() - before.area().left();
        return indent > INDENT * line.size()
                && indent < DEEPEST_INDENT * line.size()
                && change > INDENT * line.size()
                && !isCentred(before, line);
    }

    private static boolean isCentred(PrintedLine one, PrintedLine other) {
        double middle = (one.area().left() + one.area().right()) / 2;
        double otherMiddle = (other.area().left() + other.area().right()) / 2;
        return Math.abs(middle - otherMiddle) < 0.2 * one.size();
    }

    /** Whether a bold beginning of a paragraph happens to end with its line. */
    private static boolean isLeadIn(PrintedLine before, PrintedLine line, double right) {
        return before.bold()
                && !line.bold()
                && right - before.area().right() < line.firstWord() + line.size()
                && !Sentences.isEnded(before.text())
                && Character.isLowerCase(line.text().charAt(0));
    }

    private void close(List<PrintedLine> lines, double left, double right) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> hyphenation.append(text, line.text()));
        Matcher mark = MARK.matcher(text);
        PrintedLine last = lines.getLast();
        double indent = lines.getFirst().area().left() - left;
        String sign = mark.find() ? mark.group() : "";
        paragraphs.add(new Paragraph(
                text.substring(sign.length()),
                List.copyOf(lines),
                sign,
                indent > INDENT * last.size() && indent < DEEPEST_INDENT * last.size(),
                right - last.area().right() < 2 * last.size()));
    }

    /** The left edge of most lines. */
    private static double leftEdge(List<PrintedLine> lines) {
        List<Double> edges =
                lines.stream().map(line -> line.area().left()).sorted().toList();
        double best = edges.getFirst();
        int most = 0;
        for (double edge : edges) {
            int same = (int)
                    edges.stream().filter(other -> Math.abs(other - edge) < 1.5).count();
            if (same > most) {
                most = same;
                best = edge;
            }
        }
        return best;
    }

    /** The typical distance of baselines. */
    private static double leading(List<PrintedLine> lines) {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            distances.add(lines.get(i).baseline() - lines.get(i - 1).baseline());
        }
        distances.sort(Double::compare);
        return distances.isEmpty() ? Double.MAX_VALUE : distances.get(distances.size() / 4);
    }
}
