package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is known and not read is refused under any name, in any encoding, behind any blanks, never read as text. */
class ForeignFilesTests {

    /** A file of a kind, and the problem that tells it. */
    record Foreign(String problem, String text) {}

    static List<Foreign> foreign() {
        return List.of(
                new Foreign(
                        "message-empty",
                        "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><body>x</body></itemSet></newsMessage>"),
                new Foreign(
                        "message-empty",
                        "<?xml version='1.0'?><!DOCTYPE NewsML SYSTEM 'x.dtd'><NewsML><body>x</body></NewsML>"),
                new Foreign(
                        "feed-empty",
                        "<?xml version='1.0' standalone='yes'?><rss version='2.0'><channel><description>&lt;body></description></channel></rss>"),
                new Foreign(
                        "feed-empty",
                        "<feed xmlns='http://www.w3.org/2005/Atom'><content type='xhtml'><body/></content></feed>"),
                new Foreign(
                        "xml-other [RDF]",
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><html/></rdf:RDF>"),
                new Foreign("xml-other [SVG]", "<svg xmlns='http://www.w3.org/2000/svg'><body>x</body></svg>"),
                new Foreign(
                        "xml-other [TEI]",
                        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>Text</p></body></text></TEI>"),
                new Foreign(
                        "xml-other [DocBook]",
                        "<article xmlns='http://docbook.org/ns/docbook'><title>Hafen</title><para>Text</para></article>"),
                new Foreign(
                        "xml-other [DocBook / JATS]",
                        "<article><front><title>Hafen</title></front><body><p>Text</p></body></article>"),
                new Foreign(
                        "xml-other [PRISM]",
                        "<pam:message xmlns:pam='http://prismstandard.org/namespaces/pam/2.0/'><body/></pam:message>"),
                new Foreign("xml-other [KML]", "<kml xmlns='http://www.opengis.net/kml/2.2'><body/></kml>"),
                new Foreign(
                        "xml-other [Sitemap]",
                        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url/></urlset>"),
                new Foreign(
                        "foreign-document [OpenDocument]",
                        "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'><office:body><office:spreadsheet/></office:body></office:document>"),
                new Foreign("xml-other [OPML]", "<opml version='2.0'><body><outline/></body></opml>"),
                new Foreign(
                        "xml-other [SOAP]",
                        "<soap:Envelope xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><nitf/></soap:Body></soap:Envelope>"),
                new Foreign("xml-other [<meldung>]", "<meldung><body>Der Hafen wächst.</body></meldung>"),
                new Foreign("xml-other [<story>]", "<story status='killed'><nitf><title>Hafen</title></nitf></story>"),
                new Foreign("xml-other [<body>]", "<?xml version='1.0'?><body><p>Der Hafen wächst.</p></body>"),
                new Foreign("xml-broken", "<?xml version=\"1.0\"?>\nDer Hafen wächst.\n"),
                new Foreign("xml-broken", "<?xml version=\"1.0\"?>\n<meldung><titel>Hafen</meldung>"),
                new Foreign("xml-broken", "<meldung>\n<titel>Hafen"),
                new Foreign(
                        "xml-broken",
                        "<!-- nie geschlossen <html><body><p>Text</p>\n<?xml version='1.0'?>"
                                .replace("<!--", "<?xml version='1.0'?><!--")),
                new Foreign("xml-entities", "<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf/>"),
                new Foreign("foreign-wire [XML]", "bpa0123 4 pl 123 bpa 0456\n\n<?xml version='1.0'?>\n<newsItem/>"),
                new Foreign("foreign-wire", "HTTP-Kopf\n<?xml version='1.0'?>\n<newsItem/>"),
                new Foreign("foreign-entries [vCard]", "BEGIN:VCARD\nVERSION:3.0\nFN:Lisa\nEND:VCARD\n"),
                new Foreign("foreign-entries [iCalendar]", "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR"),
                new Foreign(
                        "foreign-table [titel, datum, ort]", "titel;datum;ort\nHafen;2024;Kiel\nFähre;2023;Lübeck\n"),
                new Foreign("foreign-table [titel, datum]", "titel\tdatum\nHafen\t2024\nFähre\t2023\n"),
                new Foreign("foreign-table [a,b,c,d]", "a,b,c,d\n1,2,3,4\n5,6,7,8\n"),
                new Foreign(
                        "foreign-document [LaTeX]",
                        "% Hafen\n\\documentclass{article}\n\\begin{document}Text\\end{document}"),
                new Foreign(
                        "foreign-code",
                        "package hafen;\n\nimport java.util.List;\n\npublic class Hafen {\n    int x = 1;\n}\n"),
                new Foreign(
                        "foreign-code",
                        "import os\nfrom sys import path\n\ndef hafen(x):\n    return x\n\nclass Kai:\n    y = 1\n"),
                new Foreign("foreign-code", "import os\ndef f(x):\n    return x\nfor i in range(3):\n    print(i)\n"),
                new Foreign("foreign-code", "#!/bin/sh\necho Hafen\n"),
                new Foreign("foreign-code", "#include <stdio.h>\nint main() {\n  printf(\"x\");\n  return 0;\n}\n"),
                new Foreign("foreign-code", "!function(e,t){var n=1;e.x=t;return n}(this,function(){});"),
                new Foreign("foreign-code", "body{margin:0;padding:0}.a{color:red}#b{top:0;left:1px}"),
                new Foreign(
                        "foreign-code",
                        "-- Sicherung\nCREATE TABLE hafen (id int);\nINSERT INTO hafen VALUES (1);\nINSERT INTO hafen VALUES (2);\n"),
                new Foreign(
                        "foreign-code",
                        "2024-05-03 10:00:00 INFO Start\n2024-05-03 10:00:01 WARN Kai voll\n2024-05-03 10:00:02 INFO Ende\n"),
                new Foreign("foreign-code", "[hafen]\nname = Kiel\ntiefe = 12\n; Kommentar\n[kai]\nlaenge=3\n"),
                new Foreign("foreign-code", "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-alt\n+neu\n"),
                new Foreign("foreign-code", "name: hafen\nservices:\n  kai:\n    image: x\n    ports:\n      - 80\n"),
                new Foreign(
                        "foreign-data [Base64]",
                        ("RGVyIEhhZmVuIHbDpGNoc3QgdW5kIHfDpGNoc3QsIHNhZ3QgZGllIFN0YWR0IEtp\n").repeat(4)),
                new Foreign("foreign-media [subtitles]", "WEBVTT\n\n00:01.000 --> 00:02.000\nDer Hafen."),
                new Foreign("json-other", "{\"name\": \"hafen\", \"version\": 3}"),
                new Foreign("json-other", "[{\"a\":1},{\"b\":2}]"));
    }

    private static final List<String> NAMES = List.of(
            "meldung.txt",
            "meldung.html",
            "meldung",
            "MELDUNG.XML",
            "meldung.xml.txt",
            "meldung.md",
            "meldung.json",
            "a.nitf");

    private static final List<String> BEFORE =
            List.of("", "\n", " \t\r\n  ", "\n".repeat(3_000), "\u00A0 \n", "\uFEFF");

    @ParameterizedTest
    @MethodSource("foreign")
    void isRefusedByItsKind(Foreign foreign) {
        String read = SampleDrafts.read(SourceFile.of("x.txt", foreign.text.getBytes(StandardCharsets.UTF_8)));

        assertThat(read).startsWith("unreadable 0: " + foreign.problem);
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void isRefusedInEveryEncoding(Foreign foreign) {
        for (String mark : List.of("", "\uFEFF")) {
            for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252")) {
                if (charset.startsWith("windows") && !mark.isEmpty()) {
                    continue;
                }
                byte[] bytes = (mark + foreign.text).getBytes(Charset.forName(charset));
                assertThat(SampleDrafts.items(SourceFile.of("x", bytes)))
                        .as(charset + (mark.isEmpty() ? "" : " with mark"))
                        .allMatch(Item.Unreadable.class::isInstance);
            }
        }
    }

    @Property(tries = 1_500)
    void isNeverReadUnderAnyNameBehindAnyBlanks(
            @ForAll("kinds") Foreign foreign, @ForAll("names") String name, @ForAll("blanks") String before) {
        byte[] bytes = (before + foreign.text).getBytes(StandardCharsets.UTF_8);

        assertThat(SampleDrafts.items(SourceFile.of(name, bytes))).allMatch(Item.Unreadable.class::isInstance);
    }

    @Provide
    Arbitrary<Foreign> kinds() {
        return Arbitraries.of(foreign());
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of(BEFORE);
    }

    static Stream<byte[]> binaries() {
        return Stream.of(
                bytes("89504e470d0a1a0a0000000d49484452000000010000000108020000009077"),
                bytes("ffd8ffe000104a46494600010100000100010000ffdb0043"),
                bytes("474946383961010001008000000000000021f904"),
                bytes("4d5a90000300000004000000ffff0000b800000000000000"),
                bytes("7f454c4602010100000000000000000002003e00"),
                bytes("1f8b0800000000000003cb48cdc9c95728cf2fca4901"),
                bytes("425a683931415926535900000000"),
                bytes("fd377a585a000004e6d6b4460200"),
                bytes("28b52ffd0400010000"),
                bytes("377abcaf271c00041234"),
                bytes("526172211a0701003392b5e50a01"),
                bytes("d0cf11e0a1b11ae10000000000000000000000000000"),
                bytes("53514c69746520666f726d61742033001000010100402020"),
                bytes("62706c6973743030d101025161"),
                bytes("504152310000150415"),
                bytes("774f4646000100000000"),
                bytes("0001000000110100000400104744454600"),
                bytes("4f676753000200000000000000"),
                bytes("4944330300000000000f5449543200000005"),
                bytes("52494646240000005741564566"),
                bytes("000000186674797069736f6d0000020069736f6d"),
                bytes("cafebabe00000034001d0a"),
                bytes("0061736d01000000"),
                bytes("4c6fa7948995409981a2"));
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void whatIsNoTextIsRefusedUnderAnyName(byte[] bytes) {
        for (String name : NAMES) {
            assertThat(SampleDrafts.items(SourceFile.of(name, bytes))).allMatch(Item.Unreadable.class::isInstance);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Envelope><newsItem guid="urn:k:7"><pubStatus qcode="stat:canceled"/></newsItem></Envelope>      | SOAP, urn:k:7
            <Envelope><newsItem guid="urn:k:8"><signal qcode="sig:kill"/></newsItem></Envelope>              | SOAP, urn:k:8
            <Envelope><newsItem guid="urn:k:9"><edNote>KILL: bitte löschen</edNote></newsItem></Envelope>    | SOAP, urn:k:9
            <Envelope><newsItem guid="a"/><newsItem guid="b"><pubStatus qcode="stat:canceled"/></newsItem></Envelope> | SOAP, b
            <Envelope><PublicIdentifier>urn:n:1</PublicIdentifier><Status FormalName="Canceled"/></Envelope> | SOAP, urn:n:1
            """)
    void saysThatNothingWasWithdrawnByAFileThatCannotBeRead(String file, String withdrawn) {
        assertThat(SampleDrafts.read(SourceFile.of("kill.txt", file.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("unreadable 0: withdraws-named [" + withdrawn + "]");
    }

    @Test
    void aLargeFileThatWithdrawsAnArticleSaysSo() {
        String file = "<Envelope><newsItem guid='urn:k:1'><pubStatus qcode='stat:canceled'/><x>"
                + "Wort ".repeat(1_000_000) + "</x></newsItem></Envelope>";

        assertThat(SampleDrafts.read(SourceFile.of("soap.xml", file.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("unreadable 0: withdraws-named [SOAP, urn:k:1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Hafen wächst.\n\nEs wird gebaut.\n",
                "<html><body><h1>404</h1><p>Not found.</p></body></html>"
            })
    void refusesATextOrAPageThatIsNamedLikeAPicture(String text) {
        SourceFile file = SourceFile.of("markt/kran.JPG", text.getBytes(StandardCharsets.UTF_8));

        assertThat(SampleDrafts.read(file)).isEqualTo("unreadable 0: named-picture []");
    }

    @Test
    void tellsWhereXmlIsBroken() {
        byte[] file = "\n\n<?xml version='1.0'?>\n<a>\n<b></a>".getBytes(StandardCharsets.UTF_8);

        assertThat(SampleDrafts.read(SourceFile.of("a.xml", file))).isEqualTo("unreadable 0: xml-broken [5, 6]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><nitf><head><title>Hafen</title></head><body><body.content><p>Text.</p></body.content></body></nitf>",
                "<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><head><title>Hafen</title></head></nitf>",
                "<!DOCTYPE nitf SYSTEM 'nitf-3-2.dtd'>\n<nitf><head><title>Hafen &nbsp; Kiel</title></head></nitf>",
                "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'><html xmlns='http://www.w3.org/1999/xhtml'><body><h1>Hafen</h1><p>Text.</p></body></html>",
                "<!doctype html><title>Hafen</title><p>Der Hafen wächst.",
                "<!-- Vorlage -->\n<html><body><h1>Hafen</h1><p>Der Hafen.</p></body></html>",
                "<article><h1>Hafen</h1><p>Der Hafen wächst.</p></article>",
                "<h1>Hafen</h1><p>Der Hafen wächst.</p>",
                "<3 für Kiel\n\nDer Hafen wächst.",
                "<https://example.org> wird neu\n\nDer Hafen wächst.",
                "Hafen wächst\n\nVon Lisa Beispiel\n\nDer Hafen, die Stadt, der Kreis und das Land wachsen.",
                "Titel: Hafen\nVon: Lisa Beispiel\nDatum: 3. Mai 2024\nOrt: Kiel\n\nDer Hafen wächst.",
                "Title: Port\nBy: Lisa Beispiel\nDate: 2024-05-03\nSource: Küstenbote\n\nThe port grows.",
                "Hafen\n\nDie Regeln lauten:\n\n- Anlegen;\n- Festmachen;\n- Zahlen;\n- Ablegen.\n\nDas ist alles.",
                "BMW baut in Kiel\n\nDer Konzern sagt es.",
                "MZ feiert Geburtstag\n\nDie Zeitung wird alt.",
                "Import von Weizen sinkt\n\nDie Mühlen (Kiel; Lübeck; Husum) melden weniger.\n\nEnde.",
                "12:04 Uhr: Das Schiff legt an.\n12:30 Uhr: Die Gäste gehen an Land.\n13:00 Uhr: Ende.",
                "# Code im Blatt\n\n```xml\n<?xml version=\"1.0\"?>\n<newsItem/>\n```\n\nSo sieht es aus.",
                "An: Alle\n\nDer Bürgermeister schreibt den Bürgern einen Brief.",
            })
    void whatIsAnArticleIsRead(String file) {
        assertThat(SampleDrafts.items(SourceFile.of("x", file.getBytes(StandardCharsets.UTF_8))))
                .hasSize(1)
                .allMatch(Item.Draft.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyProblemIsToldInBothLanguages(String language) {
        ResourceBundle messages = ResourceBundle.getBundle("messages.format", Locale.of(language));

        for (Foreign foreign : foreign()) {
            assertThat(messages.getString("format.problem."
                            + foreign.problem.split(" ")[0].replaceFirst("^foreign-(code|wire)$", "foreign-$1")))
                    .isNotBlank();
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
