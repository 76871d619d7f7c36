package org.depesche.format.rtf;

import java.util.Deque;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.format.manuscript.Look;
import org.depesche.format.manuscript.StyleRole;

/** The settings of RTF that hold within a group, and are as before after it. */
final class RtfState {

    RtfDestination destination = RtfDestination.BODY;
    /** Whether the group is at the top or the foot of the pages. */
    boolean margin;
    /** Whether the group is a text box. */
    boolean box;
    /** Whether the group is a shape, or a picture that stands like a letter in a line. */
    boolean shape;
    /** Whether the group is a field. */
    boolean field;
    /** Whether no token of the group has been read yet, so that the next one may name its destination. */
    boolean begins;

    /** Whether programs that do not know the group's destination are to leave it out. */
    boolean starred;

    int font;
    /** The number of letters that stand for one of Unicode in old programs. */
    int skipped = 1;

    boolean bold;
    boolean italic;
    boolean underlined;
    boolean hidden;
    boolean deleted;
    /** In half points. */
    int size = 24;

    int style;
    int level = StyleRole.BODY_LEVEL;
    boolean listed;
    boolean inTable;
    int nesting = 1;
    boolean dropCap;
    boolean indented;

    /** The destination of the innermost group that is none of two variants of a text. */
    static RtfDestination aroundVariants(Deque<RtfState> open) {
        return open.stream()
                .map(outer -> outer.destination)
                .filter(outer -> outer != RtfDestination.VARIANTS)
                .findFirst()
                .orElse(RtfDestination.BODY);
    }

    /** The settings of a group that opens within this one. */
    RtfState opened() {
        RtfState inner = new RtfState();
        inner.destination = destination;
        inner.begins = true;
        inner.margin = margin;
        inner.font = font;
        inner.skipped = skipped;
        inner.bold = bold;
        inner.italic = italic;
        inner.underlined = underlined;
        inner.hidden = hidden;
        inner.deleted = deleted;
        inner.size = size;
        inner.copyParagraph(this);
        return inner;
    }

    private void copyParagraph(RtfState other) {
        style = other.style;
        level = other.level;
        listed = other.listed;
        inTable = other.inTable;
        nesting = other.nesting;
        dropCap = other.dropCap;
        indented = other.indented;
    }

    /** Sets the letters as they are without settings: {@code \plain}. */
    void resetLetters() {
        RtfState usual = new RtfState();
        font = usual.font;
        bold = usual.bold;
        italic = usual.italic;
        underlined = usual.underlined;
        hidden = usual.hidden;
        deleted = usual.deleted;
        size = usual.size;
    }

    /** Sets the paragraph as it is without settings: {@code \pard}. */
    void resetParagraph() {
        copyParagraph(new RtfState());
    }

    /** Sets one of the settings of letters or paragraphs, if the control word is one. */
    boolean set(RtfTokens control) {
        switch (control.word()) {
            case "plain" -> resetLetters();
            case "f" -> font = control.number();
            case "fs" -> size = control.number(size);
            case "b" -> bold = control.isOn();
            case "i" -> italic = control.isOn();
            case "ul", "uld", "uldb", "uldash", "ulth", "ulw" -> underlined = control.isOn();
            case "ulnone" -> underlined = false;
            case "v" -> hidden = control.isOn();
            case "deleted", "mvf" -> deleted = control.isOn();
            case "uc" -> skipped = Math.clamp(control.number(1), 0, 10);
            case "pard" -> resetParagraph();
            case "s" -> style = control.number();
            case "outlinelevel" -> level = control.number(9) + 1;
            case "ls" -> listed = control.number() > 0;
            case "intbl" -> inTable = control.isOn();
            case "itap" -> {
                nesting = Math.max(1, control.number(1));
                inTable = control.number(1) > 0;
            }
            case "li", "lin" -> indented = control.number() >= DocumentWriter.INDENT;
            case "dropcapli" -> dropCap = control.number() > 0;
            default -> {
                return false;
            }
        }
        return true;
    }

    Look look() {
        return new Look(bold || underlined, italic, hidden || deleted, size / 2f);
    }
}
