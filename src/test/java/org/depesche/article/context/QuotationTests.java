package org.depesche.article.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.article.context.FigureInContext.Quotation;
import org.depesche.tagging.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTests {

    /** The value stands in brackets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            „In [zehn Jahren] heizt hier niemand mit Gas“, sagte Thomsen.  | ‚In [zehn Jahren] heizt hier niemand mit Gas‘, sagte Thomsen.
            "In [zehn Jahren] heizt hier niemand mit Gas", sagte Thomsen.  | 'In [zehn Jahren] heizt hier niemand mit Gas', sagte Thomsen.
            „In [zehn Jahren] heizt hier niemand mit Gas.“                 | In [zehn Jahren] heizt hier niemand mit Gas.
            “In [ten years] nobody here will heat with gas”.               | In [ten years] nobody here will heat with gas.
            „Das waren [5 Prozent].                                        | Das waren [5 Prozent].
            Das waren [5 Prozent].“                                        | Das waren [5 Prozent].
            »[5 Prozent] sind zu wenig«, hieß es.                          | ›[5 Prozent] sind zu wenig‹, hieß es.
            Die „Anna“ fuhr [5 Meilen].                                    | Die ‚Anna‘ fuhr [5 Meilen].
            [5 Meilen] fuhr die „Anna“.                                    | [5 Meilen] fuhr die ‚Anna‘.
            Es waren [5 Prozent].                                          | Es waren [5 Prozent].
            """)
    void doublesNoMarksOfThePage(String text, String shown) {
        int start = text.indexOf('[');
        int end = text.indexOf(']') - 1;
        String plain = text.replaceAll("[\\[\\]]", "");

        Quotation said = Quotation.of(plain, new Span(start, end), new Span(0, plain.length()))
                .inMarks();

        assertThat(said.before() + "[" + said.surface() + "]" + said.after()).isEqualTo(shown);
    }
}
