package org.depesche.format.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkNoteTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zeichen: 3.450 (mit Leerzeichen)",
                "Zeichen (mit Leerzeichen): 3450",
                "ca. 3.450 Zeichen",
                "80 Zeilen",
                "ca. 900 Zeichen, Honorar wie besprochen",
                "Word count: 612",
                "612 words",
                "Freigabe: CvD, 4.2.2025",
                "Umfang: 80 Zeilen, 1 Bild quer",
                "Für: Heidekurier, Lokales",
                "Aktenzeichen: 5 KLs 112 Js 3344/24",
                "Fotos: 2, folgen per Mail",
                "Foto: folgt",
                "Fotos liegen im System",
                "Ansprechpartnerin: Frau Timm",
                "Bildmaterial: Druckfähige Fotos finden Sie unter www.hafen.example/presse",
                "PICTURES: available on request",
                "[BILD: kran_01.jpg]",
                "+++ Foto hier einfügen +++",
                "(Bild hier einfügen)",
                "Nur für den internen Gebrauch. Weitergabe nicht gestattet.",
                "Diese Vorlage ist nur für den internen Dienstgebrauch bestimmt.",
                "For internal use only",
                "Bericht für das Mitteilungsblatt, bitte in der nächsten Ausgabe veröffentlichen!",
                "Wir bitten um Veröffentlichung in Ihrer Sonnabendausgabe.",
                "Beitrag für das Gemeindeblatt",
                "First North American serial rights",
                "One-time print rights only",
                "Erstabdruckrechte in Deutschland",
                "Please publish in the October issue"
            })
    void knowsNotesForTheNewsroom(String line) {
        assertThat(WorkNote.is(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ends / 512 words",
                "ca. 60 Zeilen à 38 Anschläge",
                "Nachdruck nur gegen Honorar und Beleg",
                "Honorar: 120 Euro wie vereinbart",
                "Bitte um Belegexemplare an die Redaktion",
                "Fee as agreed. Invoice to follow.",
                "Please send a voucher copy to the address above",
                "Mit kollegialen Grüßen Ihre Karla Muster",
                "Best wishes, Hugo (07700 000000)"
            })
    void knowsWhatAnAuthorWritesBelowAText(String line) {
        assertThat(WorkNote.isBelow(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Honorare für Hausärzte steigen um drei Prozent.",
                "Die Bank verweigert die Kontoverbindung.",
                "Payment to the victims begins in May.",
                "Beste Grüße schickte der Sieger an die Mannschaft.",
                "Ende 196 vor Christus war die Stadt verlassen.",
                "Fotovorschlag: Ilse mit dem Heft. Foto: Muster",
                "Bericht für den Landtag liegt vor",
                "Anwohner bitten um einen Zaun",
                "Please release me, sang the mayor",
                "First rights for women were granted in 1918.",
                "Erstveröffentlichung eines Romans nach 80 Jahren"
            })
    void leavesTheEndOfAText(String line) {
        assertThat(WorkNote.isBelow(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foto: Lea Muster",
                "Bild: dpa",
                "Foto: 2024 Stadtarchiv",
                "Bild 1: Das Postboot am Kai. Foto: Ehlers",
                "(Foto: Ehlers)",
                "Tore: 1:0 Reese (23.), 2:0 Dohse (58.)",
                "Bild von der Eröffnung: So sieht der Hafen aus",
                "80 Zeilen für den Hafen: Ein Dichter zieht um.",
                "Für die Stadt ist das ein Gewinn.",
                "Das Papier der Stadt war nur für den internen Gebrauch gedacht."
            })
    void leavesCaptionsCreditsAndText(String line) {
        assertThat(WorkNote.isOfPictures(line) || WorkNote.isInternal(line)).isFalse();
    }
}
