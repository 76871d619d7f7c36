package org.depesche.search.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.depesche.article.context.ClaimGroup;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.ClaimSearch;
import org.depesche.search.MeasureFigures;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureCriteria;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.MeasureCriteria;
import org.depesche.search.engine.ArticleEngine;
import org.springframework.stereotype.Component;

/** Answers {@link ClaimSearch} by the comparable figures of the index. */
@Component
class ClaimGroups implements ClaimSearch {

    /** The most figures of an article to look for. */
    private static final int MOST_OF_AN_ARTICLE = 100;

    /** The most figures of other articles for each, the latest. */
    private static final int MOST = 30;

    private final ArticleEngine engine;
    private final Measures measures;

    ClaimGroups(ArticleEngine engine, Measures measures) {
        this.engine = engine;
        this.measures = measures;
    }

    /**
     * A figure of the article.
     *
     * @param first first day of its period, and last
     */
    private record Own(
            long id, long article, String lemma, String series, int subject, int first, int last, int traits) {}

    @Override
    public Map<Long, ClaimGroup> of(long article) {
        return engine.ask(snapshot -> {
            Map<Long, ClaimGroup> groups = new HashMap<>();
            FigureReading reading = new FigureReading(snapshot);
            List<Own> all = own(reading, article);
            Map<Integer, List<Integer>> shownAs =
                    reading.register().shownAs(all.stream().map(Own::subject).toList());
            for (Own own : all) {
                Measure measure = measures.shown(own.lemma).orElse(null);
                if (measure != null) {
                    List<Long> others = others(reading, own, measure, shownAs.getOrDefault(own.subject, List.of()));
                    if (!others.isEmpty()) {
                        others.add(own.id);
                        groups.put(own.id, new ClaimGroup(measure.id(), own.subject, others));
                    }
                }
            }
            return groups;
        });
    }

    private static List<Own> own(FigureReading reading, long article) throws IOException {
        List<Own> own = new ArrayList<>();
        Criterion wanted = FigureCriteria.term(FigureField.ARTICLE, String.valueOf(article));
        reading.visit(wanted, figure -> {
            String lemma = figure.lemma();
            int[] subjects = FigureReading.subjects(figure, reading.register());
            int first = figure.start();
            if (FigureTraits.isClaim(figure.traits())
                    && lemma != null
                    && subjects.length == 1
                    && first != MeasureFigures.UNKNOWN
                    && own.size() < MOST_OF_AN_ARTICLE) {
                own.add(new Own(
                        figure.id(),
                        figure.article(),
                        lemma,
                        reading.series(figure),
                        subjects[0],
                        first,
                        figure.end(),
                        figure.traits()));
            }
        });
        return own;
    }

    /**
     * The ids of the figures that were stored last.
     *
     * @param subjects the ids of entities that are shown as the subject
     */
    private static List<Long> others(FigureReading reading, Own own, Measure measure, List<Integer> subjects)
            throws IOException {
        Criterion wanted = Criterion.All.filtering(List.of(
                MeasureCriteria.compared(measure.lemmas()),
                FigureCriteria.ofSubjects(subjects),
                ComparableFigures.inUnit(own.series)));
        PriorityQueue<Long> latest = new PriorityQueue<>();
        reading.visit(wanted, figure -> {
            int traits = figure.traits();
            if (figure.article() != own.article
                    && figure.start() == own.first
                    && figure.end() == own.last
                    && FigureTraits.isClaim(traits)
                    && FigureTraits.sense(traits) == FigureTraits.sense(own.traits)
                    && reading.series(figure).equals(own.series)) {
                latest.add(figure.id());
                if (latest.size() > MOST) {
                    latest.poll();
                }
            }
        });
        return new ArrayList<>(latest);
    }
}
