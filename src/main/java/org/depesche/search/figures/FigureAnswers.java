package org.depesche.search.figures;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depesche.register.Measures;
import org.depesche.search.FigureHits;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchSettings;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureCriteria;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.LabelValues;
import org.depesche.search.criteria.MeasureCriteria;
import org.depesche.search.criteria.QueryPreparation;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.engine.TimeExceededException;
import org.depesche.tagging.SmallLetters;
import org.springframework.stereotype.Component;

/** Answers {@link FigureSearch} by the figures of the index. */
@Component
class FigureAnswers implements FigureSearch {

    /** The hint that the page is too far back in the list. */
    private static final String SLOW = "slow";

    private final ArticleEngine engine;
    private final QueryPreparation preparation;
    private final Measures measures;
    private final Duration longest;

    /** Answers are right until the index or the register changes. */
    private final LastAnswers<Asked, FigureHits> answered = new LastAnswers<>(100);

    FigureAnswers(ArticleEngine engine, QueryPreparation preparation, Measures measures, SearchSettings settings) {
        this.engine = engine;
        this.preparation = preparation;
        this.measures = measures;
        this.longest = settings.longest();
    }

    /**
     * A query of the whole archive.
     *
     * @param index the snapshot
     * @param measures the version of the register of measures
     * @param subjects the ids of the wanted subjects, which change with the register
     */
    private record Asked(Object index, int measures, List<Integer> subjects, FigureQuery query, Locale locale) {}

    @Override
    public FigureHits search(FigureQuery asked, Locale locale) {
        return engine.ask(snapshot -> {
            if (!isOfAllArticles(asked.articles())) {
                return find(asked, locale, snapshot);
            }
            List<Integer> subjects =
                    asked.subject().isEmpty() ? List.of() : preparation.shownAs(asked.subject(), snapshot.register());
            Asked key = new Asked(snapshot.figures().key(), measures.version(), subjects, asked, locale);
            return answered.of(
                    key,
                    () -> find(asked, locale, snapshot),
                    hits -> !hits.hints().contains(SLOW));
        });
    }

    private FigureHits find(FigureQuery asked, Locale locale, ArticleSnapshot snapshot) throws IOException {
        List<String> hints = new ArrayList<>();
        Criterion wanted = wanted(asked, locale, snapshot, hints);
        FigureSnapshot figures = snapshot.figures();
        FigureCounts counts = FigureCounts.of(figures, wanted, measures);
        long first = (asked.page() - 1L) * FigureQuery.SIZE;
        List<Long> page = List.of();
        try {
            if (first < counts.total()) {
                page = figures.page(wanted, asked.sort(), first, FigureQuery.SIZE, longest);
            }
        } catch (TimeExceededException e) {
            hints.add(SLOW);
        }
        if (figures.isCutShort()) {
            hints.add("articles");
        }
        return new FigureHits(counts.total(), page, counts.measures(), counts.units(), List.copyOf(hints));
    }

    @Override
    public void each(FigureQuery asked, Locale locale, Ids ids) {
        engine.ask(snapshot -> {
            Criterion wanted = wanted(asked, locale, snapshot, new ArrayList<>());
            snapshot.figures().each(wanted, asked.sort(), ids);
            return true;
        });
    }

    private Criterion wanted(FigureQuery asked, Locale locale, ArticleSnapshot snapshot, List<String> misread) {
        List<Criterion> wanted = new ArrayList<>();
        wanted.add(FigureCriteria.of(FigureBounds.of(asked, locale, misread)));
        if (!asked.measure().isEmpty()) {
            wanted.add(MeasureCriteria.of(asked, measures));
        }
        if (!asked.subject().isEmpty()) {
            wanted.add(FigureCriteria.ofSubjects(preparation.shownAs(asked.subject(), snapshot.register())));
        }
        if (asked.kind() != null) {
            wanted.add(FigureCriteria.term(FigureField.KIND, asked.kind().name()));
        }
        if (!asked.unit().isEmpty()) {
            wanted.add(FigureCriteria.term(FigureField.UNIT, SmallLetters.of(asked.unit())));
        }
        if (!isOfAllArticles(asked.articles())) {
            LabelValues labels = snapshot.labels();
            SearchQuery articles = preparation.resolve(asked.articles(), labels, snapshot.register());
            wanted.add(new Criterion.OfArticles(preparation
                    .prepare(articles, locale, labels, snapshot.register())
                    .hits()));
        }
        return Criterion.All.filtering(wanted);
    }

    private static boolean isOfAllArticles(SearchQuery articles) {
        return articles.q().isEmpty() && !articles.isFiltered();
    }
}
