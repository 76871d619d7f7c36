package org.depesche.format.doc;

import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.Look;
import org.depesche.format.manuscript.OfficeDocument;
import org.depesche.format.manuscript.OfficeProperties;
import org.depesche.format.manuscript.OfficeProperties.Property;
import org.depesche.format.manuscript.StyleRole;
import org.depesche.format.manuscript.Symbols;
import org.depesche.format.manuscript.WordFields;
import org.jspecify.annotations.Nullable;

/** Reads the text of a Word document of before 2007, as it looks when all tracked changes are accepted. */
final class DocBody {

    private static final char FIELD_BEGINS = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_ENDS = '\u0015';
    private static final char CELL_ENDS = '\u0007';
    private static final char LINE_BREAK = '\u000B';
    private static final char NO_BREAK_HYPHEN = '\u001E';

    /** The outline level of running text in Word's own numbers, from 0. */
    private static final int NO_HEADING = 9;

    private final DocumentWriter writer;
    private final WordFields fields;
    private final @Nullable StyleSheet styles;
    private final @Nullable DocPictures pictures;
    private boolean inInstruction;

    private DocBody(
            HWPFDocumentCore document, @Nullable DocPictures pictures, DocumentWriter writer, WordFields fields) {
        this.styles = document.getStyleSheet();
        this.pictures = pictures;
        this.writer = writer;
        this.fields = fields;
    }

    static OfficeDocument read(HWPFDocumentCore document) {
        DocPictures pictures = document instanceof HWPFDocument current ? new DocPictures(current) : null;
        DocBody body = new DocBody(document, pictures, new DocumentWriter(), new WordFields());
        DocBody margins = new DocBody(document, null, DocumentWriter.ofMargins(), WordFields.ofMargins());
        body.read(document.getRange());
        if (document instanceof HWPFDocument current) {
            body.read(current.getMainTextboxRange());
            margins.read(current.getHeaderStoryRange());
        }
        return OfficeDocument.of(body.writer, properties(document), margins.writer);
    }

    private static OfficeProperties properties(HWPFDocumentCore document) {
        OfficeProperties properties = new OfficeProperties();
        SummaryInformation summary = document.getSummaryInformation();
        if (summary != null) {
            properties.put(Property.TITLE, summary.getTitle());
            properties.put(Property.CREATOR, summary.getAuthor());
            properties.put(Property.KEYWORDS, summary.getKeywords());
            properties.put(Property.SUBJECT, summary.getSubject());
        }
        DocumentSummaryInformation more = document.getDocumentSummaryInformation();
        if (more != null) {
            properties.put(Property.CATEGORY, more.getCategory());
        }
        return properties;
    }

    private void read(Range range) {
        if (range.getEndOffset() <= range.getStartOffset()) {
            // the library finds a paragraph in an empty range too
            return;
        }
        for (int i = 0; i < range.numParagraphs(); i++) {
            read(range.getParagraph(i));
        }
        writer.openRows(0);
    }

    private void read(Paragraph paragraph) {
        int depth = paragraph.isInTable() ? Math.max(1, paragraph.getTableLevel()) : 0;
        if (paragraph.isTableRowEnd()) {
            writer.endRow();
            return;
        }
        writer.openRows(depth);
        boolean joined = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            read(run);
            joined = run.isMarkedDeleted();
        }
        boolean cell = depth > 0 && (endsCell(paragraph) || paragraph.isEmbeddedCellMark());
        if (cell || !joined) {
            endParagraph(paragraph);
        }
        if (cell) {
            writer.endCell();
        }
    }

    private static boolean endsCell(Paragraph paragraph) {
        String text = paragraph.text();
        return !text.isEmpty() && text.charAt(text.length() - 1) == CELL_ENDS;
    }

    private void read(CharacterRun run) {
        if (run.isMarkedDeleted()) {
            return;
        }
        boolean hidden = run.isVanished();
        if (pictures != null && !hidden && !fields.areLeftOut()) {
            pictures.of(run).forEach(writer::picture);
        }
        Look look =
                new Look(run.isBold() || run.getUnderlineCode() != 0, run.isItalic(), hidden, run.getFontSize() / 2f);
        if (run.isSymbol()) {
            String font =
                    run.getSymbolFont() == null ? null : run.getSymbolFont().getMainFontName();
            write(Symbols.of(font, run.getSymbolCharacter()), look);
            return;
        }
        StringBuilder plain = new StringBuilder();
        for (char c : run.text().toCharArray()) {
            if (c >= ' ' && !run.isSpecialCharacter() || c == '\t') {
                plain.append(c);
            } else if (c == NO_BREAK_HYPHEN) {
                plain.append('-');
            } else {
                write(plain.toString(), look);
                plain.setLength(0);
                sign(c);
            }
        }
        write(plain.toString(), look);
    }

    private void sign(char c) {
        switch (c) {
            case FIELD_BEGINS -> {
                fields.begin();
                inInstruction = true;
            }
            case FIELD_RESULT -> {
                fields.separate();
                inInstruction = false;
            }
            case FIELD_ENDS -> {
                fields.end();
                inInstruction = false;
            }
            case LINE_BREAK -> {
                if (!fields.areLeftOut()) {
                    writer.lineBreak();
                }
            }
            default -> {
                // the place of a picture, the mark of a note, a page break
            }
        }
    }

    private void write(String text, Look look) {
        if (inInstruction) {
            fields.instruction(text);
        } else if (!text.isEmpty() && !fields.areLeftOut()) {
            writer.text(text, look);
        }
    }

    private void endParagraph(Paragraph paragraph) {
        StyleRole.Named named = named(paragraph);
        if (named == null && paragraph.getLvl() >= 0 && paragraph.getLvl() < NO_HEADING) {
            named = new StyleRole.Named(StyleRole.HEADING, paragraph.getLvl() + 1);
        }
        if (named == null) {
            named = new StyleRole.Named(paragraph.getIlfo() > 0 ? StyleRole.LIST_ITEM : StyleRole.BODY, 0);
        }
        if (paragraph.getIndentFromLeft() >= DocumentWriter.INDENT) {
            writer.indent();
        }
        writer.endParagraph(named.role(), named.level());
    }

    /** The role that the paragraph's style, or one beneath it, gives. */
    private StyleRole.@Nullable Named named(Paragraph paragraph) {
        int index = paragraph.getStyleIndex();
        for (int i = 0; styles != null && i < 20 && index >= 0 && index < styles.numStyles(); i++) {
            StyleDescription style = styles.getStyleDescription(index);
            if (style == null) {
                return null;
            }
            StyleRole.Named named = style.getName() == null ? null : StyleRole.named(style.getName());
            if (named != null) {
                return named;
            }
            index = style.getBaseStyle();
        }
        return null;
    }
}
