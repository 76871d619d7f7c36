package org.depesche.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where most of the places lie, when a few far away would make a map of the world of it, on which the many are one dot. */
final class MapCluster {

    /** A map that shows less, in degrees of latitude across, is good enough as it is. */
    private static final double WIDE = 50;

    /** How much larger the core must be drawn than all, to be worth it. */
    private static final double LARGER = 2.2;

    /** So much of all mentions is in the core at least. */
    private static final double MENTIONS = 0.7;

    /** Its middle is one of so many that are named most. */
    private static final int MIDDLES = 20;

    /** What lies somewhat beyond belongs to it. */
    private static final double BEYOND = 1.5;

    /** What lies so near belongs to it in any case: twelve degrees, through a sphere whose radius is 1. */
    private static final double NEAR = 0.21;

    private MapCluster() {}

    /**
     * The places of the core, in order; all, where there is none or it holds not all that is chosen.
     *
     * @param places at least one, all located
     */
    static List<MapPlace> of(List<MapPlace> places, MapSize look) {
        MapFrame all = MapFrame.around(places, look);
        if (all.width() / all.scale() < WIDE) {
            return places;
        }
        List<MapPlace> core = core(places);
        boolean whole = places.stream().allMatch(place -> !place.chosen() || core.contains(place));
        return whole && MapFrame.around(core, look).scale() > LARGER * all.scale() ? core : places;
    }

    /** Round the place from which the least way leads to most mentions, and to half of the places. */
    private static List<MapPlace> core(List<MapPlace> places) {
        double mentions = places.stream().mapToLong(MapPlace::count).sum() * MENTIONS;
        List<double[]> points = places.stream().map(MapCluster::point).toList();
        double[] middle = points.getFirst();
        double least = Double.MAX_VALUE;
        for (double[] center : points.subList(0, Math.min(MIDDLES, points.size()))) {
            double radius = radius(center, points, mentions);
            if (radius < least) {
                least = radius;
                middle = center;
            }
        }
        double reach = Math.max(NEAR, least * BEYOND);
        List<MapPlace> core = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (distance(middle, points.get(i)) <= reach) {
                core.add(places.get(i));
            }
        }
        return core;
    }

    private static double radius(double[] center, List<double[]> points, double mentions) {
        double[][] nearest = points.stream()
                .map(point -> new double[] {distance(center, point), point[3]})
                .sorted(Comparator.comparingDouble(point -> point[0]))
                .toArray(double[][]::new);
        double sum = 0;
        int i = 0;
        while (i < nearest.length - 1 && (sum + nearest[i][1] < mentions || 2 * (i + 1) < nearest.length)) {
            sum += nearest[i++][1];
        }
        return nearest[i][0];
    }

    /** On a sphere whose radius is 1: x, y, z; then how often it is named. */
    private static double[] point(MapPlace place) {
        double latitude = Math.toRadians(place.latitude());
        double longitude = Math.toRadians(place.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude),
            Math.cos(latitude) * Math.sin(longitude),
            Math.sin(latitude),
            place.count()
        };
    }

    /** Through the sphere. */
    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }
}
