package org.depesche.curation.likeness;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.curation.SuggestedPair;
import org.depesche.curation.SuggestionSource;
import org.depesche.curation.likeness.Likenesses.State;
import org.depesche.register.Curation;
import org.depesche.register.RefusedException;
import org.depesche.register.SeenEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests entities that may be the same. */
@Component
class SuggestedEntities implements SuggestionSource {

    private final Likenesses likenesses;
    private final SuggestedPairs pairs;
    private final Curation curation;

    SuggestedEntities(Likenesses likenesses, SuggestedPairs pairs, Curation curation) {
        this.likenesses = likenesses;
        this.pairs = pairs;
        this.curation = curation;
    }

    @Override
    public List<String> likenesses() {
        return Arrays.stream(Likeness.values()).map(Likeness::code).toList();
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        likenesses.counts().forEach((likeness, count) -> counts.put(likeness.code(), count));
        return counts;
    }

    @Override
    public long refusedCount() {
        return likenesses.count(State.REFUSED);
    }

    @Override
    public List<SuggestedPair> open(@Nullable String likeness, int most, long skip) {
        Likeness kind = Arrays.stream(Likeness.values())
                .filter(one -> one.code().equals(likeness))
                .findFirst()
                .orElse(null);
        return pairs.of(likenesses.list(State.OPEN, kind, most, skip));
    }

    @Override
    public List<SuggestedPair> refused(int most, long skip) {
        return pairs.of(likenesses.list(State.REFUSED, null, most, skip));
    }

    @Override
    public Outcome accept(List<String> chosen, String by) {
        int done = 0;
        int missed = 0;
        for (Likenesses.Row row : likenesses.open(ids(chosen))) {
            try {
                int into = pairs.into(row);
                int from = into == row.oneId() ? row.otherId() : row.oneId();
                curation.merge(SeenEntry.entity(from), SeenEntry.entity(into), by, null);
                likenesses.decide(row.id(), State.MERGED, by);
                done++;
            } catch (RefusedException e) {
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
            done += likenesses.decide(id, State.REFUSED, by) ? 1 : 0;
        }
        return new Outcome(done, 0);
    }

    @Override
    public boolean reopen(String pair) {
        return ids(List.of(pair)).stream().anyMatch(likenesses::reopen);
    }

    private static List<Long> ids(List<String> pairs) {
        return pairs.stream()
                .filter(pair -> pair.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
