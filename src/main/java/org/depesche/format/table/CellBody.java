package org.depesche.format.table;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.Passage;
import org.depesche.format.readers.Markup;
import org.depesche.format.readers.Shortcodes;
import org.depesche.format.text.TextBody;
import org.jsoup.parser.Parser;

/** The passages of a text in a cell: plain, HTML, or WordPress's form, where blank lines separate paragraphs. */
final class CellBody {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,10}(?:\\s[^<>]{0,2000})?/?>|<!-- wp:");
    private static final Pattern PARAGRAPHS = Pattern.compile("(?i)<(?:p|br|div)[\\s/>]|\\n[ \\t]*\\n");

    /** A picture with its caption. */
    private static final Pattern CAPTIONED = Pattern.compile("(?s)\\[caption[^\\]]{0,300}].{0,3000}?\\[/caption]");

    private CellBody() {}

    static List<Passage> passagesOf(String text) {
        String plain = Shortcodes.dropFrom(CAPTIONED.matcher(text).replaceAll(""));
        if (!TAG.matcher(plain).find()) {
            return TextBody.passagesOf(Parser.unescapeEntities(plain, false));
        }
        boolean divided = PARAGRAPHS.matcher(plain).find();
        return Markup.passagesOf(divided ? Markup.withParagraphs(plain) : plain.replace("\n", "<br><br>"));
    }
}
