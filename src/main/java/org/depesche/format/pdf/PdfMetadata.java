package org.depesche.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.readers.Markup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a PDF about itself. The dates of its making and the user of the machine say nothing of the article,
 * and are not read.
 *
 * @param title the title, unless it is the name of a file or of a program; empty if there is none
 * @param publication the newspaper, in PRISM's properties; empty if there is none
 * @param date the day of publication, in PRISM's properties; empty if there is none
 * @param keywords separated by commas; empty if there are none
 */
record PdfMetadata(String title, String publication, String date, String keywords) {

    private static final int LARGEST = 256 << 10;

    private static final Pattern NO_TITLE =
            Pattern.compile("(?i)microsoft (?:word|powerpoint|excel)\\b.*|(?:untitled|unbenannt|ohne titel|unknown"
                    + "|dokument|document|artikel|article|titel|title|kein titel|no title|layout|seite|page|slide|folie|druck|print|about:blank|neu|new|test|template"
                    + "|vorlage)[\\s_-]*\\d*|.*\\.(?:docx?|odt|rtf|pdf|indd|qxp|pages|txt|html?|tex|dvi|ps|xlsx?|pptx?|sla|md|tmp)\"?"
                    + "|https?://.*|file:.*|[\\d_\\W]+|\\S*_\\S*|[a-z0-9-]*\\d[a-z0-9-]*");

    static PdfMetadata of(PDDocument document) throws IOException {
        String title = CleanText.line(text(document.getDocumentInformation().getTitle()));
        String keywords = CleanText.line(text(document.getDocumentInformation().getKeywords()));
        Document xmp = xmp(document);
        String xmpTitle = first(xmp, "dc:title");
        return new PdfMetadata(
                isTitle(xmpTitle) ? xmpTitle : isTitle(title) ? title : "",
                first(xmp, "prism:publicationName"),
                first(xmp, "prism:publicationDate", "prism:coverDate"),
                keywords);
    }

    /** Adds the fields that the pages themselves do not state. */
    void put(DraftBuilder draft) {
        draft.put(HeaderField.HEADLINE, title);
        draft.put(HeaderField.SOURCE, publication);
        draft.put(HeaderField.DATE, date);
        draft.put(HeaderField.KEYWORDS, keywords);
    }

    private static String text(@Nullable String stated) {
        return stated == null ? "" : stated;
    }

    private static boolean isTitle(String title) {
        return title.length() > 3 && !NO_TITLE.matcher(title).matches();
    }

    private static Document xmp(PDDocument document) {
        COSStream stream = document.getDocumentCatalog().getCOSObject().getCOSStream(COSName.METADATA);
        if (stream == null) {
            return Jsoup.parse("", Markup.xml());
        }
        try (InputStream in = stream.createInputStream()) {
            return Jsoup.parse(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8), Markup.xml());
        } catch (IOException e) {
            // the article is not in the metadata
            return Jsoup.parse("", Markup.xml());
        }
    }

    /** The first value of a property, as an element or an attribute. */
    private static String first(Document xmp, String... properties) {
        for (String property : List.of(properties)) {
            for (Element element : xmp.getAllElements()) {
                String value = element.tagName().equalsIgnoreCase(property) ? value(element) : element.attr(property);
                if (!value.isBlank()) {
                    return CleanText.line(value);
                }
            }
        }
        return "";
    }

    private static String value(Element element) {
        Element item = element.selectFirst("rdf|li");
        return item == null ? element.text() : item.text();
    }
}
