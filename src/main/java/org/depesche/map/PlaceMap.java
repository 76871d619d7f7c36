package org.depesche.map;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A map of places, ready to be drawn as SVG.
 *
 * @param look {@code column} or {@code page}
 * @param height of the drawing, in the same unit as the width
 * @param land the {@code d} of a path in half units, to be filled by the even-odd rule
 * @param borders the {@code d} of a path in half units: the lines between countries
 * @param spots the places, the most frequent first
 * @param beyond the places far away from all others
 */
public record PlaceMap(
        String look, int width, int height, String land, String borders, List<Spot> spots, List<MapPlace> beyond) {

    private static final double LEAST = 3.6;
    private static final double GREATEST = 10;

    /** The size of a place that is named once, if none is named much more often. */
    private static final double USUAL = 4.4;

    /** Most maps are drawn again: an article's for its next reader, the world's for everyone. */
    private static final LoadingCache<MapFrame, MapPaths> PATHS =
            Caffeine.newBuilder().maximumSize(500).build(MapPaths::of);

    /** The number of places in the description. */
    private static final int FIRST = 3;

    /**
     * A place on the map.
     *
     * @param town false for a region or a country, which is drawn as an outline only
     * @param path the {@code d} of its diamond
     * @param label null if there is no room for it
     */
    public record Spot(
            String name,
            String url,
            long count,
            boolean town,
            boolean chosen,
            String path,
            @Nullable Label label) {

        /** The CSS classes of the label. */
        public String labelLook() {
            return (town ? "" : "label--area") + (label != null && label.large() ? " label--large" : "");
        }
    }

    /**
     * @param anchor {@code start}, {@code end} or {@code middle}
     * @param large whether only a large map has room for it
     */
    public record Label(String x, String y, String anchor, boolean large) {}

    /** @return null if no place has a known location */
    public static @Nullable PlaceMap of(List<MapPlace> places, MapSize look) {
        List<MapPlace> drawn = drawn(places, look);
        return drawn.isEmpty() ? null : of(drawn, List.of(), look);
    }

    /**
     * The map without distant places that would make the others indistinguishable; they are {@link #beyond}.
     */
    public static @Nullable PlaceMap near(List<MapPlace> places, MapSize look) {
        List<MapPlace> drawn = drawn(places, look);
        if (drawn.isEmpty()) {
            return null;
        }
        List<MapPlace> core = MapCluster.of(drawn, look);
        return of(core, drawn.stream().filter(place -> !core.contains(place)).toList(), look);
    }

    private static List<MapPlace> drawn(List<MapPlace> places, MapSize look) {
        return places.stream()
                .filter(MapPlace::isLocated)
                .sorted(Comparator.comparing((MapPlace place) -> !place.chosen())
                        .thenComparing(Comparator.comparingLong(MapPlace::count).reversed()))
                .limit(look.most)
                .toList();
    }

    private static PlaceMap of(List<MapPlace> drawn, List<MapPlace> beyond, MapSize look) {
        MapFrame frame = MapFrame.around(drawn, look);
        MapPaths paths = PATHS.get(frame);
        return new PlaceMap(
                look.code(),
                (int) frame.width(),
                (int) frame.height(),
                paths.land(),
                paths.borders(),
                spots(drawn, frame, look),
                beyond);
    }

    private static List<Spot> spots(List<MapPlace> places, MapFrame frame, MapSize look) {
        long most = places.stream().mapToLong(MapPlace::count).max().orElse(1);
        double greatest = Math.min(GREATEST, USUAL * Math.sqrt(most));
        List<double[]> spots = places.stream()
                .map(place -> new double[] {
                    frame.placed(place.longitude()),
                    frame.y(place.latitude()),
                    Math.max(LEAST, greatest * Math.sqrt((double) place.count() / most))
                })
                .toList();
        MapLabels.@Nullable Label[] labels =
                MapLabels.of(frame, look, places.stream().map(MapPlace::name).toList(), spots);
        return IntStream.range(0, places.size())
                .mapToObj(i -> spot(places.get(i), spots.get(i), labels[i]))
                .toList();
    }

    private static Spot spot(MapPlace place, double[] spot, MapLabels.@Nullable Label label) {
        String half = tenths(spot[2]);
        return new Spot(
                place.name(),
                place.url(),
                place.count(),
                place.isTown(),
                place.chosen(),
                "M%s %sl%s %s-%s %s-%s-%sz"
                        .formatted(tenths(spot[0]), tenths(spot[1] - spot[2]), half, half, half, half, half, half),
                label == null ? null : new Label(tenths(label.x()), tenths(label.y()), label.anchor(), label.large()));
    }

    private static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }

    /** The names of the most frequent places, for the description. */
    public String first() {
        return String.join(", ", spots.stream().limit(FIRST).map(Spot::name).toList());
    }
}
