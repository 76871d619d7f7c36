package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;

import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Nouns;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Gives a number without a noun the one that it shares with a neighbour or with what it measures: "350 der 9.200
 * Stellen", "48 statt bisher 44 Abgeordnete", "145 others", "die Zahl der Toten stieg auf 12".
 */
public final class SharedNouns {

    private static final Set<String> AGAINST =
            Set.of("statt", "gegen", "gegenüber", "instead", "against", "versus", "nach", "auf", "to");
    private static final Set<String> PLURAL_VERBS = Set.of(
            "wurden",
            "werden",
            "waren",
            "sind",
            "gelten",
            "galten",
            "kamen",
            "were",
            "are",
            "remain",
            "remained",
            "have",
            "had");
    private static final Set<String> REST =
            Set.of("others", "injured", "wounded", "missing", "hospitalised", "hospitalized", "more");

    private SharedNouns() {}

    /** @return whether the number now has the noun of the next one */
    static boolean forward(Sentence s, Draft draft, Draft next) {
        boolean counts = next.noun != null && next.unit == null && draft.per == null && !draft.vague;
        int between = next.start - draft.end;
        if (!counts || between < 1 || between > 5) {
            return false;
        }
        String first = s.tokens.low(draft.end);
        boolean share = first.equals("of") || first.equals("der");
        if (!share && !AGAINST.contains(first)) {
            return false;
        }
        for (int i = draft.end + 1; i < next.start; i++) {
            boolean small = s.has(TRANSPARENT, i)
                    || s.has(ARTICLE, i)
                    || s.lexicon.german && CountedNouns.adjective(s, i)
                    || share && !s.lexicon.german && owner(s, i, next.start)
                    || s.tokens.is(i, "remaining")
                    || s.tokens.is(i, "registered");
            if (!small) {
                return false;
            }
        }
        draft.noun = next.noun;
        return true;
    }

    /** "47 of the chamber's 100 seats". */
    private static boolean owner(Sentence s, int i, int end) {
        Tokens t = s.tokens;
        boolean possessive = (t.is(end - 1, "s") && (t.is(end - 2, "'") || t.is(end - 2, "’")));
        return possessive && i >= end - 3;
    }

    /** "vor vier Jahren waren es 2,1 Millionen": of what was counted before, over figures of time between. */
    static boolean told(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        return t.lowIs(draft.start - 1, "es")
                && PLURAL_VERBS.contains(t.low(draft.start - 2))
                && (draft.end >= t.size() || t.sign(draft.end));
    }

    /** @return whether the number now has the noun of the one before */
    static boolean backward(Sentence s, Draft draft, Draft previous) {
        boolean rest = draft.noun != null && draft.unit == null && REST.contains(draft.noun);
        boolean counted = previous.noun != null && previous.unit == null && !REST.contains(previous.noun);
        if (!counted || !(draft.bare() || rest) || draft.vague || draft.per != null) {
            return false;
        }
        Tokens t = s.tokens;
        boolean told = told(s, draft);
        boolean clause = t.is(draft.start - 1, ",") && PLURAL_VERBS.contains(t.low(draft.end));
        if (!rest && !told && !clause) {
            return false;
        }
        draft.noun = previous.noun;
        return true;
    }

    /** The counted noun in a measure: the dead of "Zahl der Toten", "number of deaths"; of "Measles cases" the cases. */
    public static void ofMeasure(Sentence s, Draft draft, @Nullable String measure) {
        if (measure == null || !draft.bare() || draft.kind() != FigureKind.COUNT || draft.per != null) {
            return;
        }
        if (s.lexicon.german) {
            boolean number = measure.startsWith("Zahl der ") || measure.startsWith("Anzahl der ");
            if (CountedNouns.counted(s.tokens.text(draft.start - 1))) {
                draft.noun = s.tokens.text(draft.start - 1);
                return;
            }
            boolean label =
                    s.tokens.is(draft.start - 1, ":") && CountedNouns.plural(measure) && measure.indexOf(' ') < 0;
            if (number || label) {
                draft.noun = Nouns.head(measure, true);
            }
            return;
        }
        String head = measure.startsWith("number of ")
                ? measure.substring(measure.lastIndexOf(' ') + 1)
                : Nouns.head(measure, false);
        if (CountedNouns.englishPlural(head) || head.equals("crowd") || head.equals("attendance")) {
            draft.noun = head;
        }
    }
}
