package org.depesche.format.office;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.depesche.picture.PictureCrop;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureResolution;
import org.depesche.picture.PictureSize;
import org.jspecify.annotations.Nullable;

/**
 * The sides of a picture that an OpenDocument text hides: lengths from all four, in inches like the size of its frame. They are
 * lengths of the picture in its own size, which depends on its resolution, and for some programs on that of a screen. The
 * shape of the frame tells which one it is (OpenDocument 1.3, part 3, 20.190).
 *
 * @param readable false for a form that is not known
 */
record OdfClip(double top, double right, double bottom, double left, double width, double height, boolean readable) {

    private static final Pattern FORM = Pattern.compile("rect\\((?<sides>[^()]{1,200})\\)");

    private static final Pattern LENGTH =
            Pattern.compile("(?<number>-?\\d{0,6}(?:\\.\\d{1,9})?)(?<unit>cm|mm|in|inch|pt|pc|px)");

    /** Dots an inch of screens, for pictures that state no resolution. */
    private static final List<Double> SCREENS = List.of(96.0, 72.0, 120.0, 144.0, 168.0, 192.0, 240.0, 288.0);

    /** The part by which two shapes may differ, because programs round lengths. */
    private static final double TOLERANCE = .02;

    /**
     * @param stated of the style; null if it states nothing
     * @param frame an element with the size in which the picture is shown
     */
    static OdfClip of(@Nullable String stated, XMLStreamReader frame) {
        double width = inches(OfficeXml.attribute(frame, "width"));
        double height = inches(OfficeXml.attribute(frame, "height"));
        if (stated == null || stated.equals("auto")) {
            return new OdfClip(0, 0, 0, 0, width, height, true);
        }
        Matcher form = FORM.matcher(stated);
        String[] sides = form.matches() ? form.group("sides").strip().split("\\s*,\\s*|\\s+") : new String[0];
        if (sides.length != 4) {
            return new OdfClip(0, 0, 0, 0, width, height, false);
        }
        double top = inches(sides[0]);
        double right = inches(sides[1]);
        double bottom = inches(sides[2]);
        double left = inches(sides[3]);
        boolean readable = Double.isFinite(top + right + bottom + left);
        return new OdfClip(top, right, bottom, left, width, height, readable);
    }

    /** A length in inches; no number if it is none. */
    static double inches(@Nullable String stated) {
        if (stated == null) {
            return Double.NaN;
        }
        if (stated.equals("auto")) {
            return 0;
        }
        Matcher length = LENGTH.matcher(stated);
        if (!length.matches() || length.group("number").matches("-?")) {
            return Double.NaN;
        }
        double perInch = switch (length.group("unit")) {
            case "cm" -> 2.54;
            case "mm" -> 25.4;
            case "pt" -> 72;
            case "pc" -> 6;
            case "px" -> 96;
            default -> 1;
        };
        return Double.parseDouble(length.group("number")) / perInch;
    }

    /** The picture without the hidden parts. */
    PictureFile appliedTo(PictureFile picture) {
        if (readable && Math.max(Math.max(top, bottom), Math.max(left, right)) <= 0) {
            return picture;
        }
        byte[] file = picture.bytes().get();
        PictureSize size = PictureSize.of(file);
        return picture.cropped(!readable || size == null ? PictureCrop.ALL : crop(size, PictureResolution.of(file)));
    }

    private PictureCrop crop(PictureSize size, @Nullable PictureResolution stated) {
        List<PictureResolution> resolutions = stated != null
                ? List.of(stated)
                : SCREENS.stream()
                        .map(dots -> new PictureResolution(dots, dots))
                        .toList();
        for (PictureResolution resolution : resolutions) {
            double wide = size.width() / resolution.across();
            double high = size.height() / resolution.down();
            if (isShaped(wide - left - right, high - top - bottom)) {
                return of(wide, high);
            }
        }
        // some programs state the lengths as they are shown
        double wide = width + left + right;
        double high = height + top + bottom;
        boolean shown = wide > 0 && high > 0 && isSame(wide / high, (double) size.width() / size.height());
        return shown ? of(wide, high) : PictureCrop.ALL;
    }

    /** Whether a rest has the shape of the frame, as far as that is known. */
    private boolean isShaped(double wide, double high) {
        return wide > 0 && high > 0 && (!(width > 0 && height > 0) || isSame(wide / high, width / height));
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * other;
    }

    private PictureCrop of(double wide, double high) {
        return new PictureCrop(left / wide, top / high, right / wide, bottom / high);
    }
}
