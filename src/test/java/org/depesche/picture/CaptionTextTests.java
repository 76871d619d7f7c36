package org.depesche.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Der Hafen am Morgen. Foto: Jan Muster/dpa          ; Der Hafen am Morgen.       ; Foto: Jan Muster/dpa
                    Der Hafen am Morgen (Foto: J. Muster)              ; Der Hafen am Morgen        ; Foto: J. Muster
                    Der Hafen am Morgen. (Archivbild: Jan Muster)      ; Der Hafen am Morgen.       ; Archivbild: Jan Muster
                    Der Hafen am Morgen – Foto: dpa                    ; Der Hafen am Morgen        ; Foto: dpa
                    Der Hafen am Morgen | Bild: Jan Muster             ; Der Hafen am Morgen        ; Bild: Jan Muster
                    Der Hafen am Morgen. © Jan Muster                  ; Der Hafen am Morgen.       ; © Jan Muster
                    Der Hafen am Morgen. Foto © Jan Muster             ; Der Hafen am Morgen.       ; Foto © Jan Muster
                    Der Hafen. Bildnachweis: Stadtarchiv               ; Der Hafen.                 ; Bildnachweis: Stadtarchiv
                    Der Verkehr in Zahlen. Quelle: Statistisches Amt   ; Der Verkehr in Zahlen.     ; Quelle: Statistisches Amt
                    The harbour at dawn. Photograph: Tom Sample/Reuters ; The harbour at dawn.      ; Photograph: Tom Sample/Reuters
                    The harbour at dawn. Photo by Tom Sample           ; The harbour at dawn.       ; Photo by Tom Sample
                    The harbour at dawn. (AP Photo/Tom Sample)         ; The harbour at dawn.       ; AP Photo/Tom Sample
                    The harbour at dawn [Tom Sample/Reuters]           ; The harbour at dawn        ; Tom Sample/Reuters
                    The harbour at dawn. Image credit: Tom Sample      ; The harbour at dawn.       ; Image credit: Tom Sample
                    Image caption, The harbour at dawn                 ; The harbour at dawn        ; ''
                    Image source, Tom Sample                           ; ''                         ; Tom Sample
                    Foto: Jan Muster                                   ; ''                         ; Foto: Jan Muster
                    Foto: So heißt auch das kleine Museum am Kai, das wieder offen ist. ; Foto: So heißt auch das kleine Museum am Kai, das wieder offen ist. ; ''
                    Grafik: dpa-infografik                             ; ''                         ; Grafik: dpa-infografik
                    """)
    void dividesCaptionAndCredit(String line, String caption, String credit) {
        assertThat(CaptionText.of(line)).isEqualTo(new CaptionText(caption, credit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Hafen am Morgen",
                "Das Foto zeigt den Hafen: Er ist leer.",
                "Ein Bild von Paula Modersohn-Becker hängt im Museum.",
                "Das Museum (rechts im Bild) bleibt zu.",
                "Foto: Stadtarchiv. Das Bild ist eines der ältesten der Stadt und lange verschollen gewesen.",
                "Ute Muster (SPD) und Ole Beispiel (CDU)",
                "The picture by the door stayed"
            })
    void leavesALineWithoutACreditWhole(String line) {
        assertThat(CaptionText.of(line)).isEqualTo(new CaptionText(line, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bild vergrößern", "Enlarge this image", "toggle caption", "Bild in Lightbox öffnen"})
    void leavesOutTheControlsBesideAPicture(String control) {
        assertThat(CaptionText.of(control)).isEqualTo(new CaptionText("", ""));
    }

    @Test
    void readsALongLineInTimeThatGrowsWithIt() {
        String line = "Foto: ( ".repeat(200_000);
        assertThat(CaptionText.of(line).caption()).startsWith("Foto");
    }
}
