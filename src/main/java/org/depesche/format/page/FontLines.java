package org.depesche.format.page;

import org.depesche.format.BylineText;
import org.depesche.format.CleanText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Joins the lines of a byline in old pages, where the function of the author stands below the name in the same letters. */
final class FontLines {

    private static final int LONGEST = 120;

    private FontLines() {}

    static void join(Document page) {
        for (Element letters : page.select("font, i, em, b, strong")) {
            String text = letters.wholeText().strip();
            String first = text.lines().map(CleanText::line).findFirst().orElse("");
            if (text.length() <= LONGEST && text.indexOf('\n') > 0 && BylineText.is(first)) {
                letters.select("br").forEach(line -> line.replaceWith(new TextNode(", ")));
            }
        }
    }
}
