package org.depesche.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.depesche.article.notice.CorrectionNote;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.readers.MarkedText;
import org.depesche.format.readers.Markup;
import org.depesche.format.readers.NodeCount;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the box in which a page tells of the corrections of its article. */
final class PageCorrection {

    private static final String BOXES =
            "[class~=(?i)(^|[\\s_-])(corrections?|clarifications?|amendments?|korrektur|korrekturhinweis|berichtigung|richtigstellung|errat(um|a))([\\s_-]|$)]";

    private static final int LONGEST = 1_200;
    private static final int MOST = 20;
    private static final int MOST_NODES = 200;

    private PageCorrection() {}

    /** Takes the boxes out of a page, and returns their text; null if there are none. */
    static @Nullable String takeFrom(Document page) {
        List<Element> boxes = new ArrayList<>();
        List<Element> named = page.select(BOXES);
        for (Element box : named.subList(0, Math.min(MOST, named.size()))) {
            if (!NodeCount.exceeds(MOST_NODES, box)
                    && box.parents().stream().noneMatch(boxes::contains)
                    && isNote(linesOf(box))) {
                boxes.add(box);
            }
        }
        String notes = boxes.stream().map(PageCorrection::linesOf).collect(Collectors.joining(" "));
        Markup.remove(boxes);
        return notes.isEmpty() ? null : notes;
    }

    private static boolean isNote(String text) {
        return text.length() <= LONGEST && Sentences.isEnded(text) && text.indexOf(' ') > 0;
    }

    private static String linesOf(Element box) {
        return MarkedText.passagesOf(box).stream()
                .map(Passage::text)
                .filter(line -> !CorrectionNote.isHeading(line))
                .collect(Collectors.joining(" "));
    }
}
