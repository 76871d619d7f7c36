package org.depesche.editor.tags;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.tags.TagDecisions;
import org.depesche.editor.lessons.AlikeFigures;
import org.depesche.editor.tags.FigurePanel.SubjectChoice;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.depesche.tagging.Tagger;
import org.depesche.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages on which editors correct and mark the figures of an article. */
@Component
class FigurePages {

    /** The figure of words that the machine reads as none. */
    private static final Figure NOTHING = Figure.of(
            FigureKind.COUNT, new Quantity(BigDecimal.ZERO, null, null, Quantity.Modifier.EXACT, "count", null), null);

    private final Articles articles;
    private final TagDecisions decisions;
    private final Tagger tagger;
    private final AlikeFigures alike;
    private final TransactionTemplate reading;

    FigurePages(
            Articles articles,
            TagDecisions decisions,
            Tagger tagger,
            AlikeFigures alike,
            PlatformTransactionManager transactions) {
        this.alike = alike;
        this.articles = articles;
        this.decisions = decisions;
        this.tagger = tagger;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * The stored figure, or the one that the machine reads in the words of the form.
     *
     * @param figure the id of the stored figure; null to read the words
     */
    @SuppressWarnings("NullAway") // a transaction may return null
    @Nullable
    FigureMention before(long id, FigureForm form, @Nullable Long figure) {
        return reading.execute(now -> {
            Article article = article(id);
            return figure == null ? proposed(article, form) : stored(article, figure);
        });
    }

    private static @Nullable FigureMention stored(Article article, long figure) {
        return article.figures().stream()
                .filter(one -> one.id() == figure)
                .findFirst()
                .map(ArticleFigure::mention)
                .orElse(null);
    }

    /**
     * The figure that the machine reads in the words, in their sentence or else alone. If it reads none, an editor's
     * figure of value 0.
     */
    private @Nullable FigureMention proposed(Article article, FigureForm form) {
        Span span = Occurrence.placeOf(article, form.words(), form.place());
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
                        span, surface, Figure.of(read.kind(), read.quantity(), null), block, Origin.MACHINE))
                .orElseGet(() -> new FigureMention(span, surface, NOTHING, block, Origin.EDITOR));
    }

    /** @param problem the code of the wrong field in messages; null if none is wrong */
    ModelAndView page(long id, FigureForm form, @Nullable Long figure, @Nullable String problem, HttpStatus status) {
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
        List<Occurrence> occurrences =
                line != null ? List.of(line.where()) : Occurrence.of(article, form.words(), form.place());
        FigureMention read = line == null ? proposed(article, form) : null;
        boolean known = line != null || read != null && read.origin() == Origin.MACHINE;
        Figure proposal = line != null ? line.figure() : read == null ? null : read.figure();
        FigureForm filled = form.value() != null || proposal == null || !known
                ? form
                : FigureForm.of(proposal, form.words(), form.place(), form.revision(), language(article));
        return new FigurePanel(filled, line, occurrences, subjects(article, filled, occurrences), known, problem);
    }

    /** The entities of the text in its order, each once: the chosen mention, else the one nearest to the figure. */
    private static List<SubjectChoice> subjects(Article article, FigureForm form, List<Occurrence> occurrences) {
        int figure = occurrences.isEmpty() ? 0 : occurrences.getFirst().span().start();
        Map<String, Span> nearest = new LinkedHashMap<>();
        for (ArticleMention mention : article.mentions()) {
            if (mention.span() != null) {
                nearest.merge(
                        mention.name(),
                        mention.span(),
                        (one, other) -> distance(one, figure, form) <= distance(other, figure, form) ? one : other);
            }
        }
        return nearest.entrySet().stream()
                .map(choice -> new SubjectChoice(Occurrence.place(choice.getValue()), choice.getKey()))
                .toList();
    }

    private static int distance(Span mention, int figure, FigureForm form) {
        return Occurrence.place(mention).equals(form.subject()) ? -1 : Math.abs(figure - mention.start());
    }

    /** The number of figures elsewhere that a decision would correct as well. */
    int alike(long id, long decision) {
        return Objects.requireNonNull(reading.execute(now -> {
            Article article = article(id);
            return decisions.of(id).stream()
                    .filter(one -> one.id() == decision)
                    .mapToInt(one -> alike.of(article, one).size())
                    .sum();
        }));
    }

    /** The places of all names in the text. */
    List<Span> names(long id) {
        return Objects.requireNonNull(reading.execute(now -> article(id).mentions().stream()
                .map(ArticleMention::span)
                .filter(Objects::nonNull)
                .toList()));
    }

    private Article article(long id) {
        return articles.findById(id).orElseThrow(NotFoundException::new);
    }

    static Locale language(Article article) {
        return article.language() == null ? Locale.GERMAN : article.language();
    }
}
