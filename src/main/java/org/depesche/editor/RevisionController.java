package org.depesche.editor;

import java.security.Principal;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Articles;
import org.depesche.article.revision.FigureChange;
import org.depesche.article.revision.NameChange;
import org.depesche.article.revision.RevisedFigure;
import org.depesche.article.revision.Revisions;
import org.depesche.article.revision.Revisions.Revision;
import org.depesche.article.revision.SilentCorrections;
import org.depesche.article.tags.TagSnapshot;
import org.depesche.ingest.EditedArticles;
import org.depesche.register.Entities;
import org.depesche.register.LocalizedNames;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows an earlier revision of an article with the changes since, and restores it. */
@Controller
@RequestMapping("/editor/articles/{id}/revisions/{number}")
class RevisionController {

    private final Articles articles;
    private final Revisions revisions;
    private final SilentCorrections silences;
    private final EditedArticles corrections;
    private final Entities register;
    private final LocalizedNames names;
    private final MessageSource messages;

    RevisionController(
            Articles articles,
            Revisions revisions,
            SilentCorrections silences,
            EditedArticles corrections,
            Entities register,
            LocalizedNames names,
            MessageSource messages) {
        this.register = register;
        this.names = names;
        this.articles = articles;
        this.revisions = revisions;
        this.silences = silences;
        this.corrections = corrections;
        this.messages = messages;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable long id, @PathVariable int number, Model model) {
        Article article = article(id);
        Revision revision = revision(id, number);
        Revision next =
                revision.isLate() ? null : revisions.find(id, number + 1).orElse(null);
        ArticleDraft after = next == null ? article.draft() : next.draft();
        TagSnapshot tags = next == null ? TagSnapshot.of(article) : next.tags();
        model.addAttribute("article", article);
        model.addAttribute("revision", revision);
        model.addAttribute(
                "silences",
                silences.of(id).stream()
                        .filter(silence -> silence.revision() >= number)
                        .toList());
        model.addAttribute("silenceReasons", SilentCorrections.Reason.values());
        model.addAttribute("changes", FieldChange.between(revision.draft(), after));
        model.addAttribute("kept", revision.tags() != null && tags != null);
        if (revision.tags() != null && tags != null) {
            model.addAttribute("names", NameChange.between(revision.tags(), tags, register, names));
            model.addAttribute(
                    "figures",
                    FigureChange.between(
                            RevisedFigure.of(
                                    revision.tags().figures(), revision.draft().text()),
                            RevisedFigure.of(tags.figures(), after.text())));
        }
        return "editor/revision";
    }

    @PostMapping("/restorations")
    ModelAndView restore(@PathVariable long id, @PathVariable int number, Principal who) {
        Article article = article(id);
        ArticleDraft earlier = revision(id, number).draft();
        ArticleDraft restored = article.draft().corrected(earlier.heading(), earlier.publication(), earlier.body());
        String reason = messages.getMessage(
                number < 0 ? "editor.revision.late.restored" : "editor.revision.restored",
                new Object[] {number < 0 ? earlier.identity().version() : number},
                LocaleContextHolder.getLocale());
        corrections.correct(id, article.revision(), restored, who.getName(), reason);
        return Redirects.seeOther("/editor/articles/" + id);
    }

    private Article article(long id) {
        return articles.findWithMentionsById(id).orElseThrow(NotFoundException::new);
    }

    private Revision revision(long id, int number) {
        return revisions.find(id, number).orElseThrow(NotFoundException::new);
    }
}
