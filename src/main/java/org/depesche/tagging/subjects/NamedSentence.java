package org.depesche.tagging.subjects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.tagging.Mention;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A sentence with the names in it and the words that stand for names. */
final class NamedSentence {

    /** Names farther back are as good as forgotten. */
    static final int MOST_RECENT = 8;

    final Sentence s;
    final List<PlacedName> names = new ArrayList<>();
    final List<StandIns.StandIn> standIns;

    /** The tokens of common nouns. */
    final List<Integer> nouns;

    /** The entities named before the sentence, the last first. */
    final List<TextName> recent;

    private final Map<PlacedName, NameRole> roles = new HashMap<>();
    private final boolean hasSubject;
    private final @Nullable NamedSentence earlier;

    /** @param earlier the sentence before */
    NamedSentence(Sentence sentence, TextNames text, @Nullable NamedSentence earlier) {
        this.s = sentence;
        this.earlier = earlier;
        this.recent = text.before(sentence.span.start(), MOST_RECENT);
        text.within(sentence.span).forEach(this::place);
        boolean[] named = new boolean[sentence.size()];
        for (PlacedName name : names) {
            Arrays.fill(named, name.first(), name.end(), true);
            roles.put(name, NameRole.of(sentence, name));
        }
        this.hasSubject = roles.values().stream().anyMatch(NameRole::mayBeSubject);
        this.standIns = StandIns.of(sentence, named);
        this.nouns = new SentenceNouns(sentence, named).find();
    }

    private void place(TextNames.Place place) {
        int first = 0;
        while (first < s.size() && s.end(first) <= place.span().start()) {
            first++;
        }
        int end = first;
        while (end < s.size() && s.start(end) < place.span().end()) {
            end++;
        }
        if (end > first) {
            names.add(new PlacedName(place.name(), place.mention(), first, end));
        }
    }

    /** The mention of an entity next before a figure, or behind it; null if the sentence does not name it. */
    Mention.@Nullable EntityMention mention(TextName name, FigureDraft draft) {
        PlacedName placed = placed(name, draft);
        return placed == null ? null : placed.mention();
    }

    @Nullable
    PlacedName placed(TextName name, FigureDraft draft) {
        PlacedName best = null;
        for (PlacedName placed : names) {
            if (placed.name() == name && (best == null || placed.end() <= draft.start())) {
                best = placed;
            }
        }
        return best;
    }

    /** Whether a noun or pronoun may stand for an entity. */
    boolean isStoodFor(TextName name) {
        return standIns.stream().anyMatch(standIn -> standIn.mayMean(name.kind()) || name.isCalled(standIn.word()));
    }

    NameRole role(PlacedName name) {
        return roles.getOrDefault(name, NameRole.INSIDE);
    }

    /** The role of an entity in the sentence before: "none" if it is not named there, "start" if there is no such sentence. */
    String earlierRole(TextName name) {
        return earlier == null
                ? "start"
                : earlier.names.stream()
                        .filter(placed -> placed.name() == name)
                        .findFirst()
                        .map(placed -> earlier.role(placed).name())
                        .orElse("none");
    }

    /** Whether a name of the sentence may be the subject of its figures. */
    boolean hasSubject() {
        return hasSubject;
    }

    /** How many entities of the same kind were named later. */
    int laterOfKind(TextName name) {
        int later = 0;
        for (TextName other : recent) {
            if (other == name) {
                break;
            }
            later += other.kind() == name.kind() ? 1 : 0;
        }
        return later;
    }
}
