package org.depesche.curation.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.curation.EntryName;
import org.depesche.curation.measures.MeasureView.FormLine;
import org.depesche.curation.measures.MeasureView.FormPassage;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.register.RegisterEntry;
import org.depesche.register.Slug;
import org.depesche.search.MeasureForms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads measures for editors. */
@Component
class MeasureViews {

    private static final int MOST_FOUND = 50;
    private static final int MOST_FORMS = 200;

    private final Measures measures;
    private final MeasureForms forms;
    private final JdbcClient jdbc;

    MeasureViews(Measures measures, MeasureForms forms, JdbcClient jdbc) {
        this.measures = measures;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /**
     * A measure to choose.
     *
     * @param count of its figures
     */
    record Counted(Measure measure, long count) {

        public String url() {
            return EntryName.url(RegisterEntry.measure(measure.id()));
        }

        public int id() {
            return measure.id();
        }

        public String name() {
            return measure.name();
        }

        /** Its style. */
        public String code() {
            return "figure";
        }

        /** A measure has no other names. */
        public List<String> others() {
            return List.of();
        }
    }

    /** A measure, or the one that it was merged into. */
    Measure measure(int id) {
        return measures.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    MeasureView of(int id) {
        int revision = measures.revision(id);
        Measure measure = measure(id);
        List<MeasureForms.Form> found =
                forms.of(measure.lemmas().stream().limit(MOST_FORMS).toList(), 1);
        Map<Long, Example> examples =
                examples(found.stream().flatMap(form -> form.figures().stream()).toList());
        List<FormLine> lines = new ArrayList<>();
        for (MeasureForms.Form form : found) {
            Example example = form.figures().isEmpty()
                    ? null
                    : examples.get(form.figures().getFirst());
            lines.add(new FormLine(
                    form.lemma(),
                    example == null ? form.lemma() : example.measure(),
                    form.count(),
                    example == null ? null : example.passage()));
        }
        long figures = lines.stream().mapToLong(FormLine::count).sum();
        return new MeasureView(measure, figures, revision, lines, measures.mergedInto(measure.id()));
    }

    /**
     * The visible measures with a part of a name, or with an id.
     *
     * @param without the id of a measure to leave out; 0 for none
     */
    List<Counted> find(String typed, int without) {
        Map<Integer, Measure> found = new LinkedHashMap<>();
        if (typed.strip().matches("\\d{1,9}")) {
            measures.find(Integer.parseInt(typed.strip())).ifPresent(one -> found.put(one.id(), one));
        }
        measures.containing(typed, MOST_FOUND).forEach(one -> found.put(one.id(), one));
        measures.called(typed).forEach(one -> found.put(one.id(), one));
        found.remove(without);
        found.values().removeIf(Measure::hidden);
        return counted(List.copyOf(found.values()));
    }

    List<Counted> counted(List<Measure> found) {
        List<Long> counts = forms.counts(found);
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            counted.add(new Counted(found.get(i), counts.get(i)));
        }
        return counted;
    }

    private record Example(String measure, @Nullable FormPassage passage) {}

    private Map<Long, Example> examples(List<Long> figures) {
        Map<Long, Example> examples = new HashMap<>();
        jdbc.sql("""
                select f.id, f.measure, f.span_start, f.span_end, f.sentence_start, f.sentence_end,
                       a.id as article, a.headline, a.language, a.text
                from article_figure f join article a on a.id = f.article_id
                where f.id = any(:ids) and f.measure is not null
                """).param("ids", figures.toArray(Long[]::new)).query(row -> {
            examples.put(row.getLong("id"), new Example(row.getString("measure"), passage(row)));
        });
        return examples;
    }

    private static @Nullable FormPassage passage(ResultSet row) throws SQLException {
        String text = row.getString("text");
        int start = Math.clamp(row.getInt("span_start"), 0, text.length());
        int end = Math.clamp(row.getInt("span_end"), start, text.length());
        int first = Math.clamp(row.getInt("sentence_start"), 0, start);
        int last = Math.clamp(row.getInt("sentence_end"), end, text.length());
        return new FormPassage(
                text.substring(first, start),
                text.substring(start, end),
                text.substring(end, last),
                "/articles/" + row.getLong("article") + "/" + Slug.of(row.getString("headline")),
                row.getString("headline"),
                row.getString("language"));
    }
}
