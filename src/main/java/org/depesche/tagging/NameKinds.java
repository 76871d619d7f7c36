package org.depesche.tagging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settles what kind of entity a name is where the classifier took it for one kind here and another there. */
final class NameKinds {

    /** From here on the classifier is believed, whatever the rest of the article says. */
    private static final double CERTAIN = .9;

    private final Gazetteer gazetteer;

    NameKinds(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The names with their kinds settled; {@code bare} knows the same names. */
    List<FoundName> settle(List<FoundName> found, BareForms bare) {
        Set<String> surnames = new HashSet<>();
        Set<String> companies = new HashSet<>();
        Map<String, Map<EntityKind, Double>> weights = new HashMap<>();
        for (FoundName name : found) {
            String nominative = bare.of(name.kind(), name.surface());
            weights.computeIfAbsent(nominative, key -> new HashMap<>())
                    .merge(name.kind(), name.confidence(), Double::sum);
            int blank = nominative.indexOf(' ');
            if (blank > 0 && name.kind() == EntityKind.PERSON) {
                surnames.add(nominative.substring(nominative.lastIndexOf(' ') + 1));
            } else if (blank > 0 && name.kind() == EntityKind.ORGANISATION) {
                companies.add(nominative.substring(0, blank));
            }
        }
        List<FoundName> settled = new ArrayList<>(found.size());
        for (FoundName name : found) {
            String nominative = bare.of(name.kind(), name.surface());
            settled.add(
                    name.as(kind(name, nominative, weights.getOrDefault(nominative, Map.of()), surnames, companies)));
        }
        return settled;
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
