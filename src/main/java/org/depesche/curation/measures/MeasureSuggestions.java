package org.depesche.curation.measures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.curation.EntryName;
import org.depesche.curation.SuggestedPair;
import org.depesche.curation.SuggestedPair.Evidence;
import org.depesche.curation.SuggestedPair.Refusal;
import org.depesche.curation.SuggestedPair.Side;
import org.depesche.curation.SuggestionSource;
import org.depesche.curation.measures.MeasureViews.Counted;
import org.depesche.curation.measures.SimilarForms.Pair;
import org.depesche.curation.measures.SimilarMeasures.Alike;
import org.depesche.curation.measures.SimilarMeasures.Different;
import org.depesche.register.Curation;
import org.depesche.register.EntryRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests measures that may be the same. In a form a pair is the ids of both: {@code 17-4}. */
@Component
class MeasureSuggestions implements SuggestionSource {

    private final SimilarMeasures similarMeasures;
    private final Curation curation;

    MeasureSuggestions(SimilarMeasures similarMeasures, Curation curation) {
        this.similarMeasures = similarMeasures;
        this.curation = curation;
    }

    @Override
    public List<String> similarities() {
        return Arrays.stream(MeasureSimilarity.values())
                .map(MeasureSimilarity::code)
                .toList();
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        similarities().forEach(code -> counts.put(code, 0L));
        similarMeasures.open().forEach(pair -> counts.merge(pair.kind().code(), 1L, Long::sum));
        return counts;
    }

    @Override
    public long refusedCount() {
        return similarMeasures.refused().size();
    }

    @Override
    public List<SuggestedPair> open(@Nullable String similarity, int most, long skip) {
        return similarMeasures.open().stream()
                .filter(pair -> similarity == null || pair.kind().code().equals(similarity))
                .skip(skip)
                .limit(most)
                .map(MeasureSuggestions::suggested)
                .toList();
    }

    @Override
    public List<SuggestedPair> refused(int most, long skip) {
        return similarMeasures.refused().stream()
                .skip(skip)
                .limit(most)
                .map(MeasureSuggestions::suggested)
                .toList();
    }

    private static SuggestedPair suggested(Alike pair) {
        return suggested(pair.from(), pair.into(), pair.kind().code(), null);
    }

    private static SuggestedPair suggested(Different pair) {
        return suggested(pair.one(), pair.other(), null, new Refusal(pair.by(), pair.at()));
    }

    private static SuggestedPair suggested(
            Counted from, Counted into, @Nullable String similarity, @Nullable Refusal refusal) {
        String id = from.measure().id() + "-" + into.measure().id();
        return new SuggestedPair(id, similarity, side(from), side(into), Evidence.NONE, refusal);
    }

    private static Side side(Counted measure) {
        return new Side(EntryName.of(measure.measure()), measure.url(), measure.count(), null, null);
    }

    private record Choice(int from, int into) {
        Pair pair() {
            return Pair.of(from, into);
        }
    }

    private static Optional<Choice> choice(String pair) {
        if (!pair.matches("\\d{1,9}-\\d{1,9}")) {
            return Optional.empty();
        }
        String[] ids = pair.split("-", -1);
        return Optional.of(new Choice(Integer.parseInt(ids[0]), Integer.parseInt(ids[1])));
    }

    @Override
    public boolean accept(String pair, String by) {
        return choice(pair)
                .map(two ->
                        curation.merge(EntryRevision.measure(two.from()), EntryRevision.measure(two.into()), by, null))
                .isPresent();
    }

    @Override
    public boolean refuse(String pair, String by) {
        return choice(pair)
                .filter(two -> similarMeasures.refuse(two.pair(), by))
                .isPresent();
    }

    @Override
    public boolean reopen(String pair) {
        return choice(pair).filter(two -> similarMeasures.reopen(two.pair())).isPresent();
    }
}
