package org.depesche.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the region of most places, so that a few distant ones do not shrink it to a dot on a map of the world. */
final class MapCluster {

    /** Maps narrower than this, in degrees of latitude, show all places. */
    private static final double WIDE = 50;

    /** The least gain in scale for which distant places are left out. */
    private static final double LARGER = 2.2;

    /** The least share of all mentions in the cluster. */
    private static final double MENTIONS = 0.7;

    /** How many of the most frequent places are tried as the centre. */
    private static final int MIDDLES = 20;

    /** The factor by which the cluster extends beyond its radius. */
    private static final double BEYOND = 1.5;

    /** The least radius of the cluster: twelve degrees, as a chord of the unit sphere. */
    private static final double NEAR = 0.21;

    private MapCluster() {}

    /**
     * The places of the cluster, in order; all places if there is no cluster or it lacks a chosen place.
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

    /** The cluster round the centre with the smallest radius that covers most mentions and half of the places. */
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

    /** The coordinates x, y, z on the unit sphere, then the number of mentions. */
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

    /** The length of the chord. */
    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }
}
