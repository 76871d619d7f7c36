package org.depesche.map;

import java.util.List;

/**
 * The section of the world that a map shows, with its projection. Longitudes may exceed 180 if the map crosses the date
 * line.
 *
 * @param width the width of the drawing
 * @param height the height of the drawing
 * @param narrow the length of a degree of longitude, in degrees of latitude
 * @param scale the length of a degree of latitude on the drawing
 */
record MapFrame(double west, double north, double width, double height, double narrow, double scale) {

    /** Extra space round the places, so that labels do not touch the edge. */
    private static final double AIR = 1.12;

    /** The least height in degrees of latitude, so that a single town appears with its surroundings. */
    private static final double LEAST = 4;

    /** Wider maps, in degrees of longitude, show the whole world, beginning west of America. */
    private static final double WORLD = 150;

    private static final double WORLD_WEST = -169.5;
    private static final double WORLD_SOUTH = -56;
    private static final double WORLD_NORTH = 78;

    /** A degree of longitude at 36 degrees north, for the usual look of the world. */
    private static final double WORLD_NARROW = 0.81;

    /** Limits the distortion near the poles. */
    private static final double LEAST_NARROW = 0.2;

    /**
     * The section that contains all places.
     *
     * @param places at least one, all located
     */
    static MapFrame around(List<MapPlace> places, MapSize look) {
        double south = 90;
        double north = -90;
        for (MapPlace place : places) {
            south = Math.min(south, place.latitude() - place.extent().margin);
            north = Math.max(north, place.latitude() + place.extent().margin);
        }
        south = Math.max(-90, south);
        north = Math.min(90, north);
        double narrow = narrow((south + north) / 2);
        double[] span = span(places, narrow);
        if ((span[1] - span[0]) * AIR >= WORLD) {
            return world(south, north, look);
        }
        double middle = (span[0] + span[1]) / 2;
        double across = Math.max((span[1] - span[0]) * AIR, LEAST / narrow);
        double up = Math.max((north - south) * AIR, LEAST);
        double scale = Math.min(look.width / (across * narrow), look.width * look.highest / up);
        if (look.width / scale / narrow >= 360) {
            return world(south, north, look);
        }
        double height = Math.clamp(up * scale, look.width * look.lowest, look.width * look.highest);
        return new MapFrame(
                middle - look.width / scale / narrow / 2,
                top((south + north) / 2, height / scale),
                look.width,
                Math.round(height),
                narrow,
                scale);
    }

    private static MapFrame world(double south, double north, MapSize look) {
        double scale = look.width / 360 / WORLD_NARROW;
        double top = Math.max(WORLD_NORTH, Math.min(90, north));
        double bottom = Math.min(WORLD_SOUTH, Math.max(-90, south));
        return new MapFrame(WORLD_WEST, top, look.width, Math.round((top - bottom) * scale), WORLD_NARROW, scale);
    }

    private static double narrow(double latitude) {
        return Math.max(LEAST_NARROW, Math.cos(Math.toRadians(latitude)));
    }

    /** The northern edge, not beyond a pole unless the map shows both. */
    private static double top(double middle, double up) {
        return up >= 180 ? middle + up / 2 : Math.clamp(middle + up / 2, -90 + up, 90);
    }

    /** The western and eastern ends of the places with margins, the shorter way round the world. */
    private static double[] span(List<MapPlace> places, double narrow) {
        double[] sorted = places.stream()
                .mapToDouble(place -> turned(place.longitude(), -180))
                .sorted()
                .toArray();
        double gap = sorted[0] + 360 - sorted[sorted.length - 1];
        double west = sorted[0];
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] - sorted[i - 1] > gap) {
                gap = sorted[i] - sorted[i - 1];
                west = sorted[i];
            }
        }
        double first = Double.MAX_VALUE;
        double last = -Double.MAX_VALUE;
        for (MapPlace place : places) {
            double longitude = turned(place.longitude(), -180);
            longitude = longitude < west ? longitude + 360 : longitude;
            first = Math.min(first, longitude - place.extent().margin / narrow);
            last = Math.max(last, longitude + place.extent().margin / narrow);
        }
        return new double[] {first, last};
    }

    /** The same meridian, expressed as less than a turn east of another. */
    private static double turned(double longitude, double west) {
        double turned = west + (longitude - west) % 360;
        return turned < west ? turned + 360 : turned;
    }

    double east() {
        return west + width / scale / narrow;
    }

    double south() {
        return north - height / scale;
    }

    /** The distance of a meridian from the left edge. */
    double x(double longitude) {
        return (longitude - west) * narrow * scale;
    }

    /** The distance of a parallel from the upper edge. */
    double y(double latitude) {
        return (north - latitude) * scale;
    }

    /** {@link #x} of a place, on a map that may cross the date line. */
    double placed(double longitude) {
        return x(turned(longitude, west));
    }
}
