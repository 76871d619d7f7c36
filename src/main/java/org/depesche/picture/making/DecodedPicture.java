package org.depesche.picture.making;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.depesche.picture.PictureCrop;
import org.depesche.picture.PictureSize;
import org.depesche.picture.PictureType;

/**
 * Decodes pictures. Each is measured first, and a large one is decoded in part, so that memory depends on the size that is
 * shown, and not on the size that the file states.
 */
final class DecodedPicture {

    /** The greatest width in which a picture is shown, in pixels. */
    static final int MOST_WIDTH = 1_600;

    /** The height of a picture of the greatest width; higher ones get narrower. */
    private static final int MOST_HEIGHT = 2_400;

    /** Smaller pictures are buttons, logos, and the invisible ones by which readers are counted. */
    private static final int LEAST_SIDE = 64;

    private static final long MOST_PIXELS = 120_000_000;
    private static final int LONGEST_SIDE = 30_000;

    private DecodedPicture() {}

    /**
     * The part of a picture that a crop leaves, as it lies in the file.
     *
     * @throws IOException if the picture is damaged or exceeds the limits, or nothing is left
     */
    static BufferedImage of(byte[] file, PictureType type, PictureCrop crop) throws IOException {
        ImageReader reader = type.reader();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            PictureSize size = new PictureSize(reader.getWidth(0), reader.getHeight(0));
            int shorter = Math.min(size.width(), size.height());
            int longer = Math.max(size.width(), size.height());
            if (shorter < LEAST_SIDE || longer > LONGEST_SIDE || (long) shorter * longer > MOST_PIXELS) {
                throw new IOException("No picture to be shown: " + size);
            }
            Rectangle shown =
                    crop.shown(size).orElseThrow(() -> new IOException("Nothing is left of " + size + " by " + crop));
            ImageReadParam part = reader.getDefaultReadParam();
            if (!crop.isNone()) {
                part.setSourceRegion(shown);
            }
            // more than is shown, so that the rest is scaled smoothly
            int step = Math.max(1, 2 * shown.width / (3 * shownWidth(shown.width, shown.height)));
            part.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, part);
        } finally {
            reader.dispose();
        }
    }

    /** The greatest width in which a picture is shown. */
    static int shownWidth(int width, int height) {
        int bounded = (int) Math.max(1, (long) width * MOST_HEIGHT / height);
        return Math.min(Math.min(MOST_WIDTH, width), bounded);
    }
}
