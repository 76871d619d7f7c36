package org.depesche.tagging.places;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.depesche.tagging.Place;
import org.depesche.tagging.WordList;

/**
 * Reads the data of {@link Places}: {@code places.tsv.gz} from GeoNames and CLDR with countries, regions and towns; the
 * names of countries and continents in ICU; and the application's own list of everyday names, which has precedence.
 */
final class PlaceSources {

    /** A name of a place. */
    record Named(String name, PlaceRank rank) {}

    /** A place before it is in the gazetteer. */
    static final class Row {
        final String key;
        int id;
        String country = "";
        String region = "";
        String feature = "";
        float latitude = Float.NaN;
        float longitude = Float.NaN;
        long population;
        String german = "";
        String english = "";
        final List<Named> names = new ArrayList<>(3);

        Row(String key) {
            this.key = key;
        }

        void call(PlaceRank rank, String... called) {
            for (String name : called) {
                if (!name.isEmpty()) {
                    names.add(new Named(name, rank));
                }
            }
        }

        Place place() {
            return new Place(key, id, latitude, longitude, country, region, feature, population, german, english);
        }
    }

    /** The continents and parts of them, and Kosovo, which has no code of its own. */
    private static final List<String> PARTS_OF_THE_WORLD = List.of(
            "002", "003", "005", "009", "013", "019", "029", "034", "035", "061", "142", "143", "150", "151", "155",
            "419", "XK");

    /** "TX", "Tex.": only after the name of a town. */
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2}|.*\\.");

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** @param everyday lines of {@code everyday-names.tsv} about places, split at the tabs */
    static List<Row> read(List<String[]> everyday) {
        PlaceSources sources = new PlaceSources();
        sources.addFile();
        // hand-written names have precedence over CLDR
        everyday.forEach(sources::addLine);
        sources.addRegions();
        return List.copyOf(sources.rows.values());
    }

    private Row row(String key) {
        return rows.computeIfAbsent(key, Row::new);
    }

    private void addFile() {
        try (InputStream packed = WordList.class.getResourceAsStream("places.tsv.gz")) {
            if (packed == null) {
                throw new IllegalStateException("No list of places");
            }
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(packed, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
            lines.lines().forEach(line -> addPlace(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GeoNames id, sort (Country, Region, World city, Place), country, region, feature, latitude, longitude, population, German, English, other, rare names. */
    private void addPlace(String[] columns) {
        char sort = columns[1].charAt(0);
        Row row = row(sort == 'C' ? "cldr:" + columns[2] : "geonames:" + columns[0]);
        row.id = Integer.parseInt(columns[0]);
        row.country = columns[2].intern();
        row.region = columns[3].intern();
        row.feature = columns[4].intern();
        row.latitude = Float.parseFloat(columns[5]);
        row.longitude = Float.parseFloat(columns[6]);
        row.population = Long.parseLong(columns[7]);
        row.english = columns[9];
        row.german = columns[8].isEmpty() ? row.english : columns[8];
        PlaceRank rank = sort == 'W' ? PlaceRank.FAMOUS : PlaceRank.NAME;
        row.call(rank, row.german, row.english);
        for (String other : columns[10].split("\\|")) {
            boolean abbreviation = sort == 'R' && ABBREVIATION.matcher(other).matches();
            row.call(abbreviation ? PlaceRank.ABBREVIATION : PlaceRank.NAME, other);
        }
        row.call(PlaceRank.RARE, columns[11].split("\\|"));
    }

    private void addLine(String[] columns) {
        Row row = row(columns[1]);
        row.german = columns[2];
        row.english = columns[3];
        row.call(PlaceRank.FAMOUS, columns[2], columns[3]);
        row.call(PlaceRank.FAMOUS, columns[4].split("\\|"));
    }

    private void addRegions() {
        for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
            LocaleDisplayNames german = LocaleDisplayNames.getInstance(ULocale.GERMAN, length);
            LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH, length);
            Stream.concat(Stream.of(ULocale.getISOCountries()), PARTS_OF_THE_WORLD.stream())
                    .forEach(code -> addRegion(code, german.regionDisplayName(code), english.regionDisplayName(code)));
        }
    }

    private void addRegion(String code, String german, String english) {
        Row row = row("cldr:" + code);
        row.german = row.german.isEmpty() ? german : row.german;
        row.english = row.english.isEmpty() ? english : row.english;
        row.call(PlaceRank.FAMOUS, german, english);
    }

    private PlaceSources() {}
}
