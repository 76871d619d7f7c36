package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes of old programs and the text that they stand for. */
class EncodingTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x-MacRoman   | „Wir können höhere Löhne zahlen“, sagte die Bürgermeisterin – und schloss die Tür.
            x-MacRoman   | Über die Straße führt künftig eine Fußgängerbrücke.
            x-MacRoman   | Das Café am Fluß öffnet früher.
            x-MacRoman   | Er wählte „grün“.
            x-MacRoman   | The minister said: “We won’t pay.” It was a long day — too long.
            x-MacRoman   | ÖFFENTLICHE ÄMTER SCHLIESSEN FRÜHER
            x-MacRoman   | Ärzte fordern 5 % mehr – “nicht genug”, heißt es…
            IBM850       | Die Bürger wählen am 5. März, für höhere Löhne und gegen die Straße.
            IBM850       | Ärger um Öltanks: Übung am Fluß fällt aus
            IBM850       | Grüße aus Köln
            IBM850       | Nach § 5 des Gesetzes müssen die Händler zahlen. «Das wäre falsch», sagte er.
            IBM850       | Für die Größe À la carte müßte man zahlen
            IBM437       | Die Bürger wählen am 5. März, für höhere Löhne und gegen die Straße.
            IBM437       | Die Fährlinie kostet 5 ½ Millionen Mark, größer als gedacht. Straßenbahn fährt.
            IBM437       | ═════════════════════════ Müllgebühr
            IBM850       | ──────────────────────────────── Die Bürger wählen für höhere Löhne.
            IBM437       | Le café de Zürich: garçon, señor, naïve
            windows-1250 | Der frühere Präsident Wałęsa sprach in Gdańsk über die Löhne.
            windows-1250 | „Żółty szalik” – mówi Małgorzata Kowalska z Łodzi.
            windows-1250 | Nach Łódź fährt künftig täglich ein Zug, sagte Bürgermeisterin Śliwińska.
            windows-1252 | „Wir können höhere Löhne zahlen“, sagte die Bürgermeisterin – und schloss die Tür.
            windows-1252 | Škoda baut in Mladá Boleslav
            windows-1252 | Das kostet 5 € je m², sagte André Müller. Es sind 20 °C.
            windows-1252 | The café’s owner said: “We won’t pay.”
            windows-1252 | Grüße
            windows-1252 | Zürich–Genève: l’été à la française, où l’on mange des crêpes à la crème
            windows-1252 | El niño de España: ¿cómo estás?
            windows-1252 | Ålesund og Tromsø får nye båter, sa Kåre Næss
            ISO-8859-1   | Die Bürger wählen am 5. März über die Straße.
            windows-1251 | Порт Гамбурга вырос на 3 процента, сообщила дирекция во вторник.
            KOI8-R       | Порт Гамбурга вырос на 3 процента, сообщила дирекция во вторник.
            IBM866       | Порт Гамбурга вырос на 3 процента, сообщила дирекция во вторник.
            windows-1251 | Порт Гамбурга (Hamburger Hafen und Logistik AG, HHLA) вырос на 3 % – до 8 млн тонн
            windows-1251 | Гавань Києва зросла на три відсотки, повідомила дирекція у вівторок
            UTF-8        | „Wir können höhere Löhne zahlen“ – Wałęsa
            """)
    void aTextWithoutAWordOnItsEncodingIsReadAsWritten(String charset, String text) {
        assertThat(Encoding.decode(text.getBytes(Charset.forName(charset)), null))
                .isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} that says {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8        | windows-1252 | Die Fähre fährt über die Förde.
            windows-1252 | UTF-8        | Die Fähre fährt über die Förde.
            x-MacRoman   | iso-8859-1   | Die Fähre fährt über die Förde, für höhere Löhne.
            x-MacRoman   | macintosh    | Größe
            windows-1252 | macintosh    | Die Fähre fährt über die Förde, für höhere Löhne.
            IBM850       | ibm850       | Øresund
            windows-1250 | windows-1250 | Dvořák
            ISO-8859-2   | iso-8859-2   | Dvořák fährt nach Łódź
            ISO-8859-5   | iso-8859-5   | Москва
            KOI8-R       | koi8-r       | Москва
            windows-1252 | no-such      | Fähre
            """)
    void theBytesCountMoreThanTheDeclaration(String charset, String declared, String text) {
        assertThat(Encoding.decode(text.getBytes(Charset.forName(charset)), declared))
                .isEqualTo(text);
    }

    @Test
    void aWholeArticleOfAnOldMacintoshIsRead() {
        String text = "Die Bürger wählen\rVon Jörg Groß\r\r„Wir können mehr“, sagte sie – und ging.\r";

        assertThat(SampleDrafts.read(SourceFile.of("alt.txt", text.getBytes(Charset.forName("x-MacRoman")))))
                .isEqualTo("""
                        headline: Die Bürger wählen
                        byline: Von Jörg Groß [Jörg Groß]
                        PARAGRAPH: „Wir können mehr“, sagte sie – und ging.""");
    }

    @Test
    void aWholeArticleOfDosIsReadWithoutTheMarkAtItsEnd() {
        String text = "Die Bürger wählen\r\nVon Jörg Groß\r\n\r\nGrößere Straßen führen zur Förde.\r\n\u001A";

        assertThat(SampleDrafts.read(SourceFile.of("ALT.TXT", text.getBytes(Charset.forName("IBM850")))))
                .isEqualTo("""
                        headline: Die Bürger wählen
                        byline: Von Jörg Groß [Jörg Groß]
                        PARAGRAPH: Größere Straßen führen zur Förde.""");
    }

    @Test
    void damagedUtf8StaysUtf8() {
        byte[] text = "Die Fähre fährt über die Förde für höhere Löhne, sagt Jörg Groß. "
                .repeat(5)
                .getBytes(StandardCharsets.UTF_8);
        text[5] = (byte) 0xFF;

        assertThat(Encoding.decode(text, null)).contains("fährt über die Förde");
    }
}
