package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.revision.Revisions;
import org.depesche.article.revision.SourceErrors;
import org.depesche.map.PlaceMap;
import org.depesche.register.Entities;
import org.depesche.register.LocalizedNames;
import org.depesche.search.ArticleSearch;
import org.depesche.search.KnownFigures;
import org.depesche.search.PlaceMaps;
import org.depesche.search.Related;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.tagging.Figure;
import org.depesche.web.Moved;
import org.depesche.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /articles/17/port-strike-ends}: the article, the file it came from, how to cite it. */
@Controller
@Transactional(readOnly = true)
class ArticleController {

    private static final int MOST_RELATED = 4;

    private final ShownArticles articles;
    private final Entities register;
    private final LocalizedNames names;
    private final OriginalFiles originals;
    private final Revisions revisions;
    private final ArticleSearch search;
    private final PlaceMaps maps;
    private final SiteAddress site;
    private final SimilarVersions similar;
    private final SourceErrors errors;
    private final KnownFigures known;
    private final Clock clock;

    ArticleController(
            ShownArticles articles,
            Entities register,
            LocalizedNames names,
            OriginalFiles originals,
            Revisions revisions,
            ArticleSearch search,
            PlaceMaps maps,
            SiteAddress site,
            SimilarVersions similar,
            SourceErrors errors,
            KnownFigures known,
            Clock clock) {
        this.articles = articles;
        this.register = register;
        this.names = names;
        this.originals = originals;
        this.revisions = revisions;
        this.search = search;
        this.maps = maps;
        this.site = site;
        this.similar = similar;
        this.errors = errors;
        this.known = known;
        this.clock = clock;
    }

    @GetMapping({"/articles/{id:\\d{1,18}}", "/articles/{id:\\d{1,18}}/{slug}"})
    ModelAndView show(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale) {
        Article article = articles.find(id, request);
        if (!request.getRequestURI().equals(article.url())) {
            return Moved.to(article.url(), request);
        }
        Trail trail = Trail.of(parameters, id, search, locale);
        ArticlePage page = ArticlePage.of(
                article,
                register,
                names,
                originals.isThere(article, request),
                errors.of(article),
                known.of(id, figures(article)),
                trail == null ? List.of() : trail.matches(),
                OffsetDateTime.now(clock));
        SimilarVersions.Listed copies = similar.of(article);
        return new ModelAndView("reading/show")
                .addObject("article", page)
                .addObject("map", map(page))
                .addObject("trail", trail)
                .addObject("similar", copies)
                .addObject("related", related(id, copies, locale))
                .addObject("replaced", article.revision() > 1 ? revisions.replaced(id) : List.of())
                .addObject("stored", article.storedAt())
                .addObject("canonical", site.of(article.url(), request));
    }

    private static Map<Long, Figure> figures(Article article) {
        return article.figures().stream().collect(Collectors.toMap(ArticleFigure::id, ArticleFigure::figure));
    }

    /** Others than its copies, which would be the most related of all. */
    private List<Related> related(long id, SimilarVersions.Listed copies, Locale locale) {
        return search.related(id, MOST_RELATED + copies.versions().size(), locale).stream()
                .filter(related -> !copies.has(related.hit().id()))
                .limit(MOST_RELATED)
                .toList();
    }

    private @Nullable PlaceMap map(ArticlePage page) {
        List<EntityCount> places =
                page.places().stream().map(NamedEntity::counted).toList();
        return maps.of(places, Set.of());
    }

    @GetMapping("/articles/{id:\\d{1,18}}/original")
    ResponseEntity<byte[]> original(@PathVariable long id, HttpServletRequest request) {
        Article article = articles.find(id, request);
        return originals.of(article, request).answer();
    }

    @GetMapping("/articles/{id:\\d{1,18}}/citation.{format:ris|bib|json}")
    ResponseEntity<byte[]> citation(@PathVariable long id, @PathVariable String format, HttpServletRequest request) {
        Article article = articles.find(id, request);
        Citation citation = Citation.of(article, site.of(article.url(), request));
        String text = switch (format) {
            case "ris" -> citation.ris();
            case "bib" -> citation.bibTeX();
            default -> citation.cslJson();
        };
        String type = switch (format) {
            case "ris" -> "application/x-research-info-systems";
            case "bib" -> "application/x-bibtex";
            default -> "application/vnd.citationstyles.csl+json";
        };
        return new Attachment(
                        "depesche-" + id + "." + format,
                        MediaType.parseMediaType(type + ";charset=UTF-8"),
                        text.getBytes(StandardCharsets.UTF_8))
                .answer();
    }
}
