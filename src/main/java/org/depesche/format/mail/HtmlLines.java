package org.depesche.format.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.readers.MarkedText;
import org.depesche.format.readers.Markup;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The lines of a mail in HTML, without hidden text, signatures and quoted mails that mail programs mark. */
final class HtmlLines {

    /** Stands for a line break: the text of a page is taken without. */
    private static final String BREAK = "\u2424";

    /** Stands at both ends of a link that may be the title of an article. */
    private static final String TITLE = "\u2425";

    private static final String HIDDEN =
            "head, [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden],"
                    + " [style~=(?i)mso-hide\\s*:\\s*all], [style~=(?i)max-height\\s*:\\s*0(px)?\\s*(;|$)], [style~=(?i)font-size\\s*:\\s*[01]px]";

    private static final String SIGNATURE =
            ".gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature, #signature,"
                    + " #ms-outlook-mobile-signature, .AppleMailSignature, #AppleMailSignature, [name=quoted-content] .signature";

    private static final String BUTTONS =
            "a[class~=(?i)button|(^|[\\s_-])btn], [class~=(?i)FollowBlock|social-?(icons|links)]";

    private static final String QUOTED =
            "blockquote[type=cite], .gmail_quote, .gmail_extra .gmail_quote, .yahoo_quoted, .protonmail_quote,"
                    + " .moz-cite-prefix, .WordSection1 blockquote[style*=border-left]";

    private static final Pattern FORWARDED = Pattern.compile(
            "(?i)^.{0,200}?(?:forwarded message|weitergeleitete nachricht|begin forwarded|anfang der weitergeleiteten)");

    private static final Pattern BULLET = Pattern.compile("^[·•▪◦§o\\uF0B7\\uF0A7][\\s\\u00A0]{1,12}(?=\\S)");

    private static final int LONGEST_SUBHEAD = 100;
    private static final int SHORTEST_LEAD = 40;

    private HtmlLines() {}

    /** @param forwarded whether the sender wants quoted text to be read */
    static List<BodyLine> of(String html, boolean forwarded) {
        Document page = Jsoup.parse(html.replace(BREAK, " ").replace(TITLE, " "), Markup.html());
        Set<Node> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
        leftOut.addAll(page.select(HIDDEN));
        leftOut.addAll(page.select(SIGNATURE));
        page.select(BUTTONS).stream()
                .filter(button -> !ReadMore.is(CleanText.line(button.text())))
                .forEach(leftOut::add);
        for (Element quoted : page.select(QUOTED)) {
            String beginning = CleanText.line(beginning(quoted));
            if (!forwarded && !FORWARDED.matcher(beginning).find()) {
                leftOut.add(quoted);
            } else {
                // no quotation, but the text itself
                quoted.tagName("div");
            }
        }
        page.select("p, div").forEach(HtmlLines::markSubhead);
        markLead(page);
        LinkedTitles.of(page).forEach(HtmlLines::markTitle);
        page.select("br").forEach(br -> br.replaceWith(new TextNode(BREAK)));
        List<BodyLine> lines = new ArrayList<>();
        List<PictureReference> above = new ArrayList<>();
        for (Passage passage : MarkedText.passagesOf(page.body(), leftOut)) {
            above.addAll(passage.pictures());
            addLines(passage, above, lines);
        }
        lines.add(BodyLine.BLANK.with(above));
        return lines;
    }

    private static void markTitle(Element title) {
        title.prependText(TITLE);
        title.appendText(TITLE);
    }

    /** The first words of an element. */
    private static String beginning(Element element) {
        StringBuilder text = new StringBuilder();
        element.stream()
                .flatMap(inner -> inner.textNodes().stream())
                .limit(20)
                .forEach(node -> text.append(node.text()));
        return text.length() > 600 ? text.substring(0, 600) : text.toString();
    }

    /** Marks the first sentences as the lead, if they are bold throughout. */
    private static void markLead(Document page) {
        for (Element paragraph : page.select("p")) {
            String text = paragraph.text();
            if (Sentences.isEnded(CleanText.line(text))) {
                Element bold = paragraph.childrenSize() == 1 ? paragraph.firstElementChild() : null;
                boolean whole = bold != null && paragraph.ownText().isBlank() && innermost(bold) != null;
                if (whole
                        && text.length() > SHORTEST_LEAD
                        && paragraph.select("br, a, img").isEmpty()) {
                    paragraph.attr("class", "lead");
                }
                return;
            }
        }
    }

    /** Marks a short paragraph that is bold throughout as a subhead. */
    private static void markSubhead(Element paragraph) {
        Element bold = paragraph.childrenSize() == 1 ? paragraph.firstElementChild() : null;
        if (bold == null || !paragraph.ownText().isBlank()) {
            return;
        }
        Element inner = innermost(bold);
        if (inner == null) {
            return;
        }
        String text = inner.text();
        if (!text.isBlank()
                && text.length() <= LONGEST_SUBHEAD
                && !Sentences.isEnded(text)
                && !text.endsWith(":")
                && inner.select("br, a, img, p, div, table").isEmpty()) {
            paragraph.tagName("h3");
        }
    }

    /** The bold element that is the only content of an element; null if there is none. */
    private static @Nullable Element innermost(Element element) {
        Element at = element;
        for (int depth = 0; depth < 5; depth++) {
            if (at.normalName().equals("b") || at.normalName().equals("strong")) {
                return at;
            }
            Element only = at.childrenSize() == 1 && at.ownText().isBlank() ? at.firstElementChild() : null;
            if (only == null || !Set.of("span", "font", "b", "strong", "u").contains(at.normalName())) {
                return null;
            }
            at = only;
        }
        return null;
    }

    /** @param above the pictures that stand above the next line with text */
    private static void addLines(Passage passage, List<PictureReference> above, List<BodyLine> lines) {
        Block.Kind kind = passage.kind() == Block.Kind.PARAGRAPH ? null : passage.kind();
        String text = passage.text();
        if (kind == null && BULLET.matcher(text).find()) {
            kind = Block.Kind.LIST_ITEM;
            text = BULLET.matcher(text).replaceFirst("");
        }
        for (String line : text.split(BREAK)) {
            String marked = CleanText.collapse(line);
            String clean = marked.indexOf(TITLE) < 0 ? marked : CleanText.collapse(marked.replace(TITLE, ""));
            boolean title = marked.startsWith(TITLE) && marked.indexOf(TITLE, 1) == marked.length() - 1;
            lines.add(clean.isEmpty() ? BodyLine.BLANK : new BodyLine(clean, kind, List.copyOf(above), title));
            if (!clean.isEmpty()) {
                above.clear();
            }
        }
        lines.add(BodyLine.BLANK);
    }
}
