package org.depesche.format.readers;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.article.SuppliedFigure;
import org.depesche.format.CleanText;
import org.depesche.format.Passage;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of a passage as it grows, without surplus white space, with the names and numbers that are marked in it. */
final class MarkedLine {

    /** A longer name or number is none. */
    private static final int LONGEST = 300;

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,24}(\\.\\d{1,12})?");

    private final StringBuilder line = new StringBuilder();
    private final List<Passage.Mark> marks = new ArrayList<>();
    private final List<SuppliedFigure> numbers = new ArrayList<>();
    private final Deque<Integer> openMarks = new ArrayDeque<>();
    private boolean blank;
    private int breaks;

    void append(String raw) {
        String text = CleanText.of(raw);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || line.isEmpty() && CleanText.isSpace(c)) {
                blank = true;
                continue;
            }
            if (blank && !line.isEmpty()) {
                line.append(' ');
            }
            blank = false;
            breaks = 0;
            line.append(c);
        }
    }

    /** Parts the next word from the one before. */
    void space() {
        blank = true;
    }

    /** Breaks the line, which is a blank. Returns whether it is the second break in a row, which ends the paragraph. */
    boolean breaksTwice() {
        blank = true;
        breaks++;
        return breaks > 1;
    }

    /** Begins a name or a number. */
    void openMark() {
        openMarks.push(line.length());
    }

    /** Ends a name, if one is open. */
    void closeName(EntityKind kind, String stated) {
        int start = closeMark();
        if (start < 0) {
            return;
        }
        String surface = line.substring(start);
        String name = stated;
        int at = surface.indexOf(name);
        if (name.isEmpty() || at < 0) {
            name = surface.strip();
            at = surface.indexOf(name);
        }
        if (!name.isEmpty()) {
            marks.add(new Passage.Mark(kind, name, new Span(start + at, start + at + name.length())));
        }
    }

    /** Ends a number, if one is open. */
    void closeNumber(Element element) {
        int start = closeMark();
        if (start >= 0) {
            boolean money = element.normalName().equals("money");
            String unit = CleanText.line(element.attr(money ? "unit" : "units"));
            Span place = new Span(start, line.length());
            numbers.add(new SuppliedFigure(money, unit.isEmpty() ? null : unit, value(element), place));
        }
    }

    /**
     * Whether an element marks a number: NITF's {@code money} with its {@code unit} and {@code num} with its {@code units},
     * {@code decimal-ch} and {@code thousands-ch}, and HTML's {@code data} with a numeric {@code value}.
     */
    static boolean isNumber(Element element) {
        return switch (element.normalName()) {
            case "money", "num" -> true;
            case "data" -> PLAIN_NUMBER.matcher(element.attr("value").strip()).matches();
            default -> false;
        };
    }

    private static @Nullable BigDecimal value(Element element) {
        String stated = element.attr("value").strip();
        if (element.normalName().equals("num")) {
            String decimal = element.attr("decimal-ch");
            String thousands = element.attr("thousands-ch");
            if (decimal.isEmpty() && thousands.isEmpty()) {
                return null;
            }
            stated = element.text().strip();
            stated = thousands.isEmpty() ? stated : stated.replace(thousands, "");
            stated = decimal.isEmpty() ? stated : stated.replace(decimal, ".");
        }
        return PLAIN_NUMBER.matcher(stated).matches() ? new BigDecimal(stated) : null;
    }

    /** Where the innermost mark begins; negative if none is open, or if it is empty or too long. */
    private int closeMark() {
        int from = openMarks.isEmpty() ? line.length() : openMarks.pop();
        int start = from < line.length() && line.charAt(from) == ' ' ? from + 1 : from;
        return start < line.length() && line.length() - start <= LONGEST ? start : -1;
    }

    /** Adds the text and the pictures as a passage, if there are any, and begins the next one. */
    void takeInto(List<Passage> passages, Block.Kind kind, List<PictureReference> pictures) {
        String text = line.toString().stripTrailing();
        numbers.removeIf(number -> number.span().end() > text.length());
        if (!text.isEmpty() || !pictures.isEmpty()) {
            Block.Kind shown = text.isEmpty() ? Block.Kind.CAPTION : kind;
            passages.add(new Passage(shown, text, List.copyOf(marks), List.copyOf(numbers), List.copyOf(pictures)));
        }
        line.setLength(0);
        marks.clear();
        numbers.clear();
        openMarks.clear();
        blank = false;
        breaks = 0;
    }
}
