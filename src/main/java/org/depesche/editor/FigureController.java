package org.depesche.editor;

import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.TagDecisions;
import org.depesche.article.TagDecisions.Editor;
import org.depesche.editor.FigureForm.UnreadableException;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.depesche.tagging.Tagger;
import org.depesche.web.Moved;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The figures of an article: added, corrected, removed. */
@Controller
@RequestMapping("/editor/articles/{id}/figures")
class FigureController {

    /** For words that no machine reads as a figure. */
    private static final Figure NOTHING = new Figure(
            FigureKind.COUNT,
            new Quantity(BigDecimal.ZERO, null, null, Quantity.Modifier.EXACT, "count", null),
            null,
            null,
            null,
            null,
            null);

    private final Articles articles;
    private final TagDecisions decisions;
    private final Tagger tagger;
    private final TransactionTemplate reading;

    FigureController(
            Articles articles, TagDecisions decisions, Tagger tagger, PlatformTransactionManager transactions) {
        this.articles = articles;
        this.decisions = decisions;
        this.tagger = tagger;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
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
        return page(id, form, figure, null, HttpStatus.OK).addObject("done", done);
    }

    /** These words are this figure. */
    @PostMapping
    ModelAndView count(
            @PathVariable long id,
            @ModelAttribute("form") FigureForm form,
            @RequestParam(required = false) @Nullable Long figure,
            Principal who) {
        String reason = TagForm.line(form.reason());
        FigureMention before = before(id, form, figure);
        if (before == null) {
            return page(id, form, figure, "words", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (reason == null) {
            return page(id, form, figure, "reason", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Article article = articles.findById(id).orElseThrow();
            boolean read = before.origin() != Origin.EDITOR || figure != null;
            Figure now = form.applied(read ? before.figure() : null, language(article));
            FigureMention counted =
                    new FigureMention(before.span(), before.surface(), now, before.sentence(), Origin.EDITOR);
            String name = now.measure() == null ? before.surface() : now.measure();
            long decision = decisions.count(id, counted, name, editor(form, reason, who));
            return Moved.seeOther("/editor/articles/" + id + "/figures?done=" + decision + "#w"
                    + before.span().start());
        } catch (UnreadableException e) {
            return page(id, form, figure, e.field(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Archive.ConflictException e) {
            return page(id, form, null, "conflict", HttpStatus.CONFLICT);
        } catch (IllegalArgumentException e) {
            return page(id, form, figure, "bounds", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** These words are no figure. */
    @PostMapping("/removals")
    ModelAndView remove(
            @PathVariable long id, @ModelAttribute("form") FigureForm form, @RequestParam long figure, Principal who) {
        FigureMention wrong = before(id, form, figure);
        if (wrong == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            String measure = wrong.figure().measure();
            String name = measure == null ? wrong.surface() : measure;
            long decision = decisions.uncount(id, wrong.span(), name, editor(form, TagForm.line(form.reason()), who));
            return Moved.seeOther("/editor/articles/" + id + "/figures?done=" + decision);
        } catch (Archive.ConflictException e) {
            return page(id, form, null, "conflict", HttpStatus.CONFLICT);
        }
    }

    /** Takes a decision back. */
    @PostMapping("/decisions/{decision}/undoings")
    ModelAndView undo(@PathVariable long id, @PathVariable long decision, Principal who) {
        decisions.undo(id, decision, who.getName());
        return Moved.seeOther("/editor/articles/" + id + "/figures#history");
    }

    private static Editor editor(FigureForm form, @Nullable String reason, Principal who) {
        return new Editor(who.getName(), reason, form.revision() == null ? 0 : form.revision());
    }

    private @Nullable FigureMention before(long id, FigureForm form, @Nullable Long figure) {
        return reading.execute(now -> {
            Article article = article(id);
            return figure == null ? proposed(article, form) : stored(article, figure);
        });
    }

    private static @Nullable FigureMention stored(Article article, long figure) {
        return article.figures().stream()
                .filter(one -> one.id() == figure)
                .findFirst()
                .map(one -> new FigureMention(one.span(), one.surface(), one.figure(), one.sentence(), one.origin()))
                .orElse(null);
    }

    /**
     * What the words are, read in their sentence, else alone. Where they are no figure to a machine it is an editor's
     * alone, of value 0 for the time being.
     */
    private @Nullable FigureMention proposed(Article article, FigureForm form) {
        Span chosen = TagForm.span(form.place());
        List<Occurrence> occurrences = form.words() == null ? List.of() : Occurrence.of(article, form.words());
        Span span = chosen != null && chosen.end() <= article.text().length()
                ? chosen
                : occurrences.size() == 1 ? occurrences.getFirst().span() : null;
        if (span == null) {
            return null;
        }
        String surface = span.of(article.text());
        Span block = article.blockSpans().stream()
                .filter(one -> one.contains(span))
                .findFirst()
                .orElse(span);
        for (Mention mention : tagger.tag(article.draft().taggableText(), Set.of(Tagger.Find.FIGURES))) {
            if (mention instanceof FigureMention found && found.span().overlaps(span)) {
                return new FigureMention(span, surface, found.figure(), found.sentence(), Origin.MACHINE);
            }
        }
        return FigureReader.read(surface, language(article))
                .map(read -> new FigureMention(
                        span,
                        surface,
                        new Figure(read.kind(), read.quantity(), null, null, null, null, null),
                        block,
                        Origin.MACHINE))
                .orElseGet(() -> new FigureMention(span, surface, NOTHING, block, Origin.EDITOR));
    }

    private ModelAndView page(
            long id, FigureForm form, @Nullable Long figure, @Nullable String problem, HttpStatus status) {
        return Objects.requireNonNull(reading.execute(now -> {
            Article article = article(id);
            FigurePage page = FigurePage.of(article, decisions.of(id));
            return new ModelAndView("editor/figures", status)
                    .addObject("page", page)
                    .addObject("panel", panel(article, page, form, figure, problem));
        }));
    }

    private FigurePanel panel(
            Article article, FigurePage page, FigureForm form, @Nullable Long figure, @Nullable String problem) {
        FigurePage.Line line = page.lines().stream()
                .filter(one -> figure != null && one.id() == figure)
                .findFirst()
                .orElse(null);
        Span span = TagForm.span(form.place());
        List<Occurrence> occurrences = line != null
                ? List.of(line.where())
                : span != null
                                && form.words() == null
                                && span.end() <= article.text().length()
                        ? List.of(Occurrence.at(article, span))
                        : form.words() == null ? List.of() : Occurrence.of(article, form.words());
        FigureMention read = line == null ? proposed(article, form) : null;
        boolean known = line != null || read != null && read.origin() == Origin.MACHINE;
        Figure proposal = line != null ? line.figure() : read == null ? null : read.figure();
        FigureForm filled = form.value() != null || proposal == null || !known
                ? form
                : FigureForm.of(proposal, form.words(), form.place(), form.revision(), language(article));
        return new FigurePanel(filled, line, occurrences, known, problem);
    }

    private Article article(long id) {
        return articles.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Locale language(Article article) {
        return article.language() == null ? Locale.GERMAN : article.language();
    }
}
