package org.depesche.tagging.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.tagging.Place;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.places.Places.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Disambiguates places of the same name: the words next to the name decide, otherwise the other places of the article,
 * its dateline and its language. Of two similarly probable places none is chosen.
 */
public final class PlaceSenses {

    /** The lead of the most probable place over the next one, as a logarithm. */
    private static final double MARGIN = .3;

    private static final double CLEAR = 1.2;

    private static final double FOREIGN = .5;

    /** The weight of a country for a place with a far better known namesake: Rotterdam, New York. */
    private static final double COUNTRY_OF_LESSER = .5;

    /** The population of places that are known without further explanation. */
    private static final int KNOWN = 15_000;

    /** Of the Neustadts and Springfields the greatest are enough. */
    private static final int MOST = 40;

    /** The number of places that locate an article. More would only slow down lists of towns. */
    private static final int MOST_AROUND = 150;

    private static final Set<String> GERMAN = Set.of("DE", "AT", "CH", "LI", "LU");
    private static final Set<String> ENGLISH = Set.of("US", "GB", "IE", "CA", "AU", "NZ");

    private static final Pattern TOLD_APART = Pattern.compile("([^,(/]+?) ?[,(/]");

    /** A name in the text, in the nominative. */
    public record Spot(Span span, String name) {}

    private record Scored(Candidate candidate, Place place, double score, double context) {}

    private final Places places;
    private final boolean german;
    private final Map<String, List<Candidate>> candidates = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Place>> qualifiedByName = new HashMap<>();
    private final List<Place> around = new ArrayList<>();
    private final @Nullable Place dateline;
    private final Map<String, Optional<Place>> chosen = new HashMap<>();

    /** @param spots all places of the article in text order */
    public PlaceSenses(Places places, TaggableText text, List<Spot> spots, Locale language) {
        this.places = places;
        this.german = language.getLanguage().equals("de");
        PlaceQualifiers qualifiers = new PlaceQualifiers(places);
        Set<String> names = new LinkedHashSet<>();
        for (Spot spot : spots) {
            names.add(spot.name());
            List<Candidate> candidates = candidates(spot.name());
            List<Candidate> allowed = qualifiers.allowed(text.text(), spot.span(), spot.name(), candidates);
            if (allowed.size() < candidates.size()) {
                Place place = places.place(allowed.getFirst().row());
                qualifiedByName
                        .computeIfAbsent(spot.name(), name -> new TreeMap<>())
                        .put(spot.span().start(), place);
                addAround(place);
            }
        }
        for (String name : names) {
            List<Candidate> candidates = candidates(name);
            if (!qualifiedByName.containsKey(name) && isClear(candidates)) {
                addAround(places.place(candidates.getFirst().row()));
            }
        }
        Place from = text.dateline() == null ? null : withoutContext(text.dateline());
        dateline = from;
        if (from != null) {
            around.add(from);
        }
    }

    private void addAround(Place place) {
        if (around.size() < MOST_AROUND) {
            around.add(place);
        }
    }

    private List<Candidate> candidates(String name) {
        return candidates.computeIfAbsent(name, this::find);
    }

    private List<Candidate> find(String name) {
        List<Candidate> all = new ArrayList<>(places.like(name));
        if (!all.isEmpty() && all.getFirst().rank() == PlaceRank.FAMOUS) {
            addNamesakes(places.place(all.getFirst().row()), all);
        }
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }

    /** A German text may call Moscow in Idaho Moskau too. */
    private void addNamesakes(Place famous, List<Candidate> all) {
        if (famous.german().equals(famous.english())) {
            return;
        }
        Set<Integer> known = all.stream().map(Candidate::row).collect(Collectors.toSet());
        for (Candidate other : places.like(german ? famous.english() : famous.german())) {
            if (!known.contains(other.row()) && other.rank() == PlaceRank.NAME) {
                all.add(new Candidate(other.row(), other.rank(), other.prior() - FOREIGN));
            }
        }
    }

    private static boolean isClear(List<Candidate> candidates) {
        return !candidates.isEmpty()
                && candidates.getFirst().rank() != PlaceRank.RARE
                && candidates.getFirst().prior() >= 4
                && (candidates.size() == 1
                        || candidates.getFirst().prior() - candidates.get(1).prior() >= CLEAR);
    }

    /** The place of a mention; null if it is unknown or ambiguous. */
    public @Nullable Place of(Spot spot) {
        NavigableMap<Integer, Place> told = qualifiedByName.get(spot.name());
        if (told == null) {
            return chosen(spot.name(), null);
        }
        int at = spot.span().start();
        // "Moscow, Idaho" once, and later Moscow alone: the last qualified mention before, or the first one
        Map.Entry<Integer, Place> before = Objects.requireNonNullElse(told.floorEntry(at), told.firstEntry());
        return before.getKey() == at ? before.getValue() : chosen(spot.name(), before.getValue());
    }

    private @Nullable Place chosen(String name, @Nullable Place told) {
        String sense = told == null ? name : name + '\n' + told.key();
        return chosen.computeIfAbsent(sense, one -> Optional.ofNullable(choose(name, told)))
                .orElse(null);
    }

    /** The most probable place of a name without an article, with or without its qualifier: "Paris, Texas". */
    public static @Nullable Place alone(Places places, String name, Locale language) {
        return new PlaceSenses(places, TaggableText.of("", language, null), List.of(), language).withoutContext(name);
    }

    private @Nullable Place withoutContext(String name) {
        Matcher parts = TOLD_APART.matcher(name);
        if (places.like(name).isEmpty() && parts.lookingAt()) {
            List<Candidate> candidates = candidates(parts.group(1));
            Span first = new Span(0, parts.end(1));
            List<Candidate> allowed = new PlaceQualifiers(places).allowed(name, first, parts.group(1), candidates);
            return allowed.size() < candidates.size()
                    ? places.place(allowed.getFirst().row())
                    : null;
        }
        return choose(name, null);
    }

    private @Nullable Place choose(String name, @Nullable Place told) {
        List<Scored> scored = new ArrayList<>();
        List<Candidate> all = candidates(name);
        boolean clear = isClear(all);
        for (Candidate candidate : all) {
            Place place = places.place(candidate.row());
            boolean lesser = clear && candidate.row() != all.getFirst().row();
            double context = context(place, lesser ? COUNTRY_OF_LESSER : 1);
            context += told != null && told.key().equals(place.key()) ? 3 : 0;
            scored.add(new Scored(candidate, place, candidate.prior() + tongue(place) + context, context));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        if (scored.isEmpty() || !isPlausible(scored.getFirst())) {
            return null;
        }
        Scored best = scored.getFirst();
        for (Scored other : scored.subList(1, scored.size())) {
            if (best.score() - other.score() >= MARGIN) {
                break;
            }
            if (best.place().contains(other.place())) {
                // the city of Bern, not the canton, which is always qualified
                best = other;
            } else if (!other.place().contains(best.place())) {
                return null;
            }
        }
        return best.place();
    }

    /** A village on another continent is implausible without further evidence. */
    private static boolean isPlausible(Scored best) {
        return best.candidate().rank() == PlaceRank.FAMOUS
                || best.context() >= 1
                || best.candidate().rank() != PlaceRank.RARE
                        && (best.place().population() >= KNOWN
                                || GERMAN.contains(best.place().country()));
    }

    private double tongue(Place place) {
        if (german) {
            return GERMAN.contains(place.country()) ? .7 : 0;
        }
        return ENGLISH.contains(place.country()) ? .3 : 0;
    }

    private double context(Place place, double ofCountry) {
        double country = 0;
        double region = 0;
        double near = 0;
        double within = 0;
        boolean sameRegion = false;
        for (Place other : around) {
            if (other.key().equals(place.key())) {
                continue;
            }
            double weight = other.equals(dateline) ? 1.5 : 1;
            if (place.contains(other)) {
                within = Math.max(within, weight * (place.isRegion() ? 2 : 1));
            } else if (other.contains(place)) {
                country += other.isCountry() ? ofCountry * weight : .5 * weight;
                region = Math.max(region, other.isRegion() ? 2 * weight : 0);
            } else if (!place.country().isEmpty() && place.country().equals(other.country())) {
                country += .5 * weight;
                near = Math.max(near, nearness(place, other) * weight);
                sameRegion |= !place.region().isEmpty() && place.region().equals(other.region());
            }
        }
        return Math.min(country, 1.5) + Math.max(region, sameRegion ? .5 : 0) + near + within;
    }

    private static double nearness(Place one, Place other) {
        if (!one.isLocated() || !other.isLocated() || other.isRegion() || other.isCountry()) {
            return 0;
        }
        double distance = one.distanceTo(other);
        return distance < 30 ? 1.6 : distance < 80 ? 1.2 : distance < 250 ? .6 : 0;
    }
}
