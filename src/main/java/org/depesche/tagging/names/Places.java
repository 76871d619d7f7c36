package org.depesche.tagging.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.depesche.tagging.Place;
import org.depesche.tagging.text.NameFolding;
import org.jspecify.annotations.Nullable;

/**
 * All places that we know by name, and which of those that share a name is meant where nothing else is said. See
 * {@link PlaceSources} for where they come from. Safe for use by many threads.
 */
public final class Places {

    /** How a place has a name. */
    enum Rank {
        /** In our own list or in CLDR it has it: nobody means another place without saying so. */
        FAMOUS,
        /** Its name. */
        NAME,
        /** Its name without what tells it from others: "Halle" of "Halle (Saale)". */
        SHORT,
        /** What it was or is called elsewhere. */
        RARE,
        /** "TX": only where it tells which of several places is meant. */
        ABBREVIATION
    }

    /**
     * A place that a name may mean.
     *
     * @param prior how likely it is meant where nothing else is said: about the logarithm of how many live there
     */
    record Candidate(int row, Rank rank, double prior) {}

    private static final Rank[] RANKS = Rank.values();
    private static final char EXACT = '\u0001';
    private static final char FOLDED = '\u0002';
    private static final char ABBREVIATED = '\u0003';

    private static final Pattern LONGER = Pattern.compile("(\\p{Lu}[\\p{L}'’ -]*?)(?: ?[(/].*"
            + "| (?:am|an der|an dem|a\\. d\\.|im|in|ob der|bei|vor der|unter|auf|upon|on|under|sur) .+"
            + "|-(?:upon|on|under|sur)-.+)");

    private final float[] latitudes;
    private final float[] longitudes;
    private final int[] ids;
    private final int[] populations;
    /** German and English name, country, region, feature and key, separated by tabs. */
    private final byte[][] texts;

    private final NameAutomaton names;
    private final int[] byId;
    private final Map<String, Integer> byKey = new HashMap<>();
    /** Rows of regions by country and GeoNames' code of the region. */
    private final Map<String, Integer> regions = new HashMap<>();

    private final int longest;

    Places(List<PlaceSources.Row> rows) {
        int size = rows.size();
        latitudes = new float[size];
        longitudes = new float[size];
        ids = new int[size];
        populations = new int[size];
        texts = new byte[size][];
        NameAutomaton.Builder builder = new NameAutomaton.Builder();
        int words = 1;
        for (int row = 0; row < size; row++) {
            PlaceSources.Row place = rows.get(row);
            latitudes[row] = place.latitude;
            longitudes[row] = place.longitude;
            ids[row] = place.id;
            populations[row] = (int) Math.min(Integer.MAX_VALUE, place.population);
            boolean town = place.key.startsWith("geonames:");
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
            for (PlaceSources.Named named : place.names) {
                add(builder, named.name(), row, named.rank());
                String base = base(named.name());
                if (named.rank() == Rank.NAME && !base.equals(named.name())) {
                    add(builder, base, row, Rank.SHORT);
                }
                if (named.rank() == Rank.FAMOUS) {
                    words = Math.max(words, named.name().split(" ").length);
                }
            }
        }
        longest = words;
        names = builder.build();
        byId = IntStream.range(0, size)
                .filter(row -> ids[row] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(row -> ids[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void add(NameAutomaton.Builder builder, String name, int row, Rank rank) {
        int number = row * RANKS.length + rank.ordinal();
        if (rank == Rank.ABBREVIATION) {
            builder.add(ABBREVIATED + name, number);
            return;
        }
        if (rank != Rank.RARE) {
            builder.add(EXACT + name, number);
        }
        String folded = NameFolding.plain(name);
        if (!folded.isEmpty()) {
            builder.add(FOLDED + folded, number);
        }
    }

    /** The name without what tells the place from others: "Frankfurt" for "Frankfurt am Main" and for "Frankfurt (Oder)". */
    static String base(String name) {
        if (name.chars().allMatch(Character::isLetter)) {
            return name;
        }
        Matcher longer = LONGER.matcher(name);
        return longer.matches() ? longer.group(1) : name;
    }

    /** Those that have exactly this name, the likeliest first. */
    List<Candidate> named(String name) {
        return candidates(names.find(EXACT + name));
    }

    /** Those with this name, whatever its case and accents, the likeliest first. */
    List<Candidate> like(String name) {
        return candidates(names.find(FOLDED + NameFolding.plain(name)));
    }

    /** Countries and regions that are written so behind the name of a town. */
    List<Candidate> abbreviated(String name) {
        return candidates(names.find(ABBREVIATED + name));
    }

    /** Words of the longest famous name. */
    int longest() {
        return longest;
    }

    private List<Candidate> candidates(int[] numbers) {
        List<Candidate> candidates = new ArrayList<>(numbers.length);
        int last = -1;
        for (int number : numbers) {
            int row = number / RANKS.length;
            // the best of a place's ranks comes first
            if (row != last) {
                Rank rank = RANKS[number % RANKS.length];
                candidates.add(new Candidate(row, rank, prior(row, rank)));
            }
            last = row;
        }
        if (candidates.size() > 1) {
            candidates.sort(Comparator.comparingDouble(Candidate::prior).reversed());
        }
        return candidates;
    }

    /** Where nobody counts, as in Asia, the name is worth as much as a great country's. */
    private static final double WORLD_FAMOUS = 1e8;

    private double prior(int row, Rank rank) {
        boolean uncounted = rank == Rank.FAMOUS && populations[row] == 0;
        double prior = Math.log10(uncounted ? WORLD_FAMOUS : Math.max(populations[row], 100));
        prior += switch (column(row, 4)) {
            case "PCLI" -> 2;
            case "PPLC" -> 1;
            case "ADM1" -> -.7;
            case "PPLX" -> -1;
            default -> 0;
        };
        return prior
                + switch (rank) {
                    case FAMOUS -> 1.2;
                    case NAME, ABBREVIATION -> 0;
                    case SHORT -> -.3;
                    case RARE -> -1.5;
                };
    }

    private String column(int row, int column) {
        byte[] text = texts[row];
        int start = 0;
        for (int skipped = 0; skipped < column; start++) {
            skipped += text[start] == '\t' ? 1 : 0;
        }
        int end = start;
        while (end < text.length && text[end] != '\t') {
            end++;
        }
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    String key(int row) {
        String key = column(row, 5);
        return key.isEmpty() ? "geonames:" + ids[row] : key;
    }

    /** What is known of the place behind a key; null for one that we do not know. */
    @Nullable
    public Place byKey(String key) {
        if (!key.startsWith("geonames:")) {
            Integer row = byKey.get(key);
            return row == null ? null : place(row);
        }
        int row = row(key.substring("geonames:".length()));
        return row < 0 ? null : place(row);
    }

    private int row(String digits) {
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

    Place place(int row) {
        String[] columns = new String(texts[row], StandardCharsets.UTF_8).split("\t", -1);
        return new Place(
                key(row),
                ids[row],
                latitudes[row],
                longitudes[row],
                columns[2],
                columns[3],
                columns[4],
                populations[row],
                distinct(row, columns, columns[0], Locale.GERMAN),
                distinct(row, columns, columns[1], Locale.ENGLISH));
    }

    /** The name, with the country or region of a place that has a greater namesake: "Paris (Texas)". */
    private String distinct(int row, String[] columns, String name, Locale language) {
        List<Candidate> namesakes = like(name);
        if (namesakes.isEmpty() || namesakes.getFirst().row() == row || columns[2].isEmpty()) {
            return name;
        }
        String where = whereabouts(columns[2], columns[3], language);
        if (where.isEmpty() || where.equals(name)) {
            return name;
        }
        return language.equals(Locale.GERMAN) ? name + " (" + where + ")" : name + ", " + where;
    }

    private String whereabouts(String country, String region, Locale language) {
        int column = language.equals(Locale.GERMAN) ? 0 : 1;
        Integer within = regions.get(country + "-" + region);
        Integer state = byKey.get("cldr:" + country);
        Integer shown = within == null ? state : within;
        return shown == null ? "" : column(shown, column);
    }
}
