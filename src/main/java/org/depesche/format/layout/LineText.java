package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the text of a line from its glyphs: spaces from gaps, without raised numbers of footnotes. */
final class LineText {

    /** The narrowest space between words, in ems. */
    private static final double NARROWEST_SPACE = 0.17;

    /** The width by which a space is wider than the gaps between letters that are set apart, in ems. */
    private static final double BEYOND_LETTERS = 0.15;

    private static final double SCRIPT = 0.85;
    private static final double RAISED = 0.15;
    private static final double NEARLY_ALL = 0.85;

    /** Accents as characters of their own, and those that go with a letter. */
    private static final String ACCENTS = "¨´`ˆ˜ˇ˚¸";

    private static final String COMBINING = "\u0308\u0301\u0300\u0302\u0303\u030C\u030A\u0327";

    /** The width that an accent shares with the letter under it, in ems. */
    private static final double OVER = 0.15;

    private static final Pattern NUMBERS = Pattern.compile("[\\d,*†‡)\\s]+");
    private static final Pattern UNIT = Pattern.compile("(?:^|.*[^\\p{L}])(?:[kcdm]?m)$");

    private final GlyphRun run;
    private final double size;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder raised = new StringBuilder();
    private String footnote = "";
    private @Nullable Glyph before;

    private double firstWordEnd = -1;

    /** The left edge of the second cell; 0 before it. */
    private double cell;

    /** The length of the text at the first letter that is not bold; -1 before it. */
    private int boldStart = -1;

    private LineText(GlyphRun run, double size) {
        this.run = run;
        this.size = size;
    }

    static PrintedLine of(GlyphRun run, int page) {
        double size = sizeOf(run.glyphs());
        LineText line = new LineText(run, size);
        line.read();
        return line.line(page);
    }

    /** The size of most letters. */
    private static double sizeOf(List<Glyph> glyphs) {
        Map<Long, Integer> counts = new HashMap<>();
        for (Glyph glyph : glyphs) {
            if (!glyph.isBlank()) {
                counts.merge(Math.round(glyph.size() * 10), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(10L)
                / 10.0;
    }

    private void read() {
        List<Glyph> glyphs = run.glyphs();
        boolean spaced = isSetApart(glyphs);
        double space = spaceWidth(glyphs, spaced);
        double end = glyphs.getFirst().x();
        boolean blank = false;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                blank |= !spaced;
                continue;
            }
            boolean wide = glyph.x() - end > space;
            boolean accented = isAccented(glyph);
            if ((blank || wide) && !accented && !text.isEmpty()) {
                boolean next = glyph.x() - end > GlyphRun.WIDEST_SPACE * size;
                endWord(end, next ? '\t' : ' ');
                cell = next && cell == 0 ? glyph.x() : cell;
            }
            // a blank that is painted between a letter and its accent follows both
            blank &= accented && isAccent(glyph);
            end = Math.max(end, glyph.end());
            if (boldStart < 0 && !glyph.look().bold()) {
                boldStart = text.length();
            }
            if (isRaised(glyph)) {
                raised.append(glyph.text());
                before = null;
            } else {
                endRaised();
                append(glyph, accented);
            }
        }
        endRaised();
        if (firstWordEnd < 0) {
            firstWordEnd = end;
        }
    }

    /** Whether a glyph and the one before it are a letter and an accent that is painted over it. */
    private boolean isAccented(Glyph glyph) {
        return before != null
                && (isAccent(before) || isAccent(glyph))
                && Math.min(before.end(), glyph.end()) - Math.max(before.x(), glyph.x()) > OVER * size;
    }

    private static boolean isAccent(Glyph glyph) {
        return ACCENTS.contains(glyph.text());
    }

    /** @param accented whether the glyph is an accent over the letter before it, or a letter under such an accent */
    private void append(Glyph glyph, boolean accented) {
        if (accented && isAccent(glyph)) {
            text.append(combining(glyph));
        } else if (accented && before != null) {
            text.setLength(text.length() - 1);
            text.append(glyph.text()).append(combining(before));
        } else {
            text.append(glyph.text());
        }
        before = glyph;
    }

    private static String combining(Glyph accent) {
        int index = ACCENTS.indexOf(accent.text());
        return COMBINING.substring(index, index + 1);
    }

    /** @param space a blank, or a tab between cells of a table */
    private void endWord(double end, char space) {
        endRaised();
        if (firstWordEnd < 0) {
            firstWordEnd = end;
        }
        if (text.charAt(text.length() - 1) != ' ') {
            text.append(space);
        }
    }

    private boolean isRaised(Glyph glyph) {
        return glyph.size() <= SCRIPT * size && run.baseline() - glyph.y() > RAISED * size;
    }

    /** Adds raised letters, and powers of units; raised numbers belong to footnotes. */
    private void endRaised() {
        if (raised.isEmpty()) {
            return;
        }
        String mark = raised.toString();
        raised.setLength(0);
        if (text.isEmpty()) {
            footnote = mark;
        } else if ((mark.equals("2") || mark.equals("3")) && UNIT.matcher(text).matches()) {
            text.append(mark.equals("2") ? '²' : '³');
        } else if (!NUMBERS.matcher(mark).matches()) {
            text.append(mark);
        }
    }

    /** The widest gap that is no space. */
    private double spaceWidth(List<Glyph> glyphs, boolean spaced) {
        double typical = Math.max(0, median(gaps(glyphs, spaced)));
        return spaced ? typical * 1.5 : Math.max(NARROWEST_SPACE * size, typical + BEYOND_LETTERS * size);
    }

    /** Whether blanks stand between single letters: "H A F E N". */
    private static boolean isSetApart(List<Glyph> glyphs) {
        StringBuilder all = new StringBuilder();
        glyphs.forEach(glyph -> all.append(glyph.text()));
        String[] words = all.toString().strip().split("\\s+");
        long single = Arrays.stream(words)
                .filter(word -> word.length() == 1 && Character.isLetter(word.charAt(0)))
                .count();
        return words.length >= 4 && single >= 0.8 * words.length;
    }

    /** The gaps between neighbouring letters. */
    private static List<Double> gaps(List<Glyph> glyphs, boolean overBlanks) {
        List<Double> gaps = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                before = overBlanks ? before : null;
                continue;
            }
            if (before != null) {
                gaps.add(glyph.x() - before.end());
            }
            before = glyph;
        }
        return gaps;
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private PrintedLine line(int page) {
        List<Glyph> letters =
                run.glyphs().stream().filter(glyph -> !glyph.isBlank()).toList();
        Area area = new Area(run.start(), run.baseline() - 0.75 * size, run.end(), run.baseline() + 0.25 * size);
        return new PrintedLine(
                text.toString().strip(),
                area,
                run.baseline(),
                size,
                letters.stream().filter(glyph -> glyph.look().bold()).count() >= NEARLY_ALL * letters.size(),
                letters.stream().filter(glyph -> glyph.look().italic()).count() >= NEARLY_ALL * letters.size(),
                boldStart < 0 ? text.length() : boldStart,
                letters.stream().allMatch(glyph -> glyph.look().margin()),
                footnote,
                firstWordEnd - run.start(),
                cell,
                run.order(),
                page);
    }
}
