package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.STANDS_FOR;

import org.depesche.tagging.measures.MeasureCandidate;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a sentence: "Der Umsatz stieg" goes on with the subject of the sentence before, "Ein Gutachter schätzt"
 * does not.
 */
record SentenceOpening(NamedSentence sentence, @Nullable MeasureCandidate measure) {

    /** The tokens that are read. */
    private static final int LONGEST = 4;

    /** Its sort: a figure, a name, a preposition, the measure or another noun with the word before it, or a pronoun. */
    String sort() {
        for (int i = 0; i < Math.min(LONGEST, sentence.s.size()); i++) {
            String sort = sort(i);
            if (sort != null) {
                return sort;
            }
        }
        return "other";
    }

    private @Nullable String sort(int i) {
        Sentence s = sentence.s;
        if (s.inFigure(i)) {
            return "figure";
        }
        if (sentence.names.stream().anyMatch(name -> name.first() <= i && i < name.end())) {
            return i == 0 ? "name" : "later name";
        }
        if (s.has(PREPOSITION, i)) {
            return "preposition";
        }
        String first = i > 0 ? s.low(0) : "";
        if (measure != null && measure.sentence() == s && i == measure.start()) {
            return "measure " + first;
        }
        if (sentence.nouns.contains(i)) {
            return StandIns.kind(s, i) + " " + first;
        }
        return s.lexicon.value(STANDS_FOR, s.low(i)) == null ? null : s.low(i);
    }
}
