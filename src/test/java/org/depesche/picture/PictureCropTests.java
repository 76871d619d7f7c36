package org.depesche.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

class PictureCropTests {

    private static final PictureSize SIZE = new PictureSize(800, 600);

    @Test
    void leavesThePixelsBetweenItsSides() {
        assertThat(new PictureCrop(.25, .5, .125, 0).shown(SIZE)).contains(new Rectangle(200, 300, 500, 300));
    }

    @Test
    void showsNoPixelThatIsHiddenInPart() {
        assertThat(new PictureCrop(.0051, 0, .0051, 0).shown(SIZE)).contains(new Rectangle(5, 0, 790, 600));
    }

    @Test
    void roomBesideAPictureIsNoCrop() {
        assertThat(new PictureCrop(-.2, -.1, 0, .0002).isNone()).isTrue();
        assertThat(new PictureCrop(-.2, 0, .25, 0).shown(SIZE)).contains(new Rectangle(0, 0, 600, 600));
    }

    @Test
    void aSecondCropIsOfWhatTheFirstLeaves() {
        assertThat(new PictureCrop(.5, 0, 0, 0).and(new PictureCrop(.5, 0, .25, 0)))
                .isEqualTo(new PictureCrop(.75, 0, .125, 0));
    }

    @Test
    void nothingIsLeftBetweenSidesThatMeet() {
        assertThat(new PictureCrop(.5, 0, .5, 0).shown(SIZE)).isEmpty();
        assertThat(PictureCrop.ALL.shown(SIZE)).isEmpty();
    }
}
