package org.depesche.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.depesche.article.revision.HeldArticles;
import org.depesche.article.revision.HeldVersions;
import org.depesche.article.state.ArticleStates;
import org.depesche.ingest.EditedArticles;
import org.depesche.web.LoggedDetail;
import org.depesche.web.PageLinks;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists held articles and versions, for editors to publish or discard one by one or many at once. */
@Controller
@RequestMapping("/editor/held")
class HeldController {

    private static final int SIZE = 50;

    private final HeldArticles held;
    private final HeldVersions versions;
    private final EditedArticles decisions;
    private final ArticleStates states;

    HeldController(HeldArticles held, HeldVersions versions, EditedArticles decisions, ArticleStates states) {
        this.held = held;
        this.versions = versions;
        this.decisions = decisions;
        this.states = states;
    }

    /** @param done the number of articles that were just published or discarded */
    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable Integer done) {
        PageLinks pages =
                PageLinks.nearest(PageLinks.number(page), SIZE, held.count(), other -> "/editor/held?page=" + other);
        return new ModelAndView("editor/held")
                .addObject("lines", held.latest(SIZE, pages.skip()))
                .addObject("pages", pages)
                .addObject("done", done);
    }

    @PostMapping("/publications")
    ModelAndView publish(
            @RequestParam(name = "held", required = false) @Nullable List<String> keys,
            HttpServletRequest request,
            Principal who) {
        return decided(keys, id -> states.publishHeld(id, who.getName()), decisions::publish, request);
    }

    /** Keeps file and article, but withholds the article from readers. */
    @PostMapping("/discards")
    ModelAndView discard(
            @RequestParam(name = "held", required = false) @Nullable List<String> keys,
            HttpServletRequest request,
            Principal who) {
        return decided(keys, id -> states.discardHeld(id, who.getName()), versions::drop, request);
    }

    /** Skips articles that another editor has decided about meanwhile. */
    private static ModelAndView decided(
            @Nullable List<String> keys, LongPredicate article, LongPredicate version, HttpServletRequest request) {
        List<String> done = (keys == null ? List.<String>of() : keys)
                .stream()
                        .filter(key -> key.matches("[av]\\d{1,18}"))
                        .distinct()
                        .filter(key -> (key.startsWith("v") ? version : article).test(Long.parseLong(key.substring(1))))
                        .toList();
        LoggedDetail.set(
                request,
                done.stream()
                        .map(key -> (key.startsWith("v") ? "version " : "/articles/") + key.substring(1))
                        .collect(Collectors.joining(", ")));
        return Redirects.seeOther("/editor/held?done=" + done.size());
    }
}
