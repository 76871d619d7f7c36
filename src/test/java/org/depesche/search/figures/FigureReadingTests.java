package org.depesche.search.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.Map;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.engine.FigureSnapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine counts the figures of a series; none is read for it. */
class FigureReadingTests {

    private static final Map<String, Long> WRITTEN =
            Map.of("EUR", 40L, "EUR\tJ", 7L, "+EUR", 3L, "km", 2L, "m", 5L, "+km", 1L);

    @ParameterizedTest
    @CsvSource({"EUR, 40", "EUR/J, 7", "+EUR, 3", "m, 7", "+m, 1", "kg, 0"})
    void figuresOfOneSeriesCountTogetherInAllItsUnits(String series, long count) throws IOException {
        FigureSnapshot figures = mock();
        ArticleSnapshot snapshot = mock();
        when(snapshot.figures()).thenReturn(figures);
        when(figures.written(Criterion.All.EVERYTHING)).thenReturn(WRITTEN);

        assertThat(new FigureReading(snapshot).count(Criterion.All.EVERYTHING, series))
                .isEqualTo(count);
        verify(figures, never()).visit(any(), any());
    }
}
