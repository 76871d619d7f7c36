package org.depesche.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.revision.Revisions;
import org.depesche.article.revision.SilentCorrections;
import org.depesche.article.revision.SilentCorrections.Reason;
import org.depesche.article.state.StateChanges;
import org.depesche.ingest.EditedArticles;
import org.depesche.ingest.TaggingTimeouts;
import org.depesche.picture.Pictures;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.depesche.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Corrects a stored article. */
@Controller
@RequestMapping("/editor/articles/{id}")
class CorrectionController {

    private final Articles articles;
    private final Revisions revisions;
    private final SilentCorrections silences;
    private final StateChanges states;
    private final EditedArticles corrections;
    private final TaggingTimeouts timeouts;
    private final Pictures pictures;
    private final Clock clock;

    CorrectionController(
            Articles articles,
            Revisions revisions,
            SilentCorrections silences,
            StateChanges states,
            EditedArticles corrections,
            TaggingTimeouts timeouts,
            Pictures pictures,
            Clock clock) {
        this.states = states;
        this.articles = articles;
        this.revisions = revisions;
        this.silences = silences;
        this.corrections = corrections;
        this.timeouts = timeouts;
        this.pictures = pictures;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, Model model, HttpServletRequest request) {
        Article article = article(id);
        model.addAttribute("answersForLegal", Role.LEGAL.isHeldBy(request));
        return page(article, CorrectionForm.of(article.draft(), article.revision()), model, HttpStatus.OK);
    }

    @PostMapping("/corrections")
    ModelAndView correct(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            @RequestParam @Nullable String silent,
            Model model,
            HttpServletRequest request,
            Principal who) {
        Article article = article(id);
        model.addAttribute("silent", silent);
        model.addAttribute("answersForLegal", Role.LEGAL.isHeldBy(request));
        String reason = form.reason();
        if (reason == null || reason.isBlank()) {
            errors.rejectValue("reason", "editor.correction.reason.missing");
        } else if (!errors.hasErrors()) {
            try {
                corrections.correct(
                        id,
                        form.seen(),
                        form.applied(article.draft(), clock.getZone()),
                        who.getName(),
                        reason,
                        Reason.of(silent).orElse(null));
                return Redirects.seeOther(article(id).url());
            } catch (IllegalArgumentException e) {
                errors.reject("editor.correction.unreadable");
            } catch (Archive.ConflictException e) {
                // the form keeps the words of this editor, and the page shows those of the other one beside them
                model.addAttribute("theirs", CorrectionForm.of(article.draft(), article.revision()));
                return page(article, form, model, HttpStatus.CONFLICT);
            }
        }
        return page(article, form, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Article article, CorrectionForm form, Model model, HttpStatus status) {
        model.addAttribute("article", article);
        model.addAttribute("form", form);
        model.addAttribute("overdue", timeouts.of(article.id()));
        model.addAttribute("revisions", revisions.of(article.id()));
        model.addAttribute("silences", silences.of(article.id()));
        model.addAttribute("silenceReasons", Reason.values());
        model.addAttribute("states", states.of(article.id()));
        model.addAttribute("pictures", pictures.of(article.id()));
        return new ModelAndView("editor/correction", model.asMap(), status);
    }

    private Article article(long id) {
        return articles.findWithMentionsById(id).orElseThrow(NotFoundException::new);
    }
}
