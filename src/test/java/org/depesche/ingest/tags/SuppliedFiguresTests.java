package org.depesche.ingest.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.depesche.SampleArticle;
import org.depesche.article.ArticleDraft;
import org.depesche.article.SuppliedFigure;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.depesche.tagging.Tagger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppliedFiguresTests {

    private final Tagger tagger = new Tagger();

    private static ArticleDraft draft(String body, SuppliedFigure... figures) {
        return SampleArticle.of("Handel")
                .published(null)
                .suppliedFigures(figures)
                .paragraph(body)
                .draft();
    }

    private static SuppliedFigure marked(
            String body, String words, boolean money, @Nullable String unit, @Nullable String value) {
        int start = "Handel".length() + 2 + body.indexOf(words);
        return new SuppliedFigure(
                money, unit, value == null ? null : new BigDecimal(value), new Span(start, start + words.length()));
    }

    private List<Mention> read(ArticleDraft draft) {
        return SuppliedFigures.over(draft, tagger.tag(draft.taggableText(), Set.of(Tagger.Find.FIGURES)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # body                              | marked          | money | unit | value | read
            Das Volumen stieg auf rund 3 Millionen Dollar. | 3 Millionen Dollar | true  | CAD | - | ~ 3000000 CAD
            Das Volumen stieg auf 3 Millionen.  | 3 Millionen     | true  | EUR  | -     | = 3000000 EUR
            Der Weg misst 12,5 km.              | 12,5            | false | km   | -     | = 12.5 km
            Der Weg misst 12,5 km.              | 12,5            | false | -    | -     | = 12.5 km
            Im Bus der Linie 12 saß er.         | 12              | false | -    | -     | = 12 count
            Es kamen fast 1000 Gäste.           | 1000            | false | -    | 999   | ~< 1000 Gäste
            """)
    void believesTheSource(String body, String words, boolean money, String unit, String value, String figure) {
        List<Mention> found = read(draft(body, marked(body, words, money, unit, value)));

        assertThat(found).singleElement().isInstanceOfSatisfying(FigureMention.class, mention -> {
            assertThat(mention.origin()).isEqualTo(Origin.SOURCE);
            assertThat("%s %s %s"
                            .formatted(
                                    mention.figure().quantity().modifier().sign(),
                                    mention.figure().quantity().value().toPlainString(),
                                    mention.figure().quantity().unit()))
                    .isEqualTo(figure);
        });
    }

    @Test
    void keepsWhatTheMachineKnowsOfTheMeasure() {
        String body = "Das Handelsvolumen lag 2023 bei 220 Milliarden Euro und stieg um 3 Prozent.";

        List<Mention> found = read(draft(body, marked(body, "220 Milliarden Euro", true, "EUR", null)));

        assertThat(found).hasSize(2);
        assertThat(found.getFirst()).isInstanceOfSatisfying(FigureMention.class, mention -> {
            assertThat(mention.figure().measure()).isEqualTo("Handelsvolumen");
            assertThat(mention.origin()).isEqualTo(Origin.SOURCE);
        });
        assertThat(((FigureMention) found.getLast()).origin()).isEqualTo(Origin.MACHINE);
    }
}
