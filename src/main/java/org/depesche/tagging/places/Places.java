package org.depesche.tagging.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.tagging.Place;
import org.depesche.tagging.text.NameFolding;
import org.jspecify.annotations.Nullable;

/** All known places by name, the most probable first. {@link PlaceSources} reads them. Safe for use by many threads. */
public final class Places {

    /**
     * A candidate for the name of a place.
     *
     * @param prior the likelihood that the name alone means it: about the logarithm of the population
     */
    public record Candidate(int row, PlaceRank rank, double prior) {}

    private static final PlaceRank[] RANKS = PlaceRank.values();
    private static final char EXACT = '\u0001';
    private static final char FOLDED = '\u0002';
    private static final char ABBREVIATED = '\u0003';

    private static final Pattern LONGER = Pattern.compile("(\\p{Lu}[\\p{L}'’ -]*?)(?: ?[(/].*"
            + "| (?:am|an der|an dem|a\\. d\\.|im|in|ob der|bei|vor der|unter|auf|upon|on|under|sur) .+"
            + "|-(?:upon|on|under|sur)-.+)");

    /** The population of continents, which GeoNames does not count. */
    private static final double WORLD_FAMOUS = 1e8;

    /** Each with its plain names. A candidate's row is the place in this list. */
    private final List<Place> rows;

    private final Map<String, Integer> byKey = new HashMap<>();
    /** By country and GeoNames' code of the region. */
    private final Map<String, Place> regions = new HashMap<>();

    private final NameAutomaton names;
    private final int longest;

    /** @param everyday lines of {@code everyday-names.tsv} about places, split at the tabs */
    public static Places withEveryday(List<String[]> everyday) {
        return new Places(PlaceSources.read(everyday));
    }

    private Places(List<PlaceSources.Row> rows) {
        this.rows = rows.stream().map(PlaceSources.Row::place).toList();
        index();
        NameAutomaton.Builder builder = new NameAutomaton.Builder();
        int words = 1;
        for (int row = 0; row < rows.size(); row++) {
            for (PlaceSources.Named named : rows.get(row).names) {
                add(builder, named.name(), row, named.rank());
                String base = base(named.name());
                if (named.rank() == PlaceRank.NAME && !base.equals(named.name())) {
                    add(builder, base, row, PlaceRank.SHORT);
                }
                if (named.rank() == PlaceRank.FAMOUS) {
                    words = Math.max(words, named.name().split(" ").length);
                }
            }
        }
        longest = words;
        names = builder.build();
    }

    private void index() {
        for (int row = 0; row < rows.size(); row++) {
            Place place = rows.get(row);
            byKey.put(place.key(), row);
            if (place.isRegion()) {
                regions.put(place.country() + "-" + place.region(), place);
            }
        }
    }

    private static void add(NameAutomaton.Builder builder, String name, int row, PlaceRank rank) {
        int number = row * RANKS.length + rank.ordinal();
        if (rank == PlaceRank.ABBREVIATION) {
            builder.add(ABBREVIATED + name, number);
            return;
        }
        if (rank != PlaceRank.RARE) {
            builder.add(EXACT + name, number);
        }
        String folded = NameFolding.plain(name);
        if (!folded.isEmpty()) {
            builder.add(FOLDED + folded, number);
        }
    }

    /** The name without the part that distinguishes the place from others: "Frankfurt" for "Frankfurt am Main" and for "Frankfurt (Oder)". */
    static String base(String name) {
        if (name.chars().allMatch(Character::isLetter)) {
            return name;
        }
        Matcher longer = LONGER.matcher(name);
        return longer.matches() ? longer.group(1) : name;
    }

    /** The places with exactly this name, the most probable first. */
    public List<Candidate> named(String name) {
        return candidates(names.find(EXACT + name));
    }

    /** Whether a name of several words has this one first. */
    public boolean hasFirst(String word) {
        return names.hasBeginning(EXACT + word + " ");
    }

    /** The places with this name, ignoring case and accents, the most probable first. */
    public List<Candidate> like(String name) {
        return candidates(names.find(FOLDED + NameFolding.plain(name)));
    }

    /** Countries and regions with this abbreviation after the name of a town. */
    List<Candidate> abbreviated(String name) {
        return candidates(names.find(ABBREVIATED + name));
    }

    /** Words of the longest famous name. */
    public int longest() {
        return longest;
    }

    private List<Candidate> candidates(int[] numbers) {
        List<Candidate> candidates = new ArrayList<>(numbers.length);
        int last = -1;
        for (int number : numbers) {
            int row = number / RANKS.length;
            // the best of a place's ranks comes first
            if (row != last) {
                PlaceRank rank = RANKS[number % RANKS.length];
                candidates.add(new Candidate(row, rank, prior(row, rank)));
            }
            last = row;
        }
        if (candidates.size() > 1) {
            candidates.sort(Comparator.comparingDouble(Candidate::prior).reversed());
        }
        return candidates;
    }

    private double prior(int row, PlaceRank rank) {
        Place place = rows.get(row);
        boolean uncounted = rank == PlaceRank.FAMOUS && place.population() == 0;
        double prior = Math.log10(uncounted ? WORLD_FAMOUS : Math.max(place.population(), 100));
        prior += switch (place.feature()) {
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

    /** The place of a key; null if it is unknown. */
    public @Nullable Place byKey(String key) {
        Integer row = byKey.get(key);
        return row == null ? null : place(row);
    }

    /** The place with names that distinguish it from greater places. */
    public Place place(int row) {
        return rows.get(row).named(distinct(row, Locale.GERMAN), distinct(row, Locale.ENGLISH));
    }

    /** The name, with the country or region if a greater place has the same name: "Paris (Texas)". */
    private String distinct(int row, Locale language) {
        Place place = rows.get(row);
        String name = place.name(language);
        List<Candidate> namesakes = like(name);
        if (namesakes.isEmpty() || namesakes.getFirst().row() == row) {
            return name;
        }
        String region = region(place, language);
        if (region.isEmpty() || region.equals(name)) {
            return name;
        }
        return language.equals(Locale.GERMAN) ? name + " (" + region + ")" : name + ", " + region;
    }

    /** The region or the country of a place in a language; empty if both are unknown. */
    private String region(Place place, Locale language) {
        Place region = regions.get(place.country() + "-" + place.region());
        Integer country = byKey.get("cldr:" + place.country());
        if (region != null) {
            return region.name(language);
        }
        return country == null ? "" : rows.get(country).name(language);
    }
}
