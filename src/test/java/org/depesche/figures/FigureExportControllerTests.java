package org.depesche.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.depesche.PageTest;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FigureInContext.InArticle;
import org.depesche.article.context.FigureInContext.Quotation;
import org.depesche.article.context.FiguresInContext;
import org.depesche.search.FigureSearch;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Quantity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The selected figures as a table to download. */
@PageTest(value = FigureExportController.class, properties = "depesche.base-url=https://archiv.example.org")
class FigureExportControllerTests {

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private FigureSearch search;

    @MockitoBean
    private FiguresInContext figures;

    @MockitoBean
    private VisibleMeasures measures;

    @BeforeEach
    void oneFigure() {
        Quantity quantity = Quantity.exactly(new BigDecimal("2.2E+11"), "EUR", null);
        FigureInContext figure = new FigureInContext(
                7,
                new Figure(FigureKind.MONEY, quantity, Measured.certainly("Umsatz", "umsatz"), null, null, null),
                new Quotation("Der Umsatz betrug ", "220 Mrd. Euro", "."),
                new InArticle(4, "Bilanz", LocalDate.of(2024, 1, 3), "Küstendienst", "de", OffsetDateTime.MIN),
                null,
                null,
                null);
        given(figures.of(List.of(7L))).willReturn(List.of(figure));
        willAnswer(asked -> {
                    FigureSearch.Ids ids = asked.getArgument(2);
                    ids.take(List.of(7L));
                    return null;
                })
                .given(search)
                .each(any(), any(), any());
    }

    private String answer(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void namesTheSiteByItsOwnAddress() throws Exception {
        assertThat(answer("/figures.csv").lines().toList().get(1))
                .startsWith("7,money,220000000000,")
                .contains(",2024-01-03,", ",https://archiv.example.org/articles/4/bilanz,");
    }

    @Test
    void jsonHasTheSameColumns() throws Exception {
        assertThat(answer("/figures.json"))
                .startsWith("[{\"id\":7,\"kind\":\"money\",\"value\":220000000000,\"lower\":220000000000,")
                .contains("\"period_from\":null", "\"published\":\"2024-01-03\"")
                .contains("\"url\":\"https://archiv.example.org/articles/4/bilanz\"");
    }
}
