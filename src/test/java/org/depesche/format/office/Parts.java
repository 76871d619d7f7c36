package org.depesche.format.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;

/** Builds documents that are ZIPs from the XML of their parts. */
final class Parts {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String NAMESPACES = "xmlns:w='" + WORD + "'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
            + " xmlns:v='urn:schemas-microsoft-com:vml'";

    static final String STYLES = """
            <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>
              <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/>
              <w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:sz w:val="56"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
            <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
            <w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/>
              <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Hauszwischen"><w:name w:val="HB Zwischen"/>
              <w:basedOn w:val="berschrift2"/></w:style>
            <w:style w:type="character" w:styleId="Geheim"><w:name w:val="Geheim"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
            """;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Parts() {}

    static Parts empty() {
        return new Parts();
    }

    /** A Word document with the usual styles. */
    static Parts word(String body) {
        return empty().with(
                        "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")
                .with("_rels/.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="rId1" Target="word/document.xml"
                          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                        </Relationships>""")
                .with("word/document.xml", document(body))
                .with("word/styles.xml", "<w:styles " + NAMESPACES + ">" + STYLES + "</w:styles>");
    }

    static String document(String body) {
        return "<?xml version='1.0' encoding='UTF-8'?><w:document " + NAMESPACES + "><w:body>" + body
                + "</w:body></w:document>";
    }

    /** The core properties of a Word document, each {@code name=value}. */
    Parts properties(String... values) {
        StringBuilder xml = new StringBuilder("<cp:coreProperties"
                + " xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'>");
        for (String value : values) {
            String[] pair = value.split("=", 2);
            xml.append("<%1$s>%2$s</%1$s>".formatted(pair[0], pair[1]));
        }
        return with("docProps/core.xml", xml + "</cp:coreProperties>");
    }

    Parts with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Parts with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The text of the draft that is read from the document. */
    String read() {
        return SampleDrafts.read(SourceFile.of("meldung.docx", zip()));
    }

    /** A paragraph with a style. */
    static String p(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr>%s</w:p>".formatted(style, r(text));
    }

    /** A paragraph without a style. */
    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String bold(String text) {
        return "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
    }

    /** A paragraph with letters of a size in points. */
    static String sized(int points, String text) {
        return "<w:p><w:r><w:rPr><w:sz w:val='%d'/></w:rPr><w:t>%s</w:t></w:r></w:p>".formatted(2 * points, text);
    }

    /** A run of letters. */
    static String r(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }
}
