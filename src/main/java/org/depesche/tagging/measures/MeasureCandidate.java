package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.DIFFERENCE;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A thing that a figure may measure.
 *
 * @param sentence the sentence of the words
 * @param start first token of the phrase; -1 for words that are not in the text
 * @param head the token of the noun; -1 for words that are not in the text
 * @param end token after the phrase
 * @param phrase the words as written
 * @param lemma groups equal measures
 */
public record MeasureCandidate(
        Source source, Sentence sentence, int start, int head, int end, String phrase, String lemma) {

    private static final int MOST = 20_000;

    private static final Set<FigureKind> SHARES =
            EnumSet.of(FigureKind.PERCENT, FigureKind.FRACTION, FigureKind.MULTIPLE);

    private static final LoadingCache<Named, String> LEMMAS = Caffeine.newBuilder()
            .maximumSize(MOST)
            .build(named -> MeasureNames.lemma(named.phrase(), named.language()));

    private record Named(String phrase, Locale language) {}

    /** Where a candidate comes from. */
    public enum Source {
        /** A noun phrase of the sentence. */
        NOUN,
        /** The choice of the rules, if it is not a noun phrase of the sentence. */
        RULE,
        /** The measure of the previous figure. */
        LAST,
        /** The measure of an earlier figure. */
        MEASURED,
        /** A noun phrase of the previous sentence. */
        EARLIER,
        /** A noun for a verb, an adjective or a unit: "Preis" for "kostet". */
        SUPPLIED,
        /** The figure measures nothing that the text names. */
        SILENCE
    }

    /** A candidate without a place in the text; the noun before its attributes is its lemma. */
    static MeasureCandidate supplied(Sentence sentence, String noun, String attributes) {
        String lemma = lemma(noun, sentence);
        return new MeasureCandidate(Source.SUPPLIED, sentence, -1, -1, -1, noun + attributes, lemma);
    }

    /** An English noun that the text does not have. */
    static MeasureCandidate supplied(Sentence sentence, String noun) {
        return supplied(sentence, noun, "");
    }

    /** "guitar price": English puts the thing before; a "share price" has no price of its own. */
    MeasureCandidate of(@Nullable MeasureCandidate thing) {
        return thing == null || (" " + thing.lemma).endsWith(" " + lemma)
                ? this
                : new MeasureCandidate(source, sentence, start, head, end, thing.lemma + " " + lemma, lemma);
    }

    /** A candidate without a place in the text. */
    static MeasureCandidate of(Source source, Sentence sentence, String phrase) {
        return new MeasureCandidate(source, sentence, -1, -1, -1, phrase, lemma(phrase, sentence));
    }

    static String lemma(String phrase, Sentence sentence) {
        return LEMMAS.get(new Named(phrase, sentence.lexicon.language));
    }

    /** The lemma that groups equal measures of figures of a kind. */
    public String lemma(FigureKind kind) {
        return MeasureNames.sense(lemma, phrase, sentence.lexicon.language, kind);
    }

    static MeasureCandidate silence(Sentence sentence) {
        return new MeasureCandidate(Source.SILENCE, sentence, -1, -1, -1, "", "");
    }

    /**
     * "5 Prozent mehr Lohn", "a third fewer containers": only the noun behind the figure is more or less, so it is the
     * measure.
     */
    static void keepDiffering(List<MeasureCandidate> found, Sentence s, FigureDraft draft) {
        int end = draft.end();
        if (SHARES.contains(draft.kind()) && s.has(DIFFERENCE, end)) {
            found.stream()
                    .filter(noun -> noun.source == Source.NOUN && noun.head > end && noun.start <= end + 1)
                    .findFirst()
                    .ifPresent(noun -> found.removeIf(other -> !other.equals(noun)));
        }
    }

    /** Adds a candidate unless another one names its measure already. */
    static void addNew(List<MeasureCandidate> found, @Nullable MeasureCandidate candidate) {
        if (candidate != null && found.stream().noneMatch(candidate::equalsMeasure)) {
            found.add(candidate);
        }
    }

    /** The same measure from another source. */
    MeasureCandidate from(Source other) {
        return new MeasureCandidate(other, sentence, start, head, end, phrase, lemma);
    }

    public boolean isSilence() {
        return source == Source.SILENCE;
    }

    /** Whether two candidates name one measure. */
    public boolean equalsMeasure(@Nullable MeasureCandidate other) {
        return other != null && Objects.equals(lemma, other.lemma);
    }
}
