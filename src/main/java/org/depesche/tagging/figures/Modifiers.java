package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.BINDING_ARTICLE;
import static org.depesche.tagging.text.WordSet.BINDING_PREPOSITION;
import static org.depesche.tagging.text.WordSet.BOUND_MODIFIER;
import static org.depesche.tagging.text.WordSet.ONE_UNIT;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads the modifier of a value from the words left of it and, for a few, right of it. */
final class Modifiers {

    /** Most words between a modifier and its number. */
    private static final int MOST_BETWEEN = 2;

    private Modifiers() {}

    static void apply(Sentence s, FigureDraft draft) {
        PhraseTable.Hit<Quantity.Modifier> hit = before(s, draft);
        if (hit != null && ModifierSenses.accepts(s, hit, draft)) {
            use(s, draft, hit);
        }
        behind(s, draft);
    }

    /**
     * The modifier before a number. Up to two words may be between that do not change its meaning: "über insgesamt 20".
     */
    private static PhraseTable.@Nullable Hit<Quantity.Modifier> before(Sentence s, FigureDraft draft) {
        int at = draft.number();
        PhraseTable.Hit<Quantity.Modifier> hit = s.modifierBefore(at);
        int skipped = 0;
        while (hit == null && skipped < MOST_BETWEEN && at > 0 && s.has(TRANSPARENT, at - 1)) {
            at--;
            skipped++;
            hit = s.modifierBefore(at);
            if (hit != null && !reaches(s, hit, at, draft)) {
                return null;
            }
        }
        return hit;
    }

    /** "über den 40 Euro": only the plain comparatives reach over an article. */
    private static boolean reaches(Sentence s, PhraseTable.Hit<Quantity.Modifier> hit, int at, FigureDraft draft) {
        int last = hit.end() - 1;
        if (s.hasLow(BOUND_MODIFIER, last)) {
            boolean fraction = draft.kind() == FigureKind.FRACTION || s.has(ONE_UNIT, draft.number());
            return fraction || !s.hasLow(BINDING_ARTICLE, at) && !s.lowIs(last, "der");
        }
        return !s.hasLow(BINDING_PREPOSITION, at) || hit.value() == Quantity.Modifier.ABOUT;
    }

    private static void use(Sentence s, FigureDraft draft, PhraseTable.Hit<Quantity.Modifier> hit) {
        draft.reachesBackTo(hit.start());
        if (draft.vague()) {
            return;
        }
        if (draft.modifier() == Quantity.Modifier.EXACT || draft.modifier() == Quantity.Modifier.GOOD) {
            draft.modifier(hit.value());
        }
        // "umgerechnet mehr als 20", "insgesamt rund": the word next to the number decides
        PhraseTable.Hit<Quantity.Modifier> before = s.modifierBefore(hit.start());
        if (before != null && before.value() == Quantity.Modifier.ABOUT) {
            draft.reachesBackTo(before.start());
        }
    }

    /** "oder mehr", "or less". */
    private static void behind(Sentence s, FigureDraft draft) {
        if (draft.modifier() != Quantity.Modifier.EXACT) {
            return;
        }
        PhraseTable.Hit<Quantity.Modifier> hit = s.lexicon.modifiersRight.match(s, draft.end(), true);
        if (hit == null) {
            hit = s.lexicon.modifiersRight.match(s, draft.numberEnd(), true);
        }
        if (hit != null && !s.is(hit.start(), "plus")) {
            draft.modifier(hit.value());
            draft.endsAt(Math.max(draft.end(), hit.end()));
        }
    }
}
