package org.depesche.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.depesche.web.AccessSettings;
import org.depesche.web.NotFoundException;
import org.depesche.web.SiteAddress;
import org.depesche.web.Xml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the files for crawlers: {@code /robots.txt}, {@code /sitemap.xml} and its parts. */
@Controller
class CrawlerController {

    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** Lists of pages that are in the sitemap, and pages for people only. */
    private static final List<String> NOT_FOR_CRAWLERS = List.of(
            "/search",
            "/places/map",
            "/feeds/",
            "/compare",
            "/api/",
            "/editor",
            "/admin",
            "/account",
            "/folders",
            "/shared/",
            "/sign-in",
            "/language/",
            "/theme/",
            "/articles/*?",
            "/articles/*/original",
            "/articles/*/similar");

    private final SitemapRows sitemap;
    private final SiteAddress site;
    private final boolean open;

    CrawlerController(SitemapRows sitemap, SiteAddress site, AccessSettings access) {
        this.sitemap = sitemap;
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
    ResponseEntity<byte[]> index(HttpServletRequest request) {
        return xml("sitemapindex", xml -> {
            for (int part : sitemap.parts()) {
                xml.open("sitemap")
                        .text("loc", site.of("/sitemaps/" + part + ".xml", request))
                        .close("sitemap");
            }
        });
    }

    @GetMapping("/sitemaps/{part:[1-9]\\d{0,5}}.xml")
    ResponseEntity<byte[]> part(@PathVariable int part, HttpServletRequest request) {
        List<SitemapRows.Location> articles = sitemap.articles(part);
        if (articles.isEmpty()) {
            throw new NotFoundException();
        }
        String root = site.of("", request);
        return xml("urlset", xml -> {
            for (SitemapRows.Location article : articles) {
                xml.open("url")
                        .text("loc", root + article.url())
                        .text("lastmod", article.changed().toLocalDate().toString())
                        .close("url");
            }
        });
    }

    private static ResponseEntity<byte[]> xml(String root, Consumer<Xml> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Xml xml = new Xml(out)) {
            xml.open(root, "xmlns", NAMESPACE);
            content.accept(xml);
            xml.close(root);
        }
        return ResponseEntity.ok().contentType(XML).body(out.toByteArray());
    }
}
