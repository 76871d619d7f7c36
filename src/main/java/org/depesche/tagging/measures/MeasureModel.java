package org.depesche.tagging.measures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.depesche.tagging.features.FeatureWeights;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.measures.MeasureCandidate.Source;
import org.depesche.tagging.text.LazyValue;
import org.depesche.tagging.text.Sentence;

/**
 * A log-linear model: the probability of a candidate grows with the sum of the weights of its features. The weights
 * come from annotated articles ({@code src/bench}, MeasureTraining).
 */
public final class MeasureModel implements MeasureRanking {

    /**
     * The part of its probability that a measure keeps if another figure has it. Of such measures with a probability of
     * 0.6 or more, three in four are right in the training articles, and far fewer in other newspapers.
     */
    private static final double CARRIED_PART = 0.7;

    /** The least probability of a noun that goes before a supplied one. */
    private static final double THING = 0.05;

    private static final Set<Source> CARRIED = EnumSet.of(Source.LAST, Source.MEASURED);

    /** The models, each loaded when it is first needed. */
    public static final LazyValue<MeasureModel> GERMAN = new LazyValue<>(() -> read("measures-de.tsv"));

    /** For sentences with a known grammar. */
    public static final LazyValue<MeasureModel> ENGLISH = new LazyValue<>(() -> read("measures-en.tsv"));

    /** For sentences with known words but unknown grammar. */
    public static final LazyValue<MeasureModel> PLAIN_ENGLISH = new LazyValue<>(() -> read("measures-en-plain.tsv"));

    /** The most German nouns in the cache. A noun counts once for each kind of figure. */
    private static final int MOST = 20_000;

    private final FeatureWeights weights;
    private final Cache<Object, Features> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private MeasureModel(FeatureWeights weights) {
        this.weights = weights;
    }

    /** @param weights by the names of their features */
    public MeasureModel(Map<String, Float> weights) {
        this(new FeatureWeights(weights));
    }

    private static MeasureModel read(String table) {
        return new MeasureModel(FeatureWeights.read(table));
    }

    @Override
    public Features features() {
        return Features.weighedBy(weights);
    }

    /** Weighs the features of a key once, not for each figure. */
    @Override
    public Features of(Object key, Consumer<Features> describer) {
        return known.get(key, unknown -> MeasureRanking.super.of(key, describer));
    }

    @Override
    public RankedMeasure best(Sentence sentence, FigureDraft draft, List<Described> candidates) {
        double[] probabilities = Features.probabilities(
                candidates.stream().map(Described::features).toList(), weights);
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            sums.merge(candidates.get(i).candidate().lemma(), probabilities[i], Double::sum);
        }
        int best = -1;
        for (int i = 0; i < probabilities.length; i++) {
            MeasureCandidate candidate = candidates.get(i).candidate();
            if (!candidate.isSilence() && (best < 0 || isLikelier(candidates, sums, probabilities, i, best))) {
                best = i;
            }
        }
        if (best < 0) {
            return RankedMeasure.NONE;
        }
        MeasureCandidate candidate = named(candidates, probabilities, best);
        double probability = sums.getOrDefault(candidate.lemma(), 0.0);
        return new RankedMeasure(
                candidate, CARRIED.contains(candidate.source()) ? CARRIED_PART * probability : probability);
    }

    /**
     * An English noun that the text does not have says little alone, so the likeliest noun of the text goes before it.
     */
    private static MeasureCandidate named(List<Described> candidates, double[] probabilities, int best) {
        MeasureCandidate candidate = candidates.get(best).candidate();
        if (candidate.source() != Source.SUPPLIED || candidate.sentence().german) {
            return candidate;
        }
        int thing = best;
        for (int i = 0; i < probabilities.length; i++) {
            boolean noun = candidates.get(i).candidate().source() == Source.NOUN && probabilities[i] >= THING;
            if (noun && (thing == best || probabilities[i] > probabilities[thing])) {
                thing = i;
            }
        }
        return thing == best ? candidate : candidate.of(candidates.get(thing).candidate());
    }

    /** The probabilities of equal measures add up. Among equal measures, the likeliest place wins. */
    private static boolean isLikelier(
            List<Described> candidates, Map<String, Double> sums, double[] probabilities, int i, int than) {
        double sum = sums.getOrDefault(candidates.get(i).candidate().lemma(), 0.0);
        double other = sums.getOrDefault(candidates.get(than).candidate().lemma(), 0.0);
        return sum > other || sum == other && probabilities[i] > probabilities[than];
    }
}
