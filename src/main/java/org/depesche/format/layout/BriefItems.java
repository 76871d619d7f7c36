package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.List;
import org.depesche.format.Sentences;
import org.depesche.format.release.BriefsColumn;
import org.jspecify.annotations.Nullable;

/**
 * The short items below the title of a column such as "Kurz notiert", each with a heading of its own.
 *
 * @param items the paragraphs of each
 * @param others the paragraphs between them that stand above the title, in a column beside it
 * @param end the index after the last paragraph
 */
record BriefItems(List<List<Paragraph>> items, List<Paragraph> others, int end) {

    private static final int LONGEST_HEADING = 120;

    /** How much letters of one size may differ. */
    private static final double SAME = 1.05;

    /** The column whose title is a paragraph of a page; null if the paragraph is none. */
    static @Nullable BriefItems at(List<Paragraph> page, int title, double bodySize) {
        Paragraph column = page.get(title);
        if (!BriefsColumn.isTitle(column.text())) {
            return null;
        }
        List<Paragraph> below = new ArrayList<>();
        List<Paragraph> others = new ArrayList<>();
        List<Paragraph> beside = new ArrayList<>();
        Area area = column.area();
        int end = title + 1;
        for (int at = end; at < page.size(); at++) {
            Paragraph one = page.get(at);
            boolean above = one.first().baseline() < column.first().baseline();
            if (above && one.size() < SAME * bodySize) {
                beside.add(one);
            } else if (!above
                    && one.area().sharedWidth(area) > 0
                    && (below.isEmpty() || one.size() < SAME * below.getFirst().size())) {
                below.add(one);
                others.addAll(beside);
                beside.clear();
                area = area.and(one.area());
                end = at + 1;
            } else {
                break;
            }
        }
        return below.isEmpty() || !isHeading(below, 0, bodySize)
                ? null
                : new BriefItems(items(below, bodySize), others, end);
    }

    private static List<List<Paragraph>> items(List<Paragraph> below, double bodySize) {
        List<List<Paragraph>> items = new ArrayList<>();
        for (int i = 0; i < below.size(); i++) {
            if (i == 0 || isHeading(below, i, bodySize) && isLike(below.getFirst(), below.get(i))) {
                items.add(new ArrayList<>());
            }
            items.getLast().add(below.get(i));
        }
        return items;
    }

    private static boolean isHeading(List<Paragraph> column, int at, double bodySize) {
        Paragraph one = column.get(at);
        boolean set = one.isBold() || one.size() > SAME * bodySize;
        return set
                && one.text().length() <= LONGEST_HEADING
                && Headlines.isTitle(one)
                && !Sentences.isBody(one.text())
                && at + 1 < column.size()
                && !isLike(one, column.get(at + 1));
    }

    private static boolean isLike(Paragraph one, Paragraph other) {
        return one.isBold() == other.isBold() && Math.abs(one.size() - other.size()) < (SAME - 1) * one.size();
    }
}
