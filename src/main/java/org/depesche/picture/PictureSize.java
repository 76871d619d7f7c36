package org.depesche.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The size of a picture as its file states it. The picture is not decoded.
 *
 * @param width in pixels, like the height
 */
public record PictureSize(int width, int height) {

    /** The shorter side of pictures that tell something without a caption; smaller ones are logos, buttons and signatures. */
    private static final int LEAST_WITHOUT_CAPTION = 200;

    /** The size of a picture; null if the file is none, or is damaged. */
    public static @Nullable PictureSize of(byte[] file) {
        PictureType type = PictureType.of(file);
        if (type == null) {
            return null;
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = type.reader();
            try {
                reader.setInput(in, true, true);
                return new PictureSize(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // decoders throw many exceptions on damaged files
            return null;
        }
    }

    /** Whether a picture without a caption is too small to belong to a text. */
    public boolean isOrnament() {
        return Math.min(width, height) < LEAST_WITHOUT_CAPTION;
    }
}
