package org.depesche.tagging.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.NameFolding;
import org.jspecify.annotations.Nullable;

/** Decides on one kind for a name that the classifier labels differently in one article. */
record NameKinds(Gazetteer gazetteer, @Nullable GermanDictionary german) {

    /** The confidence from which the classifier's kind is final. */
    private static final double CERTAIN = .9;

    /** Words before a place: a single name after them is not a person, as in "in Altenbrück". */
    private static final Pattern WHERE = Pattern.compile("(?i)(?<!\\p{L})(in|nach|aus|near|at|from|nahe) $");

    /** The names with their final kinds; {@code bare} has the same names. */
    List<FoundName> settle(String text, List<FoundName> found, BareForms bare) {
        Set<String> lieSomewhere = lieSomewhere(text, found, bare);
        Set<String> surnames = new HashSet<>();
        Set<String> companies = new HashSet<>();
        Set<String> registered = new HashSet<>();
        Map<String, Map<EntityKind, Double>> weights = new HashMap<>();
        for (FoundName name : found) {
            String nominative = bare.of(name);
            weights.computeIfAbsent(nominative, key -> new HashMap<>())
                    .merge(name.kind(), name.confidence(), Double::sum);
            int blank = nominative.indexOf(' ');
            if (blank > 0 && name.kind() == EntityKind.PERSON) {
                surnames.add(nominative.substring(nominative.lastIndexOf(' ') + 1));
            } else if (blank > 0 && name.kind() == EntityKind.ORGANISATION) {
                companies.add(nominative.substring(0, blank));
                if (NameFolding.organisation(nominative).equals(NameFolding.plain(nominative.substring(0, blank)))) {
                    registered.add(nominative.substring(0, blank));
                }
            }
        }
        List<FoundName> settled = new ArrayList<>(found.size());
        for (FoundName name : found) {
            String nominative = bare.of(name);
            if (name.kind() == EntityKind.PERSON
                    && lieSomewhere.contains(nominative)
                    && !surnames.contains(nominative)) {
                settled.add(name.as(EntityKind.PLACE));
                continue;
            }
            if (name.kind() == EntityKind.PLACE
                    && registered.contains(nominative)
                    && !lieSomewhere.contains(nominative)
                    && gazetteer.find(nominative) == null) {
                settled.add(name.as(EntityKind.ORGANISATION));
                continue;
            }
            settled.add(
                    name.as(kind(name, nominative, weights.getOrDefault(nominative, Map.of()), surnames, companies)));
        }
        return settled;
    }

    /** Single names that are clearly places somewhere in the article, and not names of people in the dictionary. */
    private Set<String> lieSomewhere(String text, List<FoundName> found, BareForms bare) {
        Set<String> places = new HashSet<>();
        for (FoundName name : found) {
            int start = name.span().start();
            String before = text.substring(Math.max(0, start - 6), start);
            if (name.kind() == EntityKind.PLACE
                    && name.surface().indexOf(' ') < 0
                    && WHERE.matcher(before).find()
                    && (german == null || !german.isPersonsName(name.surface()))) {
                places.add(bare.of(EntityKind.PLACE, name.surface()));
            }
        }
        return places;
    }

    private EntityKind kind(
            FoundName name,
            String nominative,
            Map<EntityKind, Double> weights,
            Set<String> surnames,
            Set<String> companies) {
        if (gazetteer.find(nominative) == null) {
            if (surnames.contains(nominative)) {
                return EntityKind.PERSON;
            }
            if (name.confidence() < CERTAIN && companies.contains(nominative)) {
                return EntityKind.ORGANISATION;
            }
        }
        double own = weights.getOrDefault(name.kind(), 0.0);
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= 2 * own && name.confidence() < CERTAIN)
                .map(Map.Entry::getKey)
                .orElse(name.kind());
    }
}
