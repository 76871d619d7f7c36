package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;

import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** How a value is meant, by the words left of it and, for a few, right of it. */
final class Modifiers {

    /** What stretches over a length: "über" is then no modifier. */
    private static final Set<String> OVER = Set.of(
            "erstreckt",
            "sich",
            "siegte",
            "gewann",
            "staffelrennen",
            "rennen",
            "lauf",
            "kredit",
            "vertrag",
            "scheck",
            "auftrag",
            "rechnung",
            "anleihe",
            "distanz",
            "strecke",
            "titel",
            "gold",
            "silber",
            "bronze",
            "laufzeit",
            "darlehen",
            "verlauf",
            "sieg",
            "finale",
            "zeitraum",
            "hinweg",
            "sprint",
            "meister",
            "weltmeisterin",
            "weltmeister",
            "olympiasieger",
            "bürgschaft",
            "garantie",
            "kaufvertrag",
            "großauftrag",
            "weltrekord",
            "führt",
            "führte",
            "führen",
            "start",
            "etappe",
            "läuft",
            "volkslauf",
            "hilfen",
            "zusage",
            "spende",
            "bescheid",
            "förderbescheid",
            "forderung",
            "überweisung",
            "verträge",
            "aufträge",
            "kredite",
            "rechnungen",
            "rekord");

    private Modifiers() {}

    static void apply(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        int at = draft.number;
        PhraseTable.Hit<Quantity.Modifier> hit = s.lexicon.modifiers.matchBefore(t, at, true);
        int skipped = 0;
        while (hit == null && skipped < 2 && at > 0 && s.has(TRANSPARENT, at - 1)) {
            at--;
            skipped++;
            hit = s.lexicon.modifiers.matchBefore(t, at, true);
            // "über den 40 Euro": only the plain comparatives reach over an article
            if (hit != null && !reaches(s, hit, at, draft)) {
                hit = null;
                break;
            }
        }
        if (hit != null && accepted(s, hit, draft)) {
            use(s, draft, hit);
        }
        right(s, draft);
    }

    private static boolean reaches(Sentence s, PhraseTable.Hit<Quantity.Modifier> hit, int at, Draft draft) {
        String word = s.tokens.low(hit.end() - 1);
        boolean preposition = word.equals("über")
                || word.equals("unter")
                || word.equals("ab")
                || word.equals("over")
                || word.equals("under")
                || word.equals("within")
                || word.equals("inside")
                || word.equals("past")
                || word.equals("above")
                || word.equals("about")
                || word.equals("near")
                || word.equals("around")
                || word.equals("gut")
                || word.equals("minimum")
                || word.equals("der")
                || word.equals("some")
                || word.equals("crossed")
                || word.equals("beyond");
        String between = s.tokens.low(at);
        boolean article = Set.of(
                        "den", "die", "der", "das", "dem", "des", "einen", "eine", "einem", "einer", "ein", "the",
                        "its", "his", "their", "auf", "von", "in", "mit", "für", "to", "of", "by", "at", "from", "with",
                        "deren", "dessen")
                .contains(between);
        boolean fraction = draft.kind() == FigureKind.FRACTION
                || s.tokens.is(draft.number, "eine")
                || s.tokens.is(draft.number, "ein");
        if (preposition) {
            return fraction || !article && !word.equals("der");
        }
        return !(article
                        && (between.equals("von")
                                || between.equals("auf")
                                || between.equals("mit")
                                || between.equals("für")
                                || between.equals("in")))
                || hit.value() == Quantity.Modifier.ABOUT;
    }

    private static boolean accepted(Sentence s, PhraseTable.Hit<Quantity.Modifier> hit, Draft draft) {
        Tokens t = s.tokens;
        String word = t.low(hit.end() - 1);
        boolean single = hit.end() - hit.start() == 1;
        if (!single) {
            return true;
        }
        boolean golf = t.dash(hit.start() - 1) && t.glued(hit.start());
        if (golf || t.text(hit.start()).equals("MAX")) {
            return false;
        }
        if (word.equals("über") || word.equals("over")) {
            if (word.equals("over")
                    && draft.kind() == FigureKind.DURATION
                    && (t.is(hit.end(), "the") || t.lowIs(hit.start() - 1, "loan"))) {
                return false;
            }
            for (int k = hit.start() - 1; k >= 0 && hit.start() - k <= 3; k--) {
                if (OVER.contains(t.low(k))) {
                    return false;
                }
            }
            return true;
        }
        if (word.equals("unter")) {
            boolean survey = false;
            for (int k = draft.end; k < t.size() && k < draft.end + 8; k++) {
                String later = t.low(k);
                survey |=
                        later.startsWith("erhoben") || later.startsWith("befragt") || later.startsWith("durchgeführt");
            }
            return !survey && !t.is(hit.start() - 1, "Umfrage") && !t.is(hit.start() - 1, "Befragung");
        }
        if (word.equals("ab")) {
            return draft.kind() != FigureKind.DURATION || !t.glued(hit.end());
        }
        if (word.equals("past") && draft.kind() == FigureKind.COUNT && !draft.magnitude && draft.words) {
            // "dummied past three defenders"
            return false;
        }
        if (word.equals("past") && s.has(ARTICLE, hit.start() - 1)) {
            // "one of their past 11 games"
            return false;
        }
        if (word.equals("some") || word.equals("near") || word.equals("past")) {
            return !t.is(hit.start() - 1, "the");
        }
        if (word.equals("bald") || word.equals("good")) {
            return draft.magnitude || t.number(draft.number);
        }
        return true;
    }

    private static void use(Sentence s, Draft draft, PhraseTable.Hit<Quantity.Modifier> hit) {
        Quantity.Modifier modifier = hit.value();
        draft.start = Math.min(draft.start, hit.start());
        if (draft.vague) {
            return;
        }
        if (draft.modifier == Quantity.Modifier.EXACT || draft.modifier == Quantity.Modifier.GOOD) {
            draft.modifier = modifier;
        }
        // "umgerechnet mehr als 20", "insgesamt rund": the word next to the number decides
        PhraseTable.Hit<Quantity.Modifier> before = s.lexicon.modifiers.matchBefore(s.tokens, hit.start(), true);
        if (before != null && before.value() == Quantity.Modifier.ABOUT) {
            draft.start = before.start();
        }
    }

    private static void right(Sentence s, Draft draft) {
        if (draft.modifier != Quantity.Modifier.EXACT) {
            return;
        }
        PhraseTable.Hit<Quantity.Modifier> hit = s.lexicon.modifiersRight.match(s.tokens, draft.end, true);
        if (hit == null) {
            hit = s.lexicon.modifiersRight.match(s.tokens, draft.numberEnd, true);
        }
        if (hit != null && !s.tokens.is(hit.start(), "plus")) {
            draft.modifier = hit.value();
            draft.end = Math.max(draft.end, hit.end());
        }
    }
}
