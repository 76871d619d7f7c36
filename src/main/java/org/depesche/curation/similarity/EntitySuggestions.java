package org.depesche.curation.similarity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.curation.SuggestedPair;
import org.depesche.curation.SuggestionSource;
import org.depesche.curation.similarity.SimilarPairs.State;
import org.depesche.ingest.Outcome;
import org.depesche.register.Curation;
import org.depesche.register.DecisionRefusedException;
import org.depesche.register.EntryRevision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests entities that may be the same. */
@Component
class EntitySuggestions implements SuggestionSource {

    private final SimilarPairs similarPairs;
    private final SuggestedPairReader pairs;
    private final Curation curation;

    EntitySuggestions(SimilarPairs similarPairs, SuggestedPairReader pairs, Curation curation) {
        this.similarPairs = similarPairs;
        this.pairs = pairs;
        this.curation = curation;
    }

    @Override
    public List<String> similarities() {
        return Arrays.stream(NameSimilarity.values()).map(NameSimilarity::code).toList();
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        similarPairs.counts().forEach((similarity, count) -> counts.put(similarity.code(), count));
        return counts;
    }

    @Override
    public long refusedCount() {
        return similarPairs.count(State.REFUSED);
    }

    @Override
    public List<SuggestedPair> open(@Nullable String similarity, int most, long skip) {
        NameSimilarity kind = Arrays.stream(NameSimilarity.values())
                .filter(one -> one.code().equals(similarity))
                .findFirst()
                .orElse(null);
        return pairs.of(similarPairs.list(State.OPEN, kind, most, skip));
    }

    @Override
    public List<SuggestedPair> refused(int most, long skip) {
        return pairs.of(similarPairs.list(State.REFUSED, null, most, skip));
    }

    @Override
    public Outcome accept(List<String> chosen, String by) {
        int done = 0;
        int missed = 0;
        for (SimilarPairs.Row row : similarPairs.open(ids(chosen))) {
            try {
                int into = pairs.into(row);
                int from = into == row.oneId() ? row.otherId() : row.oneId();
                curation.merge(EntryRevision.entity(from), EntryRevision.entity(into), by, null);
                similarPairs.decide(row.id(), State.MERGED, by);
                done++;
            } catch (DecisionRefusedException e) {
                // merged or hidden meanwhile, perhaps by an earlier pair of this form
                missed++;
            }
        }
        return new Outcome(done, missed);
    }

    @Override
    public Outcome refuse(List<String> chosen, String by) {
        int done = 0;
        for (long id : ids(chosen)) {
            done += similarPairs.decide(id, State.REFUSED, by) ? 1 : 0;
        }
        return new Outcome(done, 0);
    }

    @Override
    public boolean reopen(String pair) {
        return ids(List.of(pair)).stream().anyMatch(similarPairs::reopen);
    }

    private static List<Long> ids(List<String> pairs) {
        return pairs.stream()
                .filter(pair -> pair.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
