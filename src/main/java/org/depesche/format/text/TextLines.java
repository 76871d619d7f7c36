package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.format.BylineText;
import org.depesche.format.CleanText;
import org.depesche.format.Sentences;

/** Tells from the lengths and ends of lines whether they are paragraphs, parts of one, or stand for themselves. */
public final class TextLines {

    /** The widest wrapped text. Longer lines are paragraphs of their own. */
    static final int WIDEST_WRAP = 100;

    /** The number of characters by which hand-wrapped lines may be too short. */
    private static final int RAGGED = 4;

    private static final int MOST_HEAD_LINES = 4;

    /** A line that is drawn below a headline. */
    private static final Pattern RULE = Pattern.compile("\\s{0,20}[-=_~\u2500-\u259F]{4,200}\\s{0,20}");

    /** The blanks before a label that stands beside something else. */
    private static final Pattern BESIDE =
            Pattern.compile("(?<=[^\\s|])[ \\t]{2,80}(?=\\p{L}[\\p{L}./-]{1,20}\\s?:\\s)");

    private static final Pattern SIDE_BY_SIDE = Pattern.compile("[^\\s|][ \\t]{2,80}\\p{L}[\\p{L}./-]{1,20}\\s?:\\s");

    /** Initials of the author at the right side, below or behind the last line. */
    private static final Pattern AT_THE_RIGHT =
            Pattern.compile("(?m)(?<=[.!?…\"“”»«])[ \\t]{5,80}(?<initials>\\(?\\p{L}{2,4}\\)?)$");

    /** A gap that sentences do not have. */
    private static final Pattern WIDE = Pattern.compile("\\S(?:\\t|[ \\t]{3})");

    private static final int WIDEST_FORM = 140;

    private static final Pattern INDENTED = Pattern.compile("(?: {2,8}|\\t)[\\p{Lu}\"„“»«‚'’]");
    private static final Pattern FLUSH = Pattern.compile("\\S");

    /** The sides of a frame around a line. */
    private static final Pattern FRAME = Pattern.compile("^\\s{0,20}[\u2502\u2551]\\s?|\\s?[\u2502\u2551]\\s{0,20}$");

    private TextLines() {}

    /** Groups of lines between blank ones. */
    public static List<List<String>> stanzas(String text) {
        List<List<String>> stanzas = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String[] raws = divided(text).split("\n");
        for (int i = 0; i < raws.length; i++) {
            String raw = raws[i];
            if (!lines.isEmpty() && isIndented(raws, i) && Sentences.isEnded(lines.getLast())) {
                stanzas.add(lines);
                lines = new ArrayList<>();
            }
            String line = RULE.matcher(raw).matches()
                    ? ""
                    : CleanText.collapse(FRAME.matcher(raw).replaceAll(""));
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                stanzas.add(lines);
                lines = new ArrayList<>();
            }
        }
        if (!lines.isEmpty()) {
            stanzas.add(lines);
        }
        return stanzas;
    }

    /** The text with lines of their own for statements that stand beside each other, and for initials at the right side. */
    private static String divided(String text) {
        String divided = SIDE_BY_SIDE.matcher(text).find()
                ? text.lines()
                        .map(line -> areStatements(line) ? BESIDE.matcher(line).replaceAll("\n") : line)
                        .collect(Collectors.joining("\n"))
                : text;
        return AT_THE_RIGHT.matcher(divided).replaceAll("\n\n${initials}");
    }

    /** Whether a line has nothing but statements, or a name before one: "Testbote / Redaktion   Datei: RAT2.TXT". */
    private static boolean areStatements(String line) {
        String[] parts = BESIDE.split(line.strip());
        boolean wide = WIDE.matcher(line.strip()).find();
        return line.length() <= WIDEST_FORM
                && parts.length > 1
                && (wide || Stream.of(parts).allMatch(HeaderLine::isOther))
                && Stream.of(parts).skip(1).allMatch(HeaderLine::isOther)
                && (parts.length == 2 || Stream.of(parts).anyMatch(HeaderLine::isStatement));
    }

    /** Whether only the first line of a paragraph is indented. */
    private static boolean isIndented(String[] lines, int at) {
        return at > 0
                && at + 1 < lines.length
                && INDENTED.matcher(lines[at]).lookingAt()
                && FLUSH.matcher(lines[at - 1]).lookingAt()
                && FLUSH.matcher(lines[at + 1]).lookingAt();
    }

    private static boolean isStatement(String line) {
        return HeaderLine.isStatement(line);
    }

    /** Whether the lines of a text without blank ones are paragraphs: most are sentences, and a byline stands above them. */
    static boolean areParagraphs(List<String> lines) {
        int byline = 0;
        while (byline < Math.min(MOST_HEAD_LINES, lines.size()) && !BylineText.is(lines.get(byline))) {
            byline++;
        }
        List<String> below = lines.subList(Math.min(byline + 1, lines.size()), lines.size());
        return byline > 0
                && byline < MOST_HEAD_LINES
                && below.size() > 1
                && below.stream().allMatch(Sentences::isEnded);
    }

    /** Whether the first line of a paragraph ends before the width of the others, so that it stands for itself. */
    static boolean standsAlone(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        if (lines.size() < 2 || !Character.isUpperCase(lines.get(1).codePointAt(0))) {
            return false;
        }
        int word = lines.get(1).indexOf(' ');
        return lines.getFirst().length() + 1 + (word < 0 ? lines.get(1).length() : word) < width - RAGGED;
    }

    /**
     * Whether lines are one wrapped paragraph: the first word of each line would not have fitted on the line before.
     */
    static boolean isWrapped(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        boolean header = lines.stream().skip(1).limit(2).anyMatch(TextLines::isStatement);
        if (lines.size() < 2 || width > WIDEST_WRAP || header) {
            return false;
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int word = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
            if (lines.get(i - 1).length() + 1 + word < width - RAGGED) {
                return false;
            }
        }
        return lines.size() > 2 || Sentences.isEnded(lines.getLast());
    }
}
