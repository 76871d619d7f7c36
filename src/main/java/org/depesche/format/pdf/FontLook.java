package org.depesche.format.pdf;

import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** The look of a font, told from its name and its descriptor. */
record FontLook(boolean bold, boolean italic) {

    private static final Pattern BOLD = Pattern.compile(
            "(?i)bold|black|heavy|fett|demi(?!cond)|extrabd|[-,_]bd\\b|(?:^|\\+)(?:cmbx|cmssbx|ecbx|sfbx|cmb)\\d|[-,]semib|-hv|-blk");

    private static final Pattern ITALIC =
            Pattern.compile("(?i)italic|oblique|kursiv|slanted|[-,_]it\\b|(?:^|\\+)(?:cmti|ecti|sfti|cmsl)\\d");

    private static final int BOLD_WEIGHT = 600;

    static FontLook of(PDFont font) {
        String name = String.valueOf(font.getName());
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean bold = BOLD.matcher(name).find();
        boolean italic = ITALIC.matcher(name).find();
        if (descriptor != null) {
            bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
            italic |= descriptor.isItalic() || descriptor.getItalicAngle() != 0;
        }
        return new FontLook(bold, italic);
    }
}
