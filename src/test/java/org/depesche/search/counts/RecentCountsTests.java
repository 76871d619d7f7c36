package org.depesche.search.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.depesche.search.SearchSettings;
import org.depesche.search.SearchSettings.Engine;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.TextField;
import org.depesche.search.names.EntityColumns;
import org.junit.jupiter.api.Test;

/** The same search is not counted twice, unless something has changed. */
class RecentCountsTests {

    private static final EntityColumns.Snapshot REGISTER = register();

    private final RecentCounts recent = new RecentCounts(new SearchSettings(Duration.ZERO, 2, Engine.LUCENE));

    @Test
    void theNextPageIsOfTheSameHits() throws IOException {
        Counts first = count("Hafenbote", REGISTER, 1);

        assertThat(count("Hafenbote", REGISTER, 1)).isSameAs(first);
        assertThat(count("Küstendienst", REGISTER, 1)).isNotSameAs(first);
    }

    @Test
    void whatCameInMeanwhileIsCounted() throws IOException {
        Counts before = count("Hafenbote", REGISTER, 1);

        assertThat(count("Hafenbote", REGISTER, 2)).isNotSameAs(before);
    }

    @Test
    void whenEntitiesWereMergedItIsCountedAnew() throws IOException {
        Counts before = count("Hafenbote", REGISTER, 1);

        assertThat(count("Hafenbote", register(), 1)).isNotSameAs(before);
    }

    @Test
    void onlyTheLastSearchesAreKept() throws IOException {
        Counts first = count("Hafenbote", REGISTER, 1);
        count("Küstendienst", REGISTER, 1);
        count("Wattpost", REGISTER, 1);

        assertThat(count("Hafenbote", REGISTER, 1)).isNotSameAs(first);
    }

    @Test
    void whatWasBrokenOffIsNotKept() throws IOException {
        RecentCounts.Asked asked = asked("Hafenbote", REGISTER, 1);
        Counts cut = recent.counts(asked, () -> true, () -> Counts.none(REGISTER));

        assertThat(recent.known(asked)).isNull();
        assertThat(count("Hafenbote", REGISTER, 1)).isNotSameAs(cut);
    }

    /** @param index the number of the state of the index */
    private Counts count(String word, EntityColumns.Snapshot register, int index) throws IOException {
        return recent.counts(asked(word, register, index), () -> false, () -> Counts.none(register));
    }

    private static RecentCounts.Asked asked(String word, EntityColumns.Snapshot register, int index) {
        return new RecentCounts.Asked(index, register, new Criterion.TextTerms(TextField.BODY, Set.of(word)));
    }

    private static EntityColumns.Snapshot register() {
        return new EntityColumns.Snapshot(new int[0], new byte[0], new String[0], 0, (id, name, locale) -> name);
    }
}
