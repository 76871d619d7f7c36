package org.depesche.format.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.xml.stream.XMLStreamReader;
import org.depesche.format.manuscript.Look;
import org.depesche.format.manuscript.StyleRole;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument text: named ones, and those without a name that the program makes for single changes. */
final class OdfStyles implements XmlVisitor {

    /** The longest chain of styles that are based on each other. */
    private static final int LONGEST_CHAIN = 20;

    /** In inches: half a centimetre. */
    private static final double INDENT = .195;

    /** A style as the file defines it. */
    private static final class Style {
        private String name = "";
        private @Nullable String base;
        private @Nullable Integer level;
        private @Nullable Boolean bold;
        private @Nullable Boolean italic;
        private @Nullable Boolean hidden;
        private @Nullable Boolean indented;
        private @Nullable Float points;
        /** The size as a share of that of the style beneath. */
        private @Nullable Float share;

        private @Nullable String clip;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private Style open = new Style();

    /** Reads an element of a file's styles, but not those that are made for headers and footers. */
    @Override
    public boolean begin(String name, XMLStreamReader xml) {
        if (name.equals("office:automatic-styles") || name.equals("office:master-styles")) {
            return false;
        }
        define(name, xml);
        return true;
    }

    /** Reads an element of a definition. */
    void define(String name, XMLStreamReader xml) {
        String family = OfficeXml.attribute(xml, "family");
        switch (name) {
            case "style:default-style" -> open(key(family, ""));
            case "style:style" -> {
                String id = Objects.requireNonNullElse(OfficeXml.attribute(xml, "name"), "");
                String base = OfficeXml.attribute(xml, "parent-style-name");
                open(key(family, id));
                open.name = Objects.requireNonNullElse(OfficeXml.attribute(xml, "display-name"), id);
                open.base = key(family, Objects.requireNonNullElse(base, ""));
                open.level = level(OfficeXml.attribute(xml, "default-outline-level"));
            }
            case "style:text-properties" -> readLook(xml);
            case "style:paragraph-properties" -> readMargin(xml);
            case "style:graphic-properties" -> open.clip = OfficeXml.attribute(xml, "clip");
            case "style:properties" -> {
                readLook(xml);
                readMargin(xml);
                open.clip = OfficeXml.attribute(xml, "clip");
            }
            default -> {}
        }
    }

    private void open(String key) {
        open = new Style();
        styles.putIfAbsent(key, open);
    }

    private void readLook(XMLStreamReader xml) {
        String weight = OfficeXml.attribute(xml, "font-weight");
        String line = OfficeXml.attribute(xml, "text-underline-style");
        String display = OfficeXml.attribute(xml, "display");
        String size = Objects.requireNonNullElse(OfficeXml.attribute(xml, "font-size"), "");
        if (weight != null) {
            open.bold = weight.matches("bold|[6-9]00");
        }
        String slant = OfficeXml.attribute(xml, "font-style");
        if (slant != null) {
            open.italic = slant.matches("italic|oblique");
        }
        if (line != null && !line.equals("none")) {
            open.bold = true;
        }
        if (display != null) {
            open.hidden = display.equals("none");
        }
        if (size.matches("\\d{1,4}(?:\\.\\d{1,6})?pt")) {
            open.points = Float.valueOf(size.replace("pt", ""));
        } else if (size.matches("\\d{1,4}(?:\\.\\d{1,6})?%")) {
            open.share = Float.parseFloat(size.replace("%", "")) / 100;
        }
    }

    private void readMargin(XMLStreamReader xml) {
        String margin = OfficeXml.attribute(xml, "margin-left");
        if (margin != null) {
            open.indented = OdfClip.inches(margin) >= INDENT;
        }
    }

    static @Nullable Integer level(@Nullable String value) {
        return value != null && value.matches("[1-9]\\d?") ? Integer.valueOf(value) : null;
    }

    private static String key(@Nullable String family, String name) {
        return family + "/" + name;
    }

    /** The role that the style of a paragraph gives; null if it gives none. */
    StyleRole.@Nullable Named role(@Nullable String style) {
        String key = key("paragraph", style == null ? "" : style);
        StyleRole.Named named = first(key, each -> StyleRole.named(each.name));
        if (named == null && style != null && !styles.containsKey(key)) {
            named = StyleRole.named(style);
        }
        Integer level = first(key, each -> each.level);
        return named == null && level != null ? new StyleRole.Named(StyleRole.HEADING, level) : named;
    }

    /** Whether a paragraph is set in from the others. */
    boolean isIndented(@Nullable String style) {
        return Boolean.TRUE.equals(first(key("paragraph", style == null ? "" : style), each -> each.indented));
    }

    Look lookOfParagraph(@Nullable String style) {
        return look(key("paragraph", style == null ? "" : style));
    }

    Look lookOfLetters(@Nullable String style) {
        return style == null ? Look.PLAIN : look(key("text", style));
    }

    /** The lengths that the style of a picture hides at its sides, as the file states them; null if it states none. */
    @Nullable
    String clip(@Nullable String style) {
        String name = style == null ? "" : style;
        String stated = first(key("graphic", name), each -> each.clip);
        // so OpenOffice.org 1 names the family
        return stated == null ? first(key("graphics", name), each -> each.clip) : stated;
    }

    private Look look(String key) {
        float share = 1;
        Float points = null;
        Style style = styles.get(key);
        for (int i = 0; style != null && points == null && i < LONGEST_CHAIN; i++) {
            share *= style.share == null ? 1 : style.share;
            points = style.points;
            style = style.base == null ? null : styles.get(style.base);
        }
        return new Look(
                first(key, each -> each.bold),
                first(key, each -> each.italic),
                first(key, each -> each.hidden),
                points == null ? null : Float.valueOf(share * points));
    }

    /** The first value along the chain of styles. */
    private <T> @Nullable T first(String key, Function<Style, @Nullable T> value) {
        Style style = styles.get(key);
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
