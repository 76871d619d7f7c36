package org.depesche.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.depesche.map.MapPlace.Extent;
import org.depesche.map.PlaceMap.Label;
import org.depesche.map.PlaceMap.Spot;
import org.junit.jupiter.api.Test;

class PlaceMapTests {

    private static final MapPlace ROSTOCK = town("Rostock", 9, 54.09, 12.1);
    private static final MapPlace RAUMA = town("Rauma", 1, 61.13, 21.5);

    private static MapPlace town(String name, long count, double latitude, double longitude) {
        return new MapPlace(name, "/places/" + name, count, latitude, longitude, Extent.TOWN, false);
    }

    private static PlaceMap map(MapPlace... places) {
        return PlaceMap.of(List.of(places), MapSize.COLUMN);
    }

    @Test
    void thereIsNoMapOfNoPlaceOrOfPlacesThatLieNowhere() {
        assertThat(map()).isNull();
        assertThat(map(town("Nirgendwo", 1, Double.NaN, Double.NaN), town("Jenseits", 1, 91, 0)))
                .isNull();
    }

    @Test
    void leavesOutWhatLiesNowhere() {
        assertThat(map(town("Nirgendwo", 5, Double.NaN, 3), ROSTOCK).spots())
                .extracting(Spot::name)
                .containsExactly("Rostock");
    }

    @Test
    void theMostNamedComeFirstAndWhatIsChosenBeforeThem() {
        MapPlace chosen = new MapPlace("Ystad", "/", 2, 55.4, 13.8, Extent.TOWN, true);

        assertThat(map(RAUMA, chosen, ROSTOCK).spots())
                .extracting(Spot::name)
                .containsExactly("Ystad", "Rostock", "Rauma");
        assertThat(map(RAUMA, chosen, ROSTOCK).first()).isEqualTo("Ystad, Rostock, Rauma");
    }

    @Test
    void theAreaOfASpotGrowsWithTheMentions() {
        List<Spot> spots = map(town("Rostock", 4, 54.09, 12.1), RAUMA).spots();

        assertThat(half(spots.get(0))).isCloseTo(2 * half(spots.get(1)), within(0.1));
    }

    @Test
    void eachNameHasRoomOfItsOwn() {
        List<MapPlace> crowd = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            crowd.add(town("Altenbrück-Nord " + i, 60 - i, 52 + i % 8 * 0.4, 9 + i / 8 * 0.5));
        }
        PlaceMap map = PlaceMap.of(crowd, MapSize.PAGE);

        List<Spot> named =
                map.spots().stream().filter(spot -> spot.label() != null).toList();
        assertThat(named).isNotEmpty().hasSizeLessThan(60);
        assertThat(named.getFirst().name()).isEqualTo("Altenbrück-Nord 0");
        for (Spot one : named) {
            for (Spot other : named) {
                assertThat(one == other || apart(one, other))
                        .as(one + " " + other)
                        .isTrue();
            }
        }
    }

    @Test
    void countriesAreNoTowns() {
        MapPlace germany = new MapPlace("Deutschland", "/", 9, 51, 10, Extent.of("PCLI"), false);

        assertThat(map(germany, town("Berlin", 1, 52.5, 13.4)).spots())
                .extracting(Spot::town)
                .containsExactly(false, true);
        assertThat(Extent.of("ADM1")).isEqualTo(Extent.REGION);
        assertThat(Extent.of("PPLC")).isEqualTo(Extent.TOWN);
        assertThat(Extent.of("")).isEqualTo(Extent.TOWN);
    }

    @Test
    void drawsNoMoreThanItHolds() {
        List<MapPlace> many = new ArrayList<>();
        for (int i = 0; i < MapSize.COLUMN.most + 7; i++) {
            many.add(town("Ort " + i, 1, 50 + i * 0.01, 10));
        }

        assertThat(PlaceMap.of(many, MapSize.COLUMN).spots()).hasSize(MapSize.COLUMN.most);
    }

    @Test
    void aFewFarAwayDoNotMakeOneDotOfTheMany() {
        MapPlace kiel = town("Kiel", 3, 54.32, 10.13);
        MapPlace hanoi = town("Hanoi", 1, 21.03, 105.85);

        PlaceMap near = PlaceMap.near(List.of(ROSTOCK, RAUMA, hanoi, kiel), MapSize.COLUMN);

        assertThat(near.spots()).extracting(Spot::name).containsExactly("Rostock", "Kiel", "Rauma");
        assertThat(near.beyond()).containsExactly(hanoi);
    }

    @Test
    void whatThePageIsAboutIsOnTheMapHoweverFarAway() {
        MapPlace hanoi = new MapPlace("Hanoi", "/", 1, 21.03, 105.85, Extent.TOWN, true);

        assertThat(PlaceMap.near(List.of(ROSTOCK, RAUMA, hanoi), MapSize.COLUMN).beyond())
                .isEmpty();
    }

    @Test
    void placesAsFarApartAsTheyAreManyStayTogether() {
        MapPlace tokyo = town("Tokio", 9, 35.7, 139.7);

        assertThat(PlaceMap.near(List.of(ROSTOCK, tokyo), MapSize.COLUMN).beyond())
                .isEmpty();
        assertThat(PlaceMap.near(List.of(ROSTOCK, RAUMA), MapSize.COLUMN).beyond())
                .isEmpty();
    }

    private static double half(Spot spot) {
        return Double.parseDouble(spot.path().replaceFirst("M\\S+ [^l]+l(\\S+) .*", "$1"));
    }

    private static boolean apart(Spot one, Spot other) {
        double[] a = box(one);
        double[] b = box(other);
        return a[0] >= b[2] || b[0] >= a[2] || a[1] >= b[3] || b[1] >= a[3];
    }

    /** Somewhat narrower than the space that is kept free. */
    private static double[] box(Spot spot) {
        Label label = spot.label();
        double size = label.large() ? MapSize.PAGE.largeText : MapSize.PAGE.smallText;
        double wide = spot.name().length() * size / 2;
        double x = Double.parseDouble(label.x());
        double left = switch (label.anchor()) {
            case "start" -> x;
            case "end" -> x - wide;
            default -> x - wide / 2;
        };
        double y = Double.parseDouble(label.y());
        return new double[] {left, y - size / 2, left + wide, y + size / 2};
    }
}
