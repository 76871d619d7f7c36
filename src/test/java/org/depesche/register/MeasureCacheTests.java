package org.depesche.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.depesche.register.MeasureCache.Row;
import org.junit.jupiter.api.Test;

class MeasureCacheTests {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-01T12:00:00Z");

    private final MeasureCache cache = new MeasureCache();

    private static Row row(String name, OffsetDateTime changedAt) {
        List<String> lemmas = List.of("umsatz");
        return new Row(1, MeasureName.of(name, true, null, lemmas), null, false, lemmas, changedAt);
    }

    @Test
    void whatWasReadBeforeADecisionDoesNotHideIt() {
        cache.take(List.of(row("Umsätze", NOON)));
        cache.take(List.of(row("Erlöse", NOON.plusSeconds(2))));
        int version = cache.version();

        cache.take(List.of(row("Umsätze", NOON)));

        assertThat(cache.measure(1).name()).isEqualTo("Erlöse");
        assertThat(cache.version()).isEqualTo(version);
    }
}
