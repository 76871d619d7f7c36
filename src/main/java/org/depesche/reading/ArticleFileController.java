package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.depesche.article.Article;
import org.depesche.web.SiteAddress;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The original file of an article, and its citation for reference managers. */
@Controller
@Transactional(readOnly = true)
class ArticleFileController {

    private final AccessibleArticles articles;
    private final OriginalFiles originals;
    private final SiteAddress site;

    ArticleFileController(AccessibleArticles articles, OriginalFiles originals, SiteAddress site) {
        this.articles = articles;
        this.originals = originals;
        this.site = site;
    }

    @GetMapping("/articles/{id:\\d{1,18}}/original")
    ResponseEntity<byte[]> original(@PathVariable long id, HttpServletRequest request) {
        return originals.of(articles.find(id, request), request).answer();
    }

    @GetMapping("/articles/{id:\\d{1,18}}/citation.ris")
    ResponseEntity<byte[]> ris(@PathVariable long id, HttpServletRequest request) {
        return file(
                id,
                "ris",
                "application/x-research-info-systems",
                citation(id, request).ris());
    }

    @GetMapping("/articles/{id:\\d{1,18}}/citation.bib")
    ResponseEntity<byte[]> bibTeX(@PathVariable long id, HttpServletRequest request) {
        return file(id, "bib", "application/x-bibtex", citation(id, request).bibTeX());
    }

    @GetMapping("/articles/{id:\\d{1,18}}/citation.json")
    ResponseEntity<byte[]> cslJson(@PathVariable long id, HttpServletRequest request) {
        return file(
                id,
                "json",
                "application/vnd.citationstyles.csl+json",
                citation(id, request).cslJson());
    }

    private Citation citation(long id, HttpServletRequest request) {
        Article article = articles.find(id, request);
        return Citation.of(article, site.of(article.url(), request));
    }

    private static ResponseEntity<byte[]> file(long id, String suffix, String type, String text) {
        return new Attachment(
                        "depesche-" + id + "." + suffix,
                        MediaType.parseMediaType(type + ";charset=UTF-8"),
                        text.getBytes(StandardCharsets.UTF_8))
                .answer();
    }
}
