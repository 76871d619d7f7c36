package org.depesche.format.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.depesche.picture.PictureCrop;
import org.jspecify.annotations.Nullable;

/** The sides of a picture that a Word document hides (ECMA-376, part 1, 20.1.8.55 and 20.1.10.48, part 4, 19.1.2.11). */
final class WordCrop {

    /** Thousandths of a percent, or, in the strict form, a percentage. */
    private static final Pattern SHARE = Pattern.compile("(?<number>-?\\d{1,9}(?:\\.\\d{1,9})?)(?<percent>%)?");

    /** A part of the side, or with an f a part in 65536. */
    private static final Pattern FRACTION =
            Pattern.compile("(?<number>-?(?:\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9}))(?<fixed>f)?");

    private static final double THOUSANDTHS_OF_PERCENT = 100_000;
    private static final double FIXED = 65_536;

    private WordCrop() {}

    /** The rectangle of the picture that is shown: {@code a:srcRect}. */
    static PictureCrop ofSource(XMLStreamReader xml) {
        return crop(share(xml, "l"), share(xml, "t"), share(xml, "r"), share(xml, "b"));
    }

    /** The rectangle that the whole picture would fill, beside the area that shows a part of it: {@code a:fillRect}. */
    static PictureCrop ofFilling(XMLStreamReader xml) {
        double left = share(xml, "l");
        double top = share(xml, "t");
        double right = share(xml, "r");
        double bottom = share(xml, "b");
        double width = 1 - left - right;
        double height = 1 - top - bottom;
        // not so either if a number is none
        if (!(width > 0 && height > 0)) {
            return PictureCrop.ALL;
        }
        return crop(-left / width, -top / height, -right / width, -bottom / height);
    }

    /** The picture of a drawing in VML: {@code v:imagedata}. */
    static PictureCrop ofVml(XMLStreamReader xml) {
        return crop(
                fraction(OfficeXml.attribute(xml, "cropleft")),
                fraction(OfficeXml.attribute(xml, "croptop")),
                fraction(OfficeXml.attribute(xml, "cropright")),
                fraction(OfficeXml.attribute(xml, "cropbottom")));
    }

    private static PictureCrop crop(double left, double top, double right, double bottom) {
        return Double.isFinite(left + top + right + bottom)
                ? new PictureCrop(left, top, right, bottom)
                : PictureCrop.ALL;
    }

    private static double share(XMLStreamReader xml, String side) {
        String stated = OfficeXml.attribute(xml, side);
        Matcher share = SHARE.matcher(stated == null ? "0" : stated);
        if (!share.matches()) {
            return Double.NaN;
        }
        return Double.parseDouble(share.group("number"))
                / (share.group("percent") == null ? THOUSANDTHS_OF_PERCENT : 100);
    }

    private static double fraction(@Nullable String stated) {
        Matcher fraction = FRACTION.matcher(stated == null ? "0" : stated);
        if (!fraction.matches()) {
            return Double.NaN;
        }
        return Double.parseDouble(fraction.group("number")) / (fraction.group("fixed") == null ? 1 : FIXED);
    }
}
