package org.depesche.folder.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.depesche.folder.review.Review.Gap;
import org.depesche.folder.review.Review.Illustration;
import org.depesche.folder.review.Review.Piece;
import org.depesche.folder.review.Review.Reference;
import org.depesche.folder.review.Review.Title;
import org.depesche.tagging.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The files of a press review, as other programs read them. */
class ReviewFilesTests {

    private static final String ADDRESS = "https://archive.example.org/articles/17/lotsen-streiken";

    private static final Illustration PICTURE = new Illustration(
            "/articles/17/pictures/ab-960.jpg",
            "ab",
            "image/jpeg",
            960,
            480,
            "Ein Lotse",
            "Lotse im Hafen. Foto: Muster");

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(960, 480, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        return jpeg.toByteArray();
    }

    private static Review review() {
        Reference strike = new Reference(
                "Lotsen streiken",
                "Hafen",
                "Von Tilda Wiesner",
                "Küstendienst",
                LocalDate.of(2024, 5, 16),
                "de",
                "© Küstendienst",
                ADDRESS);
        return new Review(
                "Häfen",
                "chefin",
                LocalDate.of(2024, 5, 17),
                false,
                List.of(
                        new Title("Arbeit"),
                        new Piece(
                                1,
                                strike,
                                "Zahlen prüfen\nund <nachfragen>",
                                List.of(
                                        Block.paragraph("Die Lotsen legen die Arbeit nieder."),
                                        new Block(Block.Kind.LIST_ITEM, "Erste Forderung")),
                                false,
                                PICTURE),
                        new Gap()));
    }

    private static final ReviewDocx.Words WORDS = new ReviewDocx.Words() {
        @Override
        public String message(String key, Object... arguments) {
            return key;
        }

        @Override
        public String day(Reference reference) {
            return "16. Mai 2024";
        }

        @Override
        public String made(Review review) {
            return review.by() + " · 17. Mai 2024";
        }
    };

    private static Map<String, Document> docx() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ReviewDocx.write(review(), WORDS, Map.of(PICTURE.address(), bytes()), file);
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), Jsoup.parse(xml, "", Parser.xmlParser()));
            }
        }
        return parts;
    }

    private static List<String> texts(Document document, String style) {
        return document.select("w|p:has(w|pStyle[w:val=" + style + "])").eachText();
    }

    @Test
    void aDocumentHasTheArticlesUnderTheirHeadings() throws IOException {
        Document document = docx().get("word/document.xml");

        assertThat(texts(document, "Title")).containsExactly("Häfen");
        assertThat(texts(document, "Heading1")).containsExactly("Arbeit");
        assertThat(texts(document, "Heading2")).containsExactly("Lotsen streiken");
        assertThat(texts(document, "Note")).containsExactly("Zahlen prüfen", "und <nachfragen>", "folder.gap");
        assertThat(texts(document, "Normal")).containsExactly("Die Lotsen legen die Arbeit nieder.");
        assertThat(texts(document, "ListItem")).containsExactly("– Erste Forderung");
        assertThat(texts(document, "Origin"))
                .contains("Küstendienst · 16. Mai 2024 · Von Tilda Wiesner", ADDRESS, "© Küstendienst");
    }

    @Test
    void theContentsOfADocumentLeadToItsArticles() throws IOException {
        Map<String, Document> parts = docx();

        String anchor =
                parts.get("word/document.xml").select("w|hyperlink[w:anchor]").attr("w:anchor");
        assertThat(parts.get("word/document.xml").select("w|bookmarkStart").attr("w:name"))
                .isEqualTo(anchor);
        assertThat(parts.get("word/_rels/document.xml.rels")
                        .select("Relationship[TargetMode=External]")
                        .eachAttr("Target"))
                .containsExactly(ADDRESS);
    }

    private static PDDocument pdf(String body) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ReviewPdf.write(
                "<html lang=\"de\"><head><title>Häfen</title></head><body class=\"review\">" + body + "</body></html>",
                Map.of(PICTURE.address(), bytes()),
                file);
        return Loader.loadPDF(file.toByteArray());
    }

    @Test
    void aPrintHasContentsOutlineAndLinks() throws IOException {
        try (PDDocument print = pdf("""
                <nav class="review-contents"><ul><li><a href="#article_1">Lotsen streiken</a></li></ul></nav>
                <article id="article_1"><h3>Lotsen streiken</h3><p><a href="%s">Seite</a></p></article>
                """.formatted(ADDRESS))) {
            assertThat(print.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(print)).contains("Lotsen streiken · 2", "1 / 2");
            assertThat(print.getDocumentInformation().getTitle()).isEqualTo("Häfen");
            assertThat(print.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Lotsen streiken");
            assertThat(print.getPage(1).getAnnotations())
                    .singleElement()
                    .satisfies(link -> assertThat(((PDActionURI) ((PDAnnotationLink) link).getAction()).getURI())
                            .isEqualTo(ADDRESS));
        }
    }

    @Test
    void aDocumentHasThePicturesWithTheirCaptions() throws IOException {
        Map<String, Document> parts = docx();

        String relation = parts.get("word/document.xml").select("a|blip").attr("r:embed");
        String file = parts.get("word/_rels/document.xml.rels")
                .select("Relationship[Id=" + relation + "]")
                .attr("Target");
        assertThat(parts).containsKey("word/" + file);
        assertThat(parts.get("word/document.xml").select("wp|docPr").attr("descr"))
                .isEqualTo("Ein Lotse");
        assertThat(parts.get("word/document.xml").select("wp|extent").attr("cy"))
                .isEqualTo("2880000");
        assertThat(texts(parts.get("word/document.xml"), "Origin")).contains("Lotse im Hafen. Foto: Muster");
    }

    @Test
    void aPrintTellsScreenReadersItsStructureAndItsLanguage() throws IOException {
        try (PDDocument print =
                pdf("<h2>Lotsen streiken</h2><img alt=\"Ein Lotse\" src=" + PICTURE.address() + "><p>Am Kai.</p>")) {
            PDDocumentCatalog catalog = print.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("de");
            assertThat(kinds(catalog.getStructureTreeRoot())).contains("H2", "P", "Figure");
        }
    }

    private static List<String> kinds(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(kid -> Stream.concat(Stream.of(kid.getStructureType()), kinds(kid).stream()))
                .toList();
    }

    @Test
    void aPrintShowsThePicturesThatItIsGiven() throws IOException {
        try (PDDocument print = pdf("<figure class=review-picture><img src=" + PICTURE.address() + "></figure>")) {
            assertThat(print.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    @Test
    void wordsAreFoundWhoseLettersAreJoinedInPrint() throws IOException {
        String words = "Hoffmann schafft Pfiffe, Auflage und offene Briefe";
        try (PDDocument print = pdf("<h2>" + words + "</h2><p>" + words + "</p><p><em>" + words + "</em></p>")) {
            assertThat(new PDFTextStripper().getText(print).lines())
                    .filteredOn(words::equals)
                    .hasSize(3);
        }
    }

    @Test
    void aPrintHasLettersOfOtherScripts() throws IOException {
        try (PDDocument print = pdf("<p>Łódź, Şırnak, Путин, Αθήνα, 习近平</p>")) {
            assertThat(new PDFTextStripper().getText(print)).contains("Łódź, Şırnak, Путин, Αθήνα, 习近平");
        }
    }

    @Test
    void aPrintLoadsNothing() throws IOException {
        try (PDDocument print = pdf("""
                <p>Vorher</p><img src="file:///etc/hostname"><img src="http://127.0.0.1:9/x.png">
                <link rel="stylesheet" href="file:///etc/hostname"><object data="http://127.0.0.1:9/"></object><p>Nachher</p>
                """)) {
            assertThat(new PDFTextStripper().getText(print)).contains("Vorher", "Nachher");
            assertThat(print.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }
}
