package org.depesche.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.register.Slug;
import org.depesche.web.AccessSettings;
import org.depesche.web.SiteAddress;
import org.depesche.web.Xml;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What search engines ask for: {@code /robots.txt}, {@code /sitemap.xml} and its parts. */
@Controller
class CrawlerController {

    /** A part of a sitemap may hold no more; it has the articles of so many numbers in a row. */
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private static final int PART = 50_000;

    private static final int FETCHED = 1000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** Lists that lead to what the sitemap leads to anyway, and what is for people alone. */
    private static final List<String> NOT_FOR_CRAWLERS = List.of(
            "/search",
            "/places/map",
            "/feeds/",
            "/api/",
            "/editor",
            "/admin",
            "/account",
            "/sign-in",
            "/language/",
            "/theme/",
            "/articles/*?",
            "/articles/*/original",
            "/articles/*/similar");

    private final JdbcClient jdbc;
    private final SiteAddress site;
    private final boolean open;

    CrawlerController(JdbcClient jdbc, SiteAddress site, AccessSettings access) {
        this.jdbc = jdbc;
        this.site = site;
        this.open = access.isPublic();
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        if (!open) {
            return text("User-agent: *\nDisallow: /\n");
        }
        StringBuilder rules = new StringBuilder("User-agent: *\n");
        NOT_FOR_CRAWLERS.forEach(path -> rules.append("Disallow: ").append(path).append('\n'));
        rules.append("\nSitemap: ").append(site.of("/sitemap.xml", request)).append('\n');
        return text(rules.toString());
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
    }

    @GetMapping("/sitemap.xml")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> index(HttpServletRequest request) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Xml xml = new Xml(out)) {
            xml.open("sitemapindex", "xmlns", NAMESPACE);
            jdbc.sql(
                            "select part from generate_series(0, (select coalesce(max(id), 0) / :size from visible_article)) part"
                                    + " where exists (select from visible_article"
                                    + " where id >= part * :size and id < (part + 1) * :size) order by part")
                    .param("size", PART)
                    .query(row -> {
                        String part = site.of("/sitemaps/" + (row.getInt(1) + 1) + ".xml", request);
                        xml.open("sitemap").text("loc", part).close("sitemap");
                    });
            xml.close("sitemapindex");
        }
        return xml(out);
    }

    @GetMapping("/sitemaps/{part:[1-9]\\d{0,5}}.xml")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> part(@PathVariable int part, HttpServletRequest request) throws IOException {
        long first = (part - 1L) * PART;
        String root = site.of("", request);
        try (Stream<Location> locations = jdbc
                .sql("select id, headline, changed_at from visible_article where id >= :first and id < :end"
                        + " order by id")
                .param("first", first)
                .param("end", first + PART)
                .withFetchSize(FETCHED)
                .query((row, n) ->
                        new Location(row.getLong(1), row.getString(2), row.getObject(3, OffsetDateTime.class)))
                .stream()) {
            var each = locations.iterator();
            if (!each.hasNext()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Xml xml = new Xml(out)) {
                xml.open("urlset", "xmlns", NAMESPACE);
                each.forEachRemaining(location -> xml.open("url")
                        .text("loc", root + location.url())
                        .text("lastmod", location.changed().toLocalDate().toString())
                        .close("url"));
                xml.close("urlset");
            }
            return xml(out);
        }
    }

    private record Location(long id, String headline, OffsetDateTime changed) {

        String url() {
            return "/articles/" + id + "/" + Slug.of(headline);
        }
    }

    /** Goes out when the database's connection is given back: whoever reads slowly holds none. */
    private static ResponseEntity<byte[]> xml(ByteArrayOutputStream out) {
        return ResponseEntity.ok().contentType(XML).body(out.toByteArray());
    }
}
