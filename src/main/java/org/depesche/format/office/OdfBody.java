package org.depesche.format.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.Look;
import org.depesche.format.manuscript.StyleRole;
import org.jspecify.annotations.Nullable;

/** Reads the text of an OpenDocument text with the styles before it. Tracked changes are accepted. */
final class OdfBody implements XmlVisitor {

    private static final Set<String> LEFT_OUT = Set.of("""
            office:master-styles office:settings office:scripts office:font-face-decls office:forms office:annotation
            office:binary-data office:meta
            text:tracked-changes text:note text:ruby-text text:page-number text:page-count text:page-continuation
            text:file-name text:placeholder text:hidden-text text:table-of-content text:illustration-index
            text:table-index text:object-index text:user-index text:alphabetical-index text:bibliography text:script
            draw:image draw:object draw:object-ole draw:plugin draw:applet svg:title svg:desc
            """.strip().split("\\s+"));

    /** Fields whose values are of the machine on which the document was opened last. */
    private static final Set<String> OF_THE_DAY =
            Set.of("text:date", "text:time", "text:print-date", "text:print-time", "text:modification-date");

    private static final Set<String> BOXES = Set.of("draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse");

    private static final int MOST_BLANKS = 100;

    private final OdfStyles styles;
    private final OdfFrames frames;
    private final DocumentWriter writer;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private boolean inBody;
    private boolean margins;
    private boolean isText;
    private int lists;
    /** The number of open elements in the body. */
    private int depth;

    /** An open paragraph. */
    private static final class Paragraph {
        private final @Nullable String style;
        private final @Nullable Integer level;
        /** The looks of the open spans, the innermost first, and of the paragraph. */
        private final Deque<Look> looks = new ArrayDeque<>();

        private boolean hidden;

        Paragraph(@Nullable String style, @Nullable Integer level, Look look) {
            this.style = style;
            this.level = level;
            looks.push(look);
        }
    }

    OdfBody(OdfStyles styles, OdfFrames frames, DocumentWriter writer) {
        this.styles = styles;
        this.frames = frames;
        this.writer = writer;
    }

    /** A reader of the contents of headers and footers, without the days that programs put there. */
    static OdfBody ofMargins(OdfStyles styles, DocumentWriter writer) {
        OdfBody body = new OdfBody(styles, new OdfFrames(part -> null, styles, writer), writer);
        body.inBody = true;
        body.margins = true;
        return body;
    }

    /** Whether the file is a text, and neither a table nor a drawing. */
    boolean isText() {
        return isText;
    }

    @Override
    public boolean begin(String name, XMLStreamReader xml) {
        if (inBody && frames.begin(name, xml)) {
            depth++;
            return true;
        }
        if (LEFT_OUT.contains(name) || isHiddenSection(name, xml) || margins && OF_THE_DAY.contains(name)) {
            return false;
        }
        if (inBody) {
            structure(name, xml);
            letters(name, xml);
            depth++;
        } else if (name.equals("office:body")) {
            inBody = true;
        } else {
            styles.define(name, xml);
        }
        return true;
    }

    private static boolean isHiddenSection(String name, XMLStreamReader xml) {
        return name.equals("text:section") && "none".equals(OfficeXml.attribute(xml, "display"));
    }

    private void structure(String name, XMLStreamReader xml) {
        switch (name) {
            case "office:text" -> isText = true;
            case "text:p", "text:h" -> {
                // OpenOffice.org 1 has no element around the text
                isText |= depth == 0;
                String style = OfficeXml.attribute(xml, "style-name");
                String stated = OfficeXml.attribute(xml, "outline-level");
                Integer level = OdfStyles.level(stated == null ? OfficeXml.attribute(xml, "level") : stated);
                boolean heading = name.equals("text:h");
                paragraphs.push(new Paragraph(
                        style, heading && level == null ? Integer.valueOf(1) : level, styles.lookOfParagraph(style)));
            }
            case "text:list-item" -> lists++;
            case "table:table-row" -> writer.beginRow();
            default -> {
                if (BOXES.contains(name)) {
                    writer.beginBox();
                }
            }
        }
    }

    private void letters(String name, XMLStreamReader xml) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "text:span" -> {
                Look own = styles.lookOfLetters(OfficeXml.attribute(xml, "style-name"));
                paragraph.looks.push(own.over(paragraph.looks.element()));
            }
            case "text:hidden-paragraph" -> paragraph.hidden |= !"false".equals(OfficeXml.attribute(xml, "is-hidden"));
            case "text:s" -> {
                String count = Objects.requireNonNullElse(OfficeXml.attribute(xml, "c"), "1");
                int blanks = count.matches("\\d{1,3}") ? Integer.parseInt(count) : 1;
                text(" ".repeat(Math.clamp(blanks, 1, MOST_BLANKS)));
            }
            case "text:tab", "text:tab-stop" -> text("\t");
            case "text:line-break" -> writer.lineBreak();
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        Paragraph paragraph = paragraphs.peek();
        if (inBody && !frames.takes(text) && paragraph != null) {
            writer.text(text, paragraph.looks.element());
        }
    }

    @Override
    public void end(String name) {
        if (!inBody) {
            return;
        }
        depth--;
        frames.end(name);
        switch (name) {
            case "office:body" -> inBody = false;
            case "text:p", "text:h" -> endParagraph(paragraphs.pop());
            case "text:span" -> {
                Paragraph paragraph = paragraphs.peek();
                if (paragraph != null && paragraph.looks.size() > 1) {
                    paragraph.looks.pop();
                }
            }
            case "text:list-item" -> lists--;
            case "table:table-cell" -> writer.endCell();
            case "table:table-row" -> writer.endRow();
            default -> {
                if (BOXES.contains(name)) {
                    writer.endBox();
                }
            }
        }
    }

    private void endParagraph(Paragraph paragraph) {
        StyleRole.Named named = styles.role(paragraph.style);
        if (styles.isIndented(paragraph.style)) {
            writer.indent();
        }
        if (paragraph.hidden) {
            writer.endParagraph(StyleRole.LEFT_OUT, 0);
        } else if (named != null && (paragraph.level == null || named.role() != StyleRole.HEADING)) {
            writer.endParagraph(named.role(), named.level());
        } else if (paragraph.level != null) {
            writer.endParagraph(StyleRole.HEADING, paragraph.level);
        } else {
            writer.endParagraph(lists > 0 ? StyleRole.LIST_ITEM : StyleRole.BODY, 0);
        }
    }
}
