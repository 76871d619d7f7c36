package org.depesche.curation.similarity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.curation.SuggestedPair;
import org.depesche.curation.SuggestionSource;
import org.depesche.curation.similarity.SimilarPairs.State;
import org.depesche.register.Curation;
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
    public boolean accept(String pair, String by) {
        SimilarPairs.Row row = id(pair).flatMap(similarPairs::open).orElse(null);
        if (row == null) {
            return false;
        }
        int into = pairs.into(row);
        int from = into == row.oneId() ? row.otherId() : row.oneId();
        curation.merge(EntryRevision.entity(from), EntryRevision.entity(into), by, null);
        return similarPairs.decide(row.id(), State.MERGED, by);
    }

    @Override
    public boolean refuse(String pair, String by) {
        return id(pair).filter(id -> similarPairs.decide(id, State.REFUSED, by)).isPresent();
    }

    @Override
    public boolean reopen(String pair) {
        return id(pair).filter(similarPairs::reopen).isPresent();
    }

    private static Optional<Long> id(String pair) {
        return pair.matches("\\d{1,18}") ? Optional.of(Long.valueOf(pair)) : Optional.empty();
    }
}
