package org.depesche.format.readers;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Quotation marks that are typed as two strokes, as in telexes: {@code ``yes''}, {@code ,,ja''}. */
public final class TelexQuotes {

    private static final Pattern TWO_STROKES = Pattern.compile("``|''");
    private static final Pattern OPENING = Pattern.compile("``|(?<![^\\s(\\[—–-])''(?=\\S)");
    private static final Pattern LOW = Pattern.compile("(?<![^\\s(\\[—–-]),,(?=\\S)");

    private TelexQuotes() {}

    /** Replaces them in all texts of an element. */
    public static void replaceIn(Element within) {
        within.nodeStream(TextNode.class)
                .filter(node -> TWO_STROKES.matcher(node.getWholeText()).find())
                .forEach(node -> node.text(replaced(node.getWholeText())));
    }

    private static String replaced(String text) {
        String opened = OPENING.matcher(LOW.matcher(text).replaceAll("„")).replaceAll("“");
        return TWO_STROKES.matcher(opened).replaceAll("”");
    }
}
