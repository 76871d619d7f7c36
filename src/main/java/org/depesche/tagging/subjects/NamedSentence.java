package org.depesche.tagging.subjects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Span;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.WordSet;
import org.jspecify.annotations.Nullable;

/** A sentence with the names in it and the words that stand for names. */
final class NamedSentence {

    final Sentence s;
    final List<PlacedName> names = new ArrayList<>();
    final List<StandIns.StandIn> standIns;

    /** The tokens of common nouns. */
    final List<Integer> nouns;

    private final Map<PlacedName, NameRole> roles = new HashMap<>();

    NamedSentence(Sentence sentence, TextNames text) {
        this.s = sentence;
        for (TextName name : text.all) {
            for (Mention.EntityMention mention : name.mentions) {
                Span span = TextName.span(mention);
                if (sentence.span.contains(span) && !TextName.isDateline(text.text.text(), span)) {
                    place(name, mention, span);
                }
            }
        }
        names.sort((a, b) -> Integer.compare(a.first(), b.first()));
        boolean[] named = new boolean[sentence.size()];
        for (PlacedName name : names) {
            Arrays.fill(named, name.first(), name.end(), true);
        }
        this.standIns = StandIns.of(sentence, named);
        this.nouns = sentence.german ? germanNouns(named) : englishNouns(named);
    }

    private List<Integer> germanNouns(boolean[] named) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            if (s.capital(i)
                    && !named[i]
                    && !s.inFigure(i)
                    && !s.time(i)
                    && s.text(i).length() > 2
                    && !s.has(WordSet.STOP, i)
                    && !s.has(WordSet.ARTICLE, i)
                    && !s.has(WordSet.PREPOSITION, i)
                    && (i > 0 && !s.oneOf(i - 1, "„\"»") || (s.low(i).length() > 4 && !s.adjective(i)))) {
                found.add(i);
            }
        }
        return found;
    }

    private List<Integer> englishNouns(boolean[] named) {
        List<Integer> found = new ArrayList<>();
        boolean bare = s.capital(0)
                && !named[0]
                && !s.has(WordSet.PREPOSITION, 0)
                && !s.has(WordSet.ARTICLE, 0)
                && !s.hasLow(WordSet.STOP, 0)
                && !s.inFigure(0)
                && s.text(0).length() > 3;
        if (bare) {
            found.add(0);
        }
        for (int i = 0; i < s.size(); i++) {
            if (s.has(WordSet.ARTICLE, i)) {
                int end = i + 1;
                while (end < s.size()
                        && end < i + 4
                        && s.word(end)
                        && !s.capital(end)
                        && !named[end]
                        && !s.has(WordSet.PREPOSITION, end)
                        && !s.has(WordSet.STOP, end)
                        && !s.has(WordSet.SAYING, end)) {
                    end++;
                }
                if (end > i + 1 && !(end < s.size() && named[end]) && !s.inFigure(end - 1) && !s.time(end - 1)) {
                    found.add(end - 1);
                }
            }
        }
        return found;
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
        return standIns.stream()
                .anyMatch(standIn -> standIn.isPronoun()
                        ? standIn.kind() == null || standIn.kind() == name.kind()
                        : standIn.kind() == name.kind() || name.isCalled(standIn.word()));
    }

    NameRole role(PlacedName name) {
        return roles.computeIfAbsent(name, placed -> NameRole.of(s, placed));
    }

    private void place(TextName name, Mention.EntityMention mention, Span span) {
        int first = 0;
        while (first < s.size() && s.end(first) <= span.start()) {
            first++;
        }
        int end = first;
        while (end < s.size() && s.start(end) < span.end()) {
            end++;
        }
        if (end > first) {
            names.add(new PlacedName(name, mention, first, end));
        }
    }
}
