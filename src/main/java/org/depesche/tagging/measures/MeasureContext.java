package org.depesche.tagging.measures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The measures and sentences of a text before a figure. */
final class MeasureContext {

    /** Measures that are farther back are seldom meant again. */
    private static final int MOST = 6;

    private @Nullable Sentence sentence;
    private @Nullable Sentence previous;
    private @Nullable Sentence headline;
    private @Nullable FigureDraft before;
    private String lastUnit = "";
    private final SequencedMap<String, MeasureCandidate> found = new LinkedHashMap<>();
    private final Map<String, Set<String>> measured = new HashMap<>();
    private final Map<String, Double> certainties = new HashMap<>();

    void begin(Sentence next) {
        previous = sentence;
        sentence = next;
        if (headline == null) {
            headline = next;
        }
        before = null;
    }

    /** Notes the measure of a figure. */
    void add(FigureDraft draft, RankedMeasure measure) {
        before = draft;
        lastUnit = draft.unitOrCount().code();
        if (measure.candidate() != null) {
            MeasureCandidate candidate = measure.candidate();
            found.remove(candidate.lemma());
            found.put(candidate.lemma(), candidate);
            certainties.put(candidate.lemma(), measure.probability());
            measured.computeIfAbsent(candidate.lemma(), lemma -> new HashSet<>())
                    .add(draft.kind().code());
        }
    }

    /** The sentence before; null in the first one. */
    @Nullable
    Sentence previous() {
        return previous;
    }

    /** The first sentence of the text. */
    @Nullable
    Sentence headline() {
        return headline;
    }

    /** The figure before in the same sentence. */
    @Nullable
    FigureDraft before() {
        return before;
    }

    /** The measure that was found last, in this sentence or before. */
    @Nullable
    MeasureCandidate last() {
        return found.isEmpty() ? null : found.lastEntry().getValue();
    }

    /** The measures that were found before, the last first. */
    List<MeasureCandidate> found() {
        return found.sequencedValues().reversed().stream().limit(MOST).toList();
    }

    /** How many other measures were found since. */
    int age(MeasureCandidate measure) {
        int age = 0;
        for (MeasureCandidate other : found()) {
            if (other.equalsMeasure(measure)) {
                break;
            }
            age++;
        }
        return age;
    }

    /** The probability with which a measure was found last; 0 if it was not found. */
    double certainty(MeasureCandidate measure) {
        return certainties.getOrDefault(measure.lemma(), 0.0);
    }

    /** The unit of the figure before, in this sentence or before. */
    String lastUnit() {
        return lastUnit;
    }

    /** The kinds of the figures that had this measure. */
    Set<String> kindsOf(String lemma) {
        return measured.getOrDefault(lemma, Set.of());
    }
}
