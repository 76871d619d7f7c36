package org.depesche.picture.making;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.depesche.picture.PictureCrop;
import org.depesche.picture.PictureNotes;
import org.depesche.picture.PictureType;
import org.springframework.stereotype.Component;

/** Makes the sizes of a picture, each encoded anew. One picture is made at a time. */
@Component
public class PictureMaker {

    /** Widths in pixels: for a phone, for a column of text, and for that column on a fine screen. */
    private static final List<Integer> WIDTHS = List.of(480, 960, DecodedPicture.MOST_WIDTH);

    private static final double QUALITY = .82;

    /** Lossless pictures with more bytes are photographs, which JPEG stores much better. */
    private static final int MOST_LOSSLESS = 700_000;

    /** The sizes of a picture; empty if the file is none, is damaged, or exceeds the limits. */
    public synchronized Optional<MadePicture> make(byte[] file) {
        PictureType type = PictureType.of(file);
        if (type == null) {
            return Optional.empty();
        }
        try {
            BufferedImage picture = DecodedPicture.of(file, type, PictureCrop.NONE);
            return Optional.of(sizes(upright(picture, PictureNotes.of(file).orientation()), type));
        } catch (IOException | RuntimeException e) {
            // decoders throw many exceptions on damaged files
            return Optional.empty();
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        return orientation > 1 && orientation <= 8
                ? ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                        .apply(picture)
                : picture;
    }

    private static MadePicture sizes(BufferedImage picture, PictureType type) throws IOException {
        boolean lossless = type == PictureType.PNG
                || type == PictureType.GIF
                || picture.getColorModel().hasAlpha();
        if (lossless) {
            List<MadePicture.Size> sizes = sizes(picture, "png");
            boolean small = sizes.getLast().bytes().length <= MOST_LOSSLESS;
            if (small || picture.getColorModel().hasAlpha()) {
                return new MadePicture("image/png", sizes);
            }
        }
        return new MadePicture("image/jpeg", sizes(opaque(picture), "jpg"));
    }

    private static List<MadePicture.Size> sizes(BufferedImage picture, String format) throws IOException {
        int most = DecodedPicture.shownWidth(picture.getWidth(), picture.getHeight());
        List<MadePicture.Size> sizes = new ArrayList<>();
        for (int width : WIDTHS) {
            if (width < most) {
                sizes.add(size(picture, width, format));
            }
        }
        sizes.add(size(picture, most, format));
        return sizes;
    }

    private static MadePicture.Size size(BufferedImage picture, int width, String format) throws IOException {
        BufferedImage scaled = Thumbnails.of(picture).width(width).asBufferedImage();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var writing = Thumbnails.of(scaled).scale(1).outputFormat(format);
        (format.equals("jpg") ? writing.outputQuality(QUALITY) : writing).toOutputStream(out);
        return new MadePicture.Size(scaled.getWidth(), scaled.getHeight(), out.toByteArray());
    }

    /** JPEG knows no transparency. */
    private static BufferedImage opaque(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return picture;
        }
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }
}
