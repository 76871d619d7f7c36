package org.depesche.format.cuttings;

import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.Prolog;
import org.depesche.format.SourceFile;
import org.depesche.format.readers.Markup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A page to which a database of the press saves articles: its lines, as the same database has them in a text. */
final class CuttingsPage {

    /** Words that such a page has somewhere. */
    private static final Pattern MARK = Pattern.compile(
            "(?i)factiva|lexis|nexis|genios|\\d{1,6} (?:of|von) \\d{1,6} do[ck]ument|do[ck]ument \\d{1,6} (?:of|von) \\d|<b>\\s{0,9}HD\\s{0,9}</b>|enHeadline|deHeadline");

    private static final Pattern EDGES = Pattern.compile("[ \\t]+(?=\\n)|(?<=\\n)[ \\t]+");

    private static final Pattern GAPS = Pattern.compile("\\n{3,}");

    private CuttingsPage() {}

    /** Whether a page may be from a database. */
    static boolean mayBe(SourceFile file) {
        return file.is(Prolog.Kind.HTML) && MARK.matcher(file.head()).find();
    }

    static String text(SourceFile file) {
        Element body = Jsoup.parse(file.markup(), Markup.html()).body();
        Markup.remove(body.select("script, style, noscript, template"));
        Lines lines = new Lines();
        body.traverse(lines);
        String text = EDGES.matcher(CleanText.of(lines.text.toString())).replaceAll("");
        return GAPS.matcher(text).replaceAll("\n\n").strip();
    }

    /** Blank lines between paragraphs, line breaks between other blocks, and blanks between the cells of a row. */
    private static final class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
            } else if (node instanceof Element element && !isInSecondCell(element)) {
                text.append(breakAt(element));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                text.append(element.normalName().equals("br") ? "" : breakAt(element));
            }
        }

        /** Whether an element begins a cell behind that with the code of a field, beside which its value stays. */
        private static boolean isInSecondCell(Element element) {
            Element cell = element.closest("td");
            return cell != null
                    && cell.previousElementSibling() != null
                    && !element.equals(cell)
                    && element.elementSiblingIndex() == 0;
        }

        private static String breakAt(Element element) {
            return switch (element.normalName()) {
                case "p", "h1", "h2", "h3", "h4", "blockquote", "table" -> "\n\n";
                case "div", "tr", "li", "br", "ul", "ol", "hr", "center" -> "\n";
                case "td", "th" -> " ";
                default -> "";
            };
        }
    }
}
