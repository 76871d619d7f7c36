package org.depesche.editor.tags;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.names.OpenNames;
import org.depesche.article.tags.TagDecisions;
import org.depesche.article.tags.TagDecisions.Editor;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
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

/** Lists ambiguous names. An editor decides for all mentions of a name in an article at once. */
@Controller
@RequestMapping("/editor/review")
class NameReviewController {

    private static final int SIZE = 20;

    private final OpenNames open;
    private final Articles articles;
    private final EntityCandidates candidates;
    private final TagDecisions decisions;
    private final TransactionTemplate transaction;

    NameReviewController(
            OpenNames open,
            Articles articles,
            EntityCandidates candidates,
            TagDecisions decisions,
            PlatformTransactionManager transactions) {
        this.open = open;
        this.articles = articles;
        this.candidates = candidates;
        this.decisions = decisions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An editor's decision about a name.
     *
     * @param key the key of the name in the article
     * @param entity the id of the entity, or {@link TagForm#NEW} for a new one
     * @param name the name of a new entity
     * @param revision the revision of the article that the editor saw
     * @param page the page of the list to return to
     */
    record Answer(
            String key,
            EntityKind kind,
            @Nullable String entity,
            @Nullable String name,
            int revision,
            @Nullable String page) {}

    /** @param done the article about which an editor has just decided */
    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable Long done) {
        return page(page, null, HttpStatus.OK)
                .addObject("done", done == null ? null : articles.findById(done).orElse(null));
    }

    /** Decides that the name means an entity. */
    @PostMapping("/articles/{id}/namings")
    ModelAndView name(@PathVariable long id, @ModelAttribute Answer answer, Principal who) {
        EntityCandidates.Meant meant = candidates.meant(
                answer.entity(), answer.kind(), answer.name(), article(id).language());
        if (meant == null) {
            return page(answer.page(), "entity", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return decided(
                id,
                answer,
                (span, mention) -> decisions.name(id, span, meant.key(), meant.entity(), editor(answer, who)));
    }

    /** Decides that the name means no entity. */
    @PostMapping("/articles/{id}/removals")
    ModelAndView remove(@PathVariable long id, @ModelAttribute Answer answer, Principal who) {
        return decided(
                id, answer, (span, mention) -> decisions.unname(id, span, null, mention.name(), editor(answer, who)));
    }

    private ModelAndView decided(long id, Answer answer, BiConsumer<Span, ArticleMention> decision) {
        try {
            transaction.executeWithoutResult(now -> {
                for (ArticleMention mention : mentions(id, answer)) {
                    decision.accept(Objects.requireNonNull(mention.span()), mention);
                }
            });
        } catch (Archive.ConflictException e) {
            return page(answer.page(), "conflict", HttpStatus.CONFLICT);
        }
        return Redirects.seeOther("/editor/review?page=" + PageLinks.number(answer.page()) + "&done=" + id);
    }

    /** The unresolved mentions of the name; none if another editor was faster. */
    private List<ArticleMention> mentions(long id, Answer answer) {
        return article(id).unresolvedMentions().stream()
                .filter(mention -> mention.kind() == answer.kind()
                        && mention.key().key().equals(answer.key())
                        && mention.span() != null)
                .toList();
    }

    private Article article(long id) {
        return articles.findById(id).orElseThrow(NotFoundException::new);
    }

    private static Editor editor(Answer answer, Principal who) {
        return new Editor(who.getName(), null, answer.revision());
    }

    private ModelAndView page(@Nullable String number, @Nullable String problem, HttpStatus status) {
        PageLinks pages = PageLinks.nearest(
                PageLinks.number(number), SIZE, open.count(), other -> "/editor/review?page=" + other);
        List<AmbiguousName> lines = AmbiguousName.of(open.latest(SIZE, pages.skip()), articles, candidates);
        return new ModelAndView("editor/review", status)
                .addObject("lines", lines)
                .addObject("pages", pages)
                .addObject("problem", problem);
    }
}
