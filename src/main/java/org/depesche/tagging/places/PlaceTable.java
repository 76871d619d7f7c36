package org.depesche.tagging.places;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.depesche.tagging.Place;

/** A compact table of all places by row, without the names for lookups. */
final class PlaceTable {

    private static final String GEONAMES = "geonames:";

    private enum Column {
        GERMAN,
        ENGLISH,
        COUNTRY,
        REGION,
        FEATURE,
        KEY
    }

    private final float[] latitudes;
    private final float[] longitudes;
    private final int[] ids;
    private final int[] populations;
    /** The columns of each row, separated by tabs. */
    private final byte[][] texts;

    /** Rows by GeoNames' number, for a binary search. */
    private final int[] byId;

    private final Map<String, Integer> byKey = new HashMap<>();
    /** Rows of regions by country and GeoNames' code of the region. */
    private final Map<String, Integer> regions = new HashMap<>();

    PlaceTable(List<PlaceSources.Row> places) {
        int size = places.size();
        latitudes = new float[size];
        longitudes = new float[size];
        ids = new int[size];
        populations = new int[size];
        texts = new byte[size][];
        for (int row = 0; row < size; row++) {
            put(row, places.get(row));
        }
        byId = IntStream.range(0, size)
                .filter(row -> ids[row] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(row -> ids[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void put(int row, PlaceSources.Row place) {
        latitudes[row] = place.latitude;
        longitudes[row] = place.longitude;
        ids[row] = place.id;
        populations[row] = (int) Math.min(Integer.MAX_VALUE, place.population);
        boolean town = place.key.startsWith(GEONAMES);
        if (!town) {
            byKey.put(place.key, row);
        }
        if (place.feature.equals("ADM1")) {
            regions.put(place.country + "-" + place.region, row);
        }
        texts[row] = String.join(
                        "\t",
                        place.german,
                        place.english,
                        place.country,
                        place.region,
                        place.feature,
                        town ? "" : place.key)
                .getBytes(StandardCharsets.UTF_8);
    }

    int population(int row) {
        return populations[row];
    }

    /** GeoNames' code: {@code PPLC} for a capital. */
    String feature(int row) {
        return column(row, Column.FEATURE);
    }

    String name(int row, Locale language) {
        return column(row, language.equals(Locale.GERMAN) ? Column.GERMAN : Column.ENGLISH);
    }

    String key(int row) {
        String key = column(row, Column.KEY);
        return key.isEmpty() ? GEONAMES + ids[row] : key;
    }

    /** The row of a key; -1 if it is unknown. */
    int row(String key) {
        return key.startsWith(GEONAMES) ? rowOfNumber(key.substring(GEONAMES.length())) : byKey.getOrDefault(key, -1);
    }

    private int rowOfNumber(String digits) {
        int id;
        try {
            id = Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
        int low = 0;
        int high = byId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = ids[byId[middle]];
            if (found == id) {
                return byId[middle];
            }
            low = found < id ? middle + 1 : low;
            high = found < id ? high : middle - 1;
        }
        return -1;
    }

    /** The region or the country of a place in a language; empty if both are unknown. */
    String region(int row, Locale language) {
        String country = column(row, Column.COUNTRY);
        Integer region = regions.get(country + "-" + column(row, Column.REGION));
        Integer shown = region == null ? byKey.get("cldr:" + country) : region;
        return country.isEmpty() || shown == null ? "" : name(shown, language);
    }

    /**
     * @param german the name for German readers
     * @param english the name for all others
     */
    Place place(int row, String german, String english) {
        return new Place(
                key(row),
                ids[row],
                latitudes[row],
                longitudes[row],
                column(row, Column.COUNTRY),
                column(row, Column.REGION),
                feature(row),
                populations[row],
                german,
                english);
    }

    private String column(int row, Column column) {
        byte[] text = texts[row];
        int start = 0;
        for (int skipped = 0; skipped < column.ordinal(); start++) {
            skipped += text[start] == '\t' ? 1 : 0;
        }
        int end = start;
        while (end < text.length && text[end] != '\t') {
            end++;
        }
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }
}
