package org.depesche.map;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Coasts and borders of the world at one scale, from Natural Earth.
 *
 * @param land rings, each closed; the inner ones are seas
 */
record WorldOutline(List<Line> land, List<Line> borders) {

    /** The file's unit of coordinates. */
    static final int PER_DEGREE = 250;

    /** The least degrees of latitude in a unit of the map for each of the three scales. */
    private static final double[] FROM = {0.4, 0.035, 0};

    /** Loads the file when the first map is drawn. */
    private static final class File {
        static final List<WorldOutline> OUTLINES = read();
    }

    /** A section of the world, in {@value #PER_DEGREE}ths of a degree. */
    record Box(int west, int south, int east, int north) {

        /** A box in degrees. */
        static Box of(double west, double south, double east, double north) {
            return new Box(
                    (int) Math.floor(west * PER_DEGREE),
                    (int) Math.floor(south * PER_DEGREE),
                    (int) Math.ceil(east * PER_DEGREE),
                    (int) Math.ceil(north * PER_DEGREE));
        }

        /** The box moved to the east. */
        Box moved(int degrees) {
            return new Box(west + degrees * PER_DEGREE, south, east + degrees * PER_DEGREE, north);
        }

        boolean touches(Box other) {
            return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
        }

        /** The sides of the box that a point is beyond, as bits. */
        int beyond(int x, int y) {
            return (x < west ? 1 : 0) | (x > east ? 2 : 0) | (y < south ? 4 : 0) | (y > north ? 8 : 0);
        }
    }

    /**
     * A line. Its longitudes may go beyond 180 degrees, so that it has no gap at the date line.
     *
     * @param points longitudes and latitudes in turn, in {@value #PER_DEGREE}ths of a degree
     */
    record Line(int[] points, Box box) {

        static Line of(int[] points) {
            int west = Integer.MAX_VALUE;
            int south = Integer.MAX_VALUE;
            int east = Integer.MIN_VALUE;
            int north = Integer.MIN_VALUE;
            for (int i = 0; i < points.length; i += 2) {
                west = Math.min(west, points[i]);
                east = Math.max(east, points[i]);
                south = Math.min(south, points[i + 1]);
                north = Math.max(north, points[i + 1]);
            }
            return new Line(points, new Box(west, south, east, north));
        }

        /** The points without the middle of stretches that are beyond one side of a box; inside the box the line is the same. */
        int[] near(Box seen) {
            int[] near = new int[points.length];
            int size = 0;
            int beyond = 0;
            int here = seen.beyond(points[0], points[1]);
            for (int i = 0; i < points.length; i += 2) {
                int next = i + 2 < points.length ? seen.beyond(points[i + 2], points[i + 3]) : 0;
                beyond &= here;
                if ((beyond & next) == 0) {
                    near[size++] = points[i];
                    near[size++] = points[i + 1];
                    beyond = here;
                }
                here = next;
            }
            return Arrays.copyOf(near, size);
        }
    }

    /** The outline for a map whose unit is the given degrees of latitude. */
    static WorldOutline of(double degrees) {
        int scale = 0;
        while (degrees < FROM[scale]) {
            scale++;
        }
        return File.OUTLINES.get(scale);
    }

    private static List<WorldOutline> read() {
        try (InputStream file = WorldOutline.class.getResourceAsStream("outline.gz")) {
            if (file == null) {
                throw new IllegalStateException("No outline.gz");
            }
            InputStream in = new BufferedInputStream(new GZIPInputStream(file), 1 << 16);
            List<WorldOutline> outlines = new ArrayList<>();
            for (int i = 0; i < FROM.length; i++) {
                outlines.add(new WorldOutline(lines(in), lines(in)));
            }
            return outlines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Line> lines(InputStream in) throws IOException {
        int count = varint(in);
        List<Line> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int[] points = new int[2 * varint(in)];
            for (int k = 0; k < points.length; k++) {
                int step = varint(in);
                points[k] = (k < 2 ? 0 : points[k - 2]) + (step >>> 1 ^ -(step & 1));
            }
            lines.add(Line.of(points));
        }
        return lines;
    }

    private static int varint(InputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.read();
            if (part < 0) {
                throw new EOFException("outline.gz is cut off");
            }
            value |= (part & 0x7F) << shift;
            if (part < 0x80) {
                return value;
            }
        }
    }
}
