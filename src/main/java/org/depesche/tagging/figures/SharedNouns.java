package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.AUDIENCE;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.NOUN_JOINT;
import static org.depesche.tagging.text.WordSet.PARTITIVE;
import static org.depesche.tagging.text.WordSet.PLURAL_VERB;
import static org.depesche.tagging.text.WordSet.REMAINING;
import static org.depesche.tagging.text.WordSet.REST;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;

import java.util.Objects;
import java.util.stream.IntStream;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.NounFolding;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Gives a number without a noun the noun of a neighbour or of its measure: "350 der 9.200 Stellen", "48 statt bisher 44
 * Abgeordnete", "145 others", "die Zahl der Toten stieg auf 12".
 */
public final class SharedNouns {

    /** Most tokens between two numbers that share a noun. */
    private static final int BETWEEN_BOTH = 5;

    private SharedNouns() {}

    /** @return whether the number now has the noun of the next one */
    static boolean fromNext(Sentence s, FigureDraft draft, FigureDraft next) {
        int between = next.distanceFrom(draft);
        boolean counts = next.counts() && draft.per() == null && !draft.vague();
        if (!counts || between < 1 || between > BETWEEN_BOTH) {
            return false;
        }
        boolean partOf = s.hasLow(PARTITIVE, draft.end());
        boolean shares = (partOf || s.hasLow(NOUN_JOINT, draft.end()))
                && IntStream.range(draft.end() + 1, next.start())
                        .allMatch(i -> small(s, i) || partOf && owner(s, i, next.start()));
        if (shares) {
            draft.noun(Objects.requireNonNull(next.noun()));
        }
        return shares;
    }

    /** Whether a word between two numbers is compatible with a shared noun: "bisher", "the", "remaining". */
    private static boolean small(Sentence s, int i) {
        return s.has(TRANSPARENT, i) || s.has(ARTICLE, i) || s.has(REMAINING, i) || s.german && s.adjective(i);
    }

    /** "47 of the chamber's 100 seats". */
    private static boolean owner(Sentence s, int i, int end) {
        boolean possessive = s.is(end - 1, "s") && (s.is(end - 2, "'") || s.is(end - 2, "’"));
        return !s.german && possessive && i >= end - 3;
    }

    /** "vor vier Jahren waren es 2,1 Millionen": the number is one of the things counted before. */
    static boolean resumed(Sentence s, FigureDraft draft) {
        return s.lowIs(draft.before(), "es")
                && s.hasLow(PLURAL_VERB, draft.start() - 2)
                && (draft.end() >= s.size() || s.sign(draft.end()));
    }

    /** @return whether the number now has the noun of the one before */
    static boolean fromPrevious(Sentence s, FigureDraft draft, FigureDraft previous) {
        boolean rest = draft.counts() && isRest(s, draft);
        boolean counted = previous.counts() && !isRest(s, previous);
        if (!counted || !(draft.bare() || rest) || draft.vague() || draft.per() != null) {
            return false;
        }
        boolean clause = s.is(draft.before(), ",") && s.hasLow(PLURAL_VERB, draft.end());
        if (!rest && !clause && !resumed(s, draft)) {
            return false;
        }
        draft.noun(Objects.requireNonNull(previous.noun()));
        return true;
    }

    /** "145 others". */
    private static boolean isRest(Sentence s, FigureDraft draft) {
        return draft.noun() != null && s.lexicon.has(REST, draft.noun());
    }

    /**
     * Uses the noun of the measure: "Tote" for "Zahl der Toten" and "number of deaths"; "cases" for "Measles cases".
     */
    public static void ofMeasure(Sentence s, FigureDraft draft, @Nullable String measure) {
        if (measure == null || !draft.bare() || draft.kind() != FigureKind.COUNT || draft.per() != null) {
            return;
        }
        String noun = s.german ? german(s, draft, measure) : english(s, measure);
        if (noun != null) {
            draft.noun(noun);
        }
    }

    private static @Nullable String german(Sentence s, FigureDraft draft, String measure) {
        String before = s.text(draft.before());
        if (s.has(COUNTED, draft.before())) {
            return before;
        }
        boolean number = measure.startsWith("Zahl der ") || measure.startsWith("Anzahl der ");
        boolean label = before.equals(":") && CountedNouns.plural(measure) && measure.indexOf(' ') < 0;
        return number || label ? NounFolding.head(measure, true) : null;
    }

    private static @Nullable String english(Sentence s, String measure) {
        String head = measure.startsWith("number of ")
                ? measure.substring(measure.lastIndexOf(' ') + 1)
                : NounFolding.head(measure, false);
        return CountedNouns.englishPlural(head) || s.lexicon.has(AUDIENCE, head) ? head : null;
    }
}
