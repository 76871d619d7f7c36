package org.depesche.format.rtf;

import java.util.Map;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.StyleRole;
import org.depesche.format.manuscript.WordFields;
import org.jspecify.annotations.Nullable;

/** The text of an RTF file: its paragraphs, tables and fields. */
final class RtfText {

    /** Control words and signs that stand for characters. */
    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("~", "\u00A0"),
            Map.entry("_", "-"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "),
            Map.entry("page", " "),
            Map.entry("column", " "));

    private final DocumentWriter writer;
    private final WordFields fields;
    private final RtfStyles styles;
    private String last = "";
    private boolean inRow;
    private boolean listed;

    RtfText(RtfStyles styles, DocumentWriter writer, WordFields fields) {
        this.styles = styles;
        this.writer = writer;
        this.fields = fields;
    }

    DocumentWriter writer() {
        return writer;
    }

    WordFields fields() {
        return fields;
    }

    /** The letters that were written last. */
    String last() {
        return last;
    }

    /** Notes that a sign or number of a list stands before the open paragraph. */
    void beginItem() {
        listed = true;
    }

    /** Reads a control word of the text. */
    void control(RtfTokens control, RtfState state) {
        switch (control.word()) {
            case "par", "sect" -> {
                if (!state.deleted && !state.dropCap) {
                    endParagraph(state);
                }
            }
            case "line", "lbr" -> {
                if (!fields.areLeftOut()) {
                    writer.lineBreak();
                }
            }
            case "trowd" -> inRow = true;
            case "cell" -> endCell(1, state);
            case "nestcell" -> endCell(Math.max(2, state.nesting), state);
            case "row", "nestrow" -> {
                endParagraph(state);
                writer.endRow();
                inRow &= !control.word().equals("row");
            }
            default -> write(CHARACTERS.getOrDefault(control.word(), ""), state);
        }
    }

    void write(String text, RtfState state) {
        if (!text.isEmpty() && !fields.areLeftOut()) {
            if (!text.isBlank()) {
                writer.openRows(state.inTable || inRow ? state.nesting : 0);
                last = text;
            }
            writer.text(text, state.look());
        }
    }

    /** Ends a group. */
    void end(RtfState group, RtfState around) {
        if (group.destination == RtfDestination.INSTRUCTION && around.destination != RtfDestination.INSTRUCTION) {
            fields.separate();
        }
        if (group.box) {
            writer.endBox();
        }
        if (group.field) {
            fields.end();
        }
        if (group.margin && !around.margin) {
            endParagraph(group);
        }
    }

    private void endCell(int depth, RtfState state) {
        writer.openRows(depth);
        endParagraph(state);
        writer.endCell();
    }

    private void endParagraph(RtfState state) {
        StyleRole.@Nullable Named named = styles.role(state.style);
        if (named == null && state.level < StyleRole.BODY_LEVEL) {
            named = new StyleRole.Named(StyleRole.HEADING, state.level);
        }
        if (named == null) {
            named = new StyleRole.Named(state.listed || listed ? StyleRole.LIST_ITEM : StyleRole.BODY, 0);
        }
        if (state.indented) {
            writer.indent();
        }
        writer.endParagraph(named.role(), named.level());
        listed = false;
    }
}
