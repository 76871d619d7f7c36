package org.depesche.search.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.depesche.register.Measure;
import org.depesche.register.MeasureName;
import org.depesche.register.Measures;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.engine.FigureSnapshot.Tallies;
import org.depesche.search.engine.FigureValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The measures and units beside a list of figures. */
class FigureCountsTests {

    private final Measures register = mock();
    private final FigureSnapshot figures = mock();
    private final Map<String, Long> lemmas = new HashMap<>();
    private final Map<String, Long> units = new HashMap<>();

    @BeforeEach
    void count() throws IOException {
        when(figures.tallies(any())).thenReturn(new Tallies(9, lemmas, units));
    }

    private void register(int id, String name, boolean hidden, String... forms) {
        Measure measure = new Measure(id, MeasureName.of(name), new TreeSet<>(List.of(forms)), hidden);
        when(register.find(id)).thenReturn(Optional.of(measure));
        for (String form : forms) {
            when(register.idOf(form)).thenReturn(id);
        }
    }

    private List<Counted> measures() throws IOException {
        return FigureCounts.of(figures, Criterion.All.EVERYTHING, register).measures();
    }

    @Test
    void theFormsOfAMeasureCountTogetherAndTheMostFrequentIsFirst() throws IOException {
        register(1, "Umsatz", false, "umsatz", "turnover");
        register(2, "Schulden", false, "schulden");
        lemmas.putAll(Map.of("umsatz", 2L, "turnover", 2L, "schulden", 3L));

        assertThat(measures()).containsExactly(new Counted("1", "Umsatz", 4), new Counted("2", "Schulden", 3));
    }

    @Test
    void hiddenMeasuresAreLeftOut() throws IOException {
        register(1, "Sache", true, "sache");
        lemmas.put("sache", 5L);

        assertThat(measures()).isEmpty();
    }

    @Test
    void aMeasureThatTheRegisterLacksIsNamedAsMostFiguresWriteIt() throws IOException {
        lemmas.put("fangquote", 4L);
        writings("der Fangquote", "Fangquoten", "Fangquote", "Fangquoten", "Fangquote");

        assertThat(measures()).containsExactly(new Counted("Fangquote", "Fangquote", 4));
    }

    private void writings(String... names) throws IOException {
        doAnswer(call -> {
                    FigureSnapshot.Visitor visitor = call.getArgument(1);
                    for (String name : names) {
                        FigureValues figure = mock();
                        when(figure.name()).thenReturn(name);
                        visitor.visit(figure);
                    }
                    return null;
                })
                .when(figures)
                .visit(any(), any());
    }

    @Test
    void ofEquallyFrequentUnitsTheFirstOfTheAlphabetIsFirst() throws IOException {
        units.putAll(Map.of("km", 2L, "EUR", 2L, "%", 3L));

        assertThat(FigureCounts.of(figures, Criterion.All.EVERYTHING, register).units())
                .extracting(Counted::value)
                .containsExactly("%", "EUR", "km");
    }
}
