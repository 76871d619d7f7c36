package org.depesche.curation.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.curation.EntryName;
import org.depesche.curation.EntryOption;
import org.depesche.curation.measures.MeasureView.FormLine;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureForms;
import org.depesche.search.SearchUnavailableException;
import org.depesche.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads measures for editors. */
@Component
class MeasureViews {

    private static final int MOST_FOUND = 50;
    private static final int MOST_FORMS = 200;

    private final Measures measures;
    private final MeasureForms forms;
    private final FiguresInContext figures;

    MeasureViews(Measures measures, MeasureForms forms, FiguresInContext figures) {
        this.measures = measures;
        this.forms = forms;
        this.figures = figures;
    }

    /** A measure, or the one that it was merged into. While search is away, its figures and forms are not known. */
    MeasureView of(int id) {
        int revision = measures.revision(id);
        Measure measure = measures.find(id).orElseThrow(NotFoundException::new);
        List<Measure> parts = measures.mergedInto(measure.id());
        List<MeasureForms.Form> found = SearchUnavailableException.answerOrNull(
                () -> forms.of(measure.lemmas().stream().limit(MOST_FORMS).toList(), 1));
        if (found == null) {
            return new MeasureView(measure, null, revision, List.of(), parts);
        }
        Map<Long, FigureInContext> examples = figures.byId(
                found.stream().flatMap(form -> form.figures().stream()).toList());
        List<FormLine> lines = new ArrayList<>();
        for (MeasureForms.Form form : found) {
            FigureInContext example = form.figures().isEmpty()
                    ? null
                    : examples.get(form.figures().getFirst());
            String words = example == null ? null : example.figure().measure();
            lines.add(new FormLine(form.lemma(), words == null ? form.lemma() : words, form.count(), example));
        }
        long count = lines.stream().mapToLong(FormLine::count).sum();
        return new MeasureView(measure, count, revision, lines, parts);
    }

    /**
     * The visible measures with a part of a name, or with an id.
     *
     * @param without the id of a measure to leave out; 0 for none
     */
    List<EntryOption> find(String typed, int without) {
        Map<Integer, Measure> found = new LinkedHashMap<>();
        if (typed.strip().matches("\\d{1,9}")) {
            measures.find(Integer.parseInt(typed.strip())).ifPresent(one -> found.put(one.id(), one));
        }
        measures.containing(typed, MOST_FOUND).forEach(one -> found.put(one.id(), one));
        measures.called(typed).forEach(one -> found.put(one.id(), one));
        found.remove(without);
        found.values().removeIf(Measure::hidden);
        List<Measure> visible = List.copyOf(found.values());
        List<Long> counts = SearchUnavailableException.answerOrNull(() -> forms.counts(visible));
        return IntStream.range(0, visible.size())
                .mapToObj(i -> option(visible.get(i), counts == null ? null : counts.get(i)))
                .toList();
    }

    /** @param count of its figures; null if it is not known */
    static EntryOption option(Measure measure, @Nullable Long count) {
        return new EntryOption(
                EntryName.of(measure), List.of(), count, measure.lemmas().size());
    }
}
