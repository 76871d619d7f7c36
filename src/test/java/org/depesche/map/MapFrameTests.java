package org.depesche.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.depesche.map.MapPlace.Extent;
import org.junit.jupiter.api.Test;

class MapFrameTests {

    private static final Offset<Double> NEARLY = within(0.001);

    static MapPlace at(double latitude, double longitude) {
        return new MapPlace("Ort", "/places/1/ort", 1, latitude, longitude, Extent.TOWN, false);
    }

    private static MapFrame around(MapPlace... places) {
        return MapFrame.around(List.of(places), MapSize.COLUMN);
    }

    @Test
    void oneTownStandsInTheMiddleOfItsRegion() {
        MapFrame frame = around(at(54.1, 12.1));

        assertThat(frame.placed(12.1)).isCloseTo(frame.width() / 2, NEARLY);
        assertThat(frame.y(54.1)).isCloseTo(frame.height() / 2, within(0.5));
        assertThat(frame.north() - frame.south()).isBetween(3.0, 6.0);
    }

    @Test
    void aCountryIsShownWithMoreAroundItThanATown() {
        MapPlace germany = new MapPlace("Deutschland", "/", 1, 51, 10, Extent.COUNTRY, false);

        MapFrame frame = around(germany);

        assertThat(frame.south()).isLessThan(47);
        assertThat(frame.north()).isGreaterThan(55);
    }

    @Test
    void aKilometreIsAsLongInEveryDirectionInTheMiddle() {
        MapFrame frame = around(at(50, 8), at(56, 20));
        double middle = (frame.north() + frame.south()) / 2;

        assertThat(frame.x(11) - frame.x(10))
                .isCloseTo((frame.y(50) - frame.y(51)) * Math.cos(Math.toRadians(middle)), within(0.2));
    }

    @Test
    void goesTheShorterWayAcrossTheDateLine() {
        MapFrame frame = around(at(-18.1, 178.4), at(-13.8, -171.8));

        assertThat(frame.east() - frame.west()).isLessThan(30);
        assertThat(frame.placed(-171.8)).isGreaterThan(frame.placed(178.4));
    }

    @Test
    void placesAllOverTheWorldGetTheWholeWorldFromAlaskaToSiberia() {
        MapFrame frame = around(at(40.7, -74), at(35.7, 139.7), at(-33.9, 18.4));

        assertThat(frame.east() - frame.west()).isCloseTo(360, NEARLY);
        assertThat(frame.placed(-166)).isLessThan(10);
        assertThat(frame.placed(-172)).isGreaterThan(frame.width() - 10);
    }

    @Test
    void theWholeWorldReachesToThePolesOnlyIfSomethingLiesThere() {
        MapFrame usual = around(at(0, 0), at(0, 90), at(0, -90));
        MapFrame south = around(at(0, 0), at(0, 90), at(-89.9, -90));

        assertThat(usual.south()).isGreaterThan(-60);
        assertThat(south.y(-89.9)).isBetween(0.0, south.height());
    }

    @Test
    void showsNothingBeyondAPole() {
        assertThat(around(at(-90, 0)).south()).isGreaterThanOrEqualTo(-90.001);
        assertThat(around(at(90, 0)).north()).isLessThanOrEqualTo(90);
        assertThat(around(at(89, 10), at(70, 30)).north()).isLessThanOrEqualTo(90);
    }

    @Test
    void whateverThePlacesAllAreOnTheMapAndItsShapeIsSensible() {
        Random random = new Random(7);
        for (int run = 0; run < 2000; run++) {
            double spread = Math.pow(10, random.nextDouble() * 4 - 2);
            double latitude = random.nextDouble() * 180 - 90;
            double longitude = random.nextDouble() * 1080 - 540;
            List<MapPlace> places = new ArrayList<>();
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                places.add(new MapPlace(
                        "Ort",
                        "/",
                        1,
                        Math.clamp(latitude + random.nextGaussian() * spread, -90.0, 90.0),
                        longitude + random.nextGaussian() * spread,
                        Extent.values()[random.nextInt(3)],
                        false));
            }
            for (MapSize look : MapSize.values()) {
                MapFrame frame = MapFrame.around(places, look);
                String which = look + " " + places + " " + frame;
                assertThat(frame.height() / frame.width()).as(which).isBetween(0.3, 1.01);
                assertThat(places).as(which).allSatisfy(place -> {
                    assertThat(frame.placed(place.longitude())).isBetween(-0.001, frame.width() + 0.001);
                    assertThat(frame.y(place.latitude())).isBetween(-0.5, frame.height() + 0.5);
                });
            }
        }
    }
}
