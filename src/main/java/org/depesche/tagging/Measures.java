package org.depesche.tagging;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a figure counts, in the words of its sentence; the first that holds: what stands right of it (genitive,
 * "von", the stuff itself), the noun left of "von", the head of a compound, else the subject of the clause.
 */
final class Measures {

    /** A sentence of more figures is a table without a subject. */
    private static final int LISTING = 40;

    private static final Set<String> CONTINUING = Set.of("auf", "nach", "statt", "gegenüber");

    private static final Set<String> RECKONING = Set.of(
            "rechnet",
            "rechnen",
            "rechnete",
            "rechneten",
            "begann",
            "beginnt",
            "endete",
            "endet",
            "siegte",
            "gewann",
            "startet",
            "startete");

    private final Sentence s;

    private final Tokens t;

    private final List<Draft> drafts;

    private final boolean[] covered;

    private @Nullable String last;

    private @Nullable Draft before;

    private @Nullable String bracketed;

    private final boolean german;
    private final Subjects subjects;

    Measures(Sentence sentence, List<Draft> drafts) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.drafts = drafts;
        this.german = sentence.lexicon.german;
        this.covered = new boolean[t.size()];
        for (Draft draft : drafts) {
            Arrays.fill(covered, draft.start, draft.end, true);
        }
        this.subjects = new Subjects(sentence, covered);
    }

    @Nullable
    String of(Draft draft) {
        if (!german) {
            last = new EnglishMeasures(s, covered).of(draft, before, last);
            before = draft;
            return last;
        }
        String measure = read(draft);
        before = draft;
        return measure;
    }

    private @Nullable String read(Draft draft) {
        String measure = right(draft);
        if (measure == null && continued(draft)) {
            return last;
        }
        if (measure == null) {
            measure = left(draft);
        }
        if (measure == null && draft.unit0().money() && turnover(draft)) {
            measure = "Umsatz";
        }
        if (measure == null && subjects.span(draft)) {
            return null;
        }
        if (measure == null && drafts.size() <= LISTING) {
            measure = subjects.of(draft);
        }
        // "34 Prozent", "gut 80 Millionen Euro" behind a comma say the figure before again
        last = measure == null ? last : measure;
        return last;
    }

    /**
     * Whether it says the figure before it once more or where that one led: "um 25 Basispunkte auf 4 Prozent", "1,2
     * Milliarden Kronen (rund 103 Millionen Euro)", "5 Dollar, umgerechnet 4 Euro", "2 Prozent weniger als im Mai".
     */
    private boolean continued(Draft draft) {
        if (last == null || before == null) {
            return false;
        }
        int between = draft.start - before.end;
        boolean money = before.unit0().money() && draft.unit0().money();
        boolean joint = between == 1 && CONTINUING.contains(t.text(before.end));
        boolean converted = money
                && between == 1
                && (t.is(before.end, "(")
                        || t.is(before.end, ",") && t.low(draft.start).startsWith("umgerechnet"));
        boolean compared = between >= 1
                && t.is(draft.start - 1, ",")
                && (t.is(draft.end, "mehr") || t.is(draft.end, "weniger"))
                && t.is(draft.end + 1, "als");
        return joint || converted || compared;
    }

    private @Nullable String right(Draft draft) {
        int at = draft.end;
        FigureKind kind = draft.kind();
        if (draft.noun != null && draft.unit == null) {
            return draft.nounStart >= 0 && draft.nounStart >= draft.number
                    ? t.between(draft.nounStart, draft.nounEnd)
                    : draft.noun;
        }
        if (draft.nounStart >= draft.number && draft.nounEnd > draft.nounStart) {
            return t.between(draft.nounStart, draft.nounEnd);
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
        if (share && s.has("genitive", at)) {
            Draft counted = at(at + 1);
            return counted == null ? phrase(at) : counted.noun;
        }
        if (t.is(at, "von") && share && !t.number(at + 1)) {
            return phrase(at + 1);
        }
        if (kind == FigureKind.DATA_RATE && t.is(at, "im")) {
            return phrase(at + 1);
        }
        boolean more = (t.is(at, "mehr") || t.is(at, "weniger")) && !t.is(at + 1, "als");
        if (more && (share || draft.unit0().money())) {
            // "8,5 Prozent mehr Lohn", "3 Prozent mehr für Strom"
            String what = phrase(t.is(at + 1, "für") || t.is(at + 1, "an") ? at + 2 : at + 1);
            if (what != null) {
                return what;
            }
        }
        if (kind == FigureKind.POINTS || kind == FigureKind.PERCENTAGE_POINT) {
            return null;
        }
        return draft.words && kind == FigureKind.PERCENT && !NounPhrases.noun(s, at) ? null : stuff(draft);
    }

    /** "setzte 3 Millionen Euro um", "hat 3 Millionen Euro umgesetzt": what the verb says is no subject. */
    private boolean turnover(Draft draft) {
        int to = subjects.clauseEnd(draft.end);
        boolean set = false;
        for (int i = subjects.clauseStart(draft.start); i < draft.start; i++) {
            set |= t.low(i).startsWith("setz") && t.low(i).length() <= 7;
        }
        for (int i = draft.end; i < to; i++) {
            boolean verb = t.low(i).startsWith("umgesetzt")
                    || t.low(i).startsWith("umsetz")
                    || t.low(i).equals("umzusetzen")
                    || set && t.is(i, "um") && (i + 1 >= t.size() || t.sign(i + 1) || t.is(i + 1, "und"));
            if (verb) {
                return true;
            }
        }
        return false;
    }

    /** "320 Gramm Kokain", "1,2 Milliarden Euro Strafe", "jeder fünfte Haushalt". */
    private @Nullable String stuff(Draft draft) {
        int at = draft.end;
        if (s.has("article", at) || s.has("preposition", at) || subjects.time(at)) {
            return null;
        }
        NounPhrases.Phrase phrase = NounPhrases.at(s, at, false);
        return phrase == null || subjects.inFigure(phrase.head()) ? null : phrase.text();
    }

    private @Nullable String age(Draft draft) {
        if (t.is(draft.start - 1, "(") || t.is(draft.number - 1, "(")) {
            int at = draft.number - 1;
            while (at > 0 && t.capital(at - 1)) {
                at--;
            }
            return at < draft.number - 1 ? t.between(at, draft.number - 1) : null;
        }
        return t.capital(draft.end - 1) && t.low(draft.end - 1).startsWith("jährig") ? null : stuff(draft);
    }

    private @Nullable Draft at(int start) {
        for (Draft draft : drafts) {
            if (draft.start == start) {
                return draft;
            }
        }
        return null;
    }

    private @Nullable String phrase(int at) {
        NounPhrases.Phrase phrase = NounPhrases.at(s, at, false);
        return phrase == null ? null : phrase.text();
    }

    /** "ein Wachstum von 3 Prozent", "Kosten in Höhe von 5 Euro", "Pegel Kaub 0,78 Meter". */
    private @Nullable String left(Draft draft) {
        int at = t.is(draft.start - 1, "zwischen") ? draft.start - 2 : draft.start - 1;
        while (at > 0 && s.has("transparent", at) && !t.is(at, "von") && !s.has("preposition", at)) {
            at--;
        }
        if (t.is(at, "(")) {
            return bracket(at);
        }
        if (t.is(at, ":") && NounPhrases.noun(s, at - 1)) {
            int first = at - 1;
            while (t.dash(first - 1) && t.glued(first) && t.word(first - 2)) {
                first -= 2;
            }
            return t.between(first, at);
        }
        String changed = t.is(at, "um") || t.is(at, "von") ? changed(at) : null;
        if (changed != null) {
            return changed;
        }
        if (t.is(at, "um")) {
            return object(at);
        }
        if (t.is(at, "mit") && NounPhrases.noun(s, at - 1) && !subjects.inFigure(at - 1) && !s.anywhere(RECKONING)) {
            return t.text(at - 1);
        }
        if (t.is(at, "über") && draft.unit0().money() && NounPhrases.noun(s, at - 1)) {
            // "Hilfen über 4,5 Milliarden Euro"
            return t.text(at - 1);
        }
        if (t.is(at, "von")) {
            int noun = at - 1;
            if (t.is(noun, "Höhe") && t.is(noun - 1, "in")) {
                noun -= 2;
            }
            if (NounPhrases.noun(s, noun) && !subjects.inFigure(noun)) {
                return ofNoun(draft, noun);
            }
        }
        if (at == draft.start - 1 && NounPhrases.noun(s, at) && at > 0 && !s.has("preposition", at - 1)) {
            int first = at;
            while (first > 0 && NounPhrases.noun(s, first - 1)) {
                first--;
            }
            boolean phraseStart = first == 0 || t.sign(first - 1);
            return phraseStart ? t.between(first, at + 1) : null;
        }
        return null;
    }

    /** "steigerte den Gewinn um 30 Prozent", "legte der Dax um 1 Prozent zu": the phrase just before "um". */
    private @Nullable String object(int um) {
        for (int i = Math.max(0, um - 5); i < um; i++) {
            NounPhrases.Phrase phrase = s.has("article", i) ? NounPhrases.at(s, i, true) : null;
            if (phrase != null
                    && phrase.end() == um
                    && !phrase.prepositional()
                    && !subjects.inFigure(phrase.head())
                    && !subjects.time(phrase.head())
                    && !s.has("genitive", i)) {
                return phrase.text();
            }
        }
        return null;
    }

    /** "eine Erhöhung der Prämien um 15 Prozent": what changes stands behind the noun of the change. */
    private @Nullable String changed(int end) {
        for (int i = end - 1; i >= 0 && end - i <= 6; i--) {
            if (s.has("change-noun", i)) {
                NounPhrases.Phrase phrase = s.has("genitive", i + 1) || t.is(i + 1, "bei") || t.is(i + 1, "beim")
                        ? NounPhrases.at(s, i + (s.has("genitive", i + 1) ? 1 : 2), false)
                        : null;
                return phrase != null && phrase.end() == end ? phrase.text() : null;
            }
        }
        return null;
    }

    private @Nullable String ofNoun(Draft draft, int noun) {
        boolean dimension = s.has("dimension", noun);
        boolean change = s.has("change-noun", noun);
        if (!dimension && !change) {
            int first = noun;
            while (first > 0 && Counts.adjective(s, first - 1)) {
                first--;
            }
            return t.between(noun, noun + 1);
        }
        for (Draft other : drafts) {
            // "eine Fläche von 1,4 km² und eine Höhe von 193 m": the subject is not near
            if (other.end <= draft.start && other.end > subjects.clauseStart(draft.start) && dimension) {
                return t.text(noun);
            }
        }
        String subject = subjects.subjectIn(subjects.clauseStart(draft.start), draft.start, noun);
        if (subject == null && dimension) {
            subject = subjects.subjectIn(draft.end, subjects.clauseEnd(draft.end), noun);
        }
        return subject == null ? t.text(noun) : subject;
    }

    /** "Gemüse (plus 9,4 Prozent)"; a name before the bracket belongs to the subject. */
    private @Nullable String bracket(int open) {
        int at = open - 1;
        boolean common = NounPhrases.noun(s, at)
                && (at == 0 || t.is(at - 1, "und") || t.is(at - 1, ","))
                && !subjects.inFigure(at);
        int start = subjects.clauseStart(at);
        NounPhrases.Phrase first = NounPhrases.at(s, start, false);
        boolean list = first != null && t.is(first.end(), "(");
        if (list && common) {
            // "Gemüse (plus 9 Prozent) und Früchte (plus 6 Prozent)"
            return t.text(at);
        }
        if (bracketed != null && start > 0 && t.is(start - 1, ",")) {
            return bracketed;
        }
        bracketed = subjects.subjectIn(start, at, at);
        return bracketed == null && common ? t.text(at) : bracketed;
    }
}
