package org.depesche.format.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.format.SampleDrafts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningLineTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Deichkurier, Umland, zum 4. Februar 2019; Deichkurier; Umland; 4. Februar 2019",
                "Dienstag, 4. Februar 2020 | Kultur | Allgemeine Zeitung Testau; Allgemeine Zeitung Testau; Kultur; Dienstag, 4. Februar 2020",
                "The Hill Tribune | Farming | March 9, 2016, 7:15 p.m. EST; The Hill Tribune; Farming; March 9, 2016, 7:15 p.m. EST",
                "Moorpost – Ausgabe vom 1. Advent – Ressort Kirche; -; -; -",
                "Moorpost – Ausgabe vom 3.12.1999 – Ressort: Kirche; Moorpost; Kirche; 3.12.1999",
                "Manuskript für: Hafenwelt, Ressort: Reise; Hafenwelt; Reise; -",
                "Für: Küstenblatt, Lokales; Küstenblatt; Lokales; -",
                "Hill Gazette, Friday 5 June 2015, page 7: In brief; Hill Gazette; In brief; Friday 5 June 2015",
                "Saturday 6 June 2015 · Hill Gazette · Weekend section; Hill Gazette; Weekend; Saturday 6 June 2015",
                "Heide-Rundschau, Redaktion Nordheide, 2. Mai 2021; Heide-Rundschau; Nordheide; 2. Mai 2021",
                "Whitby Star, 9 December 2018; Whitby Star; -; 9 December 2018",
                "Seite 4 / Deichkurier / Sport; Deichkurier; Sport; -",
                "Deichkurier, Seite; Deichkurier; -; -",
                "Erschienen am 4. Februar 2019 im Deichkurier, Kultur; Deichkurier; Kultur; 4. Februar 2019",
                "Zuerst erschienen in: Moorpost vom 3.12.1999, S. 4; Moorpost; -; 3.12.1999",
                "First published in The Hill Tribune, March 9, 2016, page 4; The Hill Tribune; -; March 9, 2016",
                "Published 9 December 2018, Whitby Review, Stage; Whitby Review; Stage; 9 December 2018",
                "Moor-Report Kultur, Sonnabend, 4. Februar 2019; Moor-Report; Kultur; Sonnabend, 4. Februar 2019",
                "Whitby Star News, 9 December 2018; Whitby Star News; -; 9 December 2018",
                "St.-Anna-Bote · Ausgabe September 2010; St.-Anna-Bote; -; -",
                "Whitby Mail / Weekend / for Sat 17 October 1998 / 720 wds; Whitby Mail; Weekend; Sat 17 October 1998",
                "Textdienst Morgenrot | Thema: Reise | Nr. 2019-17; Textdienst Morgenrot; Reise; -",
            })
    void namesPaperSectionAndDay(String line, String source, String section, String date) {
        RunningLine read = RunningLine.of(line, SampleDrafts.DATES);
        assertThat(read == null ? null : read.source()).isEqualTo(source);
        assertThat(read == null ? null : read.section()).isEqualTo(section);
        assertThat(read == null ? null : read.date()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Testau, 4. Februar 2019",
                "Testau, Schleswig-Holstein, den 4. Februar 2019",
                "Pressemitteilung vom 4. Februar 2019",
                "Press Release, 9 December 2018",
                "Datum: 4. Februar 2019",
                "Von Lisa Beispiel | 4. Februar 2019",
                "Sperrfrist: 4. Februar 2019, 10 Uhr",
                "Deichkurier",
                "Kultur",
                "Der Deichkurier erscheint vom 4. Februar 2019 an im neuen Format",
                "Die Heide-Rundschau zieht am 4. Februar 2019 um, Kultur und Sport bleiben",
                "Brief an die Zeitung, den niemand druckte",
                "Deichkurier, Hafen und ein Abschied",
                "Erschienen sind am 4. Februar 2019 alle Nachbarn, Kultur und Sport blieben fern",
                "Thema: Reise",
            })
    void leavesEveryOtherLineAlone(String line) {
        assertThat(RunningLine.of(line, SampleDrafts.DATES)).isNull();
    }
}
