package org.depesche.search.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.register.Measures;
import org.depesche.search.FigureQuery;
import org.depesche.search.SearchSettings;
import org.depesche.search.SearchSettings.Engine;
import org.depesche.search.criteria.QueryPreparation;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.engine.FigureSnapshot.Tallies;
import org.depesche.search.engine.TimeExceededException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of figures, and their pages that take too long to find. */
class FigureAnswersTests {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final FigureQuery FAR_BACK = FigureQuery.of(Map.of("page", List.of("4000")));

    private final FigureSnapshot figures = mock();
    private final ArticleSnapshot snapshot = mock();
    private final ArticleEngine engine = mock();
    private final FigureAnswers answers = new FigureAnswers(
            engine, mock(QueryPreparation.class), mock(Measures.class), new SearchSettings(LONGEST, 0, Engine.LUCENE));

    @BeforeEach
    void manyFigures() throws IOException {
        when(engine.ask(any()))
                .thenAnswer(
                        call -> call.<ArticleEngine.Question<?>>getArgument(0).ask(snapshot));
        when(snapshot.figures()).thenReturn(figures);
        when(figures.key()).thenReturn("state");
        when(figures.tallies(any())).thenReturn(new Tallies(500_000, Map.of(), Map.of()));
    }

    @Test
    void aPageThatIsNotFoundInTimeSaysSoAndIsLookedForAgain() throws IOException {
        when(figures.page(any(), any(), anyLong(), anyInt(), eq(LONGEST)))
                .thenThrow(new TimeExceededException())
                .thenReturn(List.of(7L));

        assertThat(answers.search(FAR_BACK, Locale.GERMAN).hints()).containsExactly("slow");
        assertThat(answers.search(FAR_BACK, Locale.GERMAN).figures()).containsExactly(7L);
        assertThat(answers.search(FAR_BACK, Locale.GERMAN).hints()).isEmpty();
    }

    @Test
    void thatFiguresOfOlderArticlesAreMissingIsSaid() throws IOException {
        when(figures.page(any(), any(), anyLong(), anyInt(), any())).thenReturn(List.of(7L));
        when(figures.isCutShort()).thenReturn(true);

        assertThat(answers.search(FAR_BACK, Locale.GERMAN).hints()).containsExactly("articles");
    }
}
