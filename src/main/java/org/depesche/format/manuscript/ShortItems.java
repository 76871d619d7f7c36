package org.depesche.format.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.format.BylineText;
import org.depesche.format.DatelineText;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.release.BriefsColumn;
import org.depesche.format.text.HeaderLine;

/**
 * Divides a document with several short items under headings of one look. They are articles of their own if the document
 * is called a column of such, or if each has a byline or a dateline, or a name below it as in the newsletters of villages;
 * the headings of a report have none of these.
 */
final class ShortItems {

    private static final int FEWEST = 2;

    /** The most lines above the first heading. They name the paper, the day and the column. */
    private static final int MOST_ABOVE = 4;

    private static final int LONGEST_LINE = 120;

    private static final int MOST_FIELDS = 10;

    private static final int LONGEST_SIGNATURE = 50;

    private static final int SHORTEST_TEXT = 60;

    private static final Pattern PARTS = Pattern.compile("\\s*[|·•:,;]\\s+|\\s+[–—-]\\s+");

    private static final Pattern DAY = Pattern.compile(
            "\\b\\d{1,2}\\. ?(?:\\d{1,2}\\. ?|\\p{L}{3,9} )\\d{4}\\b|\\b\\d{1,2} \\p{L}{3,9} \\d{4}\\b");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<OfficeParagraph> paragraphs;
    private final List<Integer> headings = new ArrayList<>();
    private final List<OfficeParagraph> above;
    private final boolean column;

    private ShortItems(List<OfficeParagraph> paragraphs) {
        this.paragraphs = paragraphs;
        OfficeParagraph first = null;
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            OfficeParagraph one = paragraphs.get(i);
            if (isHeading(i) && (first == null || isLike(first, one))) {
                first = one;
                headings.add(i);
            }
        }
        this.above = headings.isEmpty() ? List.of() : paragraphs.subList(0, headings.getFirst());
        this.column = above.stream()
                .anyMatch(line -> Arrays.stream(PARTS.split(line.line())).anyMatch(BriefsColumn::isTitle));
    }

    /** The paragraphs of each item, below the lines above the first heading; all paragraphs if there is one article. */
    static List<List<OfficeParagraph>> of(List<OfficeParagraph> paragraphs) {
        ShortItems items = new ShortItems(paragraphs);
        return items.areArticles() ? items.divided() : List.of(paragraphs);
    }

    private boolean isHeading(int at) {
        OfficeParagraph one = paragraphs.get(at);
        boolean styled = one.is(StyleRole.HEADING) || one.is(StyleRole.SUBHEAD) || one.is(StyleRole.TITLE);
        return (styled || one.is(StyleRole.BODY) && one.emphasised())
                && one.text().length() <= LONGEST_LINE
                && !one.text().endsWith(".")
                && !Sentences.isBody(one.line())
                && !BriefsColumn.isTitle(one.line())
                && !isStatement(one)
                && textBelow(at) > 0;
    }

    /** The index of the text right below a heading, its byline and its fields; 0 if another line stands there. */
    private int textBelow(int heading) {
        int text = heading + 1;
        while (text < Math.min(heading + MOST_FIELDS, paragraphs.size()) && isStatement(paragraphs.get(text))) {
            text++;
        }
        return text < paragraphs.size() && isText(paragraphs.get(text)) ? text : 0;
    }

    /** Whether a line is a byline, or states another field. */
    private static boolean isStatement(OfficeParagraph line) {
        return line.text().length() <= LONGEST_LINE && HeaderLine.of(line.line()) != null;
    }

    private static boolean isText(OfficeParagraph one) {
        return one.is(StyleRole.BODY)
                && (Sentences.isBody(one.line())
                        || Sentences.isEnded(one.line()) && one.text().length() >= SHORTEST_TEXT);
    }

    private static boolean isLike(OfficeParagraph one, OfficeParagraph other) {
        return one.role() == other.role() && one.level() == other.level() && one.size() == other.size();
    }

    private boolean areArticles() {
        return headings.size() >= FEWEST
                && above.size() <= MOST_ABOVE
                && above.stream().noneMatch(ShortItems::isText)
                && (column || headings.stream().allMatch(this::hasOwnHead) || areSigned());
    }

    /** Whether a short line stands below each text, and most of them are names. */
    private boolean areSigned() {
        List<String> last = IntStream.range(0, headings.size())
                .mapToObj(i -> paragraphs.get(end(i) - 1).line())
                .toList();
        long names = last.stream().filter(ShortItems::isName).count();
        return names * 2 > last.size() && last.stream().allMatch(ShortItems::isSignature);
    }

    private static boolean isName(String line) {
        return BylineText.isNames(line) || BylineText.is(line);
    }

    private static boolean isSignature(String line) {
        return line.length() <= LONGEST_SIGNATURE && !Sentences.isEnded(line) && !Sentences.isBody(line);
    }

    /** The index behind the last paragraph of an item. */
    private int end(int item) {
        int next = item + 1 < headings.size() ? headings.get(item + 1) : paragraphs.size();
        return next < paragraphs.size() ? next - repeated(next) : next;
    }

    /** Whether the first line of the document is the name of a newsletter: it stands out from the headings. */
    private boolean isMasthead(OfficeParagraph line) {
        OfficeParagraph heading = paragraphs.get(headings.getFirst());
        return !column
                && line.equals(above.getFirst())
                && line.text().length() <= LONGEST_SIGNATURE * 2
                && (line.isLargerThan(heading.size())
                        || line.is(StyleRole.TITLE) && !heading.is(StyleRole.TITLE)
                        || line.is(StyleRole.HEADING)
                                && heading.is(StyleRole.HEADING)
                                && line.level() < heading.level());
    }

    /** The lines above an item, those of a newsletter's masthead as statements. */
    private List<OfficeParagraph> stated(List<OfficeParagraph> lines) {
        boolean masthead = !lines.isEmpty() && isMasthead(lines.getFirst());
        return lines.stream().flatMap(line -> stated(line, masthead)).toList();
    }

    private Stream<OfficeParagraph> stated(OfficeParagraph line, boolean masthead) {
        Matcher day = DAY.matcher(line.line());
        if (BriefsColumn.isTitle(line.line())) {
            return Stream.of(row(line, HeaderField.SECTION, line.line()));
        }
        if (!masthead) {
            return Stream.of(line);
        }
        return isMasthead(line)
                ? Stream.of(row(line, HeaderField.SOURCE, line.line()))
                : day.find() ? Stream.of(row(line, HeaderField.DATE, day.group())) : Stream.empty();
    }

    private static OfficeParagraph row(OfficeParagraph line, HeaderField field, String value) {
        return line.with(StyleRole.ROW).with(field.name() + ": " + value);
    }

    private boolean hasOwnHead(int heading) {
        int text = textBelow(heading);
        return text > heading + 1 || DatelineText.startOf(paragraphs.get(text).line()) != null;
    }

    /** The number of lines right above a heading that repeat those above the first heading, but for their numbers. */
    private int repeated(int heading) {
        int count = 0;
        while (count < above.size()
                && heading > count + 1
                && shape(paragraphs.get(heading - count - 1)).equals(shape(above.get(above.size() - count - 1)))) {
            count++;
        }
        return count;
    }

    private static String shape(OfficeParagraph line) {
        return NUMBER.matcher(line.line()).replaceAll("0");
    }

    private List<List<OfficeParagraph>> divided() {
        List<List<OfficeParagraph>> items = new ArrayList<>();
        boolean signed = !headings.stream().allMatch(this::hasOwnHead) && areSigned();
        for (int i = 0; i < headings.size(); i++) {
            int from = headings.get(i);
            int to = end(i);
            int own = i == 0 ? above.size() : repeated(from);
            List<OfficeParagraph> item = new ArrayList<>(above.subList(0, above.size() - own));
            item.addAll(paragraphs.subList(from - own, from));
            item = new ArrayList<>(stated(item));
            item.add(paragraphs.get(from).with(StyleRole.TITLE));
            if (signed) {
                item.add(paragraphs.get(to - 1).with(StyleRole.BYLINE));
            }
            item.addAll(paragraphs.subList(from + 1, signed ? to - 1 : to));
            items.add(item);
        }
        return items;
    }
}
