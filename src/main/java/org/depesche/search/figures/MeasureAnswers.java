package org.depesche.search.figures;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureSearch;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.MeasureCriteria;
import org.depesche.search.criteria.QueryPreparation;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.SmallLetters;
import org.springframework.stereotype.Component;

/** Answers {@link MeasureSearch} by the figures of the index. */
@Component
class MeasureAnswers implements MeasureSearch {

    private final ArticleEngine engine;
    private final QueryPreparation preparation;
    private final EntityColumns entities;

    private final LastReadings read = new LastReadings();

    private final LastAnswers<Asked, List<Counted>> neighbours = new LastAnswers<>(1_000);

    MeasureAnswers(ArticleEngine engine, QueryPreparation preparation, EntityColumns entities) {
        this.engine = engine;
        this.preparation = preparation;
        this.entities = entities;
    }

    /** @param measure finds the figures of its lemmas */
    private record Asked(Object index, int merges, Criterion measure) {

        static Asked of(ArticleSnapshot snapshot, Collection<String> lemmas) {
            return new Asked(snapshot.figures().key(), snapshot.register().merges(), MeasureCriteria.ofLemmas(lemmas));
        }
    }

    @Override
    public MeasureFigures of(Collection<String> lemmas) {
        return engine.ask(snapshot -> read.of(snapshot, MeasureCriteria.ofLemmas(lemmas)));
    }

    @Override
    public MeasureFigures once(Collection<String> lemmas) {
        return engine.ask(snapshot -> LastReadings.read(snapshot, MeasureCriteria.ofLemmas(lemmas)));
    }

    @Override
    public boolean hasAny(Collection<String> lemmas) {
        return engine.ask(snapshot -> snapshot.figures().count(MeasureCriteria.ofLemmas(lemmas)) > 0);
    }

    @Override
    public Object state() {
        return engine.ask(snapshot -> snapshot.figures().key());
    }

    @Override
    public List<MeasureFigures.Subject> subjects(Collection<Integer> ids, Locale locale) {
        EntityColumns.Snapshot register = entities.now();
        return ids.stream()
                .map(register::canonical)
                .filter(id -> id != 0 && preparation.isShown(id))
                .distinct()
                .map(id -> new MeasureFigures.Subject(
                        id, register.kind(id), register.name(id, locale), register.url(id), 0))
                .toList();
    }

    @Override
    public List<Counted> besides(MeasureFigures figures, Collection<String> lemmas) {
        return engine.ask(snapshot -> {
            Asked asked = Asked.of(snapshot, lemmas);
            return neighbours.of(asked, () -> besides(snapshot.figures(), besides(figures, asked.measure)));
        });
    }

    private static Criterion besides(MeasureFigures figures, Criterion measure) {
        Set<String> articles = figures.lastArticles(MOST_ARTICLES).stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
        return new Criterion.All(
                List.of(), List.of(new Criterion.FigureTerms(FigureField.ARTICLE, articles)), List.of(measure));
    }

    /** The figures of an article are neighbours, so the last article of each lemma is enough to count articles. */
    private static List<Counted> besides(FigureSnapshot figures, Criterion wanted) throws IOException {
        Map<String, Long> last = new HashMap<>();
        Map<String, Long> counts = new HashMap<>();
        figures.visit(wanted, figure -> {
            String lemma = figure.lemma();
            Long article = figure.article();
            if (lemma != null
                    && FigureTraits.isCompared(figure.traits())
                    && !article.equals(last.put(lemma, article))) {
                counts.merge(lemma, 1L, Long::sum);
            }
        });
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Map<String, Integer> frequencies(Collection<String> lemmas) {
        Map<String, Integer> known = engine.ask(snapshot -> snapshot.figures()
                .frequencies(
                        FigureField.COMPARED,
                        lemmas.stream().map(SmallLetters::of).toList()));
        Map<String, Integer> frequencies = new TreeMap<>();
        lemmas.forEach(lemma -> frequencies.put(lemma, known.getOrDefault(SmallLetters.of(lemma), 0)));
        return frequencies;
    }

    @Override
    public List<String> repeated() {
        return engine.ask(snapshot -> snapshot.figures().repeated());
    }
}
