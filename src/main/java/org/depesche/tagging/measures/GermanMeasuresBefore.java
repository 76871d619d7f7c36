package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.CHANGE_NOUN;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.RECKONING_VERB;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;

import java.util.List;
import org.depesche.tagging.Figure;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the measure of a German figure in the words before it: "ein Wachstum von", "den Gewinn um", "Gemüse (". */
final class GermanMeasuresBefore {

    /** Tokens from the noun of a change to its preposition. */
    private static final int LONGEST_CHANGE = 6;

    private final Sentence s;
    private final List<FigureDraft> drafts;
    private final GermanSubjects subjects;
    private @Nullable String bracketed;

    GermanMeasuresBefore(Sentence sentence, List<FigureDraft> drafts, GermanSubjects subjects) {
        this.s = sentence;
        this.drafts = drafts;
        this.subjects = subjects;
    }

    @Nullable
    String of(FigureDraft draft) {
        boolean between = s.is(draft.before(), "zwischen");
        int at = transparent(between ? draft.start() - 2 : draft.before());
        if (s.is(at, "(")) {
            return bracket(at);
        }
        if (between && GermanNounPhrases.noun(s, at) && s.has(ARTICLE, at - 1)) {
            return s.text(at);
        }
        if (s.is(at, ":") && GermanNounPhrases.noun(s, at - 1)) {
            return label(at);
        }
        String measure = changing(draft, at);
        if (measure != null || s.is(at, "um")) {
            return measure;
        }
        if (isQualified(draft, at)) {
            return s.text(at - 1);
        }
        return s.is(at, "von") ? ofNoun(draft, at) : at == draft.before() ? row(at) : null;
    }

    /** The token before words that do not change the measure: "nur", "insgesamt". */
    private int transparent(int before) {
        int at = before;
        while (at > 0 && s.has(TRANSPARENT, at) && !s.is(at, "von") && !s.has(PREPOSITION, at)) {
            at--;
        }
        return at;
    }

    /** "Arbeitslosen-Quote: 5 Prozent". */
    private String label(int colon) {
        int first = colon - 1;
        while (s.dash(first - 1) && s.glued(first) && s.word(first - 2)) {
            first -= 2;
        }
        return s.between(first, colon);
    }

    /** "eine Erhöhung der Prämien um 15 Prozent", "hob den Zins auf 4 Prozent". */
    private @Nullable String changing(FigureDraft draft, int at) {
        boolean by = s.is(at, "um");
        String changed = by || s.is(at, "von") ? changed(at) : null;
        if (changed != null) {
            return changed;
        }
        return by || s.is(at, "auf") || draft.role() == Figure.Role.FROM ? object(at) : null;
    }

    /** "Siedlung mit 50 Häusern", "Hilfen über 4,5 Milliarden Euro": the noun before a preposition. */
    private boolean isQualified(FigureDraft draft, int at) {
        boolean with = s.is(at, "mit") && !s.inFigure(at - 1) && !s.anywhere(RECKONING_VERB);
        boolean sum = s.is(at, "über") && draft.unitOrCount().money();
        return GermanNounPhrases.noun(s, at - 1) && (with || sum);
    }

    /** "Pegel Kaub 0,78 Meter": nouns that begin a sentence or a line of a table. */
    private @Nullable String row(int at) {
        if (!GermanNounPhrases.noun(s, at) || at == 0 || s.has(PREPOSITION, at - 1)) {
            return null;
        }
        int first = at;
        while (first > 0 && GermanNounPhrases.noun(s, first - 1)) {
            first--;
        }
        return first == 0 || s.sign(first - 1) ? s.between(first, at + 1) : null;
    }

    /**
     * "steigerte den Gewinn um 30 Prozent", "legte der Dax um 1 Prozent zu", "hob das Kursziel für SAP von 185 an": the
     * last phrase with an article before "um", with only times and prepositional phrases in between.
     */
    private @Nullable String object(int um) {
        int start = s.clauseStart(um);
        String object = null;
        int i = start;
        while (i < um) {
            boolean article = s.has(ARTICLE, i) && !s.has(PREPOSITION, i - 1);
            GermanNounPhrases.Phrase phrase = GermanNounPhrases.at(s, i, true);
            if (phrase == null || phrase.end() > um) {
                i++;
                continue;
            }
            boolean usable = !phrase.prepositional() && !s.inFigure(phrase.head()) && !subjects.time(phrase.head());
            if (usable) {
                boolean first = i == start && phrase.end() < um;
                object = article && !first ? phrase.text() : null;
            }
            i = Math.max(i + 1, phrase.end());
        }
        return object;
    }

    /** "eine Erhöhung der Prämien um 15 Prozent": the phrase behind the noun of the change. */
    private @Nullable String changed(int end) {
        for (int i = end - 1; i >= 0 && end - i <= LONGEST_CHANGE; i--) {
            if (s.has(CHANGE_NOUN, i)) {
                GermanNounPhrases.Phrase phrase = ofChange(i + 1);
                return phrase != null && phrase.end() == end ? phrase.text() : null;
            }
        }
        return null;
    }

    private GermanNounPhrases.@Nullable Phrase ofChange(int at) {
        if (s.has(GENITIVE, at)) {
            return GermanNounPhrases.at(s, at, false);
        }
        return s.is(at, "bei") || s.is(at, "beim") ? GermanNounPhrases.at(s, at + 1, false) : null;
    }

    /** "ein Wachstum von 3 Prozent", "Kosten in Höhe von 5 Euro". */
    private @Nullable String ofNoun(FigureDraft draft, int of) {
        int noun = s.is(of - 1, "Höhe") && s.is(of - 2, "in") ? of - 3 : of - 1;
        if (!GermanNounPhrases.noun(s, noun) || s.inFigure(noun)) {
            return null;
        }
        boolean dimension = s.has(DIMENSION, noun);
        if (!dimension && !s.has(CHANGE_NOUN, noun)) {
            return withAdjectives(noun);
        }
        if (dimension && isListed(draft)) {
            return s.text(noun);
        }
        String subject = subjects.subjectIn(s.clauseStart(draft.start()), draft.start(), noun);
        if (subject == null && dimension) {
            subject = subjects.subjectIn(draft.end(), s.clauseEnd(draft.end()), noun);
        }
        return subject == null ? s.text(noun) : subject;
    }

    private String withAdjectives(int noun) {
        int first = noun;
        while (first > 0 && s.adjective(first - 1)) {
            first--;
        }
        return s.between(s.has(ARTICLE, first - 1) ? first : noun, noun + 1);
    }

    /** "eine Fläche von 1,4 km² und eine Höhe von 193 m": the subject is far from the second figure. */
    private boolean isListed(FigureDraft draft) {
        int clause = s.clauseStart(draft.start());
        return drafts.stream().anyMatch(other -> other.end() <= draft.start() && other.end() > clause);
    }

    /** "BMW 68,94 (+0,2 %)": the name in the row of a list. */
    private @Nullable String cell(int number) {
        int first = number;
        while (first > 0 && (s.capital(first - 1) || s.dash(first - 1) && s.glued(first))) {
            first--;
        }
        return first < number && s.capital(first) ? s.between(first, number) : null;
    }

    /** "Gemüse (plus 9,4 Prozent)"; a name before the bracket belongs to the subject. */
    private @Nullable String bracket(int open) {
        int at = open - 1;
        String cell = s.number(at) && !s.inFigure(at) ? cell(at) : null;
        if (cell != null) {
            return cell;
        }
        boolean item = isItem(at);
        int start = s.clauseStart(at);
        GermanNounPhrases.Phrase first = item ? GermanNounPhrases.at(s, start, false) : null;
        if (first != null && s.is(first.end(), "(")) {
            // "Gemüse (plus 9 Prozent) und Früchte (plus 6 Prozent)"
            return s.text(at);
        }
        if (bracketed != null && start > 0 && s.is(start - 1, ",")) {
            return bracketed;
        }
        bracketed = subjects.subjectIn(start, at, at);
        return bracketed == null && item ? s.text(at) : bracketed;
    }

    /** Whether a noun alone is an item of a list. */
    private boolean isItem(int i) {
        return GermanNounPhrases.noun(s, i) && (i == 0 || s.is(i - 1, "und") || s.is(i - 1, ",")) && !s.inFigure(i);
    }
}
