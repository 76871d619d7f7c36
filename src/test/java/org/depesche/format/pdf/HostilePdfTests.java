package org.depesche.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.junit.jupiter.api.Test;

class HostilePdfTests {

    private static final String TEXT = "Der Hafen ist am Montag nach langer Zeit wieder offen.";

    @Test
    void refusesAPageThatIsAPicture() throws IOException {
        assertThat(problem(scan(false))).isEqualTo("pdf-scan");
    }

    @Test
    void readsTheTextThatRecognitionLaidUnderAScan() throws IOException {
        assertThat(SampleDrafts.items(SourceFile.of("a.pdf", scan(true))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Draft.class,
                        item -> assertThat(item.draft().text()).contains(TEXT));
    }

    @Test
    void refusesAFileWithAPassword() throws IOException {
        assertThat(problem(locked("geheim"))).isEqualTo("pdf-locked");
    }

    @Test
    void readsAFileThatOnlyForbidsToPrint() throws IOException {
        assertThat(SampleDrafts.items(SourceFile.of("a.pdf", locked(""))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Draft.class,
                        item -> assertThat(item.draft().text()).contains(TEXT));
    }

    @Test
    void tellsACutFileFromADamagedOne() throws IOException {
        byte[] whole = bytes(document());
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 20, whole.length - 20, (byte) 'x');

        assertThat(problem(Arrays.copyOf(whole, 300))).isEqualTo("pdf-cut-off");
        assertThat(problem(damaged)).isEqualTo("pdf-broken");
    }

    @Test
    void refusesContentThatUnpacksToMuchMore() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            page.setContents(packed(document, " ".repeat(1 << 20), 100));
            assertThat(problem(bytes(document))).isEqualTo("pdf-unpacks");
        }
    }

    @Test
    void refusesAFontThatUnpacksToMuchMore() throws IOException {
        try (PDDocument document = document()) {
            COSDictionary descriptor = new COSDictionary();
            descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
            descriptor.setItem(COSName.FONT_FILE2, packed(document, "x".repeat(1 << 20), 100));
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
            font.setItem(COSName.FONT_DESC, descriptor);
            PDResources resources = document.getPage(0).getResources();
            resources.getCOSObject().getCOSDictionary(COSName.FONT).setItem(COSName.getPDFName("F1"), font);
            assertThat(problem(bytes(document))).isEqualTo("pdf-unpacks");
        }
    }

    @Test
    void readsAPageWhoseDrawingsDrawEachOther() throws IOException {
        try (PDDocument document = document()) {
            PDFormXObject form = new PDFormXObject(new PDStream(document));
            form.setBBox(PDRectangle.A4);
            form.setResources(new PDResources());
            COSName name = form.getResources().add(form);
            try (OutputStream out = form.getCOSObject().createOutputStream()) {
                out.write(("/" + name.getName() + " Do ").getBytes(StandardCharsets.US_ASCII));
            }
            try (PDPageContentStream content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawForm(form);
            }
            assertThat(SampleDrafts.items(SourceFile.of("a.pdf", bytes(document))))
                    .singleElement()
                    .isInstanceOf(Item.Draft.class);
        }
    }

    @Test
    void refusesMorePagesThanANewspaperHas() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 1001; i++) {
                document.addPage(new PDPage());
            }
            assertThat(problem(bytes(document))).isEqualTo("pdf-pages");
        }
    }

    @Test
    void refusesATreeOfPagesThatHoldsItself() throws IOException {
        try (PDDocument document = document()) {
            COSDictionary pages = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            COSArray kids = new COSArray();
            kids.add(pages);
            pages.setItem(COSName.KIDS, kids);
            pages.setItem(COSName.COUNT, COSInteger.get(3));
            assertThat(problem(bytes(document))).isIn("pdf-broken", "no-text");
        }
    }

    @Test
    void refusesADeepTreeOfPages() {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        for (int i = 2; i < 50_000; i++) {
            pdf.append(i + " 0 obj<</Type/Pages/Count 1/Kids[" + (i + 1) + " 0 R]>>endobj\n");
        }
        pdf.append("50000 0 obj<</Type/Page/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R/Size 50001>>\n%%EOF");
        assertThat(problem(pdf.toString().getBytes(StandardCharsets.US_ASCII))).isIn("pdf-broken", "no-text");
    }

    @Test
    void refusesNestedLists() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            page.setContents(packed(document, "[".repeat(1 << 20), 1));
            assertThat(problem(bytes(document))).isIn("pdf-broken", "no-text");
        }
    }

    @Test
    void refusesAPageOfLettersStrewnAbout() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 2);
                for (int i = 0; i < 10_001; i++) {
                    content.setTextMatrix(Matrix.getTranslateInstance(i % 100 * 5, i / 100 * 8));
                    content.showText("x");
                }
                content.endText();
            }
            assertThat(problem(bytes(document))).isEqualTo("pdf-scattered");
        }
    }

    private static String problem(byte[] bytes) {
        Item last = SampleDrafts.items(SourceFile.of("a.pdf", bytes)).getLast();
        assertThat(last).isInstanceOf(Item.Unreadable.class);
        String key = ((Item.Unreadable) last).problem().key();
        assertThat(ResourceBundle.getBundle("messages.format", Locale.GERMAN).getString(key))
                .isNotBlank();
        return key.replace("format.problem.", "");
    }

    private static PDDocument document() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            write(content, TEXT);
        }
        return document;
    }

    private static void write(PDPageContentStream content, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        content.newLineAtOffset(60, 700);
        content.showText(text);
        content.endText();
    }

    private static byte[] scan(boolean recognised) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
                if (recognised) {
                    content.setRenderingMode(RenderingMode.NEITHER);
                    write(content, TEXT);
                }
            }
            return bytes(document);
        }
    }

    private static byte[] locked(String password) throws IOException {
        try (PDDocument document = document()) {
            AccessPermission permission = new AccessPermission();
            permission.setCanPrint(false);
            permission.setCanExtractContent(false);
            document.protect(new StandardProtectionPolicy("inhaber", password, permission));
            return bytes(document);
        }
    }

    private static PDStream packed(PDDocument document, String text, int times) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int i = 0; i < times; i++) {
                out.write(text.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return stream;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
