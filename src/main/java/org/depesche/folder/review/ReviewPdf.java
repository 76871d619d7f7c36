package org.depesche.folder.review;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Prints the page of a press review as PDF, with its style sheet, contents with page numbers, an outline and links. It has
 * the fonts of this room and the given pictures, and loads nothing else: no address is resolved.
 */
public final class ReviewPdf {

    static {
        // it would log every rule of the style sheet
        XRLog.setLoggingEnabled(false);
    }

    /** The beginning of the only addresses that are resolved: those that are their pictures themselves. */
    private static final String DATA = "data:image/";

    private ReviewPdf() {}

    /** A font of this room. */
    private record Font(String file, String family, int weight, FontStyle style, FSFontUseCase use) {

        Font(String file, String family, int weight, FontStyle style) {
            this(file, family, weight, style, FSFontUseCase.DOCUMENT);
        }
    }

    private static final Font[] FONTS = {
        new Font("newsreader-regular.ttf", "Newsreader", 400, FontStyle.NORMAL),
        new Font("newsreader-semibold.ttf", "Newsreader", 600, FontStyle.NORMAL),
        new Font("newsreader-italic.ttf", "Newsreader", 400, FontStyle.ITALIC),
        new Font("public-sans-regular.ttf", "Public Sans", 400, FontStyle.NORMAL),
        new Font("public-sans-semibold.ttf", "Public Sans", 600, FontStyle.NORMAL),
        // Greek, Cyrillic, Hebrew, Arabic
        new Font("dejavu-sans.ttf", "DejaVu Sans", 400, FontStyle.NORMAL, FSFontUseCase.FALLBACK_FINAL),
        // Chinese and Japanese
        new Font("droid-sans-fallback.ttf", "Droid Sans", 400, FontStyle.NORMAL, FSFontUseCase.FALLBACK_FINAL),
    };

    /**
     * @param page the HTML of the page
     * @param pictures their bytes by their addresses; others are left out
     */
    public static void write(String page, Map<String, byte[]> pictures, OutputStream to) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .useUriResolver((base, address) -> address.startsWith(DATA) ? address : null)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .withProducer("Depesche")
                // screen readers need its structure, its language and the words of its pictures (PDF/UA)
                .usePdfUaAccessibility(true)
                .withW3cDocument(new W3CDom().namespaceAware(true).fromJsoup(toPrint(page, pictures)), null)
                .toStream(to);
        PDDocument document = new PDDocument();
        builder.usePDDocument(document);
        for (Font font : FONTS) {
            if (font.use == FSFontUseCase.DOCUMENT) {
                builder.useFont(new Letters(document, font.file), font.family, font.weight, font.style, true);
            } else {
                builder.useFont(
                        () -> open(font.file), font.family, font.weight, font.style, true, EnumSet.of(font.use));
            }
        }
        builder.run();
    }

    /**
     * A font without ligatures: PDFBox does not write down which letters they stand for, so that whoever searches the file
     * for "Hoffmann" would not find it, and whoever copies the name would get "Homann".
     */
    private static final class Letters extends PDFontSupplier {

        private final PDDocument document;
        private final String file;

        private Letters(PDDocument document, String file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            try (InputStream font = open(file)) {
                TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(font));
                letters.setEnableGsub(false);
                return PDType0Font.load(document, letters, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The page with its style sheet inside, and the outline in the form that the renderer reads. */
    private static Document toPrint(String page, Map<String, byte[]> pictures) {
        Document document = Jsoup.parse(page);
        document.select("link, meta[http-equiv], script").remove();
        for (Element picture : document.select("img")) {
            byte[] bytes = pictures.get(picture.attr("src"));
            if (bytes == null) {
                picture.remove();
            } else {
                String format = picture.attr("src").endsWith(".png") ? "png" : "jpeg";
                picture.attr(
                        "src", DATA + format + ";base64," + Base64.getEncoder().encodeToString(bytes));
            }
        }
        document.head().appendElement("style").appendChild(new DataNode(styles()));
        Element outline = document.head().appendElement("bookmarks");
        for (Element entry : document.select(".review-contents a")) {
            outline.appendElement("bookmark").attr("name", entry.text()).attr("href", entry.attr("href"));
        }
        return document;
    }

    private static String styles() {
        try (InputStream styles = open("/static/css/review.css")) {
            return new String(styles.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream found = ReviewPdf.class.getResourceAsStream(resource);
        if (found == null) {
            throw new IllegalStateException("There is no " + resource);
        }
        return found;
    }
}
