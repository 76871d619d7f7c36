package org.depesche.editor.tags;

import java.security.Principal;
import java.util.function.ToLongBiFunction;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.tags.TagDecisions;
import org.depesche.article.tags.TagDecisions.Editor;
import org.depesche.editor.tags.FigureForm.UnreadableException;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.web.FormText;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Adds, corrects and removes figures of an article, marks those that the machine misread, or that the source has wrong, and
 * undoes these decisions.
 */
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
     * @param figure the figure to correct
     * @param done the decision that was just made
     */
    @GetMapping
    ModelAndView show(
            @PathVariable long id,
            @ModelAttribute("form") FigureForm form,
            @RequestParam(required = false) @Nullable Long figure,
            @RequestParam(required = false) @Nullable Long done) {
        return pages.page(id, form, figure, null, HttpStatus.OK)
                .addObject("done", done)
                .addObject("alike", done == null ? 0 : pages.alike(id, done));
    }

    /** Decides that words are a figure. */
    @PostMapping
    ModelAndView count(
            @PathVariable long id,
            @ModelAttribute("form") FigureForm form,
            @RequestParam(required = false) @Nullable Long figure,
            Principal who) {
        FigureMention before = pages.before(id, form, figure);
        if (before == null) {
            return pages.page(id, form, figure, "words", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (FormText.line(form.reason()) == null) {
            return pages.page(id, form, figure, "reason", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Article article = articles.findById(id).orElseThrow();
            boolean read = before.origin() != Origin.EDITOR || figure != null;
            Figure now = form.applied(read ? before.figure() : null, pages.names(id), FigurePages.language(article));
            FigureMention counted = before.with(now, Origin.EDITOR);
            long decision = decisions.count(id, counted, editor(form, who));
            return Redirects.seeOther("/editor/articles/" + id + "/figures?done=" + decision + "#w"
                    + before.span().start());
        } catch (UnreadableException e) {
            return pages.page(id, form, figure, e.field(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Archive.ConflictException e) {
            return pages.page(id, form, null, "conflict", HttpStatus.CONFLICT);
        } catch (IllegalArgumentException e) {
            return pages.page(id, form, figure, "bounds", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Accepts the measure that the machine guessed. */
    @PostMapping("/acceptances")
    ModelAndView accept(
            @PathVariable long id, @ModelAttribute("form") FigureForm form, @RequestParam long figure, Principal who) {
        return decide(id, form, figure, who, false, (guessed, editor) -> decisions.count(id, certain(guessed), editor));
    }

    private static FigureMention certain(FigureMention guessed) {
        Figure figure = guessed.figure();
        Measured measured = figure.measured();
        if (measured == null) {
            throw new NotFoundException();
        }
        return guessed.with(figure.with(measured.certainly(), figure.period()), Origin.EDITOR);
    }

    /** Undoes a decision. */
    @PostMapping("/decisions/{decision}/undoings")
    ModelAndView undo(@PathVariable long id, @PathVariable long decision, Principal who) {
        decisions.undo(id, decision, who.getName());
        return Redirects.seeOther("/editor/articles/" + id + "/figures#history");
    }

    /** Decides that words are no figure. */
    @PostMapping("/removals")
    ModelAndView remove(
            @PathVariable long id, @ModelAttribute("form") FigureForm form, @RequestParam long figure, Principal who) {
        return decide(id, form, figure, who, false, (wrong, editor) -> decisions.uncount(id, wrong, editor));
    }

    /** Marks a figure as misread. It leaves charts and search. */
    @PostMapping("/misreadings")
    ModelAndView misread(
            @PathVariable long id, @ModelAttribute("form") FigureForm form, @RequestParam long figure, Principal who) {
        return decide(id, form, figure, who, true, (marked, editor) -> decisions.misread(id, marked, editor));
    }

    /** Marks a figure as an error of the source. It stays visible, with the mark. */
    @PostMapping("/source-errors")
    ModelAndView sourceError(
            @PathVariable long id, @ModelAttribute("form") FigureForm form, @RequestParam long figure, Principal who) {
        return decide(id, form, figure, who, true, (marked, editor) -> decisions.sourceError(id, marked, editor));
    }

    private ModelAndView decide(
            long id,
            FigureForm form,
            long figure,
            Principal who,
            boolean needsReason,
            ToLongBiFunction<FigureMention, Editor> decision) {
        FigureMention wrong = pages.before(id, form, figure);
        if (wrong == null) {
            throw new NotFoundException();
        }
        if (needsReason && FormText.line(form.reason()) == null) {
            return pages.page(id, form, figure, "reason", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            long made = decision.applyAsLong(wrong, editor(form, who));
            return Redirects.seeOther("/editor/articles/" + id + "/figures?done=" + made);
        } catch (Archive.ConflictException e) {
            return pages.page(id, form, null, "conflict", HttpStatus.CONFLICT);
        }
    }

    private static Editor editor(FigureForm form, Principal who) {
        return new Editor(who.getName(), FormText.line(form.reason()), form.revision() == null ? 0 : form.revision());
    }
}
