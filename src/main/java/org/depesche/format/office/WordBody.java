package org.depesche.format.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.Look;
import org.depesche.format.manuscript.StyleRole;
import org.depesche.format.manuscript.Symbols;
import org.depesche.format.manuscript.WordFields;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a Word document as it looks when all tracked changes are accepted. Headers and footers are other parts;
 * notes and comments are not read.
 */
final class WordBody implements XmlVisitor {

    /** Deleted and moved text, states before a change, settings, and parts that are no text. */
    private static final Set<String> LEFT_OUT = Set.of("""
            w:delText w:delInstrText w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:tblPrExChange
            w:trPrChange w:tcPrChange w:tblGridChange w:numberingChange w:sectPr w:tblPr w:tblGrid w:tcPr w:sdtEndPr w:tabs
            w:rt w:footnote w:endnote w:comment w:hdr w:ftr w:binData w:altChunk w:styles w:fonts w:lists w:bgPict w:docPr
            """.strip().split("\\s+"));

    private final WordStyles styles;
    private final WordDrawings drawings;
    private final DocumentWriter writer;
    private final WordFields fields;
    private final ContentControls controls = new ContentControls();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    /** Whether a variant has been taken, for each open set of alternatives. */
    private final Deque<Boolean> alternatives = new ArrayDeque<>();

    private WordLook run = new WordLook();
    private @Nullable String letters;
    private boolean inRowProperties;
    private boolean deletedRow;
    private boolean inText;
    private boolean inInstruction;
    private boolean isWord;

    /** The properties of an open paragraph. */
    private static final class Paragraph {
        private @Nullable String style;
        private @Nullable Integer level;
        private @Nullable Boolean listed;
        private boolean inProperties;
        private boolean indented;
        /** Whether the end of the paragraph was deleted, or its only letter is the large first one of the next. */
        private boolean joined;
    }

    WordBody(WordStyles styles, WordDrawings drawings, DocumentWriter writer, WordFields fields) {
        this.styles = styles;
        this.drawings = drawings;
        this.writer = writer;
        this.fields = fields;
    }

    /** Whether the file is a Word document. */
    boolean isWord() {
        return isWord;
    }

    @Override
    public boolean begin(String name, XMLStreamReader xml) {
        if (LEFT_OUT.contains(name)) {
            return false;
        }
        if (controls.isOpen()) {
            return controls.property(name, xml);
        }
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null && paragraph.inProperties) {
            return property(paragraph, name, xml);
        }
        return switch (name) {
            case "w:del", "w:moveFrom" -> {
                deletedRow |= inRowProperties;
                yield false;
            }
            case "?:annotation" ->
                !Objects.requireNonNullElse(OfficeXml.attribute(xml, "type"), "")
                        .matches(".*(?:Deletion|Comment|Formatting|Numbering)");
            case "mc:AlternateContent" -> alternatives.offerFirst(false);
            case "mc:Choice", "mc:Fallback" -> !Boolean.TRUE.equals(alternatives.peek());
            case "w:tc" -> !deletedRow;
            case "w:sdtContent" -> !controls.isLeftOut();
            default -> {
                structure(name, xml);
                content(name, xml);
                yield true;
            }
        };
    }

    private void structure(String name, XMLStreamReader xml) {
        switch (name) {
            case "w:document", "w:wordDocument" -> isWord = true;
            case "w:p" -> paragraphs.push(new Paragraph());
            case "w:pPr" -> setInProperties(true);
            case "w:tr" -> writer.beginRow();
            case "w:trPr" -> inRowProperties = true;
            case "w:txbxContent" -> writer.beginBox();
            case "w:sdt" -> controls.begin();
            case "w:sdtPr" -> controls.open();
            case "w:fldChar" -> {
                switch (Objects.requireNonNullElse(OfficeXml.attribute(xml, "fldCharType"), "")) {
                    case "begin" -> fields.begin();
                    case "separate" -> fields.separate();
                    case "end" -> fields.end();
                    default -> {}
                }
            }
            case "w:fldSimple" -> {
                fields.begin();
                fields.instruction(Objects.requireNonNullElse(OfficeXml.attribute(xml, "instr"), ""));
                fields.separate();
            }
            default -> {}
        }
    }

    private void setInProperties(boolean inProperties) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.inProperties = inProperties;
        }
    }

    private void content(String name, XMLStreamReader xml) {
        switch (name) {
            case "w:r" -> {
                run = new WordLook();
                letters = null;
            }
            case "w:rStyle" -> letters = OfficeXml.attribute(xml, "val");
            case "w:t", "m:t" -> inText = true;
            case "w:instrText" -> inInstruction = true;
            case "w:tab", "w:ptab" -> write("\t");
            case "w:br", "w:cr" -> {
                if (!fields.areLeftOut()) {
                    writer.lineBreak();
                }
            }
            case "w:noBreakHyphen" -> write("-");
            case "w:sym" -> write(Symbols.of(OfficeXml.attribute(xml, "font"), OfficeXml.attribute(xml, "char")));
            case "?:symEx" -> write(Symbols.of("", OfficeXml.attribute(xml, "char")));
            default -> {
                run.read(name, xml);
                if (!fields.areLeftOut() && !run.look().isHidden()) {
                    drawings.read(name, xml);
                }
            }
        }
    }

    private static boolean property(Paragraph paragraph, String name, XMLStreamReader xml) {
        String value = OfficeXml.attribute(xml, "val");
        switch (name) {
            case "w:pStyle" -> paragraph.style = value;
            case "w:numId", "w:ilfo" -> paragraph.listed = !"0".equals(value);
            case "w:ind" -> paragraph.indented = isIndented(xml);
            case "w:outlineLvl" -> paragraph.level = WordStyles.level(value);
            case "w:framePr" ->
                paragraph.joined |= OfficeXml.attribute(xml, "dropCap") != null
                        && !"none".equals(OfficeXml.attribute(xml, "dropCap"));
            case "w:del", "w:moveFrom" -> paragraph.joined = true;
            default -> {}
        }
        return true;
    }

    @Override
    public void text(String text) {
        if (inInstruction) {
            fields.instruction(text);
        } else if (inText) {
            write(text);
        }
    }

    private void write(String text) {
        if (!fields.areLeftOut() && !text.isEmpty()) {
            Paragraph paragraph = paragraphs.peek();
            Look beneath = styles.lookOfParagraph(paragraph == null ? null : paragraph.style);
            writer.text(text, run.look().over(styles.lookOfLetters(letters)).over(beneath));
        }
    }

    @Override
    public void end(String name) {
        drawings.end(name);
        switch (name) {
            case "w:p" -> endParagraph(paragraphs.pop());
            case "w:pPr" -> setInProperties(false);
            case "w:tc" -> writer.endCell();
            case "w:tr" -> {
                writer.endRow();
                deletedRow = false;
            }
            case "w:trPr" -> inRowProperties = false;
            case "w:txbxContent" -> writer.endBox();
            case "w:sdt" -> controls.end();
            case "w:sdtPr" -> controls.close();
            case "w:fldSimple" -> fields.end();
            case "w:t", "m:t" -> inText = false;
            case "w:instrText" -> inInstruction = false;
            case "mc:AlternateContent" -> alternatives.poll();
            case "mc:Choice" -> {
                if (!alternatives.isEmpty()) {
                    alternatives.pop();
                    alternatives.push(true);
                }
            }
            default -> {}
        }
    }

    /** Whether a paragraph is set in from the others. */
    private static boolean isIndented(XMLStreamReader xml) {
        String left = OfficeXml.attribute(xml, "left");
        String start = left == null ? OfficeXml.attribute(xml, "start") : left;
        return start != null && start.matches("\\d{1,5}") && Integer.parseInt(start) >= DocumentWriter.INDENT;
    }

    private void endParagraph(Paragraph paragraph) {
        if (paragraph.joined) {
            return;
        }
        if (paragraph.indented) {
            writer.indent();
        }
        StyleRole.Named named = styles.role(paragraph.style);
        if (paragraph.level != null && (named == null || named.role() == StyleRole.HEADING)) {
            boolean heading = paragraph.level < StyleRole.BODY_LEVEL;
            named = heading ? new StyleRole.Named(StyleRole.HEADING, paragraph.level) : null;
        }
        if (named == null) {
            boolean listed = paragraph.listed == null ? styles.isListed(paragraph.style) : paragraph.listed;
            named = new StyleRole.Named(listed ? StyleRole.LIST_ITEM : StyleRole.BODY, 0);
        }
        writer.endParagraph(named.role(), named.level());
    }
}
