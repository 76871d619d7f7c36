package org.depesche.format.layout;

import java.util.List;

/**
 * The columns of a page.
 *
 * @param texts the areas of paragraphs of text
 * @param width the width of most of them
 */
record PageColumns(List<Area> texts, double width, boolean areSeveral) {

    private static final int SHORTEST_TEXT = 60;

    static PageColumns of(List<Paragraph> paragraphs, double bodySize) {
        List<Area> texts = paragraphs.stream()
                .filter(one -> one.text().length() >= SHORTEST_TEXT && one.size() < 1.2 * bodySize)
                .map(Paragraph::area)
                .toList();
        List<Double> widths = texts.stream().map(Area::width).sorted().toList();
        double width = widths.isEmpty() ? Double.MAX_VALUE : widths.get(widths.size() / 2);
        return new PageColumns(texts, width, areSideBySide(texts));
    }

    private static boolean areSideBySide(List<Area> texts) {
        int pairs = 0;
        for (Area one : texts) {
            for (Area other : texts) {
                boolean beside = other.left() >= one.right();
                boolean level = other.top() < one.bottom() && other.bottom() > one.top();
                pairs += beside && level ? 1 : 0;
            }
        }
        return pairs > 0;
    }

    /** Whether no text stands above a headline. */
    boolean isFirstInColumn(Paragraph headline) {
        Area area = headline.area();
        return texts.stream()
                .noneMatch(text -> text.bottom() <= area.top() + 1
                        && text.sharedWidth(area) > 0.3 * Math.min(area.width(), text.width()));
    }
}
