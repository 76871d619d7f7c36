package org.depesche.format.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.UnreadableException;
import org.depesche.format.layout.PrintedPage;

/**
 * The pages of a PDF with their lines. Only text is read: forms, comments, scripts, attachments and pictures stay packed.
 *
 * @param pages in order
 * @param unknown the number of glyphs whose letters the file does not tell
 * @param known the number of all other glyphs
 * @param pictures whether there are pictures
 */
record PdfFile(List<PrintedPage> pages, PdfMetadata metadata, int unknown, int known, boolean pictures) {

    static PdfFile of(SourceFile file) {
        BundledFonts.use();
        PdfBounds bounds = new PdfBounds();
        try (PDDocument document = new BoundedParser(file.bytes(), bounds).parse()) {
            if (document.getNumberOfPages() > PdfBounds.PAGES) {
                throw new UnreadableException(Problem.of("pdf-pages", PdfBounds.PAGES, document.getNumberOfPages()));
            }
            return read(document, bounds);
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Problem.of("pdf-locked"));
        } catch (IOException e) {
            throw new UnreadableException(Problem.of(isCut(file) ? "pdf-cut-off" : "pdf-broken"));
        } catch (StackOverflowError e) {
            // PDFBox follows trees of any depth
            throw new UnreadableException(Problem.of("pdf-broken"));
        }
    }

    private static PdfFile read(PDDocument document, PdfBounds bounds) throws IOException {
        HiddenLayers layers = HiddenLayers.of(document.getDocumentCatalog().getCOSObject());
        List<PrintedPage> pages = new ArrayList<>();
        int unknown = 0;
        int known = 0;
        boolean pictures = false;
        for (PDPage page : document.getPages()) {
            bounds.time();
            PageContent content = GlyphReading.read(page, bounds, layers);
            unknown += content.unknown();
            known += content.glyphs().size();
            pictures |= !content.pictures().isEmpty();
            pages.add(printed(pages.size(), content));
        }
        return new PdfFile(pages, PdfMetadata.of(document), unknown, known, pictures);
    }

    private static PrintedPage printed(int number, PageContent content) {
        return PrintedPage.of(
                number,
                content.frame().width(),
                content.frame().height(),
                content.glyphs(),
                content.pictures(),
                content.darkAreas(),
                content.boxes());
    }

    /** Whether the mark at the end of a PDF is missing. */
    private static boolean isCut(SourceFile file) {
        byte[] bytes = file.bytes();
        String end = new String(
                bytes, Math.max(0, bytes.length - 2048), Math.min(2048, bytes.length), StandardCharsets.ISO_8859_1);
        return !end.contains("%%EOF");
    }
}
