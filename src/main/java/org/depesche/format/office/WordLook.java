package org.depesche.format.office;

import javax.xml.stream.XMLStreamReader;
import org.depesche.format.manuscript.Look;
import org.jspecify.annotations.Nullable;

/** Reads the properties of a run of letters in WordprocessingML: the content of {@code w:rPr}. */
final class WordLook {

    private @Nullable Boolean bold;
    private @Nullable Boolean italic;
    private @Nullable Boolean underlined;
    private @Nullable Boolean hidden;
    private @Nullable Float size;

    /** Reads one property. */
    void read(String name, XMLStreamReader xml) {
        switch (name) {
            case "w:b" -> bold = isOn(xml);
            case "w:i" -> italic = isOn(xml);
            case "w:u" -> underlined = !"none".equals(OfficeXml.attribute(xml, "val"));
            case "w:vanish", "w:specVanish" -> hidden = isOn(xml);
            case "w:sz" -> size = points(OfficeXml.attribute(xml, "val"));
            default -> {}
        }
    }

    /** Whether a property is switched on: it is unless its value says no. */
    static boolean isOn(XMLStreamReader xml) {
        String value = OfficeXml.attribute(xml, "val");
        return value == null || !value.matches("0|false|off|none");
    }

    /** Word counts in half points. */
    private static @Nullable Float points(@Nullable String halves) {
        return halves != null && halves.matches("\\d{1,4}(?:\\.\\d{1,4})?")
                ? Float.valueOf(Float.parseFloat(halves) / 2)
                : null;
    }

    Look look() {
        return new Look(Boolean.TRUE.equals(underlined) ? Boolean.TRUE : bold, italic, hidden, size);
    }
}
