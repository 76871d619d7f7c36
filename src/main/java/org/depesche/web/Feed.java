package org.depesche.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as an Atom feed (RFC 4287).
 *
 * @param self where the feed is, which is also what it is known by
 * @param page where the list is
 * @param updated when the last of its entries changed
 */
public record Feed(String title, String self, String page, String language, Instant updated, List<Entry> entries) {

    public static final String TYPE = "application/atom+xml";

    /**
     * An article of the list.
     *
     * @param id the same as long as the article is there, whatever becomes of its headline
     * @param published RFC 3339, with a time
     */
    public record Entry(
            String id,
            String url,
            String title,
            @Nullable String language,
            @Nullable String published,
            Instant updated,
            List<String> authors,
            @Nullable String source,
            @Nullable String section,
            String summary) {}

    public byte[] xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        try (Xml xml = new Xml(bytes)) {
            xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language);
            xml.text("id", self).text("title", title).text("updated", time(updated));
            xml.empty("link", "rel", "self", "type", TYPE, "href", self);
            xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
            // Atom wants an author for every entry; this is the one of those that have no other.
            xml.open("author").text("name", "Depesche").close("author");
            entries.forEach(entry -> write(entry, xml));
            xml.close("feed");
        }
        return bytes.toByteArray();
    }

    private static void write(Entry entry, Xml xml) {
        xml.open("entry", "xml:lang", entry.language());
        xml.text("id", entry.id()).text("title", entry.title());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
        if (entry.published() != null) {
            xml.text("published", entry.published());
        }
        xml.text("updated", time(entry.updated()));
        entry.authors().forEach(name -> xml.open("author").text("name", name).close("author"));
        if (entry.source() != null) {
            xml.empty("category", "scheme", "urn:depesche:source", "term", entry.source());
        }
        if (entry.section() != null) {
            xml.empty("category", "scheme", "urn:depesche:section", "term", entry.section());
        }
        xml.text("summary", entry.summary()).close("entry");
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
