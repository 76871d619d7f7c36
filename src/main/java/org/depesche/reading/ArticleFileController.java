package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.depesche.article.Article;
import org.depesche.export.Citation;
import org.depesche.export.ExportAccess;
import org.depesche.export.ExportFormat;
import org.depesche.web.Dates;
import org.depesche.web.SiteAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The original file of an article, the article in other formats, and its citation for reference managers. */
@Controller
@Transactional(readOnly = true)
class ArticleFileController {

    private final AccessibleArticles articles;
    private final OriginalFiles originals;
    private final ExportAccess exports;
    private final SiteAddress site;
    private final Dates dates;

    ArticleFileController(
            AccessibleArticles articles, OriginalFiles originals, ExportAccess exports, SiteAddress site, Dates dates) {
        this.dates = dates;
        this.articles = articles;
        this.originals = originals;
        this.exports = exports;
        this.site = site;
    }

    @GetMapping("/articles/{id:\\d{1,18}}/original")
    ResponseEntity<byte[]> original(@PathVariable long id, HttpServletRequest request) {
        return originals.of(articles.find(id, request), request).answer();
    }

    @GetMapping("/articles/{id:\\d{1,18}}/export.{format:ninjs|newsml-g2|nitf|markdown|text|html}")
    ResponseEntity<byte[]> export(@PathVariable long id, @PathVariable String format, HttpServletRequest request) {
        exports.require(request);
        Article article = articles.find(id, request);
        return Attachment.of(article, ExportFormat.of(format), exports.outgoing(article, request))
                .answer();
    }

    @GetMapping("/articles/{id:\\d{1,18}}/citation.{format:ris|bib|json}")
    ResponseEntity<byte[]> citation(@PathVariable long id, @PathVariable String format, HttpServletRequest request) {
        Article article = articles.find(id, request);
        Citation.Format chosen = Citation.Format.valueOf(format.toUpperCase(Locale.ROOT));
        Citation citation = Citation.of(article, site.of(article.url(), request), dates.today());
        return new Attachment(chosen.fileName("depesche-" + id), chosen.type(), chosen.write(List.of(citation)))
                .answer();
    }
}
