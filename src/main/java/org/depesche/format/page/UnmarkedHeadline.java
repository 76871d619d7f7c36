package org.depesche.format.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the headline of pages without headings. */
final class UnmarkedHeadline {

    private static final String CALLED =
            "[class~=(?i)(^|[\\s_-])(ueberschrift|überschrift|headline|schlagzeile|(artikel-?)?titel)([\\s_-]|$)]";

    private static final int LONGEST = 200;
    private static final int SHORTEST = 6;
    private static final int MOST = 500;

    private UnmarkedHeadline() {}

    /** An element that is called a headline. */
    static @Nullable Element called(Document page) {
        return page.select(CALLED).stream()
                .filter(line -> line.text().length() > SHORTEST
                        && line.text().length() <= LONGEST
                        && line.selectFirst("a[href]") == null)
                .findFirst()
                .orElse(null);
    }

    /** A part of the title in large or bold letters, which old pages have instead of a heading. */
    static @Nullable Element large(Document page, List<String> titles) {
        List<String> parts = titles.stream()
                .flatMap(title -> TitleParts.of(title).stream())
                .map(PageLines::letters)
                .filter(part -> part.length() > SHORTEST)
                .toList();
        return page.select("font[size~=^\\+?[2-7]$], big, b, strong").stream()
                .limit(MOST)
                .filter(line -> parts.contains(PageLines.letters(line.text())))
                .findFirst()
                .orElse(null);
    }
}
