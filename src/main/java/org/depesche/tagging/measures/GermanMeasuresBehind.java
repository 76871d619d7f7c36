package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DIFFERENCE;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.LEVEL_VERB;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SIZED;

import java.util.List;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the measure of a German figure in the words after it: a genitive, a noun with "von", the material, the rest of
 * a compound.
 */
record GermanMeasuresBehind(Sentence s, List<FigureDraft> drafts, GermanSubjects subjects) {

    @Nullable
    String of(FigureDraft draft) {
        if (draft.noun() != null && draft.unit() == null) {
            boolean behind = draft.nounStart() >= draft.number();
            String noun = behind ? s.between(draft.nounStart(), draft.nounEnd()) : draft.noun();
            return isLevelOfSubject(draft) ? null : noun;
        }
        if (draft.nounStart() >= draft.number() && draft.nounEnd() > draft.nounStart()) {
            return s.between(draft.nounStart(), draft.nounEnd());
        }
        int at = draft.end();
        if (s.hyphened(at)) {
            return s.text(at + 1);
        }
        return switch (draft.kind()) {
            case MULTIPLE -> isAsMany(at) ? phrase(at + 2) : null;
            case AGE -> age(draft);
            case PERCENT, FRACTION -> whole(draft);
            case POINTS, PERCENTAGE_POINT -> null;
            case DATA_RATE -> s.is(at, "im") ? phrase(at + 1) : material(draft);
            default -> amount(draft);
        };
    }

    /** "Die Population liegt bei 1.000 Tieren", "Die Zahl stieg auf 40 Fälle": the subject is measured. */
    private boolean isLevelOfSubject(FigureDraft draft) {
        boolean at = s.is(draft.before(), "bei") || s.is(draft.before(), "auf");
        boolean compared = draft.modifier() != Quantity.Modifier.EXACT;
        int verb = at ? draft.start() - 2 : draft.before();
        return (at || compared) && s.has(LEVEL_VERB, verb);
    }

    /** "doppelt so viele". */
    private boolean isAsMany(int at) {
        return s.is(at, "so") && (s.is(at + 1, "viele") || s.is(at + 1, "viel"));
    }

    /** "30 Prozent der 80 Betriebe", "ein Drittel von ihnen", "8,5 Prozent mehr Lohn". */
    private @Nullable String whole(FigureDraft draft) {
        int at = draft.end();
        if (s.has(GENITIVE, at)) {
            FigureDraft counted = at(at + 1);
            return counted == null ? phrase(at) : counted.noun();
        }
        if (s.is(at, "von") && !s.number(at + 1)) {
            return phrase(at + 1);
        }
        String measure = increased(at);
        if (measure != null) {
            return measure;
        }
        boolean alone = draft.inWords() && draft.kind() == FigureKind.PERCENT && !GermanNounPhrases.noun(s, at);
        return alone ? null : material(draft);
    }

    /** "20 Euro mehr Lohn", "1,2 Milliarden Euro Strafe". */
    private @Nullable String amount(FigureDraft draft) {
        String measure = draft.unitOrCount().money() ? increased(draft.end()) : null;
        return measure == null ? material(draft) : measure;
    }

    /** "mehr Lohn", "weniger für Strom". */
    private @Nullable String increased(int at) {
        if (!s.has(DIFFERENCE, at) || s.is(at + 1, "als")) {
            return null;
        }
        return phrase(s.is(at + 1, "für") || s.is(at + 1, "an") ? at + 2 : at + 1);
    }

    /** "320 Gramm Kokain", "1,2 Milliarden Euro Strafe", "jeder fünfte Haushalt". */
    private @Nullable String material(FigureDraft draft) {
        int at = draft.end();
        if (s.has(ARTICLE, at) || s.has(PREPOSITION, at) || subjects.time(at)) {
            return null;
        }
        // "ein 200 Meter langer Konvoi" is a convoy
        GermanNounPhrases.Phrase phrase = GermanNounPhrases.at(s, s.has(SIZED, at) ? at + 1 : at, false);
        return phrase == null || s.inFigure(phrase.head()) ? null : phrase.text();
    }

    private @Nullable String age(FigureDraft draft) {
        if (s.is(draft.before(), "(") || s.is(draft.number() - 1, "(")) {
            int at = draft.number() - 1;
            while (at > 0 && s.capital(at - 1)) {
                at--;
            }
            return at < draft.number() - 1 ? s.between(at, draft.number() - 1) : null;
        }
        return isPerson(s, draft) ? null : material(draft);
    }

    /** "der 51-Jährige", "ein Zehnjähriger": the figure denotes the person. */
    static boolean isPerson(Sentence s, FigureDraft draft) {
        return draft.kind() == FigureKind.AGE
                && s.capital(draft.end() - 1)
                && s.low(draft.end() - 1).contains("jährig");
    }

    private @Nullable FigureDraft at(int start) {
        return drafts.stream()
                .filter(draft -> draft.start() == start)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String phrase(int at) {
        GermanNounPhrases.Phrase phrase = GermanNounPhrases.at(s, at, false);
        return phrase == null ? null : phrase.text();
    }
}
