package org.depesche.editor.lessons;

import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.Articles;
import org.depesche.article.TagDecision;
import org.depesche.article.tags.TagDecisions;
import org.depesche.article.tags.TagDecisions.Editor;
import org.depesche.tagging.Construction;
import org.depesche.tagging.Construction.Reading;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;
import org.depesche.web.FormText;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists the figures whose sentences are built like a corrected one, and corrects those that an editor chooses. */
@Controller
@RequestMapping("/editor/articles/{id}/figures/decisions/{decision}/alike")
class AlikeController {

    private final Articles articles;
    private final TagDecisions decisions;
    private final AlikeFigures alike;
    private final TransactionTemplate reading;

    AlikeController(
            Articles articles, TagDecisions decisions, AlikeFigures alike, PlatformTransactionManager transactions) {
        this.articles = articles;
        this.decisions = decisions;
        this.alike = alike;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * @param corrected the number of figures that were just corrected
     * @param left the number of chosen figures that had changed meanwhile
     */
    @GetMapping
    ModelAndView show(
            @PathVariable long id,
            @PathVariable long decision,
            @RequestParam(required = false) @Nullable Integer corrected,
            @RequestParam(required = false) @Nullable Integer left) {
        Article article = article(id);
        TagDecision taught = decision(id, decision);
        return new ModelAndView("editor/alike")
                .addObject("article", article)
                .addObject("decision", taught)
                .addObject("alike", alike.of(article, taught))
                .addObject("corrected", corrected)
                .addObject("left", left);
    }

    /** Corrects the chosen figures. Those that are no longer alike, because they changed meanwhile, are left. */
    @PostMapping
    ModelAndView correct(
            @PathVariable long id,
            @PathVariable long decision,
            @RequestParam(name = "figure", defaultValue = "") List<Long> figures,
            @RequestParam(required = false) @Nullable String reason,
            Principal who) {
        Article article = article(id);
        TagDecision taught = decision(id, decision);
        Construction construction = AlikeFigures.construction(article, taught);
        if (construction == null) {
            throw new NotFoundException();
        }
        Set<Long> chosen = new HashSet<>(figures);
        long corrected = alike.of(article, taught).stream()
                .map(AlikeFigure::figure)
                .filter(figure -> chosen.contains(figure.id()))
                .filter(figure -> isCorrected(
                        figure.article().id(), figure.id(), construction, who.getName(), FormText.line(reason)))
                .count();
        return Redirects.seeOther("/editor/articles/" + id + "/figures/decisions/" + decision + "/alike?corrected="
                + corrected + "&left=" + (chosen.size() - corrected));
    }

    @SuppressWarnings("NullAway") // a transaction may return null
    private boolean isCorrected(
            long article, long figure, Construction construction, String who, @Nullable String reason) {
        Correction correction = reading.execute(now -> correction(article, figure, construction));
        if (correction == null) {
            return false;
        }
        try {
            decisions.count(article, correction.figure(), new Editor(who, reason, correction.revision()));
            return true;
        } catch (Archive.ConflictException | NoSuchElementException e) {
            return false;
        }
    }

    /** @param revision of the article that it was made for */
    private record Correction(FigureMention figure, int revision) {}

    private @Nullable Correction correction(long id, long number, Construction construction) {
        Article article = articles.findById(id).orElse(null);
        ArticleFigure stored = article == null
                ? null
                : article.figures().stream()
                        .filter(one -> one.id() == number && one.origin() == Origin.MACHINE)
                        .findFirst()
                        .orElse(null);
        if (article == null || stored == null) {
            return null;
        }
        FigureMention mention = stored.mention();
        Reading read = construction.read(article.text(), mention.sentence(), mention.span(), article.language());
        return read == null
                ? null
                : new Correction(
                        mention.with(
                                corrected(mention.figure(), AlikeFigures.named(read, article.language()), article),
                                Origin.EDITOR),
                        article.revision());
    }

    private static Figure corrected(Figure figure, Reading reading, Article article) {
        Measured before = figure.measured();
        Span named = reading.subject();
        Subject subject = named == null || article.mentions().stream().noneMatch(mention -> mention.overlaps(named))
                ? before == null ? null : before.subject()
                : new Subject(named, Subject.Found.EDITOR);
        String qualifier = reading.qualifier() == null && before != null ? before.qualifier() : reading.qualifier();
        return figure.with(new Measured(reading.measure(), reading.lemma(), qualifier, subject, 1), figure.period());
    }

    private Article article(long id) {
        return articles.findById(id).orElseThrow(NotFoundException::new);
    }

    private TagDecision decision(long article, long number) {
        return decisions.of(article).stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
