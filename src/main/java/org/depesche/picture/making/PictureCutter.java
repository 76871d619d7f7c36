package org.depesche.picture.making;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;
import org.depesche.picture.PictureCrop;
import org.depesche.picture.PictureNotes;
import org.depesche.picture.PictureType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts off for good the parts of a picture that a document hides. */
public final class PictureCutter {

    private static final Logger log = LoggerFactory.getLogger(PictureCutter.class);

    /** Higher than that of the sizes that are made of it. */
    private static final double QUALITY = .95;

    private PictureCutter() {}

    /**
     * The part of a picture that a crop leaves, without any notes: a JPEG of a JPEG, a PNG of others. One picture is cut at a time.
     *
     * @param name for messages in the log
     * @param file may be anything
     * @return nothing if it cannot be cut, also if its notes say that it is turned, because programs do not agree which side
     *     is cut off then
     */
    public static synchronized byte[] cut(String name, byte[] file, PictureCrop crop) {
        PictureType type = PictureType.of(file);
        try {
            if (type == null || PictureNotes.of(file).orientation() > 1) {
                throw new IOException("No picture that can be cut");
            }
            return encoded(DecodedPicture.of(file, type, crop), type == PictureType.JPEG ? "jpg" : "png");
        } catch (IOException | RuntimeException e) {
            // decoders throw many exceptions on damaged files
            log.info("{} is left out, because it cannot be cropped as its document does", name);
            return new byte[0];
        }
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var writing = Thumbnails.of(picture).scale(1).outputFormat(format);
        (format.equals("jpg") ? writing.outputQuality(QUALITY) : writing).toOutputStream(out);
        return out.toByteArray();
    }
}
