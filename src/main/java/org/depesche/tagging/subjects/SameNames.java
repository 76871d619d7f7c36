package org.depesche.tagging.subjects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.NameFolding;

/**
 * Joins the names of one thing in a text, of whatever kinds the tagger finds them: "Nordkai", "Nordkai AG",
 * "Logistikkonzern Nordkai". Parted, none of them would be likely enough as a subject.
 */
record SameNames(Lexicon lexicon) {

    /** The mentions of each thing in their order, by the key of most of them. */
    Map<EntityKey, List<Mention.EntityMention>> grouped(List<Mention.EntityMention> names) {
        Map<String, List<Mention.EntityMention>> byName = new LinkedHashMap<>();
        names.stream()
                .filter(name -> name.span() != null)
                .sorted(Comparator.comparing(TextName::span))
                .forEach(name -> byName.computeIfAbsent(folded(name), own -> new ArrayList<>())
                        .add(name));
        joinTitled(byName);
        joinFirstWords(byName);
        Map<EntityKey, List<Mention.EntityMention>> grouped = new LinkedHashMap<>();
        byName.values().forEach(mentions -> {
            mentions.sort(Comparator.comparing(TextName::span));
            grouped.computeIfAbsent(key(mentions), own -> new ArrayList<>()).addAll(mentions);
        });
        return grouped;
    }

    private static String folded(Mention.EntityMention mention) {
        return NameFolding.organisation(mention.entity().name());
    }

    /** "Pumpenhersteller Muster" is Muster, but "Klinikum Muster" is not the town. */
    private void joinTitled(Map<String, List<Mention.EntityMention>> byName) {
        for (String name : List.copyOf(byName.keySet())) {
            int blank = name.indexOf(' ');
            List<Mention.EntityMention> bare = blank > 0 ? byName.get(name.substring(blank + 1)) : null;
            if (bare != null && !isTown(key(bare)) && StandIns.isOrganisation(lexicon, name.substring(0, blank))) {
                bare.addAll(Objects.requireNonNull(byName.remove(name)));
            }
        }
    }

    /** Whether a thing is a place of the gazetteer; the tagger may take companies for places that it does not know. */
    private static boolean isTown(EntityKey key) {
        return key.kind() == EntityKind.PLACE && !key.key().startsWith("name:");
    }

    /** The first word of one company is the company: "Nordkai" of "Nordkai Logistik". */
    private static void joinFirstWords(Map<String, List<Mention.EntityMention>> byName) {
        Map<String, String> byFirst = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        byName.forEach((name, mentions) -> {
            int blank = name.indexOf(' ');
            if (blank > 0
                    && key(mentions).kind() == EntityKind.ORGANISATION
                    && byFirst.put(name.substring(0, blank), name) != null) {
                ambiguous.add(name.substring(0, blank));
            }
        });
        byFirst.forEach((first, full) -> {
            List<Mention.EntityMention> mentions = byName.get(first);
            if (mentions != null && !ambiguous.contains(first) && !isTown(key(mentions))) {
                byName.computeIfAbsent(full, own -> new ArrayList<>()).addAll(mentions);
                byName.remove(first);
            }
        });
    }

    private static EntityKey key(List<Mention.EntityMention> mentions) {
        Map<EntityKey, Integer> counts = new LinkedHashMap<>();
        mentions.forEach(mention -> counts.merge(mention.entity(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<EntityKey, Integer> entry) -> entry.getValue())
                        .thenComparing(entry -> entry.getKey().kind()))
                .orElseThrow()
                .getKey();
    }
}
