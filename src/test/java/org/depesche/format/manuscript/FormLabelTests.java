package org.depesche.format.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.format.HeaderField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormLabelTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dachzeile              | FIELD   | KICKER
            Überschrift (max. 40)  | FIELD   | HEADLINE
            Hauptzeile:            | FIELD   | HEADLINE
            Autor/in               | FIELD   | BYLINE
            Standfirst             | FIELD   | LEAD
            Ortsmarke *            | FIELD   | PLACE
            ET                     | FIELD   | DATE
            Publication date       | FIELD   | DATE
            Fließtext              | TEXT    |
            Body copy              | TEXT    |
            BU                     | CAPTION |
            Picture caption        | CAPTION |
            Bildnachweis           | CREDIT  |
            Ausgabe / Seite        | NOTE    |
            Zeilen soll / ist      | NOTE    |
            Bemerkung f. CvD       | NOTE    |
            """)
    void knowsTheNamesOfForms(String words, FormLabel.Kind kind, @Nullable HeaderField field) {
        assertThat(FormLabel.of(words)).isEqualTo(new FormLabel(kind, field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hafen",
                "Vier Tage in der Woche",
                "Die Überschrift des Tages",
                "Text und Fotos gehen an alle"
            })
    void leavesOtherWords(String words) {
        assertThat(FormLabel.of(words)).isNull();
    }
}
