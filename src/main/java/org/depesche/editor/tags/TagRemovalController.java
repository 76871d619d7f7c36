package org.depesche.editor.tags;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.stream.Stream;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.tags.TagDecisions;
import org.depesche.register.Curation;
import org.depesche.register.DecisionRefusedException;
import org.depesche.register.DecisionUndo;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.EntryRevision;
import org.depesche.tagging.Span;
import org.depesche.web.FormText;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Removes mentions and entities from an article, hides entities, and undoes these decisions. */
@Controller
@RequestMapping("/editor/articles/{id}/tags")
class TagRemovalController {

    private final Articles articles;
    private final Entities entities;
    private final TagDecisions decisions;
    private final Curation register;
    private final DecisionUndo undoing;

    TagRemovalController(
            Articles articles, Entities entities, TagDecisions decisions, Curation register, DecisionUndo undoing) {
        this.articles = articles;
        this.entities = entities;
        this.decisions = decisions;
        this.register = register;
        this.undoing = undoing;
    }

    /**
     * @param mention the mention to remove
     * @param named without a mention, the entity whose mentions are all removed
     */
    @PostMapping("/removals")
    ModelAndView remove(
            @PathVariable long id,
            @ModelAttribute("form") TagForm form,
            @RequestParam(required = false) @Nullable Long mention,
            @RequestParam(required = false) @Nullable Integer named,
            Principal who) {
        TagDecisions.Editor editor = TagController.editor(form, who);
        long decision =
                mention == null ? removeAll(id, named == null ? 0 : named, editor) : removeOne(id, mention, editor);
        return Redirects.seeOther("/editor/articles/" + id + "/tags?done=" + decision);
    }

    private long removeOne(long id, long mention, TagDecisions.Editor editor) {
        Article article = articles.findWithMentionsById(id).orElseThrow(NotFoundException::new);
        ArticleMention wrong = Stream.concat(article.mentions().stream(), article.unresolvedMentions().stream())
                .filter(one -> one.id() == mention)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Span span = wrong.span();
        if (span != null && !wrong.isResolved()) {
            return decisions.unname(id, span, null, wrong.name(), editor);
        }
        return span == null
                ? removeAll(id, wrong.entity(), editor)
                : decisions.unname(
                        id, span, wrong.entity(), shown(wrong.entity()).name(), editor);
    }

    private long removeAll(long id, int entity, TagDecisions.Editor editor) {
        Entity shown = shown(entity);
        return decisions.unnameAll(id, shown.id(), shown.name(), editor);
    }

    private Entity shown(int entity) {
        return entities.findById(entity)
                .flatMap(found -> entities.findById(found.canonicalId()))
                .orElseThrow(NotFoundException::new);
    }

    /** Hides an entity in all articles. */
    @PostMapping("/hidings")
    ModelAndView hide(
            @PathVariable long id, @RequestParam int named, @ModelAttribute("form") TagForm form, Principal who) {
        EntryRevision entity = EntryRevision.entity(shown(named).id());
        long act = register.hide(entity, who.getName(), FormText.line(form.reason()))
                .id();
        return Redirects.seeOther("/editor/articles/" + id + "/tags?hidden=" + act);
    }

    @PostMapping("/hidings/{act}/undoings")
    ModelAndView show(@PathVariable long id, @PathVariable long act, Principal who) {
        undoing.undo(act, who.getName());
        return Redirects.seeOther("/editor/articles/" + id + "/tags");
    }

    /** Undoes a decision. */
    @PostMapping("/decisions/{decision}/undoings")
    ModelAndView undo(@PathVariable long id, @PathVariable long decision, Principal who) {
        decisions.undo(id, decision, who.getName());
        return Redirects.seeOther("/editor/articles/" + id + "/tags#history");
    }

    /** Another editor has changed the article or the entity meanwhile. */
    @ExceptionHandler({Archive.ConflictException.class, DecisionRefusedException.class})
    void refuse(RuntimeException conflict, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value(), conflict.getMessage());
    }
}
