package org.depesche.editor.tags;

import java.security.Principal;
import org.depesche.article.Archive;
import org.depesche.article.tags.TagDecisions;
import org.depesche.article.tags.TagDecisions.Editor;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.web.Moved;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Figures that are wrong: read wrongly, or told wrongly by their source. */
@Controller
@RequestMapping("/editor/articles/{id}/figures")
class FigureMarkController {

    private final TagDecisions decisions;
    private final FigurePages pages;

    FigureMarkController(TagDecisions decisions, FigurePages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    private interface Mark {
        long of(FigureMention figure, String name, Editor editor);
    }

    /** The words do not say this figure: it leaves charts and search. */
    @PostMapping("/misreadings")
    ModelAndView misread(
            @PathVariable long id, @ModelAttribute("form") FigureForm form, @RequestParam long figure, Principal who) {
        return mark(id, form, figure, who, (marked, name, editor) -> decisions.misread(id, marked, name, editor));
    }

    /** The words say this figure, and it is wrong: it stays, with a mark. */
    @PostMapping("/source-errors")
    ModelAndView sourceError(
            @PathVariable long id, @ModelAttribute("form") FigureForm form, @RequestParam long figure, Principal who) {
        return mark(id, form, figure, who, (marked, name, editor) -> decisions.sourceError(id, marked, name, editor));
    }

    private ModelAndView mark(long id, FigureForm form, long figure, Principal who, Mark mark) {
        String reason = TagForm.line(form.reason());
        FigureMention marked = pages.before(id, form, figure);
        if (marked == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (reason == null) {
            return pages.page(id, form, figure, "reason", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            String measure = marked.figure().measure();
            long decision = mark.of(
                    marked, measure == null ? marked.surface() : measure, FigureController.editor(form, reason, who));
            return Moved.seeOther("/editor/articles/" + id + "/figures?done=" + decision);
        } catch (Archive.ConflictException e) {
            return pages.page(id, form, null, "conflict", HttpStatus.CONFLICT);
        }
    }
}
