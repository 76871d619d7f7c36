package org.depesche.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.depesche.article.Archive;
import org.depesche.article.revision.HeldArticles;
import org.depesche.article.revision.HeldVersions;
import org.depesche.ingest.HeldDecisions;
import org.depesche.web.LoggedDetail;
import org.depesche.web.Moved;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was held back: an editor looks at it and publishes or discards it, one or many at once. */
@Controller
@RequestMapping("/editor/held")
class HeldController {

    private static final int SIZE = 50;

    private final HeldArticles held;
    private final HeldVersions versions;
    private final HeldDecisions decisions;
    private final Archive archive;

    HeldController(HeldArticles held, HeldVersions versions, HeldDecisions decisions, Archive archive) {
        this.held = held;
        this.versions = versions;
        this.decisions = decisions;
        this.archive = archive;
    }

    /** @param done how many were just published or discarded */
    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable Integer done) {
        long total = held.count();
        int last = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        PageLinks pages = new PageLinks(
                Math.min(PageLinks.number(page), last), SIZE, total, other -> "/editor/held?page=" + other);
        return new ModelAndView("editor/held")
                .addObject("lines", held.latest(SIZE, (pages.page() - 1) * SIZE))
                .addObject("pages", pages)
                .addObject("done", done);
    }

    @PostMapping("/publications")
    ModelAndView publish(
            @RequestParam(name = "held", required = false) @Nullable List<String> keys,
            HttpServletRequest request,
            Principal who) {
        return decided(keys, id -> archive.publishHeld(id, who.getName()), decisions::publish, request);
    }

    /** The file is kept, and so is the article, out of readers' sight. */
    @PostMapping("/discards")
    ModelAndView discard(
            @RequestParam(name = "held", required = false) @Nullable List<String> keys,
            HttpServletRequest request,
            Principal who) {
        return decided(keys, id -> archive.discardHeld(id, who.getName()), versions::drop, request);
    }

    /** What somebody else has decided meanwhile is passed over. */
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
        return Moved.seeOther("/editor/held?done=" + done.size());
    }
}
