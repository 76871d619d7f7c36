package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DIMENSION;
import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.RESTRICTING;
import static org.depesche.tagging.text.WordSet.SAYING;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.UNSPECIFIC;

import java.util.regex.Pattern;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that restrict a measure: "für Bildung" behind "Ausgaben", "je Einwohner" behind a number. Only plain
 * constructions are read, for a wrong restriction parts values that belong together.
 */
public final class QualifierFinder {

    /** Words of the longest noun phrase. */
    private static final int LONGEST = 5;

    private static final Pattern ENDING = Pattern.compile("e[nrsm]?$");

    private static final Pattern SUPERLATIVE = Pattern.compile("st(e[nrsm]?)$");

    private final Sentence s;

    public QualifierFinder(Sentence sentence) {
        this.s = sentence;
    }

    /** The qualifier of a figure's measure; null if no plain words state one. */
    public @Nullable String of(FigureDraft draft, MeasureCandidate measure) {
        String rate = rate(draft);
        String phrase = measure.sentence() == s && measure.end() > 0 ? phrase(measure.end(), "head") : null;
        if (phrase == null) {
            phrase = phrase(draft.end(), "figure");
        }
        if (phrase == null) {
            phrase = adverb(draft);
        }
        if (phrase == null && s.german && measure.sentence() == s) {
            phrase = adjective(measure);
        }
        return rate == null ? phrase : phrase == null ? rate : phrase + " " + rate;
    }

    private boolean restricts(int i, String how) {
        String value = s.lexicon.value(RESTRICTING, s.low(i));
        return value != null && value.contains(how);
    }

    /** "je Einwohner", "pro Stunde", "a year": in the figure or right behind it. */
    private @Nullable String rate(FigureDraft draft) {
        for (int i = draft.numberEnd(); i < draft.end() && draft.per() != null; i++) {
            boolean article = !s.german && (s.lowIs(i, "a") || s.lowIs(i, "an"));
            if (article || restricts(i, "rate")) {
                return i + 1 < draft.end() ? s.between(i, draft.end()) : null;
            }
        }
        int at = draft.end();
        boolean noun = s.word(at + 1) && !s.inFigure(at + 1);
        return noun && restricts(at, "rate") || isRateOfTime(at) ? s.between(at, at + 2) : null;
    }

    /** "im Jahr", but not "im Jahr 2020". */
    private boolean isRateOfTime(int at) {
        return restricts(at, "time") && s.has(GRAIN, at + 1) && s.text(at + 1).length() > 2 && !s.number(at + 2);
    }

    /** A preposition with its noun phrase. */
    private @Nullable String phrase(int at, String where) {
        if (at <= 0 || at >= s.size() || !restricts(at, where)) {
            return null;
        }
        int end = s.german ? germanEnd(at + 1) : englishEnd(at + 1);
        boolean tax = end > 0 && restricts(at, "tax") && !restricts(end - 1, "taxed");
        return end < 0 || tax ? null : s.between(at, end);
    }

    /** "offen" of "offene Stellen": the adjective right before the noun. */
    private @Nullable String adjective(MeasureCandidate measure) {
        int at = measure.head() - 1;
        if (at < measure.start() || at < 0 || !s.adjective(at) || s.capital(at) || s.number(at - 1) && s.point(at)) {
            return null;
        }
        String word = s.low(at);
        String base = ENDING.matcher(word).replaceAll("");
        boolean known = GermanDictionary.SHARED.get().isAdjective(word);
        return known
                        && !s.lexicon.startsWith(UNSPECIFIC, word)
                        && !SUPERLATIVE.matcher(word).find()
                ? base
                : null;
    }

    /** "brutto", "saisonbereinigt" in the clause of a figure. */
    private @Nullable String adverb(FigureDraft draft) {
        for (int i = s.clauseStart(draft.start()); i < s.clauseEnd(draft.end()); i++) {
            if (restricts(i, "adverb")) {
                return s.text(i);
            }
        }
        return null;
    }

    /** The end of a noun phrase; -1 if there is none that restricts a measure. */
    private int germanEnd(int from) {
        int i = from;
        if (s.has(ARTICLE, i)) {
            i++;
        }
        while (i < s.size() && i < from + LONGEST && s.adjective(i) && !s.capital(i)) {
            i++;
        }
        if (!s.capital(i)) {
            return -1;
        }
        int end = nounEnd(i);
        if (s.is(end, "und") && s.capital(end + 1) && end > 0) {
            end = nounEnd(end + 1);
        }
        return end;
    }

    /** The end of a German noun with its hyphens and names: "DDR-Zeiten", "Grundsteuer B". */
    private int nounEnd(int noun) {
        int end = noun;
        while (end < s.size() && s.capital(end) && !isBarred(end)) {
            end++;
            while (s.hyphened(end) && s.glued(end + 1)) {
                end += 2;
            }
        }
        return end == noun || s.hyphen(end) || end < s.size() && s.inFigure(end) ? -1 : end;
    }

    private int englishEnd(int from) {
        int first = s.has(ARTICLE, from) ? from + 1 : from;
        int end = first;
        while (end < Math.min(s.size(), from + LONGEST) && isInPhrase(end, first)) {
            end++;
        }
        while (end > first && s.is(end - 1, "and")) {
            end--;
        }
        return end == first || !closes(end) ? -1 : end;
    }

    private boolean isInPhrase(int i, int first) {
        return s.word(i) && !isBarred(i) && (!isFunction(i) || s.is(i, "and") && i > first);
    }

    /** Whether no other word of the phrase may follow. */
    private boolean closes(int i) {
        return i >= s.size() || s.oneOf(i, ".,;") || s.sign(i) && !s.glued(i + 1) || s.has(PREPOSITION, i);
    }

    private boolean isFunction(int i) {
        return s.has(PREPOSITION, i) || s.has(STOP, i) || s.has(SAYING, i) || s.has(ARTICLE, i);
    }

    private boolean isBarred(int i) {
        return s.time(i) || s.inFigure(i) || s.number(i) || s.has(DIMENSION, i);
    }
}
