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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
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

        void call(String name, PlaceRank rank) {
            if (!name.isEmpty()) {
                names.add(new Named(name, rank));
            }
        }
    }

    /** The continents and parts of them, and Kosovo, which has no code of its own. */
    private static final List<String> PARTS_OF_THE_WORLD = List.of(
            "002", "003", "005", "009", "013", "019", "029", "034", "035", "061", "142", "143", "150", "151", "155",
            "419", "XK");

    /** "TX", "Tex.": only after the name of a town. */
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2}|.*\\.");

    private final Map<String, Row> rows = new HashMap<>();
    private final List<Row> inOrder = new ArrayList<>();

    /** @param everyday lines of {@code everyday-names.tsv} about places, split at the tabs */
    static List<Row> read(List<String[]> everyday) {
        PlaceSources sources = new PlaceSources();
        sources.addFile();
        // hand-written names have precedence over CLDR
        everyday.forEach(sources::addLine);
        sources.addRegions();
        return sources.inOrder;
    }

    private Row row(String key) {
        return rows.computeIfAbsent(key, wanted -> {
            Row row = new Row(wanted);
            inOrder.add(row);
            return row;
        });
    }

    private void addFile() {
        try (InputStream packed = WordList.class.getResourceAsStream("places.tsv.gz")) {
            if (packed == null) {
                throw new IllegalStateException("No list of places");
            }
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(packed, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                addPlace(line.split("\t", -1));
            }
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
        row.call(row.german, rank);
        row.call(row.english, rank);
        for (String other : columns[10].split("\\|")) {
            row.call(
                    other,
                    sort == 'R' && ABBREVIATION.matcher(other).matches() ? PlaceRank.ABBREVIATION : PlaceRank.NAME);
        }
        for (String rare : columns[11].split("\\|")) {
            row.call(rare, PlaceRank.RARE);
        }
    }

    private void addLine(String[] columns) {
        Row row = row(columns[1]);
        row.german = columns[2];
        row.english = columns[3];
        row.call(columns[2], PlaceRank.FAMOUS);
        row.call(columns[3], PlaceRank.FAMOUS);
        for (String other : columns[4].split("\\|")) {
            row.call(other, PlaceRank.FAMOUS);
        }
    }

    private void addRegions() {
        for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
            LocaleDisplayNames german = LocaleDisplayNames.getInstance(ULocale.GERMAN, length);
            LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH, length);
            for (String code : ULocale.getISOCountries()) {
                addRegion(code, german.regionDisplayName(code), english.regionDisplayName(code));
            }
            for (String code : PARTS_OF_THE_WORLD) {
                addRegion(code, german.regionDisplayName(code), english.regionDisplayName(code));
            }
        }
    }

    private void addRegion(String code, String german, String english) {
        Row row = row("cldr:" + code);
        row.german = row.german.isEmpty() ? german : row.german;
        row.english = row.english.isEmpty() ? english : row.english;
        row.call(german, PlaceRank.FAMOUS);
        row.call(english, PlaceRank.FAMOUS);
    }

    private PlaceSources() {}
}
