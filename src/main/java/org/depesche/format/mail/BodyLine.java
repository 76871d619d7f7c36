package org.depesche.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.Sentences;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * A line of a mail's text. Blank lines separate paragraphs.
 *
 * @param text without white space at the ends
 * @param kind the kind that mark-up gives its paragraph; null if only the text tells
 * @param pictures that stand above it; of a caption, the ones that it tells of; of a last blank line, those below the text
 * @param title whether it may be the title of one of several articles: a link in large or bold letters, or above a rule
 */
record BodyLine(String text, Block.@Nullable Kind kind, List<PictureReference> pictures, boolean title) {

    private static final Pattern RULE = Pattern.compile("^(?:[-_=*~+#–—]\\s?){4,}$");

    static final int LONGEST_RULE = 200;
    private static final int LONGEST_NOTE = 400;

    /** Programs wrap no line before so many characters. */
    private static final int SHORTEST_WRAP = 58;

    static final BodyLine BLANK = new BodyLine("", null, List.of(), false);

    static BodyLine of(String text) {
        return text.isBlank() ? BLANK : new BodyLine(text.strip(), null, List.of(), false);
    }

    /** This line at other pictures. */
    BodyLine with(List<PictureReference> others) {
        return new BodyLine(text, kind, List.copyOf(others), title);
    }

    /** Another text of a kind at the pictures of this line. */
    BodyLine as(Block.Kind other, String words) {
        return new BodyLine(words, other, pictures, title);
    }

    /** The lines with headings above rules as subheads, without the rules. */
    static List<BodyLine> withSubheads(List<BodyLine> lines) {
        List<BodyLine> parted = new ArrayList<>();
        for (BodyLine line : lines) {
            if (isRule(line.text) && endsWithHeading(parted)) {
                BodyLine heading = parted.removeLast();
                parted.add(heading.as(Block.Kind.SUBHEAD, heading.text));
            } else {
                parted.add(line);
            }
        }
        return parted;
    }

    /** Whether the last line stands alone and is no sentence: a rule may be below a paragraph too. */
    private static boolean endsWithHeading(List<BodyLine> lines) {
        int last = lines.size() - 1;
        return last >= 0
                && lines.get(last).title
                && !Sentences.isEnded(lines.get(last).text)
                && (last == 0 || lines.get(last - 1).isBlank());
    }

    /** Whether the line may be more than running text: a name, a number, a note. */
    boolean isShort() {
        return text.length() <= LONGEST_NOTE;
    }

    /** Whether a line is a rule of signs. */
    static boolean isRule(String line) {
        return line.length() <= LONGEST_RULE && RULE.matcher(line).matches();
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** The number of letters in lines. */
    static int letters(List<BodyLine> lines) {
        int letters = 0;
        for (BodyLine line : lines) {
            for (int i = 0; i < line.text.length(); i++) {
                letters += Character.isLetter(line.text.charAt(i)) ? 1 : 0;
            }
        }
        return letters;
    }

    /** The end of the paragraph that a line belongs to: the index of the next blank line, or the number of lines. */
    static int endOfParagraph(List<BodyLine> lines, int at) {
        int end = at;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    /**
     * The end of the first paragraph, after blank lines and rules above it are removed. Two lines that no program wrapped
     * are two paragraphs.
     */
    static int endOfOpening(List<BodyLine> lines) {
        dropBlanks(lines);
        int end = endOfParagraph(lines, 0);
        return end == 2 && lines.getFirst().text.length() < SHORTEST_WRAP ? 1 : end;
    }

    /** Whether a program may have wrapped the first of some lines. */
    static boolean isWrapped(List<BodyLine> lines) {
        return lines.getFirst().text.length() >= SHORTEST_WRAP;
    }

    /** Removes blank lines and rules from the beginning. */
    static void dropBlanks(List<BodyLine> lines) {
        int blanks = 0;
        while (blanks < lines.size() && (lines.get(blanks).isBlank() || isRule(lines.get(blanks).text))) {
            blanks++;
        }
        remove(lines, 0, blanks);
    }

    /** Removes lines. Pictures above them stand above the next line with text. */
    static void remove(List<BodyLine> lines, int from, int to) {
        List<PictureReference> pictures = new ArrayList<>();
        lines.subList(from, to).forEach(line -> pictures.addAll(line.pictures));
        lines.subList(from, to).clear();
        for (int i = from; i < lines.size() && !pictures.isEmpty(); i++) {
            if (!lines.get(i).isBlank()) {
                pictures.addAll(lines.get(i).pictures);
                lines.set(i, lines.get(i).with(pictures));
                return;
            }
        }
    }

    /** Removes the first lines, and gives their text. */
    static String take(int count, List<BodyLine> lines) {
        String text = joined(lines.subList(0, count));
        remove(lines, 0, count);
        return text;
    }

    /** The text of lines, joined by blanks. */
    static String joined(List<BodyLine> lines) {
        StringBuilder text = new StringBuilder();
        for (BodyLine line : lines) {
            text.append(text.isEmpty() || line.isBlank() ? "" : " ").append(line.text);
        }
        return text.toString();
    }
}
