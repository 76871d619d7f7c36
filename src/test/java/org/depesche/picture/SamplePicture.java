package org.depesche.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures for tests: a harbour of few colours, red in its upper left corner. */
public final class SamplePicture {

    private SamplePicture() {}

    /** @param format as ImageIO names it: jpg, png, gif */
    public static byte[] of(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, new Color(0x9fc3dd), 0, height, new Color(0x2c4a60)));
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 4, height / 4);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG that EXIF says to be turned, with the place where it was taken in its notes. */
    public static byte[] turned(int width, int height, int orientation) {
        byte[] note = ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        byte[] place = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        return withSegment(
                of(width, height, "jpg"),
                0xE1,
                ByteBuffer.allocate(place.length + note.length)
                        .put(place)
                        .put(note)
                        .array());
    }

    /** A JPEG with caption, photographer and agency in IPTC. */
    public static byte[] captioned(String caption, String by, String agency) {
        ByteArrayOutputStream iptc = new ByteArrayOutputStream();
        dataset(iptc, 1, 90, "\u001b%G");
        dataset(iptc, 2, 120, caption);
        dataset(iptc, 2, 80, by);
        dataset(iptc, 2, 110, agency);
        byte[] sets = iptc.toByteArray();
        byte[] head = "Photoshop 3.0\0008BIM\u0004\u0004\0\0".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer segment = ByteBuffer.allocate(head.length + 4 + sets.length + sets.length % 2)
                .put(head)
                .putInt(sets.length)
                .put(sets);
        return withSegment(of(800, 600, "jpg"), 0xED, segment.array());
    }

    private static void dataset(ByteArrayOutputStream out, int record, int number, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(5 + bytes.length)
                .put((byte) 0x1C)
                .put((byte) record)
                .put((byte) number)
                .putShort((short) bytes.length)
                .put(bytes)
                .array());
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + 4 + content.length)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
