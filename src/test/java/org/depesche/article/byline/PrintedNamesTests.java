package org.depesche.article.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNamesTests {

    @ParameterizedTest
    @CsvFileSource(
            resources = "bylines.csv",
            delimiter = '#',
            numLinesToSkip = 1,
            quoteCharacter = '`',
            commentCharacter = '%',
            emptyValue = "",
            nullValues = "-")
    void authorsArePeopleAndAgenciesAreSources(String line, String authors, String agency) {
        PrintedNames names = PrintedNames.of(line);

        assertThat(names.people()).isEqualTo(authors == null ? List.of() : List.of(authors.split("; ")));
        assertThat(names.agency()).isEqualTo(agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Von Kiel nach Hamburg",
                "Von Montag an fahren die Schiffe wieder",
                "By the river",
                "Interview: Was der Minister sagt",
                "Von Armut bedroht",
                "Story Lines Behind The Harbour",
            })
    void runningTextIsNotUnderstoodAsAWhole(String line) {
        assertThat(PrintedNames.of(line).whole()).isFalse();
    }

    @Test
    @Timeout(5)
    void readsAnEndlessLineInTime() {
        for (String part : List.of("von ", "Dr. ", "Lisa, ", "und und ", "((", "a@", "Text: ", "redaktion", "Von-")) {
            assertThat(PrintedNames.of(part.repeat(5_000)).people()).hasSizeLessThan(400);
        }
    }
}
