package org.depesche.format.manuscript;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.picture.PictureReference;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a document.
 *
 * @param role the role that its style or its place in a list or table gives it
 * @param level the level of a heading, from 1
 * @param text clean, with line feeds where its lines break, and tabs between the cells of a row or a short line; not blank
 * @param emphasised whether all of its letters are bold or underlined
 * @param italic whether all of its letters are
 * @param size the average size of its letters in points; 0 if unknown
 * @param pictures that stand above it; of a caption, the ones that it tells of
 */
public record OfficeParagraph(
        StyleRole role,
        int level,
        String text,
        boolean emphasised,
        boolean italic,
        float size,
        List<PictureReference> pictures) {

    /** Letters that are so much larger than others stand out. */
    private static final float LARGER = 1.15f;

    /** The number of characters from which a cell is a column of the page and not a value. */
    private static final int COLUMN = 300;

    /** The number of paragraphs in a cell of values. */
    private static final int LINES_OF_A_CELL = 2;

    /** Words that somebody said, with nothing before them and at most a name behind. */
    private static final Pattern QUOTATION =
            Pattern.compile("[„“\"»«›‹‚‘].{10,1000}[“”\"«»‹›‘’](?:\\s?[–—-]\\s?.{2,80}|\\s?\\([^()]{2,80}\\))?");

    /** The cells of a row as one paragraph; the paragraphs of a row of columns, or of a single cell, stay. */
    static List<OfficeParagraph> ofRow(List<List<OfficeParagraph>> row) {
        List<List<OfficeParagraph>> cells =
                row.stream().filter(cell -> !cell.isEmpty()).toList();
        FormLabel label = labelOf(row);
        boolean statement = label != null && label.field() != null && cells.size() == 2;
        if (cells.size() < 2 || !statement && cells.stream().anyMatch(OfficeParagraph::isColumn)) {
            return cells.stream()
                    .flatMap(List::stream)
                    .map(line ->
                            label != null && line.equals(row.getFirst().getFirst()) ? line.with(StyleRole.ROW) : line)
                    .toList();
        }
        List<String> values = cells.stream()
                .map(cell -> cell.stream().map(OfficeParagraph::line).collect(Collectors.joining(" ")))
                .toList();
        String name = values.getFirst().replaceFirst("\\s*:$", "");
        String text = statement ? name + ": " + values.getLast() : String.join("\t", values);
        return List.of(new OfficeParagraph(
                StyleRole.ROW,
                0,
                text,
                false,
                false,
                cells.getFirst().getFirst().size(),
                cells.stream()
                        .flatMap(List::stream)
                        .flatMap(paragraph -> paragraph.pictures().stream())
                        .toList()));
    }

    /** The label in the left one of two cells, of which the other may be empty; null if it has none. An open cell follows them. */
    private static @Nullable FormLabel labelOf(List<List<OfficeParagraph>> row) {
        boolean alone = row.size() > 2 && row.getFirst().size() == 1;
        return alone && row.stream().skip(2).allMatch(List::isEmpty)
                ? FormLabel.of(row.getFirst().getFirst().line())
                : null;
    }

    private static boolean isColumn(List<OfficeParagraph> cell) {
        return cell.size() > LINES_OF_A_CELL
                || cell.stream()
                                .mapToInt(paragraph -> paragraph.text().length())
                                .sum()
                        > COLUMN;
    }

    /** This paragraph set in from the others: a quotation, if all of it is in quotation marks. */
    OfficeParagraph setIn() {
        return is(StyleRole.BODY) && QUOTATION.matcher(line()).matches() ? with(StyleRole.QUOTE) : this;
    }

    boolean is(StyleRole other) {
        return role == other;
    }

    /** This paragraph with another text, such as one of its lines. */
    OfficeParagraph with(String otherText) {
        return new OfficeParagraph(role, level, otherText, emphasised, italic, size, pictures);
    }

    /** This paragraph in another role. */
    OfficeParagraph with(StyleRole otherRole) {
        return new OfficeParagraph(otherRole, level, text, emphasised, italic, size, pictures);
    }

    /** This paragraph at other pictures. */
    OfficeParagraph with(List<PictureReference> otherPictures) {
        return new OfficeParagraph(role, level, text, emphasised, italic, size, List.copyOf(otherPictures));
    }

    /** Whether the letters are larger than others at first sight; no, if either size is unknown. */
    boolean isLargerThan(float otherSize) {
        return otherSize > 0 && size > LARGER * otherSize;
    }

    /** The text on one line. */
    String line() {
        return text.replaceAll("\\s*[\\n\\t]\\s*", " ");
    }
}
