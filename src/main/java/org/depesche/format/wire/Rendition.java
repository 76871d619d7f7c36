package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Passage;
import org.depesche.format.readers.Markup;
import org.depesche.format.readers.NitfArticle;
import org.depesche.format.readers.TelexQuotes;
import org.depesche.tagging.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A form of an item's text: NITF, HTML, or plain text.
 *
 * @param root of the mark-up; null for plain text
 * @param text all words, to compare forms by their length
 * @param isLead whether it is nothing but the lead of an article
 */
record Rendition(@Nullable Element root, String text, boolean isLead) {

    /** A form with so much less text than another is a summary of it. */
    private static final double WHOLE = 0.8;

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:p|br|div|span|h[1-6]|b|i|em|strong|a|ul|ol|li|table|tr|td|body|html)(?:\\s[^<>]{0,500})?/?>");

    /** A whole text in one pair of tags, whose lines are those of plain text. */
    private static final Pattern WRAPPED = Pattern.compile("(?is)^\\s*<p>(?<text>[^<]*)</p>\\s*$");

    /** Characters that were escaped once more than the format asks for. */
    private static final Pattern ESCAPED_TWICE =
            Pattern.compile("&(?:#\\d{2,5}|#x[0-9a-fA-F]{2,4}|quot|apos|amp|nbsp|[lg]t);");

    private static final Pattern TEXT_ELEMENT = Pattern.compile(
            "nitf|html|idf|body|body\\.content|brodtext|ingress|block|p|div|section|article|h[1-6]|hl2|ul|ol|table|br|span");

    /** Notes to newsrooms in mark-up. */
    private static final String NOTES =
            "section.linkbox, header ul, header time, header h1, header [class~=(?i)kicker|byline|slugline|genre], [class~=(?i)dpaid|note-?(?:pad|block)|notizblock|ed-?note|editors?-?note|contact-?info]";

    /** The form in an element that holds NITF, XHTML, or escaped HTML; null if it holds other XML or nothing. */
    static @Nullable Rendition of(NewsElement content, boolean marked) {
        Element element = content.element();
        if (element.childrenSize() > 0) {
            boolean text = element.stream()
                    .skip(1)
                    .anyMatch(one -> TEXT_ELEMENT.matcher(one.normalName()).matches());
            return text ? new Rendition(element, element.text(), false) : null;
        }
        String text = element.wholeText();
        if (text.isBlank()) {
            return null;
        }
        boolean wrapped = WRAPPED.matcher(text).matches();
        if (TAG.matcher(text).find() && !(wrapped && !marked)) {
            Element root = Jsoup.parse(Markup.withParagraphs(text), Markup.html());
            return new Rendition(root, root.text(), false);
        }
        return new Rendition(null, wrapped ? WRAPPED.matcher(text).replaceFirst("${text}") : text, false);
    }

    /** The same text as the lead. */
    Rendition asLead() {
        return new Rendition(root, text, true);
    }

    /** The form to read: a whole one, with mark-up if there is one, because it shows subheads; null if there is none. */
    static @Nullable Rendition best(List<Rendition> forms) {
        int longest = forms.stream().mapToInt(form -> form.text.length()).max().orElse(0);
        List<Rendition> whole = forms.stream()
                .filter(form -> form.text.length() >= longest * WHOLE)
                .toList();
        return whole.stream()
                .filter(form -> form.root != null)
                .findFirst()
                .orElse(whole.isEmpty() ? null : whole.getFirst());
    }

    /** Reads the article, which may have a head of its own. */
    void read(DraftBuilder draft) {
        if (isLead) {
            Markup.bodyOf(root == null ? text : root.html()).stream()
                    .map(Passage::text)
                    .forEach(line -> draft.block(Block.Kind.LEAD, line));
            return;
        }
        if (root == null) {
            Markup.readBody(WireText.withoutNotes(WireText.withBlankLines(unescaped(text))), false, draft);
            return;
        }
        NitfArticle.removeNotes(root);
        root.select(NOTES).remove();
        TtText.translate(root, draft);
        IdfText.translate(root, draft);
        TelexQuotes.replaceIn(root);
        root.nodeStream(TextNode.class)
                .filter(node -> ESCAPED_TWICE.matcher(node.getWholeText()).find())
                .forEach(node -> node.text(unescaped(node.getWholeText())));
        NitfArticle article = new NitfArticle(root, draft);
        article.readHead();
        article.readNames();
        List<Passage> passages = passagesOf("body.content");
        passages = passages.isEmpty() ? passagesOf("abstract") : passages;
        passages = passages.isEmpty() ? passagesOf("body") : passages;
        passages = passages.isEmpty() ? Markup.passagesOf(root, true) : passages;
        article.completed(WireText.withoutNotes(passages, draft)).forEach(draft::passage);
    }

    private List<Passage> passagesOf(String name) {
        Element found = Objects.requireNonNull(root).getElementsByTag(name).first();
        return found == null ? new ArrayList<>() : Markup.passagesOf(found, true);
    }

    private static String unescaped(String text) {
        return ESCAPED_TWICE.matcher(text).find() ? Parser.unescapeEntities(text, false) : CleanText.of(text);
    }
}
