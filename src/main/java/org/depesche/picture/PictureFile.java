package org.depesche.picture;

import java.util.function.Supplier;
import org.depesche.picture.making.PictureCutter;

/**
 * A picture that came with an article: in a container beside it, or inside its file.
 *
 * @param name for messages in the log
 * @param size in bytes
 * @param bytes loads the content, which may be anything; nothing if it is damaged, or cannot be cropped as it has to be
 */
public record PictureFile(String name, long size, Supplier<byte[]> bytes) {

    /** The bytes of the largest picture that is read. */
    public static final int MOST_BYTES = 30 << 20;

    public static PictureFile of(String name, byte[] bytes) {
        return new PictureFile(name, bytes.length, () -> bytes);
    }

    /** This picture without the parts that a document hides. Each load cuts it anew, so that no rest is held in memory. */
    public PictureFile cropped(PictureCrop crop) {
        return crop.isNone() ? this : new PictureFile(name, size, () -> PictureCutter.cut(name, bytes.get(), crop));
    }
}
