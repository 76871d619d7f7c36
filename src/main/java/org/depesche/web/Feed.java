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
 * @param self the address and the id of the feed
 * @param page the address of the list as a page
 * @param updated the time of the last change of an entry
 * @param part the links of a paged feed (RFC 5005); null if the feed is complete
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
     * The links of one page of a paged feed.
     *
     * @param previous the page with newer entries; null on the first page
     * @param next the page with older entries; null on the last page
     */
    public record Part(
            String self,
            @Nullable String previous,
            @Nullable String next) {}

    /**
     * An entry of the feed.
     *
     * @param id stays the same when the headline, and with it the address, changes
     */
    public record Entry(
            String id,
            String url,
            String title,
            @Nullable String language,
            Times times,
            Credit credit,
            String summary) {}

    /** @param published RFC 3339, with a time of day */
    public record Times(@Nullable String published, Instant updated) {}

    /** The authors and the publisher of an entry. */
    public record Credit(
            List<String> authors,
            @Nullable String source,
            @Nullable String section) {}

    /** A complete feed. */
    public static Feed of(String title, String self, String page, String language, List<Entry> entries) {
        Instant updated = entries.stream()
                .map(entry -> entry.times().updated())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new Feed(title, self, page, language, updated, entries, null);
    }

    /** The same entries as one page of a paged feed. */
    public Feed in(Part other) {
        return new Feed(title, self, page, language, updated, entries, other);
    }

    /**
     * The answer with an entity tag, so that a client that has the feed gets 304.
     *
     * @param modified the time of the last change; null if unknown
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
            // Atom requires an author for every entry; entries without one inherit this one.
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
        if (entry.times().published() != null) {
            xml.text("published", entry.times().published());
        }
        xml.text("updated", time(entry.times().updated()));
        entry.credit()
                .authors()
                .forEach(name -> xml.open("author").text("name", name).close("author"));
        category(xml, "source", entry.credit().source());
        category(xml, "section", entry.credit().section());
        xml.text("summary", entry.summary()).close("entry");
    }

    private static void category(Xml xml, String scheme, @Nullable String term) {
        if (term != null) {
            xml.empty("category", "scheme", "urn:depesche:" + scheme, "term", term);
        }
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
