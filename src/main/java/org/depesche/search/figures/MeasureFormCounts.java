package org.depesche.search.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.depesche.register.Measure;
import org.depesche.search.FigureQuery.Sort;
import org.depesche.search.MeasureForms;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureCriteria;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.MeasureCriteria;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.tagging.FigureKind;
import org.springframework.stereotype.Component;

/** Answers {@link MeasureForms} by counting the figures of the index. */
@Component
class MeasureFormCounts implements MeasureForms {

    private final ArticleEngine engine;

    MeasureFormCounts(ArticleEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Form> of(Collection<String> lemmas, int most) {
        return engine.ask(snapshot -> {
            FigureSnapshot figures = snapshot.figures();
            List<Form> forms = new ArrayList<>();
            for (String lemma : lemmas) {
                Criterion wanted = MeasureCriteria.ofLemmas(Set.of(lemma));
                forms.add(new Form(lemma, figures.count(wanted), figures.first(wanted, Sort.NEWEST, most)));
            }
            forms.sort((one, other) -> Long.compare(other.count(), one.count()));
            return forms;
        });
    }

    @Override
    public List<Long> counts(List<Measure> measures) {
        return engine.ask(snapshot -> {
            FigureSnapshot figures = snapshot.figures();
            List<Long> counts = new ArrayList<>();
            for (Measure measure : measures) {
                long count = 0;
                for (String lemma : measure.lemmas()) {
                    count += figures.count(MeasureCriteria.ofLemmas(Set.of(lemma)));
                }
                counts.add(count);
            }
            return counts;
        });
    }

    @Override
    public List<Set<FigureKind>> kinds(List<Measure> measures) {
        return engine.ask(snapshot -> {
            List<Set<FigureKind>> kinds = new ArrayList<>();
            for (Measure measure : measures) {
                kinds.add(kinds(measure, snapshot.figures()));
            }
            return kinds;
        });
    }

    private static Set<FigureKind> kinds(Measure measure, FigureSnapshot figures) throws IOException {
        Set<FigureKind> kinds = EnumSet.noneOf(FigureKind.class);
        for (FigureKind kind : FigureKind.values()) {
            Criterion both = Criterion.All.filtering(List.of(
                    MeasureCriteria.ofLemmas(measure.lemmas()), FigureCriteria.term(FigureField.KIND, kind.name())));
            if (figures.count(both) > 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
