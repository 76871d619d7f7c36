package org.depesche.format.office;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamReader;
import org.depesche.format.manuscript.Look;
import org.depesche.format.manuscript.StyleRole;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document. */
final class WordStyles implements XmlVisitor {

    /** The longest chain of styles that are based on each other. */
    private static final int LONGEST_CHAIN = 20;

    /** A style as the file defines it. */
    private static final class Style {
        private String name = "";
        private @Nullable String base;
        private @Nullable Integer level;
        private @Nullable Boolean listed;
        private WordLook look = new WordLook();
    }

    private final Map<String, Style> styles = new HashMap<>();
    private final WordLook defaults = new WordLook();
    private @Nullable Style open;
    private String usual = "";

    @Override
    public boolean begin(String name, XMLStreamReader xml) {
        switch (name) {
            case "w:style" -> open(xml);
            case "w:tblStylePr", "w:latentStyles", "w:rPrChange", "w:pPrChange" -> {
                return false;
            }
            default -> {
                if (open == null) {
                    defaults.read(name, xml);
                } else {
                    define(open, name, xml);
                }
            }
        }
        return true;
    }

    private void open(XMLStreamReader xml) {
        open = new Style();
        String id = OfficeXml.attribute(xml, "styleId");
        if (id != null) {
            styles.putIfAbsent(id, open);
            boolean isDefault = "paragraph".equals(OfficeXml.attribute(xml, "type"))
                    && OfficeXml.attribute(xml, "default") != null
                    && !"0".equals(OfficeXml.attribute(xml, "default"));
            usual = isDefault ? id : usual;
        }
    }

    private static void define(Style style, String name, XMLStreamReader xml) {
        String value = OfficeXml.attribute(xml, "val");
        switch (name) {
            case "w:name" -> style.name = value == null ? "" : value;
            case "w:basedOn" -> style.base = value;
            case "w:outlineLvl" -> style.level = level(value);
            case "w:numId", "w:ilfo" -> style.listed = !"0".equals(value);
            case "w:u" -> {
                // links are underlined, and are no headings for that
            }
            default -> style.look.read(name, xml);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("w:style")) {
            open = null;
        }
    }

    /** The level of a heading from 1 by Word's outline level from 0; null if it is none. */
    static @Nullable Integer level(@Nullable String value) {
        return value != null && value.matches("\\d") ? Integer.valueOf(Integer.parseInt(value) + 1) : null;
    }

    /** The role that a paragraph's style gives; null if it gives none. */
    StyleRole.@Nullable Named role(@Nullable String id) {
        StyleRole.Named named = first(id, style -> StyleRole.named(style.name));
        if (named == null && id != null && !styles.containsKey(id)) {
            named = StyleRole.named(id);
        }
        Integer level = first(id, style -> style.level);
        return named == null && level != null && level < StyleRole.BODY_LEVEL
                ? new StyleRole.Named(StyleRole.HEADING, level)
                : named;
    }

    boolean isListed(@Nullable String id) {
        return Boolean.TRUE.equals(first(id, style -> style.listed));
    }

    /** The look that the style of a paragraph gives to its letters. */
    Look lookOfParagraph(@Nullable String id) {
        return look(id == null ? usual : id).over(defaults.look());
    }

    /** The look that the style of letters gives. */
    Look lookOfLetters(@Nullable String id) {
        return id == null ? Look.PLAIN : look(id);
    }

    private Look look(String id) {
        Look look = Look.PLAIN;
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            look = look.over(style.look.look());
            style = style.base == null ? null : styles.get(style.base);
        }
        return look;
    }

    /** The first value along the chain of styles. */
    private <T> @Nullable T first(@Nullable String id, Function<Style, @Nullable T> value) {
        Style style = styles.get(id == null ? usual : id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            T found = value.apply(style);
            if (found != null) {
                return found;
            }
            style = style.base == null ? null : styles.get(style.base);
        }
        return null;
    }
}
