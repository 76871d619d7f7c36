package org.depesche.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.MediaType;

/** A format in which articles leave the archive. All files are in UTF-8. */
public enum ExportFormat {
    /** IPTC ninjs 3.2 */
    NINJS("json", "application/json", NinjsWriter::write),
    /** IPTC NewsML-G2 2.34, a newsItem with XHTML in it */
    NEWSML_G2("xml", "application/vnd.iptc.g2.newsitem+xml", NewsmlG2Writer::write),
    /** IPTC NITF 3.6 */
    NITF("xml", "application/xml", NitfWriter::write),
    /** CommonMark after YAML front matter */
    MARKDOWN("md", "text/markdown", MarkdownWriter::write),
    /** lines of the form {@code Name: value}, a blank line, paragraphs */
    TEXT("txt", "text/plain", PlainTextWriter::write),
    /** a page with JSON-LD */
    HTML("html", "text/html", HtmlWriter::write);

    private final String suffix;
    private final MediaType type;
    private final Function<OutgoingArticle, String> writer;

    ExportFormat(String suffix, String type, Function<OutgoingArticle, String> writer) {
        this.suffix = suffix;
        this.type = new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
        this.writer = writer;
    }

    /** The article as a file of this format. */
    public byte[] write(OutgoingArticle article) {
        return writer.apply(article).getBytes(StandardCharsets.UTF_8);
    }

    public MediaType type() {
        return type;
    }

    /** The format's name in addresses: {@code newsml-g2}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The format of this name in addresses.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ExportFormat of(String code) {
        for (ExportFormat format : values()) {
            if (format.code().equals(code)) {
                return format;
            }
        }
        throw new IllegalArgumentException("There is no format " + code);
    }

    /** The name of a file, which also tells formats with the same suffix apart: {@code port-strike-17.nitf.xml}. */
    public String fileName(String stem) {
        boolean shared = suffix.equals("xml");
        return stem + (shared ? "." + code() : "") + "." + suffix;
    }
}
