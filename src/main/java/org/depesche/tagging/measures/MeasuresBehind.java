package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.LEVEL_VERB;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SIZED;

import java.util.List;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.figures.Draft;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What a German figure counts, where it stands behind it: a genitive, "von", the stuff, the rest of a compound. */
final class MeasuresBehind {

    private final Sentence s;
    private final Tokens t;
    private final List<Draft> drafts;
    private final Subjects subjects;

    MeasuresBehind(Sentence sentence, List<Draft> drafts, Subjects subjects) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.drafts = drafts;
        this.subjects = subjects;
    }

    @Nullable
    String of(Draft draft) {
        int at = draft.end();
        FigureKind kind = draft.kind();
        if (draft.noun() != null && draft.unit() == null && reached(draft)) {
            return null;
        }
        if (draft.noun() != null && draft.unit() == null) {
            return draft.nounStart() >= 0 && draft.nounStart() >= draft.number()
                    ? t.between(draft.nounStart(), draft.nounEnd())
                    : draft.noun();
        }
        if (draft.nounStart() >= draft.number() && draft.nounEnd() > draft.nounStart()) {
            return t.between(draft.nounStart(), draft.nounEnd());
        }
        if (t.dash(at) && t.glued(at) && t.word(at + 1)) {
            return t.text(at + 1);
        }
        boolean share = kind == FigureKind.PERCENT || kind == FigureKind.FRACTION;
        if (kind == FigureKind.MULTIPLE) {
            boolean many = t.is(at, "so") && (t.is(at + 1, "viele") || t.is(at + 1, "viel"));
            return many ? phrase(at + 2) : null;
        }
        if (kind == FigureKind.AGE) {
            return age(draft);
        }
        if (share && s.has(GENITIVE, at)) {
            Draft counted = at(at + 1);
            return counted == null ? phrase(at) : counted.noun();
        }
        if (t.is(at, "von") && share && !t.number(at + 1)) {
            return phrase(at + 1);
        }
        if (kind == FigureKind.DATA_RATE && t.is(at, "im")) {
            return phrase(at + 1);
        }
        boolean more = (t.is(at, "mehr") || t.is(at, "weniger")) && !t.is(at + 1, "als");
        if (more && (share || draft.unitOrCount().money())) {
            // "8,5 Prozent mehr Lohn", "3 Prozent mehr für Strom"
            String what = phrase(t.is(at + 1, "für") || t.is(at + 1, "an") ? at + 2 : at + 1);
            if (what != null) {
                return what;
            }
        }
        if (kind == FigureKind.POINTS || kind == FigureKind.PERCENTAGE_POINT) {
            return null;
        }
        return draft.inWords() && kind == FigureKind.PERCENT && !NounPhrases.noun(s, at) ? null : stuff(draft);
    }

    /** "Die Population liegt bei 1.000 Tieren", "Die Zahl stieg auf 40 Fälle": what stands at a level is the subject. */
    private boolean reached(Draft draft) {
        boolean at = t.is(draft.start() - 1, "bei") || t.is(draft.start() - 1, "auf");
        boolean compared = draft.modifier() != Quantity.Modifier.EXACT;
        int verb = at ? draft.start() - 2 : draft.start() - 1;
        return (at || compared) && s.has(LEVEL_VERB, verb);
    }

    /** "320 Gramm Kokain", "1,2 Milliarden Euro Strafe", "jeder fünfte Haushalt". */
    private @Nullable String stuff(Draft draft) {
        int at = draft.end();
        if (s.has(ARTICLE, at) || s.has(PREPOSITION, at) || subjects.time(at)) {
            return null;
        }
        // "ein 200 Meter langer Konvoi" is a convoy
        NounPhrases.Phrase phrase = NounPhrases.at(s, s.has(SIZED, at) ? at + 1 : at, false);
        return phrase == null || subjects.inFigure(phrase.head()) ? null : phrase.text();
    }

    private @Nullable String age(Draft draft) {
        if (t.is(draft.start() - 1, "(") || t.is(draft.number() - 1, "(")) {
            int at = draft.number() - 1;
            while (at > 0 && t.capital(at - 1)) {
                at--;
            }
            return at < draft.number() - 1 ? t.between(at, draft.number() - 1) : null;
        }
        return nominal(s, draft) ? null : stuff(draft);
    }

    /** "der 51-Jährige", "ein Zehnjähriger": the person is the noun itself. */
    static boolean nominal(Sentence s, Draft draft) {
        return draft.kind() == FigureKind.AGE
                && s.tokens.capital(draft.end() - 1)
                && s.tokens.low(draft.end() - 1).contains("jährig");
    }

    private @Nullable Draft at(int start) {
        for (Draft draft : drafts) {
            if (draft.start() == start) {
                return draft;
            }
        }
        return null;
    }

    private @Nullable String phrase(int at) {
        NounPhrases.Phrase phrase = NounPhrases.at(s, at, false);
        return phrase == null ? null : phrase.text();
    }
}
