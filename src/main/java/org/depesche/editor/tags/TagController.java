package org.depesche.editor.tags;

import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.tags.TagDecisions;
import org.depesche.article.tags.TagDecisions.Editor;
import org.depesche.ingest.TaggingTimeouts;
import org.depesche.register.Act;
import org.depesche.register.Acts;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.depesche.web.FormText;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the names of an article with their evidence, adds names, changes their entity, and tags again after a timeout. */
@Controller
@RequestMapping("/editor/articles/{id}")
class TagController {

    private final Articles articles;
    private final TagDecisions decisions;
    private final EntityCandidates candidates;
    private final TagPanels panels;
    private final Entities register;
    private final Acts acts;
    private final TaggingTimeouts timeouts;
    private final TransactionTemplate reading;

    TagController(
            Articles articles,
            TagDecisions decisions,
            EntityCandidates candidates,
            TagPanels panels,
            Entities register,
            Acts acts,
            TaggingTimeouts timeouts,
            PlatformTransactionManager transactions) {
        this.articles = articles;
        this.decisions = decisions;
        this.candidates = candidates;
        this.panels = panels;
        this.register = register;
        this.acts = acts;
        this.timeouts = timeouts;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * @param mention the mention to change
     * @param named the entity whose mentions are all to be removed
     * @param done the decision that was just made
     * @param hidden the act by which an entity was just hidden
     */
    @GetMapping("/tags")
    ModelAndView show(
            @PathVariable long id,
            @ModelAttribute("form") TagForm form,
            @RequestParam(required = false) @Nullable Long mention,
            @RequestParam(required = false) @Nullable Integer named,
            @RequestParam(required = false) @Nullable Long done,
            @RequestParam(required = false) @Nullable Long hidden) {
        return page(id, form, mention, named, null, HttpStatus.OK)
                .addObject("done", done)
                .addObject("hidden", hidden == null ? null : act(hidden));
    }

    private @Nullable Act act(long id) {
        return acts.find(id)
                .filter(act -> act.kind() == Act.Kind.HIDE && !act.isUndone())
                .orElse(null);
    }

    /** Decides that words mention an entity. */
    @PostMapping("/tags")
    ModelAndView name(
            @PathVariable long id,
            @ModelAttribute("form") TagForm form,
            @RequestParam(required = false) @Nullable Long mention,
            Principal who) {
        Article article = articles.findById(id).orElseThrow(NotFoundException::new);
        Span span = Occurrence.placeOf(article, form.words(), form.place());
        if (span == null) {
            String problem = Occurrence.of(article, form.words(), null).isEmpty() ? "words" : "which";
            return page(id, form, mention, null, problem, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        EntityKind kind = form.kind() == null ? EntityKind.PERSON : form.kind();
        EntityCandidates.Meant meant = candidates.meant(form.entity(), kind, form.name(), article.language());
        if (meant == null) {
            return page(id, form, mention, null, "entity", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            long decision = decisions.name(id, span, meant.key(), meant.entity(), editor(form, who));
            return Redirects.seeOther("/editor/articles/" + id + "/tags?done=" + decision + "#w" + span.start());
        } catch (Archive.ConflictException e) {
            return page(id, form, null, null, "conflict", HttpStatus.CONFLICT);
        } catch (IllegalArgumentException e) {
            return page(id, form, mention, null, "bounds", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    static Editor editor(TagForm form, Principal who) {
        return new Editor(who.getName(), FormText.line(form.reason()), form.revision() == null ? 0 : form.revision());
    }

    private ModelAndView page(
            long id,
            TagForm form,
            @Nullable Long mention,
            @Nullable Integer named,
            @Nullable String problem,
            HttpStatus status) {
        return Objects.requireNonNull(reading.execute(now -> {
            Article article = articles.findById(id).orElseThrow(NotFoundException::new);
            Map<Integer, Entity> entities = register.withTargets(
                    article.mentions().stream().map(ArticleMention::entity).toList());
            TagPage page = TagPage.of(article, entities, decisions.of(id));
            TagPage.Group group = mention == null
                    ? page.groups().stream()
                            .filter(one -> named != null && !one.isOpen() && one.entity() == named)
                            .findFirst()
                            .orElse(null)
                    : page.groupOf(mention);
            TagPanel panel = group == null
                    ? panels.adding(article, entities, form, problem)
                    : mention == null
                            ? panels.removing(group, form)
                            : panels.changing(article, entities, form, group, mention, problem);
            ModelAndView view = new ModelAndView("editor/tags", status);
            view.addObject("page", page);
            view.addObject("panel", panel);
            view.addObject("overdue", timeouts.of(id));
            return view;
        }));
    }

    /** Tags the article again whose tagging timed out. */
    @PostMapping("/taggings")
    ModelAndView tryAgain(@PathVariable long id) {
        if (articles.findById(id).isEmpty()) {
            throw new NotFoundException();
        }
        timeouts.tryAgain(id);
        return Redirects.seeOther("/editor/articles/" + id + "/tags");
    }
}
