package org.depesche.format.readers;

import java.util.Set;
import org.depesche.article.Dateline;
import org.depesche.format.CleanText;
import org.depesche.format.DatelineText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds the place in bold letters with which a text begins: {@code <b>Neustadt.</b> Der Rat …}. */
public final class BoldDateline {

    /** Bold letters at the beginning of a text, among which the dateline is. */
    private static final int MOST = 8;

    private static final int LONGEST = 80;

    private BoldDateline() {}

    /** The dateline, whose letters are left out of the text; null if there is none. */
    public static @Nullable Dateline takeFrom(Element content, Set<Node> leftOut) {
        int seen = 0;
        for (Element bold : content.select("b, strong")) {
            String letters = CleanText.line(bold.text());
            if (leftOut.contains(bold) || letters.isEmpty()) {
                continue;
            }
            Dateline found = letters.length() <= LONGEST && begins(bold) ? DatelineText.ofBold(letters) : null;
            if (found != null) {
                leftOut.add(bold);
                return found;
            }
            if (++seen == MOST) {
                return null;
            }
        }
        return null;
    }

    /** Whether text follows the letters, and none precedes them in their line. */
    private static boolean begins(Element bold) {
        Node before = bold.previousSibling();
        while (before instanceof TextNode blank && blank.isBlank()) {
            before = before.previousSibling();
        }
        boolean first = before == null
                || before instanceof Element line && line.normalName().equals("br");
        return first
                && bold.nextSibling() instanceof TextNode text
                && !text.isBlank()
                && bold.closest("li, blockquote, figure, th") == null;
    }
}
