package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.CHANGE_NOUN;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;

import java.util.List;
import java.util.Set;
import org.depesche.tagging.Figure;
import org.depesche.tagging.figures.Draft;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What a German figure counts, where it stands before it: "ein Wachstum von", "den Gewinn um", "Gemüse (". */
final class MeasuresBefore {

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
    private final Subjects subjects;
    private @Nullable String bracketed;

    MeasuresBefore(Sentence sentence, List<Draft> drafts, Subjects subjects) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.drafts = drafts;
        this.subjects = subjects;
    }

    /** "ein Wachstum von 3 Prozent", "Kosten in Höhe von 5 Euro", "Pegel Kaub 0,78 Meter". */
    @Nullable
    String of(Draft draft) {
        int at = t.is(draft.start() - 1, "zwischen") ? draft.start() - 2 : draft.start() - 1;
        while (at > 0 && s.has(TRANSPARENT, at) && !t.is(at, "von") && !s.has(PREPOSITION, at)) {
            at--;
        }
        if (t.is(at, "(")) {
            return bracket(at);
        }
        if (t.is(draft.start() - 1, "zwischen") && NounPhrases.noun(s, at) && s.has(ARTICLE, at - 1)) {
            return t.text(at);
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
        if (t.is(at, "um") || t.is(at, "auf") || draft.role() == Figure.Role.FROM) {
            String object = object(at);
            if (object != null || t.is(at, "um")) {
                return object;
            }
        }
        if (t.is(at, "mit") && NounPhrases.noun(s, at - 1) && !subjects.inFigure(at - 1) && !s.anywhere(RECKONING)) {
            return t.text(at - 1);
        }
        if (t.is(at, "über") && draft.unitOrCount().money() && NounPhrases.noun(s, at - 1)) {
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
        if (at == draft.start() - 1 && NounPhrases.noun(s, at) && at > 0 && !s.has(PREPOSITION, at - 1)) {
            int first = at;
            while (first > 0 && NounPhrases.noun(s, first - 1)) {
                first--;
            }
            boolean phraseStart = first == 0 || t.sign(first - 1);
            return phraseStart ? t.between(first, at + 1) : null;
        }
        return null;
    }

    /**
     * "steigerte den Gewinn um 30 Prozent", "legte der Dax um 1 Prozent zu", "hob das Kursziel für SAP von 185 an": the last
     * phrase with an article before "um", only times and what has a preposition between.
     */
    private @Nullable String object(int um) {
        int start = subjects.clauseStart(um);
        String object = null;
        int i = start;
        while (i < um) {
            boolean article = s.has(ARTICLE, i) && !s.has(PREPOSITION, i - 1);
            NounPhrases.Phrase phrase = NounPhrases.at(s, i, true);
            if (phrase == null || phrase.end() > um) {
                i++;
                continue;
            }
            boolean usable =
                    !phrase.prepositional() && !subjects.inFigure(phrase.head()) && !subjects.time(phrase.head());
            if (usable) {
                boolean first = i == start && phrase.end() < um;
                object = article && !first ? phrase.text() : null;
            }
            i = Math.max(i + 1, phrase.end());
        }
        return object;
    }

    /** "eine Erhöhung der Prämien um 15 Prozent": what changes stands behind the noun of the change. */
    private @Nullable String changed(int end) {
        for (int i = end - 1; i >= 0 && end - i <= 6; i--) {
            if (s.has(CHANGE_NOUN, i)) {
                NounPhrases.Phrase phrase = s.has(GENITIVE, i + 1) || t.is(i + 1, "bei") || t.is(i + 1, "beim")
                        ? NounPhrases.at(s, i + (s.has(GENITIVE, i + 1) ? 1 : 2), false)
                        : null;
                return phrase != null && phrase.end() == end ? phrase.text() : null;
            }
        }
        return null;
    }

    private @Nullable String ofNoun(Draft draft, int noun) {
        boolean dimension = s.has(DIMENSION, noun);
        boolean change = s.has(CHANGE_NOUN, noun);
        if (!dimension && !change) {
            int first = noun;
            while (first > 0 && CountedNouns.adjective(s, first - 1)) {
                first--;
            }
            return t.between(s.has(ARTICLE, first - 1) ? first : noun, noun + 1);
        }
        for (Draft other : drafts) {
            // "eine Fläche von 1,4 km² und eine Höhe von 193 m": the subject is not near
            if (other.end() <= draft.start() && other.end() > subjects.clauseStart(draft.start()) && dimension) {
                return t.text(noun);
            }
        }
        String subject = subjects.subjectIn(subjects.clauseStart(draft.start()), draft.start(), noun);
        if (subject == null && dimension) {
            subject = subjects.subjectIn(draft.end(), subjects.clauseEnd(draft.end()), noun);
        }
        return subject == null ? t.text(noun) : subject;
    }

    /** "BMW 68,94 (+0,2 %)": the name in the row of a list. */
    private @Nullable String cell(int number) {
        int first = number;
        while (first > 0 && (t.capital(first - 1) || t.dash(first - 1) && t.glued(first))) {
            first--;
        }
        return first < number && t.capital(first) ? t.between(first, number) : null;
    }

    /** "Gemüse (plus 9,4 Prozent)"; a name before the bracket belongs to the subject. */
    private @Nullable String bracket(int open) {
        int at = open - 1;
        if (t.number(at) && !subjects.inFigure(at)) {
            String cell = cell(at);
            if (cell != null) {
                return cell;
            }
        }
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
