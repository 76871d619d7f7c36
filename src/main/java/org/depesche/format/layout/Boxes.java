package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts boxes with headings of their own, as on the background of a report, behind the text that runs round them. */
final class Boxes {

    private static final int SHORTEST_TEXT = 60;

    private Boxes() {}

    /** The paragraphs of an article, those in other boxes than the headline's last. */
    static List<Paragraph> last(List<Paragraph> article, List<PrintedPage> pages) {
        List<Area> boxes = article.stream()
                .map(one -> boxOf(one, pages))
                .filter(Objects::nonNull)
                .distinct()
                .filter(box -> hasHeading(article, box, pages))
                .toList();
        if (boxes.isEmpty()) {
            return article;
        }
        Optional<Area> own = article.stream()
                .max((one, other) -> Double.compare(one.size(), other.size()))
                .map(headline -> boxOf(headline, pages));
        List<Paragraph> text = new ArrayList<>();
        List<Paragraph> aside = new ArrayList<>();
        for (Paragraph one : article) {
            Area box = boxOf(one, pages);
            boolean apart = box != null && boxes.contains(box) && !own.equals(Optional.of(box));
            (apart ? aside : text).add(one);
        }
        text.addAll(aside);
        return text;
    }

    private static boolean hasHeading(List<Paragraph> article, Area box, List<PrintedPage> pages) {
        List<Paragraph> inside =
                article.stream().filter(one -> box.equals(boxOf(one, pages))).toList();
        Paragraph first = inside.getFirst();
        return inside.size() > 1
                && first.text().length() < SHORTEST_TEXT
                && (first.isBold() || first.size() > inside.get(1).size())
                && inside.stream().anyMatch(one -> one.text().length() >= SHORTEST_TEXT);
    }

    /** The smallest box round a paragraph; null if there is none. */
    private static @Nullable Area boxOf(Paragraph paragraph, List<PrintedPage> pages) {
        Area area = paragraph.area();
        Area smallest = null;
        for (Area box : pages.get(paragraph.page()).boxes()) {
            boolean inside = box.contains(area.left(), area.top()) && box.contains(area.right(), area.bottom());
            if (inside && (smallest == null || box.width() * box.height() < smallest.width() * smallest.height())) {
                smallest = box;
            }
        }
        return smallest;
    }
}
