package org.depesche.map;

import java.awt.geom.Line2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code outline.gz}, the coasts and borders that {@link WorldOutline} knows, out of Natural Earth: {@code mvn -Pbench
 * test -Dtest=OutlineGenerator -Ddepesche.outline=FOLDER}. The folder holds the npm package {@code world-atlas} 2.0.2
 * (ISC; its data, Natural Earth 4.1, public domain), unpacked under its name.
 *
 * <p>The file holds one outline after the other, the coarsest first: how many rings of land, each ring, how many
 * borders, each border. A ring or border is the number of its points and the points, each as its distance from the one
 * before in {@value WorldOutline#PER_DEGREE}ths of a degree, east and north. All numbers are varints, distances zigzag.
 */
@EnabledIfSystemProperty(named = "depesche.outline", matches = ".+")
class OutlineGenerator {

    /** Only a land with a number in ISO 3166 is drawn as a country, and Kosovo, which has none yet. */
    private static final String WITHOUT_NUMBER = "Kosovo";

    /** Natural Earth draws lands as governed; nearly no state recognises the Crimea's border with the rest of Ukraine. */
    private static final Set<String> CRIMEA = Set.of("Russia", "Ukraine");

    private static final double CRIMEA_SOUTH_OF = 46.5;
    private static final double CRIMEA_WEST_OF = 36.6;

    /** Ends of one cut lie so near together, in degrees. */
    private static final double SAME = 0.02;

    private final JsonMapper json = new JsonMapper();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /**
     * @param tolerance how far a line may be off, in degrees of a meridian
     * @param least the area of the smallest island drawn, in square degrees of a meridian
     */
    private record Scale(String source, double tolerance, double least) {}

    private static final List<Scale> SCALES = List.of(
            new Scale("countries-110m.json", 0, 0),
            new Scale("countries-50m.json", 0.01, 0.002),
            new Scale("countries-10m.json", 0.009, 0.0008));

    @Test
    void writesTheFile() throws IOException {
        for (Scale scale : SCALES) {
            JsonNode topology = json.readTree(
                    Files.readString(Path.of(System.getProperty("depesche.outline"), "world-atlas", scale.source())));
            List<List<double[]>> arcs = arcs(topology);
            List<List<double[]>> rings = rings(topology, arcs).stream()
                    .filter(ring -> area(ring) >= scale.least())
                    .map(ring -> simplified(ring, scale.tolerance()))
                    .filter(ring -> ring.size() > 3)
                    .toList();
            List<List<double[]>> borders = borders(topology, arcs).stream()
                    .map(border -> simplified(border, scale.tolerance()))
                    .toList();
            int before = file.size();
            write(rings);
            write(borders);
            System.out.printf(
                    "%s: %d rings, %d borders, %d points, %d bytes%n",
                    scale.source(),
                    rings.size(),
                    borders.size(),
                    rings.stream().mapToInt(List::size).sum()
                            + borders.stream().mapToInt(List::size).sum(),
                    file.size() - before);
        }
        Path target = Path.of("src/main/resources/org/depesche/map/outline.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(target)) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            file.writeTo(out);
        }
        System.out.printf("%d bytes packed%n", Files.size(target));
    }

    private static List<List<double[]>> arcs(JsonNode topology) {
        JsonNode scale = topology.at("/transform/scale");
        JsonNode translate = topology.at("/transform/translate");
        List<List<double[]>> arcs = new ArrayList<>();
        for (JsonNode arc : topology.get("arcs")) {
            List<double[]> points = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).longValue();
                y += step.get(1).longValue();
                points.add(new double[] {
                    x * scale.get(0).doubleValue() + translate.get(0).doubleValue(),
                    y * scale.get(1).doubleValue() + translate.get(1).doubleValue()
                });
            }
            arcs.add(points);
        }
        return arcs;
    }

    private static List<List<double[]>> rings(JsonNode topology, List<List<double[]>> arcs) {
        List<List<double[]>> rings = new ArrayList<>();
        for (JsonNode land : topology.at("/objects/land/geometries")) {
            for (JsonNode polygon : land.get("arcs")) {
                for (JsonNode ring : polygon) {
                    List<double[]> points = new ArrayList<>();
                    for (JsonNode index : ring) {
                        int arc = index.intValue();
                        List<double[]> line = arc < 0 ? arcs.get(~arc).reversed() : arcs.get(arc);
                        points.addAll(points.isEmpty() ? line : line.subList(1, line.size()));
                    }
                    rings.add(roundThePole(unrolled(points)));
                }
            }
        }
        return joined(rings);
    }

    /** The rings that Natural Earth cut along the date line, put together again, so that no coast is drawn there. */
    private static List<List<double[]>> joined(List<List<double[]>> rings) {
        List<List<double[]>> joined = new ArrayList<>();
        for (List<double[]> ring : rings) {
            int other = 0;
            while (other < joined.size() && !join(joined.get(other), ring)) {
                other++;
            }
            if (other == joined.size()) {
                joined.add(new ArrayList<>(ring));
            }
        }
        return joined;
    }

    private static boolean join(List<double[]> ring, List<double[]> other) {
        for (int i = 1; i < ring.size(); i++) {
            double[] from = ring.get(i - 1);
            double[] to = ring.get(i);
            for (int k = 1; isOnDateLine(from, to) && k < other.size(); k++) {
                double[] back = other.get(k - 1);
                double[] forth = other.get(k);
                if (isOnDateLine(back, forth)
                        && Math.abs(from[1] - forth[1]) < SAME
                        && Math.abs(to[1] - back[1]) < SAME) {
                    List<double[]> round = new ArrayList<>(other.subList(k, other.size() - 1));
                    round.addAll(other.subList(0, k));
                    ring.addAll(
                            i,
                            round.stream()
                                    .map(point -> new double[] {point[0] + from[0] - forth[0], point[1]})
                                    .toList());
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOnDateLine(double[] from, double[] to) {
        return Math.abs(Math.abs(from[0]) - 180) < 1e-6 && Math.abs(Math.abs(to[0]) - 180) < 1e-6;
    }

    /** Lines between two countries. */
    private static List<List<double[]>> borders(JsonNode topology, List<List<double[]>> arcs) {
        Map<Integer, Set<String>> countries = new HashMap<>();
        for (JsonNode country : topology.at("/objects/countries/geometries")) {
            String name = country.at("/properties/name").asString();
            if (country.has("id") || name.equals(WITHOUT_NUMBER)) {
                collect(country.path("arcs"), name, countries);
            }
        }
        List<List<double[]>> borders = new ArrayList<>();
        countries.forEach((arc, both) -> {
            if (both.size() > 1 && !(both.equals(CRIMEA) && isAtCrimea(arcs.get(arc)))) {
                borders.add(unrolled(arcs.get(arc)));
            }
        });
        return borders;
    }

    private static void collect(JsonNode indices, String country, Map<Integer, Set<String>> countries) {
        if (indices.isArray()) {
            indices.forEach(index -> collect(index, country, countries));
        } else if (indices.isInt()) {
            int arc = indices.intValue();
            countries
                    .computeIfAbsent(arc < 0 ? ~arc : arc, index -> new TreeSet<>())
                    .add(country);
        }
    }

    private static boolean isAtCrimea(List<double[]> line) {
        return line.stream().allMatch(point -> point[0] < CRIMEA_WEST_OF && point[1] < CRIMEA_SOUTH_OF);
    }

    /** A line that crosses the date line goes on beyond 180 degrees. */
    private static List<double[]> unrolled(List<double[]> line) {
        List<double[]> points = new ArrayList<>();
        double turn = 0;
        double before = line.getFirst()[0];
        for (double[] point : line) {
            double step = point[0] - before;
            turn += step > 180 ? -360 : step < -180 ? 360 : 0;
            before = point[0];
            points.add(new double[] {point[0] + turn, point[1]});
        }
        return points;
    }

    /** Antarctica's coast goes once round the world; its land reaches to the pole. */
    private static List<double[]> roundThePole(List<double[]> ring) {
        double start = ring.getFirst()[0];
        double end = ring.getLast()[0];
        if (Math.abs(end - start) < 180) {
            return ring;
        }
        List<double[]> closed = new ArrayList<>(ring);
        closed.add(new double[] {end, -90});
        closed.add(new double[] {start, -90});
        closed.add(ring.getFirst());
        return closed;
    }

    private static double area(List<double[]> ring) {
        double sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            double[] from = ring.get(i - 1);
            double[] to = ring.get(i);
            sum += (to[0] - from[0]) * (to[1] + from[1]) / 2;
        }
        return Math.abs(sum) * Math.cos(Math.toRadians(ring.getFirst()[1]));
    }

    /** By Douglas and Peucker. */
    private static List<double[]> simplified(List<double[]> line, double tolerance) {
        boolean[] kept = new boolean[line.size()];
        kept[0] = true;
        kept[line.size() - 1] = true;
        double narrow = Math.cos(Math.toRadians(line.getFirst()[1]));
        keep(line, kept, 0, line.size() - 1, tolerance, narrow);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                points.add(line.get(i));
            }
        }
        return points;
    }

    private static void keep(
            List<double[]> line, boolean[] kept, int first, int last, double tolerance, double narrow) {
        int farthest = -1;
        double distance = tolerance;
        for (int i = first + 1; i < last; i++) {
            double off = Line2D.ptSegDist(
                    line.get(first)[0] * narrow,
                    line.get(first)[1],
                    line.get(last)[0] * narrow,
                    line.get(last)[1],
                    line.get(i)[0] * narrow,
                    line.get(i)[1]);
            if (off > distance) {
                distance = off;
                farthest = i;
            }
        }
        if (farthest > 0) {
            kept[farthest] = true;
            keep(line, kept, first, farthest, tolerance, narrow);
            keep(line, kept, farthest, last, tolerance, narrow);
        }
    }

    private void write(List<List<double[]>> lines) {
        varint(lines.size());
        for (List<double[]> line : lines) {
            varint(line.size());
            long x = 0;
            long y = 0;
            for (double[] point : line) {
                long east = Math.round(point[0] * WorldOutline.PER_DEGREE);
                long north = Math.round(point[1] * WorldOutline.PER_DEGREE);
                zigzag(east - x);
                zigzag(north - y);
                x = east;
                y = north;
            }
        }
    }

    private void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    private void varint(long value) {
        long rest = value;
        while (rest > 0x7F) {
            file.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        file.write((int) rest);
    }
}
