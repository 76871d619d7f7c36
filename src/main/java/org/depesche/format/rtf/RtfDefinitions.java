package org.depesche.format.rtf;

import org.depesche.format.manuscript.OfficeProperties;
import org.depesche.format.manuscript.OfficeProperties.Property;
import org.depesche.format.manuscript.StyleRole;

/** The definitions of an RTF file before its text: fonts, styles and properties. */
final class RtfDefinitions {

    private static final int LONGEST_NAME = 10_000;

    private final RtfEncoding encoding = new RtfEncoding();
    private final RtfStyles styles = new RtfStyles();
    private final OfficeProperties properties = new OfficeProperties();
    /** The open name of a font or style, or the open property. */
    private final StringBuilder name = new StringBuilder();

    private int font;
    private int charset;
    private int codePage;
    private int style;
    private int base;

    RtfEncoding encoding() {
        return encoding;
    }

    RtfStyles styles() {
        return styles;
    }

    OfficeProperties properties() {
        return properties;
    }

    /** Begins the definition of a style, or a property. */
    void begin() {
        name.setLength(0);
        style = 0;
        base = -1;
    }

    void text(String text) {
        if (name.length() < LONGEST_NAME) {
            name.append(text);
        }
    }

    /** Reads a control word in the table of fonts. */
    void ofFont(RtfTokens control) {
        switch (control.word()) {
            case "f" -> {
                endFont();
                font = control.number();
                charset = 0;
                codePage = 0;
            }
            case "fcharset" -> charset = control.number();
            case "cpg" -> codePage = control.number();
            default -> {}
        }
    }

    /** Reads a control word in the list of styles. */
    void ofStyle(RtfTokens control, RtfState state) {
        switch (control.word()) {
            case "s" -> style = control.number();
            // styles of letters and tables are no styles of paragraphs
            case "cs", "ts", "ds" -> style = -1 - control.number();
            case "sbasedon" -> base = control.number();
            case "outlinelevel" -> state.level = control.number(StyleRole.BODY_LEVEL - 1) + 1;
            default -> {}
        }
    }

    /** Ends a group. */
    void end(RtfState closed, RtfDestination around) {
        Property property = closed.destination.property();
        if (closed.destination == RtfDestination.FONTS) {
            endFont();
        } else if (closed.destination == RtfDestination.STYLES && around == RtfDestination.STYLES && !name.isEmpty()) {
            styles.define(style, name.toString(), base, closed.level);
            name.setLength(0);
        } else if (property != null && closed.destination != around) {
            properties.put(property, name.toString());
        }
    }

    private void endFont() {
        String found = name.toString().replace(";", "").strip();
        if (!found.isEmpty()) {
            encoding.font(font, found, charset, codePage);
        }
        name.setLength(0);
    }
}
