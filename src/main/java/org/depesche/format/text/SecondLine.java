package org.depesche.format.text;

import java.util.List;
import org.depesche.article.notice.Notice;
import org.depesche.format.DatelineText;
import org.depesche.format.Sentences;
import org.depesche.picture.CaptionText;

/** Recognises the second line of a plain text that stands alone between the headline and running text. */
final class SecondLine {

    private static final int FEWEST_WORDS = 4;

    /** So many subheads, each with one paragraph below it, are a list: the first one is no second line. */
    private static final int FEWEST_OF_LIST = 3;

    private SecondLine() {}

    /** @param stanzas those below the headline, two at least, of which the first has one line */
    static boolean is(List<List<String>> stanzas) {
        return isLine(stanzas.getFirst().getFirst())
                && Sentences.isEnded(stanzas.get(1).getLast())
                && !isList(stanzas);
    }

    /** Whether the line is the first of several subheads. */
    static boolean isSubhead(List<List<String>> stanzas) {
        return isList(stanzas) && isLine(stanzas.getFirst().getFirst());
    }

    /** Whether a line is no paragraph, statement, list, remark or notice, but long enough for a second headline. */
    private static boolean isLine(String line) {
        return !isParagraph(line)
                && !HeaderLine.isStatement(line)
                && Character.isLetterOrDigit(line.codePointAt(0))
                && line.split(" ").length >= FEWEST_WORDS
                && !line.endsWith(":")
                && !CaptionText.isLine(line)
                && Notice.of(line) == null
                && !HeaderLine.isToNewsrooms(line);
    }

    /** Whether a line is a paragraph, even without a full stop at its end: it has a signature there, or a dateline above. */
    private static boolean isParagraph(String line) {
        return Sentences.isEnded(line)
                || Sentences.isBody(line)
                || Sentences.first(line).length() < line.length()
                || DatelineText.startOf(line) != null;
    }

    /** Whether subheads and paragraphs alternate to the end. */
    private static boolean isList(List<List<String>> stanzas) {
        for (int at = 0; at < stanzas.size(); at++) {
            List<String> lines = stanzas.get(at);
            boolean subhead = lines.size() == 1 && !Sentences.isEnded(lines.getFirst());
            if (subhead != (at % 2 == 0)) {
                return false;
            }
        }
        return stanzas.size() >= 2 * FEWEST_OF_LIST;
    }
}
