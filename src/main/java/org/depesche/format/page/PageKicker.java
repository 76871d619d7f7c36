package org.depesche.format.page;

import java.util.List;
import java.util.Set;
import org.depesche.format.CleanText;
import org.depesche.format.Sentences;
import org.depesche.format.release.RunningLine;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the kicker in the heading of a page, or in a line above or below it. */
final class PageKicker {

    private static final int LONGEST_KICKER = 120;

    /** The number of elements before and after a heading in which its kicker is looked for. */
    private static final int NEAR = 5;

    /** The heading itself and the elements around it, beside which its kicker is looked for. */
    private static final int LEVELS = 3;

    private static final int LONGEST_SHORT_KICKER = 60;

    /** Elements that may be called a kicker. */
    private static final String CALLED =
            "[class~=(?i)(^|[\\s_-])(kicker|overline|dachzeile|spitzmarke|eyebrow)([\\s_-]|$)]";

    private static final int MOST = 20;

    private PageKicker() {}

    static @Nullable String of(Element heading) {
        for (Element part : heading.select("[class]")) {
            if (!part.equals(heading) && isOf(PageNames.KICKERS, part)) {
                return trimmed(part.text());
            }
        }
        Element above = above(heading);
        if (above != null) {
            return trimmed(above.text());
        }
        Element at = heading;
        for (int level = 0; level < LEVELS && at != null && !at.normalName().equals("body"); level++) {
            Element line = beside(at);
            if (line != null) {
                return trimmed(line.text());
            }
            at = at.parent();
        }
        return heading.ownerDocument() == null ? null : only(heading.ownerDocument());
    }

    /** The short line right above a heading; null if there is none. */
    private static @Nullable Element above(Element heading) {
        Element above = heading.previousElementSibling();
        while (above != null && above.normalName().equals("br")) {
            above = above.previousElementSibling();
        }
        return above != null
                        && !PageNames.isOne(above, PageNames.SECTIONS)
                        && above.normalName().matches("div|p|span|h[2-6]|small|strong|font")
                        && above.childrenSize() <= 1
                        && isLine(above)
                ? above
                : null;
    }

    /** The line that alone on a page is called a kicker, wherever a program puts it; null if there is none or several. */
    private static @Nullable String only(Document page) {
        List<Element> called = page.select(CALLED).stream()
                .filter(line -> line.closest("a, li, aside, nav, footer, figure") == null
                        && line.selectFirst("a[href]") == null
                        && isOf(PageNames.KICKERS, line))
                .limit(MOST)
                .toList();
        List<String> texts =
                called.stream().map(line -> trimmed(line.text())).distinct().toList();
        return texts.size() == 1 ? texts.getFirst() : null;
    }

    /** The line before or after an element that is called a kicker or a subtitle; null if there is none. */
    private static @Nullable Element beside(Element at) {
        Element before = at.previousElementSibling();
        Element after = at.nextElementSibling();
        for (int i = 0; i < NEAR && (before != null || after != null); i++) {
            Element line = before == null ? null : lineOf(before, PageNames.KICKERS);
            if (line != null) {
                return line;
            }
            line = after == null ? null : lineOf(after, PageNames.SUBTITLES);
            if (line != null && !Sentences.isEnded(CleanText.line(line.text()))) {
                return line;
            }
            before = before == null ? null : before.previousElementSibling();
            after = after == null ? null : after.nextElementSibling();
        }
        return null;
    }

    private static boolean isLine(Element element) {
        String text = CleanText.line(element.text());
        return text.length() > 2
                && text.length() <= LONGEST_SHORT_KICKER
                && !Sentences.isEnded(text)
                && element.selectFirst("a") == null
                && !RunningLine.isSection(text)
                && !PageNoise.is(text)
                && PageLines.dateIn(text) == null;
    }

    private static @Nullable Element lineOf(Element element, Set<String> names) {
        if (element.normalName().matches("article|main|section|ul|ol|nav|aside")
                || element.text().length() > 4 * LONGEST_KICKER) {
            return null;
        }
        if (isOf(names, element)) {
            return element;
        }
        for (Element inner : element.select("[class]")) {
            if (isOf(names, inner)) {
                return inner;
            }
        }
        return null;
    }

    private static boolean isOf(Set<String> names, Element element) {
        int length = element.text().length();
        return length > 0 && length <= LONGEST_KICKER && PageNames.isOne(element, names);
    }

    static String trimmed(String kicker) {
        return CleanText.line(kicker).replaceFirst("\\s*[:|]$", "");
    }
}
