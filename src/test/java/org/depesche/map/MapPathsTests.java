package org.depesche.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapPathsTests {

    private static final Pattern START = Pattern.compile("\\GM(-?\\d+) (-?\\d+)l");

    /** Two numbers; a minus parts them as well as a space. */
    private static final Pattern STEP = Pattern.compile("\\G(?:(?<=l)| |(?=-))(-?\\d+)(?: |(?=-))(-?\\d+)");

    /** Drawn as a browser would, which leaves out all that stands behind the first fault. */
    private static Path2D.Double path(String d) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        Matcher at = START.matcher(d);
        int end = 0;
        while (at.usePattern(START).find(end)) {
            int x = Integer.parseInt(at.group(1));
            int y = Integer.parseInt(at.group(2));
            path.moveTo(x / 2.0, y / 2.0);
            end = at.end();
            int steps = 0;
            for (at.usePattern(STEP); at.find(end); steps++) {
                x += Integer.parseInt(at.group(1));
                y += Integer.parseInt(at.group(2));
                path.lineTo(x / 2.0, y / 2.0);
                end = at.end();
            }
            assertThat(steps).as("numbers behind " + d.substring(0, end)).isPositive();
            end += d.startsWith("z", end) ? 1 : 0;
        }
        assertThat(d.substring(end)).as("what is drawn no more").isEmpty();
        return path;
    }

    private static boolean isLand(MapFrame frame, double latitude, double longitude) {
        return path(MapPaths.of(frame).land()).contains(frame.placed(longitude), frame.y(latitude));
    }

    private static MapFrame around(MapPlace... places) {
        return MapFrame.around(List.of(places), MapSize.COLUMN);
    }

    @Test
    void townsStandOnLandAndTheSeaIsNone() {
        MapFrame frame = around(MapFrameTests.at(54.3, 10.1), MapFrameTests.at(61.1, 21.5));

        assertThat(isLand(frame, 53.55, 10.5)).isTrue();
        assertThat(isLand(frame, 59, 15)).isTrue();
        assertThat(isLand(frame, 56.5, 19.8)).isFalse();
    }

    @Test
    void aMapWithoutACoastIsAllLand() {
        MapFrame frame = around(MapFrameTests.at(51, 10));

        assertThat(isLand(frame, 51, 10)).isTrue();
        assertThat(isLand(frame, 50, 11)).isTrue();
    }

    @Test
    void aMapOfTheOpenSeaHasNoLand() {
        assertThat(MapPaths.of(around(MapFrameTests.at(-45, -130)))).isEqualTo(new MapPaths("", ""));
    }

    @Test
    void theCaspianIsASea() {
        MapFrame frame = around(MapFrameTests.at(40, 45), MapFrameTests.at(42, 58));

        assertThat(isLand(frame, 42, 50.5)).isFalse();
        assertThat(isLand(frame, 40, 57)).isTrue();
    }

    @Test
    void siberiaGoesOnBeyondTheDateLine() {
        MapFrame frame = around(MapFrameTests.at(64.7, 177.5), MapFrameTests.at(64.5, -165.4));

        assertThat(isLand(frame, 67, 179)).isTrue();
        assertThat(isLand(frame, 67, -179)).isTrue();
        assertThat(isLand(frame, 67, 180)).isTrue();
        assertThat(isLand(frame, 65, -150)).isFalse();
    }

    @Test
    void antarcticaReachesToThePole() {
        MapFrame frame = around(MapFrameTests.at(-89, 100), MapFrameTests.at(-60, 100));

        assertThat(isLand(frame, -80, 100)).isTrue();
        assertThat(isLand(frame, -89.5, 100)).isTrue();
        assertThat(isLand(frame, -61, 100)).isFalse();
    }

    @Test
    void theWholeWorldHasItsContinents() {
        MapFrame frame =
                around(MapFrameTests.at(40.7, -74), MapFrameTests.at(35.7, 139.7), MapFrameTests.at(-33.9, 18.4));

        for (double[] land : new double[][] {{40, -100}, {-10, -55}, {50, 10}, {0, 25}, {60, 100}, {-25, 134}}) {
            assertThat(isLand(frame, land[0], land[1]))
                    .as(land[0] + " " + land[1])
                    .isTrue();
        }
        for (double[] sea : new double[][] {{0, -30}, {-30, 80}, {0, -150}, {35, -170}}) {
            assertThat(isLand(frame, sea[0], sea[1])).as(sea[0] + " " + sea[1]).isFalse();
        }
    }

    @Test
    void drawsTheBordersThatAreSeenAndNoneAcrossTheCrimea() {
        assertThat(MapPaths.of(around(MapFrameTests.at(50.8, 6.1))).borders()).isNotEmpty();
        assertThat(MapPaths.of(around(MapFrameTests.at(45.2, 34.2))).borders()).isEmpty();
    }

    @Test
    void cutsOffWhatLiesOutside() {
        MapFrame frame = around(MapFrameTests.at(54.1, 12.1));
        Rectangle2D drawn = path(MapPaths.of(frame).land()).getBounds2D();

        assertThat(drawn.getMinX()).isGreaterThanOrEqualTo(-10);
        assertThat(drawn.getMinY()).isGreaterThanOrEqualTo(-10);
        assertThat(drawn.getMaxX()).isLessThanOrEqualTo(frame.width() + 10);
        assertThat(drawn.getMaxY()).isLessThanOrEqualTo(frame.height() + 10);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void everyMapIsDrawnToItsEnd(MapSize look) {
        for (MapPlace.Extent extent : MapPlace.Extent.values()) {
            for (double latitude = -85; latitude <= 85; latitude += 7.3) {
                for (double longitude = -180; longitude < 180; longitude += 9.1) {
                    drawnToItsEnd(look, new MapPlace("", "/", 1, latitude, longitude, extent, false));
                }
            }
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void soIsAMapOfAnyWidth(MapSize look) {
        for (double across = 0.5; across <= 360; across *= 1.21) {
            for (double from = -180; from < 180; from += 23.3) {
                drawnToItsEnd(look, MapFrameTests.at(-30, from), MapFrameTests.at(55, from + across));
                drawnToItsEnd(look, MapFrameTests.at(50, from), MapFrameTests.at(51, from + across));
            }
        }
        drawnToItsEnd(look, MapFrameTests.at(0, 0), MapFrameTests.at(0, 120), MapFrameTests.at(0, -120));
        drawnToItsEnd(look, MapFrameTests.at(-90, 0), MapFrameTests.at(90, 120), MapFrameTests.at(0, -120));
    }

    private static void drawnToItsEnd(MapSize look, MapPlace... places) {
        MapFrame frame = MapFrame.around(List.of(places), look);
        MapPaths paths = MapPaths.of(frame);

        assertThat(path(paths.land()).getBounds2D().getWidth()).isLessThanOrEqualTo(frame.width() + 20);
        path(paths.borders());
    }

    @Test
    void aPageStaysLight() {
        assertThat(MapPaths.of(around(MapFrameTests.at(54.1, 12.1))).land()).hasSizeLessThan(6_000);
        assertThat(MapPaths.of(around(MapFrameTests.at(0, 0), MapFrameTests.at(0, 90), MapFrameTests.at(0, -90)))
                        .land())
                .hasSizeLessThan(12_000);
    }
}
