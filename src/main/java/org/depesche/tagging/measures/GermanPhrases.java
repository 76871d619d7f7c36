package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.GENITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depesche.tagging.Mention;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;

/** The noun phrases of a German sentence that may be measures. */
record GermanPhrases(Sentence s, List<FigureDraft> drafts, NamedSpans names) {

    /** They count the noun behind them. */
    private static final Set<String> COUNTING = Set.of("Zahl", "Anzahl", "Zahlen");

    List<MeasureCandidate> of(MeasureCandidate.Source source) {
        List<MeasureCandidate> found = new ArrayList<>();
        int i = 0;
        while (i < s.size()) {
            GermanNounPhrases.Phrase phrase = isFree(i) ? GermanNounPhrases.at(s, i, false) : null;
            int end = phrase == null ? i : end(phrase);
            if (phrase == null || end <= phrase.start()) {
                i++;
                continue;
            }
            int head = head(phrase, end);
            if (head >= 0 && !s.time(head)) {
                found.add(candidate(source, start(phrase.start(), head), head, counted(head, end)));
            }
            i = end;
        }
        return found;
    }

    /** Whether a token is no part of a number or a unit. */
    private boolean isFree(int i) {
        return !s.inFigure(i) || drafts.stream().anyMatch(draft -> draft.nounStart() <= i && i < draft.nounEnd());
    }

    /** The end of a phrase: before a figure, and before a name that follows the noun. */
    private int end(GermanNounPhrases.Phrase phrase) {
        int end = phrase.start() + 1;
        while (end < phrase.end() && isFree(end) && !(begins(end) && hasNoun(phrase.start(), end))) {
            end++;
        }
        return end;
    }

    private boolean begins(int i) {
        Mention.EntityMention name = names.at(s, i);
        return name != null && name.span() != null && name.span().start() == s.start(i);
    }

    private boolean hasNoun(int from, int to) {
        for (int i = from; i < to; i++) {
            if (GermanNounPhrases.noun(s, i)) {
                return true;
            }
        }
        return false;
    }

    private int head(GermanNounPhrases.Phrase phrase, int end) {
        if (phrase.head() < end) {
            return phrase.head();
        }
        int head = end - 1;
        while (head >= phrase.start() && !GermanNounPhrases.noun(s, head)) {
            head--;
        }
        return head >= phrase.start() ? head : -1;
    }

    /** Leaves out words that only look like adjectives: "schufen Gebühren", "beispielsweise Unterstufen". */
    private int start(int from, int head) {
        int start = from;
        while (start < head && !s.capital(start) && !GermanGrammar.mayBeAdjective(s.text(start))) {
            start++;
        }
        return start;
    }

    /** "Zahl der Toten". */
    private int counted(int head, int end) {
        GermanNounPhrases.Phrase counted =
                COUNTING.contains(s.text(head)) && s.has(GENITIVE, end) ? GermanNounPhrases.at(s, end, false) : null;
        return counted == null || !isFree(counted.head()) ? end : counted.end();
    }

    private MeasureCandidate candidate(MeasureCandidate.Source source, int start, int head, int end) {
        String phrase = s.between(start, end);
        return new MeasureCandidate(source, s, start, head, end, phrase, MeasureCandidate.lemma(phrase, s));
    }
}
