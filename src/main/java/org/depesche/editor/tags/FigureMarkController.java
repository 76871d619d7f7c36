package org.depesche.editor.tags;

import java.security.Principal;
import org.depesche.article.Archive;
import org.depesche.article.tags.TagDecisions;
import org.depesche.article.tags.TagDecisions.Editor;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.web.FormText;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Removes figures, and marks those that the machine misread, or that the source has wrong. */
@Controller
@RequestMapping("/editor/articles/{id}/figures")
class FigureMarkController {

    private final TagDecisions decisions;
    private final FigurePages pages;

    FigureMarkController(TagDecisions decisions, FigurePages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    private interface Decision {
        long on(FigureMention figure, Editor editor);
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
        return mark(id, form, figure, who, (marked, editor) -> decisions.misread(id, marked, editor));
    }

    /** Marks a figure as an error of the source. It stays visible, with the mark. */
    @PostMapping("/source-errors")
    ModelAndView sourceError(
            @PathVariable long id, @ModelAttribute("form") FigureForm form, @RequestParam long figure, Principal who) {
        return mark(id, form, figure, who, (marked, editor) -> decisions.sourceError(id, marked, editor));
    }

    private ModelAndView mark(long id, FigureForm form, long figure, Principal who, Decision mark) {
        return decide(id, form, figure, who, true, mark);
    }

    private ModelAndView decide(
            long id, FigureForm form, long figure, Principal who, boolean needsReason, Decision decision) {
        FigureMention wrong = pages.before(id, form, figure);
        if (wrong == null) {
            throw new NotFoundException();
        }
        if (needsReason && FormText.line(form.reason()) == null) {
            return pages.page(id, form, figure, "reason", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            long made = decision.on(wrong, FigureController.editor(form, who));
            return Redirects.seeOther("/editor/articles/" + id + "/figures?done=" + made);
        } catch (Archive.ConflictException e) {
            return pages.page(id, form, null, "conflict", HttpStatus.CONFLICT);
        }
    }
}
