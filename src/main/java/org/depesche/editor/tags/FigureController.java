package org.depesche.editor.tags;

import java.security.Principal;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.tags.TagDecisions;
import org.depesche.article.tags.TagDecisions.Editor;
import org.depesche.editor.tags.FigureForm.UnreadableException;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.web.Moved;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The figures of an article: added, corrected, removed. */
@Controller
@RequestMapping("/editor/articles/{id}/figures")
class FigureController {

    private final Articles articles;
    private final TagDecisions decisions;
    private final FigurePages pages;

    FigureController(Articles articles, TagDecisions decisions, FigurePages pages) {
        this.articles = articles;
        this.decisions = decisions;
        this.pages = pages;
    }

    /**
     * @param figure that is to be corrected
     * @param done a decision that was just made
     */
    @GetMapping
    ModelAndView show(
            @PathVariable long id,
            @ModelAttribute("form") FigureForm form,
            @RequestParam(required = false) @Nullable Long figure,
            @RequestParam(required = false) @Nullable Long done) {
        return pages.page(id, form, figure, null, HttpStatus.OK).addObject("done", done);
    }

    /** These words are this figure. */
    @PostMapping
    ModelAndView count(
            @PathVariable long id,
            @ModelAttribute("form") FigureForm form,
            @RequestParam(required = false) @Nullable Long figure,
            Principal who) {
        String reason = TagForm.line(form.reason());
        FigureMention before = pages.before(id, form, figure);
        if (before == null) {
            return pages.page(id, form, figure, "words", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (reason == null) {
            return pages.page(id, form, figure, "reason", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Article article = articles.findById(id).orElseThrow();
            boolean read = before.origin() != Origin.EDITOR || figure != null;
            Figure now = form.applied(read ? before.figure() : null, FigurePages.language(article));
            FigureMention counted =
                    new FigureMention(before.span(), before.surface(), now, before.sentence(), Origin.EDITOR);
            String name = now.measure() == null ? before.surface() : now.measure();
            long decision = decisions.count(id, counted, name, editor(form, reason, who));
            return Moved.seeOther("/editor/articles/" + id + "/figures?done=" + decision + "#w"
                    + before.span().start());
        } catch (UnreadableException e) {
            return pages.page(id, form, figure, e.field(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Archive.ConflictException e) {
            return pages.page(id, form, null, "conflict", HttpStatus.CONFLICT);
        } catch (IllegalArgumentException e) {
            return pages.page(id, form, figure, "bounds", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** These words are no figure. */
    @PostMapping("/removals")
    ModelAndView remove(
            @PathVariable long id, @ModelAttribute("form") FigureForm form, @RequestParam long figure, Principal who) {
        FigureMention wrong = pages.before(id, form, figure);
        if (wrong == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            String measure = wrong.figure().measure();
            String name = measure == null ? wrong.surface() : measure;
            long decision = decisions.uncount(id, wrong.span(), name, editor(form, TagForm.line(form.reason()), who));
            return Moved.seeOther("/editor/articles/" + id + "/figures?done=" + decision);
        } catch (Archive.ConflictException e) {
            return pages.page(id, form, null, "conflict", HttpStatus.CONFLICT);
        }
    }

    /** Takes a decision back. */
    @PostMapping("/decisions/{decision}/undoings")
    ModelAndView undo(@PathVariable long id, @PathVariable long decision, Principal who) {
        decisions.undo(id, decision, who.getName());
        return Moved.seeOther("/editor/articles/" + id + "/figures#history");
    }

    static Editor editor(FigureForm form, @Nullable String reason, Principal who) {
        return new Editor(who.getName(), reason, form.revision() == null ? 0 : form.revision());
    }
}
