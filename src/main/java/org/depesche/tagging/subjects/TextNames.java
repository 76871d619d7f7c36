package org.depesche.tagging.subjects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.text.Lexicon;
import org.jspecify.annotations.Nullable;

/** The entities that a text names. */
final class TextNames {

    private static final Span NOWHERE = new Span(0, 1);

    final TaggableText text;
    final List<TextName> all = new ArrayList<>();
    private @Nullable TextName protagonist;

    TextNames(TaggableText text, List<Mention.EntityMention> names) {
        this.text = text;
        List<Span> blocks = text.blocks();
        Span headline = blocks.size() > 1 ? blocks.getFirst() : NOWHERE;
        Span lead = blocks.size() > 1 ? blocks.get(1) : blocks.isEmpty() ? NOWHERE : blocks.getFirst();
        Map<EntityKey, List<Mention.EntityMention>> byKey = names.stream()
                .filter(name -> name.span() != null)
                .sorted(Comparator.comparing(TextName::span))
                .collect(Collectors.groupingBy(Mention.EntityMention::entity, LinkedHashMap::new, Collectors.toList()));
        merged(byKey)
                .forEach((key, mentions) ->
                        all.add(new TextName(key, mentions, text.text(), headline, lead, lexicon())));
        rank();
    }

    /** Joins "Pumpenhersteller Muster" with "Muster", whatever kinds the tagger gives them. */
    private Map<EntityKey, List<Mention.EntityMention>> merged(Map<EntityKey, List<Mention.EntityMention>> byKey) {
        Map<EntityKey, List<Mention.EntityMention>> merged = new LinkedHashMap<>();
        byKey.forEach((key, mentions) -> {
            EntityKey shorter = byKey.keySet().stream()
                    .filter(other -> isTitled(key.name(), other.name()))
                    .findFirst()
                    .orElse(key);
            merged.computeIfAbsent(shorter, own -> new ArrayList<>()).addAll(mentions);
        });
        merged.values().forEach(mentions -> mentions.sort(Comparator.comparing(TextName::span)));
        return merged;
    }

    /** Whether one name is the other one with a common noun before it. */
    private boolean isTitled(String longer, String shorter) {
        if (!longer.endsWith(" " + shorter)) {
            return false;
        }
        String title = longer.substring(0, longer.length() - shorter.length() - 1);
        return title.indexOf(' ') < 0 && title.length() > 4 && StandIns.isOrganisation(lexicon(), title);
    }

    /** About how many sentences the text has. */
    int sentences() {
        return text.text().length() / 110;
    }

    private Lexicon lexicon() {
        Lexicon lexicon = Lexicon.of(text.language());
        return lexicon == null ? Lexicon.GERMAN : lexicon;
    }

    /** The entity that the headline names and the text most often; of a text without one the most frequent. */
    @Nullable
    TextName protagonist() {
        return protagonist;
    }

    private void rank() {
        List<TextName> ranked = new ArrayList<>(all);
        ranked.sort(
                Comparator.comparingInt((TextName name) -> name.mentions.size()).reversed());
        Map<EntityKind, Integer> ofKind = new EnumMap<>(EntityKind.class);
        for (int i = 0; i < ranked.size(); i++) {
            TextName name = ranked.get(i);
            name.rank = i;
            if (protagonist == null || name.isInHeadline && !protagonist.isInHeadline && name.mentions.size() > 1) {
                protagonist = name;
            }
            name.rankOfKind = ofKind.merge(name.kind(), 1, Integer::sum) - 1;
        }
    }
}
