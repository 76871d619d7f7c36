package org.depesche.curation.measures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.curation.EntryName;
import org.depesche.curation.SuggestedPair;
import org.depesche.curation.SuggestedPair.Evidence;
import org.depesche.curation.SuggestedPair.Refusal;
import org.depesche.curation.SuggestedPair.Side;
import org.depesche.curation.SuggestionSource;
import org.depesche.curation.measures.LikeForms.Pair;
import org.depesche.curation.measures.MeasureLikenesses.Alike;
import org.depesche.curation.measures.MeasureLikenesses.Different;
import org.depesche.curation.measures.MeasureViews.Counted;
import org.depesche.register.Curation;
import org.depesche.register.RefusedException;
import org.depesche.register.SeenEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests measures that may be the same. In a form a pair is the ids of both: {@code 17-4}. */
@Component
class SuggestedMeasures implements SuggestionSource {

    private final MeasureLikenesses likenesses;
    private final Curation curation;

    SuggestedMeasures(MeasureLikenesses likenesses, Curation curation) {
        this.likenesses = likenesses;
        this.curation = curation;
    }

    @Override
    public List<String> likenesses() {
        return Arrays.stream(MeasureLikeness.values())
                .map(MeasureLikeness::code)
                .toList();
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        likenesses().forEach(code -> counts.put(code, 0L));
        likenesses.open().forEach(pair -> counts.merge(pair.kind().code(), 1L, Long::sum));
        return counts;
    }

    @Override
    public long refusedCount() {
        return likenesses.refused().size();
    }

    @Override
    public List<SuggestedPair> open(@Nullable String likeness, int most, long skip) {
        return likenesses.open().stream()
                .filter(pair -> likeness == null || pair.kind().code().equals(likeness))
                .skip(skip)
                .limit(most)
                .map(SuggestedMeasures::suggested)
                .toList();
    }

    @Override
    public List<SuggestedPair> refused(int most, long skip) {
        return likenesses.refused().stream()
                .skip(skip)
                .limit(most)
                .map(SuggestedMeasures::suggested)
                .toList();
    }

    private static SuggestedPair suggested(Alike pair) {
        return suggested(pair.from(), pair.into(), pair.kind().code(), null);
    }

    private static SuggestedPair suggested(Different pair) {
        return suggested(pair.one(), pair.other(), null, new Refusal(pair.by(), pair.at()));
    }

    private static SuggestedPair suggested(
            Counted from, Counted into, @Nullable String likeness, @Nullable Refusal refusal) {
        String id = from.measure().id() + "-" + into.measure().id();
        return new SuggestedPair(id, likeness, side(from), side(into), Evidence.NONE, refusal);
    }

    private static Side side(Counted measure) {
        return new Side(EntryName.of(measure.measure()), measure.url(), measure.count(), null, null);
    }

    private record Choice(int from, int into) {

        Pair pair() {
            return Pair.of(from, into);
        }
    }

    private static List<Choice> choices(List<String> pairs) {
        return pairs.stream()
                .filter(pair -> pair.matches("\\d{1,9}-\\d{1,9}"))
                .map(pair -> pair.split("-", -1))
                .map(ids -> new Choice(Integer.parseInt(ids[0]), Integer.parseInt(ids[1])))
                .toList();
    }

    @Override
    public Outcome accept(List<String> pairs, String by) {
        int done = 0;
        int missed = 0;
        for (Choice pair : choices(pairs)) {
            try {
                curation.merge(SeenEntry.measure(pair.from()), SeenEntry.measure(pair.into()), by, null);
                done++;
            } catch (RefusedException e) {
                // merged or hidden meanwhile, perhaps by an earlier pair of this form
                missed++;
            }
        }
        return new Outcome(done, missed);
    }

    @Override
    public Outcome refuse(List<String> pairs, String by) {
        int done = 0;
        for (Choice pair : choices(pairs)) {
            done += likenesses.refuse(pair.pair(), by) ? 1 : 0;
        }
        return new Outcome(done, 0);
    }

    @Override
    public boolean reopen(String pair) {
        return choices(List.of(pair)).stream().anyMatch(choice -> likenesses.reopen(choice.pair()));
    }
}
