package org.depesche.search.figures;

import static org.depesche.search.MeasureFigures.UNKNOWN;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.changes.WrittenUnit;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.engine.FigureValues;
import org.depesche.search.names.EntityColumns;

/** Reads figures for one question, with their subjects as the register shows them and the series of their units. */
final class FigureReading {

    private final FigureSnapshot figures;
    private final EntityColumns.Snapshot register;

    /** By the written unit: an archive has few. */
    private final Map<String, String> series = new HashMap<>();

    FigureReading(ArticleSnapshot snapshot) {
        this.figures = snapshot.figures();
        this.register = snapshot.register();
    }

    EntityColumns.Snapshot register() {
        return register;
    }

    void visit(Criterion wanted, FigureSnapshot.Visitor visitor) throws IOException {
        figures.visit(wanted, visitor);
    }

    void visitNewest(Criterion wanted, int last, int most, FigureSnapshot.Visitor visitor) throws IOException {
        figures.visitNewest(wanted, last, most, visitor);
    }

    List<IndexedFigure> all(Criterion wanted) throws IOException {
        List<IndexedFigure> all = new ArrayList<>();
        visit(wanted, figure -> all.add(figure(figure)));
        return all;
    }

    /** The number of figures of a series among those that meet a criterion. */
    long count(Criterion wanted, String code) throws IOException {
        long count = 0;
        for (Map.Entry<String, Long> unit : figures.written(wanted).entrySet()) {
            if (series(unit.getKey()).equals(code)) {
                count += unit.getValue();
            }
        }
        return count;
    }

    IndexedFigure figure(FigureValues values) throws IOException {
        int traits = values.traits();
        int first = values.start();
        int last = values.end();
        boolean said = FigureTraits.isPeriodSaid(traits);
        boolean whole = first != UNKNOWN && last != UNKNOWN;
        return new IndexedFigure(
                values.id(),
                Math.toIntExact(values.article()),
                new IndexedFigure.Time(
                        values.day(),
                        place(values),
                        !said ? 0 : whole ? IndexedFigure.length(first, last) : IndexedFigure.OPEN),
                traits,
                series(values),
                values.value(),
                subjects(values, register),
                new IndexedFigure.MeasureName(
                        values.lemma(), values.name(), Objects.requireNonNullElse(values.qualifier(), "")));
    }

    /** The day on a time axis: the middle of the period, or else the day of the article. */
    static int place(FigureValues values) throws IOException {
        if (FigureTraits.isPeriodSaid(values.traits())) {
            int first = values.start();
            int last = values.end();
            if (first != UNKNOWN && last != UNKNOWN) {
                return first + (last - first) / 2;
            }
        }
        return values.day();
    }

    /** The code of the series of comparable figures. */
    String series(FigureValues values) throws IOException {
        return series(values.written());
    }

    private String series(String written) {
        return written.isEmpty() ? "" : series.computeIfAbsent(written, WrittenUnit::series);
    }

    /** The ids under which the subjects are shown, ascending. */
    static int[] subjects(FigureValues values, EntityColumns.Snapshot register) throws IOException {
        int[] own = values.subjects();
        int[] shown = new int[own.length];
        int count = 0;
        for (int subject : own) {
            int canonical = register.canonical(subject);
            if (canonical != 0) {
                shown[count++] = canonical;
            }
        }
        // most figures have one subject, and streams take longer than all the rest
        return count < 2
                ? Arrays.copyOf(shown, count)
                : Arrays.stream(shown, 0, count).sorted().distinct().toArray();
    }
}
