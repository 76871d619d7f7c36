package org.depesche.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * A list as an Atom feed (RFC 4287).
 *
 * @param self where the feed is, which is also what it is known by
 * @param page where the list is
 * @param updated when the last of its entries changed
 * @param part which part of a longer list it is (RFC 5005); null: all there is
 */
public record Feed(
        String title,
        String self,
        String page,
        String language,
        Instant updated,
        List<Entry> entries,
        @Nullable Part part) {

    public static final String TYPE = "application/atom+xml";

    /**
     * A part of a list that is too long for one feed.
     *
     * @param self where it is
     * @param previous where what is newer is; null: nothing is
     * @param next where the list goes on; null: here it ends
     */
    public record Part(
            String self,
            @Nullable String previous,
            @Nullable String next) {}

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

    /** A feed that changed when the last of its entries did. */
    public static Feed of(String title, String self, String page, String language, List<Entry> entries) {
        Instant updated =
                entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Feed(title, self, page, language, updated, entries, null);
    }

    /** The same as a part of a longer list. */
    public Feed in(Part other) {
        return new Feed(title, self, page, language, updated, entries, other);
    }

    /**
     * The answer with its mark, so that who has the feed already is told so (304).
     *
     * @param modified since when it is as it is; null: not known
     */
    public ResponseEntity<byte[]> answer(@Nullable Instant modified) {
        byte[] feed = xml();
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(TYPE + ";charset=UTF-8"));
        headers.setETag("\"" + DigestUtils.md5DigestAsHex(feed) + "\"");
        headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE));
        if (modified != null) {
            headers.setLastModified(modified);
        }
        return new ResponseEntity<>(feed, headers, HttpStatus.OK);
    }

    public byte[] xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        try (Xml xml = new Xml(bytes)) {
            xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language);
            xml.text("id", self).text("title", title).text("updated", time(updated));
            link(xml, "self", part == null ? self : part.self());
            if (part != null) {
                link(xml, "first", self);
                link(xml, "previous", part.previous());
                link(xml, "next", part.next());
            }
            xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
            // Atom wants an author for every entry; this is the one of those that have no other.
            xml.open("author").text("name", "Depesche").close("author");
            entries.forEach(entry -> write(entry, xml));
            xml.close("feed");
        }
        return bytes.toByteArray();
    }

    private static void link(Xml xml, String relation, @Nullable String url) {
        if (url != null) {
            xml.empty("link", "rel", relation, "type", TYPE, "href", url);
        }
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
