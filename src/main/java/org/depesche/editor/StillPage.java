package org.depesche.editor;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A web page without anything that acts, loads or leads away. Browsers are told the same by headers, but they may look up
 * the hosts of links in advance.
 */
final class StillPage {

    private static final String ACTING =
            "script, link, meta, base, iframe, frame, frameset, object, embed, applet, audio, video, source";

    private static final List<String> LEADING =
            List.of("href", "xlink:href", "action", "formaction", "srcset", "ping", "background", "poster");

    private StillPage() {}

    /** The page as HTML, with its own styles and with the pictures that are in it. */
    static String of(String markup) {
        Document page = Jsoup.parse(markup);
        page.select(ACTING).remove();
        page.select("[src]:not([src^=data:])").removeAttr("src");
        LEADING.forEach(attribute -> page.select("[" + attribute + "]").removeAttr(attribute));
        return page.outerHtml();
    }
}
