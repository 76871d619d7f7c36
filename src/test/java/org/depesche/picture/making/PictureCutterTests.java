package org.depesche.picture.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.depesche.picture.PictureCrop;
import org.depesche.picture.PictureNotes;
import org.depesche.picture.PictureSize;
import org.depesche.picture.PictureType;
import org.depesche.picture.SamplePicture;
import org.junit.jupiter.api.Test;

class PictureCutterTests {

    private static final PictureCrop RED_CORNER = new PictureCrop(.25, .25, 0, 0);

    private static byte[] cut(byte[] file, PictureCrop crop) {
        return PictureCutter.cut("kran.jpg", file, crop);
    }

    @Test
    void whatIsHiddenIsCutOffForGood() throws IOException {
        byte[] cut = cut(SamplePicture.of(800, 600, "jpg"), RED_CORNER);

        assertThat(PictureSize.of(cut)).isEqualTo(new PictureSize(600, 450));
        BufferedImage left = ImageIO.read(new ByteArrayInputStream(cut));
        assertThat(left.getRGB(2, 2) >> 16 & 0xFF).isLessThan(200);
    }

    @Test
    void aPictureKeepsItsFormatAndLosesItsNotes() {
        assertThat(PictureType.of(cut(SamplePicture.of(800, 600, "png"), RED_CORNER)))
                .isEqualTo(PictureType.PNG);
        byte[] captioned = SamplePicture.captioned("Der Kran und der Mann", "Lea Muster", "dpa");

        byte[] cut = cut(captioned, RED_CORNER);

        assertThat(PictureType.of(cut)).isEqualTo(PictureType.JPEG);
        assertThat(PictureNotes.of(captioned).caption()).isNotEmpty();
        assertThat(PictureNotes.of(cut).caption()).isEmpty();
    }

    @Test
    void theRestOfALargePictureIsNotDecodedWhole() {
        PictureSize size = PictureSize.of(cut(SamplePicture.of(6_000, 4_000, "png"), new PictureCrop(.1, 0, 0, 0)));

        assertThat(size.width()).isBetween(1_600, 3_000);
    }

    @Test
    void whatCannotBeCutIsLeftOut() {
        byte[] sound = SamplePicture.of(800, 600, "jpg");

        assertThat(cut(sound, PictureCrop.ALL)).isEmpty();
        assertThat(cut(SamplePicture.turned(800, 600, 6), RED_CORNER)).isEmpty();
        assertThat(cut(new byte[0], RED_CORNER)).isEmpty();
        assertThat(cut(Arrays.copyOf(SamplePicture.of(800, 600, "png"), 300), RED_CORNER))
                .isEmpty();
    }
}
