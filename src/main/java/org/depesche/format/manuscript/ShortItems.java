package org.depesche.format.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.DatelineText;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.release.BriefsColumn;

/**
 * Divides a document with several short items under headings of one look. They are articles of their own if the document
 * is called a column of such, or if each begins with a dateline; the headings of a report have neither.
 */
final class ShortItems {

    private static final int FEWEST = 2;

    /** The most lines above the first heading. They name the paper, the day and the column. */
    private static final int MOST_ABOVE = 4;

    private static final int LONGEST_LINE = 120;

    private static final int SHORTEST_TEXT = 60;

    private static final Pattern PARTS = Pattern.compile("\\s*[|·•:,;]\\s+|\\s+[–—-]\\s+");

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
                && isText(paragraphs.get(at + 1));
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
                && (column || headings.stream().allMatch(this::hasDateline));
    }

    private boolean hasDateline(int heading) {
        return DatelineText.startOf(paragraphs.get(heading + 1).line()) != null;
    }

    private List<List<OfficeParagraph>> divided() {
        List<OfficeParagraph> head = above.stream()
                .map(line -> BriefsColumn.isTitle(line.line())
                        ? line.with(StyleRole.ROW).with(HeaderField.SECTION.name() + ": " + line.line())
                        : line)
                .toList();
        List<List<OfficeParagraph>> items = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int from = headings.get(i);
            int to = i + 1 < headings.size() ? headings.get(i + 1) : paragraphs.size();
            List<OfficeParagraph> item = new ArrayList<>(head);
            item.add(paragraphs.get(from).with(StyleRole.TITLE));
            item.addAll(paragraphs.subList(from + 1, to));
            items.add(item);
        }
        return items;
    }
}
