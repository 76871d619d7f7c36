package org.depesche.article.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depesche.article.context.FigureInContext.InArticle;
import org.depesche.article.context.FigureInContext.Quotation;
import org.depesche.article.context.OtherReport.Kind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.junit.jupiter.api.Test;

/** Reports on the turnover of one shipyard in 2023. */
class ComparedClaimsTests {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    private static FigureClaim claim(long article, String source, LocalDate day, String sentence) {
        int start = sentence.indexOf('[');
        int end = sentence.indexOf(']');
        String surface = sentence.substring(start + 1, end);
        FigureReader.Expression read = FigureReader.read(surface, Locale.GERMAN).orElseThrow();
        Figure figure = new Figure(
                read.kind(),
                read.quantity(),
                Measured.certainly("Umsatz", "umsatz"),
                null,
                null,
                new Period("2023", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), Period.Found.EXPLICIT));
        return new FigureClaim(
                1,
                7,
                new FigureInContext(
                        article,
                        figure,
                        new Quotation(sentence.substring(0, start), surface, sentence.substring(end + 1)),
                        new InArticle(article, "Werft", day, source, "de", OffsetDateTime.MIN),
                        null,
                        null,
                        null));
    }

    private static ComparedClaims compared(Set<Long> correcting, Map<Long, Long> texts, FigureClaim... claims) {
        List<Long> ids =
                List.of(claims).stream().map(claim -> claim.said().id()).toList();
        return new ComparedClaims(new ClaimGroup(1, 7, ids), List.of(claims), correcting, texts);
    }

    private static final FigureClaim KURIER = claim(1, "Kurier", MARCH, "Der Umsatz lag bei [94 Millionen Euro].");
    private static final FigureClaim ANZEIGER =
            claim(2, "Anzeiger", MARCH, "Der Umsatz erreichte [96 Millionen Euro].");

    @Test
    void eachOfTwoPapersIsShownTheOthersValue() {
        ComparedClaims compared = compared(Set.of(), Map.of(), KURIER, ANZEIGER);

        assertThat(compared.others(1)).containsExactly(new OtherReport(Kind.DIFFERS, ANZEIGER.said(), 1));
        assertThat(compared.others(2)).containsExactly(new OtherReport(Kind.DIFFERS, KURIER.said(), 1));
        assertThat(compared.disagreements()).containsExactly(List.of(KURIER.said(), ANZEIGER.said()));
    }

    @Test
    void copiesOfOneTextAreOneReport() {
        FigureClaim copy = claim(3, "Bote", MARCH, "Der Umsatz erreichte [96 Millionen Euro].");
        FigureClaim another = claim(4, "Post", MARCH, "Auf [96 Millionen Euro] stieg der Umsatz.");

        ComparedClaims compared = compared(Set.of(), Map.of(2L, 50L, 3L, 50L), KURIER, ANZEIGER, copy, another);

        assertThat(compared.others(1)).containsExactly(new OtherReport(Kind.DIFFERS, ANZEIGER.said(), 2));
        assertThat(compared.disagreements()).containsExactly(List.of(KURIER.said(), ANZEIGER.said()));
    }

    @Test
    void aLaterValueOfTheSameSourceIsItsCorrection() {
        FigureClaim later = claim(3, "Kurier", MARCH.plusDays(2), "Der Umsatz lag bei [96 Millionen Euro].");

        ComparedClaims compared = compared(Set.of(), Map.of(), KURIER, ANZEIGER, later);

        assertThat(compared.others(1)).containsExactly(new OtherReport(Kind.CORRECTION, later.said(), 1));
        assertThat(compared.others(3)).containsExactly(new OtherReport(Kind.CORRECTED, KURIER.said(), 1));
        assertThat(compared.others(2)).as("the earlier value holds no longer").isEmpty();
        assertThat(compared.disagreements()).isEmpty();
    }

    @Test
    void aSourceThatQuotesSomebodyElseDoesNotCorrectItself() {
        FigureClaim quoted =
                claim(3, "Kurier", MARCH.plusDays(9), "Das Institut kommt auf einen Umsatz von [90 Millionen Euro].");

        assertThat(compared(Set.of(), Map.of(), KURIER, quoted).others(1))
                .containsExactly(new OtherReport(Kind.DIFFERS, quoted.said(), 1));
        assertThat(compared(Set.of(3L), Map.of(), KURIER, quoted).others(1))
                .as("unless it says so")
                .containsExactly(new OtherReport(Kind.CORRECTION, quoted.said(), 1));
    }

    @Test
    void whatIsExpectedDoesNotContradictWhatCame() {
        FigureClaim expected =
                claim(3, "Bote", LocalDate.of(2023, 5, 2), "Die Werft erwartet einen Umsatz von [110 Millionen Euro].");
        FigureClaim nextDay =
                claim(4, "Post", LocalDate.of(2023, 5, 3), "Die Werft rechnet mit [120 Millionen Euro] Umsatz.");
        FigureClaim inAutumn =
                claim(5, "Land", LocalDate.of(2023, 9, 3), "Die Werft rechnet mit [100 Millionen Euro] Umsatz.");

        ComparedClaims compared = compared(Set.of(), Map.of(), KURIER, expected, nextDay, inAutumn);

        assertThat(compared.disagreements()).containsExactly(List.of(expected.said(), nextDay.said()));
    }
}
