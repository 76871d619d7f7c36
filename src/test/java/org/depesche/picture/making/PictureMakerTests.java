package org.depesche.picture.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.depesche.picture.PictureNotes;
import org.depesche.picture.SamplePicture;
import org.depesche.picture.making.MadePicture.Size;
import org.junit.jupiter.api.Test;

class PictureMakerTests {

    private final PictureMaker maker = new PictureMaker();

    private MadePicture made(byte[] file) {
        return maker.make(file).orElseThrow();
    }

    private static BufferedImage decoded(Size size) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(size.bytes()));
    }

    @Test
    void aPhotographIsMadeInSizesForPhonesAndScreens() throws IOException {
        MadePicture made = made(SamplePicture.of(3000, 2000, "jpg"));

        assertThat(made.mediaType()).isEqualTo("image/jpeg");
        assertThat(made.sizes()).extracting(Size::width).containsExactly(480, 960, 1600);
        assertThat(made.sizes()).extracting(Size::height).containsExactly(320, 640, 1067);
        assertThat(decoded(made.largest()).getWidth()).isEqualTo(1600);
    }

    @Test
    void aSmallPictureIsNotEnlarged() {
        assertThat(made(SamplePicture.of(700, 300, "jpg")).sizes())
                .extracting(Size::width)
                .containsExactly(480, 700);
    }

    @Test
    void aTallPictureIsBoundedByItsHeight() {
        MadePicture made = made(SamplePicture.of(1000, 9000, "jpg"));

        assertThat(made.largest().height()).isBetween(2300, 2410);
    }

    @Test
    void aDrawingStaysSharp() {
        assertThat(made(SamplePicture.of(600, 400, "png")).mediaType()).isEqualTo("image/png");
        assertThat(made(SamplePicture.of(600, 400, "gif")).mediaType()).isEqualTo("image/png");
    }

    @Test
    void aTurnedPhotographIsSetUprightAndLosesItsNotes() throws IOException {
        byte[] turned = SamplePicture.turned(800, 400, 6);
        assertThat(PictureNotes.of(turned).orientation()).isEqualTo(6);

        Size upright = made(turned).largest();

        assertThat(List.of(upright.width(), upright.height())).containsExactly(400, 800);
        int corner = decoded(upright).getRGB(390, 10);
        assertThat(corner >> 16 & 0xFF).isGreaterThan(200);
        assertThat(corner & 0xFF).isLessThan(60);
        assertThat(PictureNotes.of(upright.bytes()).orientation()).isEqualTo(1);
        assertThat(new String(upright.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void aPictureThatStatesMorePixelsThanAreReadIsRefusedUndecoded() {
        CRC32 sum = new CRC32();
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(29_000)
                .putInt(29_000)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        sum.update(header);
        byte[] bomb = ByteBuffer.allocate(33)
                .put("\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();

        assertThat(maker.make(bomb)).isEmpty();
    }

    @Test
    void whatIsNoPictureIsRefused() {
        byte[] photograph = SamplePicture.of(800, 600, "jpg");

        assertThat(maker.make("<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(maker.make(new byte[0])).isEmpty();
        assertThat(maker.make(Arrays.copyOf(photograph, 300))).isEmpty();
        assertThat(maker.make(SamplePicture.of(20, 20, "png"))).isEmpty();
    }
}
