package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times that a sentence names and that are no periods of its figures, and the times that only the context dates. */
class PeriodTests {

    private static final Tagger TAGGER = new Tagger();

    /** A Thursday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 16);

    /** The first and the last day that the text states for its last figure; null if it states none. */
    private static @Nullable String period(String text, Locale language) {
        List<Mention.FigureMention> figures = TAGGER
                .tag(
                        TaggableText.of(text.replace(" | ", TaggableText.BETWEEN_BLOCKS), language, PUBLISHED),
                        Set.of(Tagger.Find.FIGURES))
                .stream()
                .map(Mention.FigureMention.class::cast)
                .toList();
        Period period = figures.getLast().figure().stated();
        return period == null ? null : period.start() + ".." + period.end();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Von August an kostet die Karte 49 Euro.; 2024-08-01..2024-08-31
            Der Preis steigt zum Juli auf 49 Euro.; 2024-07-01..2024-07-31
            Im Oktober soll die Anleihe 40 Millionen Euro einbringen.; 2024-10-01..2024-10-31
            Im Oktober brachte die Anleihe 40 Millionen Euro ein.; 2023-10-01..2023-10-31
            Im Dezember wird traditionell für 40 Millionen Euro gekauft.; 2023-12-01..2023-12-31
            Von Montag an gilt der Tarif von 49 Euro.; 2024-05-20..2024-05-20
            Die Veranstalter rechnen bis Sonntag mit 900 Gästen.; null..2024-05-19
            Bis Sonntag kamen 900 Gäste.; null..2024-05-12
            """)
    void findsMonthsAndDaysToCome(String text, @Nullable String period) {
        assertThat(period(text, Locale.GERMAN)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            The fund will receive $40 million in October.; 2024-10-01..2024-10-31
            The fund received $40 million in October.; 2023-10-01..2023-10-31
            Profit came to $40 million in the year to March.; 2023-04-01..2024-03-31
            Profit came to $40 million in the six months to the end of March.; 2023-10-01..2024-03-31
            Profit came to $40 million in the quarter to 31 March.; 2024-01-01..2024-03-31
            Sales came to $40 million in the 13 weeks to 30 March.; 2023-12-31..2024-03-30
            Profit came to $40 million in the year ended March 2023.; 2022-04-01..2023-03-31
            """)
    void readsSpansThatEndWithADay(String text, @Nullable String period) {
        assertThat(period(text, Locale.ENGLISH)).isEqualTo(period);
    }
}
