package org.depesche.search.lucene.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.NumericUtils;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.Units;

/** Reads the columns of {@link MeasureFigures} out of the index of figures. */
final class MeasureReading {

    int size;
    long[] ids = new long[64];
    int[] articles = new int[64];
    int[] seriesOf = new int[64];
    int[] places = new int[64];
    int[] starts = new int[64];
    int[] ends = new int[64];
    int[] traits = new int[64];
    double[] values = new double[64];
    int[] firstSubject = new int[65];
    int[] subjects = new int[64];
    List<Series> series = List.of();

    private final EntityColumns.Snapshot register;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<String, Integer>> written = new ArrayList<>();

    private MeasureReading(EntityColumns.Snapshot register) {
        this.register = register;
    }

    static MeasureReading of(IndexSearcher figures, Query query, EntityColumns.Snapshot register) throws IOException {
        MeasureReading reading = new MeasureReading(register);
        Weight weight = figures.createWeight(figures.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : figures.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                reading.read(leaf, scorer.iterator());
            }
        }
        reading.name();
        return reading;
    }

    private void read(LeafReaderContext leaf, DocIdSetIterator each) throws IOException {
        NumericDocValues id = DocValues.getNumeric(leaf.reader(), FigureFields.NUMBER);
        NumericDocValues article = DocValues.getNumeric(leaf.reader(), FigureFields.ARTICLE);
        NumericDocValues day = DocValues.getNumeric(leaf.reader(), FigureFields.DAY);
        NumericDocValues start = DocValues.getNumeric(leaf.reader(), FigureFields.PERIOD);
        NumericDocValues end = DocValues.getNumeric(leaf.reader(), FigureFields.PERIOD_LAST);
        NumericDocValues trait = DocValues.getNumeric(leaf.reader(), FigureFields.TRAITS);
        SortedNumericDocValues value = DocValues.getSortedNumeric(leaf.reader(), FigureFields.VALUE);
        SortedNumericDocValues subject = DocValues.getSortedNumeric(leaf.reader(), FigureFields.SUBJECT);
        SortedDocValues unit = DocValues.getSorted(leaf.reader(), FigureFields.WRITTEN);
        int[] numberOf = new int[unit.getValueCount()];
        int[] counts = new int[numberOf.length];
        Arrays.fill(numberOf, -1);
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            if (live != null && !live.get(doc) || !unit.advanceExact(doc) || !value.advanceExact(doc)) {
                continue;
            }
            int i = next();
            int ord = unit.ordValue();
            if (numberOf[ord] < 0) {
                numberOf[ord] = number(unit.lookupOrd(ord).utf8ToString());
            }
            counts[ord]++;
            seriesOf[i] = numberOf[ord];
            ids[i] = longOf(id, doc);
            articles[i] = (int) longOf(article, doc);
            traits[i] = trait.advanceExact(doc) ? (int) trait.longValue() : 0;
            starts[i] = start.advanceExact(doc) ? (int) start.longValue() : MeasureFigures.UNKNOWN;
            ends[i] = end.advanceExact(doc) ? (int) end.longValue() : MeasureFigures.UNKNOWN;
            int published = day.advanceExact(doc) ? (int) day.longValue() : MeasureFigures.UNKNOWN;
            places[i] = place(i, published);
            double told = NumericUtils.sortableLongToDouble(value.nextValue());
            values[i] = FigureTraits.isDown(traits[i]) ? -Math.abs(told) : told;
            takeSubjects(i, subject, doc);
        }
        for (int ord = 0; ord < counts.length; ord++) {
            if (counts[ord] > 0) {
                written.get(numberOf[ord]).merge(unit.lookupOrd(ord).utf8ToString(), counts[ord], Integer::sum);
            }
        }
    }

    private static long longOf(NumericDocValues column, int doc) throws IOException {
        return column.advanceExact(doc) ? column.longValue() : 0;
    }

    private int place(int i, int published) {
        boolean said = FigureTraits.isPeriodSaid(traits[i]);
        if (!said || starts[i] == MeasureFigures.UNKNOWN && ends[i] == MeasureFigures.UNKNOWN) {
            return published;
        }
        if (starts[i] == MeasureFigures.UNKNOWN || ends[i] == MeasureFigures.UNKNOWN) {
            return Math.max(starts[i], ends[i]);
        }
        return starts[i] + (ends[i] - starts[i]) / 2;
    }

    private void takeSubjects(int i, SortedNumericDocValues column, int doc) throws IOException {
        int end = firstSubject[i];
        if (column.advanceExact(doc)) {
            for (int left = column.docValueCount(); left > 0; left--) {
                int shown = register.canonical(Math.toIntExact(column.nextValue()));
                if (shown != 0 && !isAmong(shown, firstSubject[i], end)) {
                    if (end == subjects.length) {
                        subjects = Arrays.copyOf(subjects, end * 2);
                    }
                    subjects[end++] = shown;
                }
            }
        }
        firstSubject[i + 1] = end;
    }

    private boolean isAmong(int subject, int from, int to) {
        for (int i = from; i < to; i++) {
            if (subjects[i] == subject) {
                return true;
            }
        }
        return false;
    }

    private int next() {
        if (size == ids.length) {
            int more = size * 2;
            ids = Arrays.copyOf(ids, more);
            articles = Arrays.copyOf(articles, more);
            seriesOf = Arrays.copyOf(seriesOf, more);
            places = Arrays.copyOf(places, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            traits = Arrays.copyOf(traits, more);
            values = Arrays.copyOf(values, more);
            firstSubject = Arrays.copyOf(firstSubject, more + 1);
        }
        return size++;
    }

    private int number(String unit) {
        return numbers.computeIfAbsent(FigureFields.series(unit), code -> {
            written.add(new HashMap<>());
            return written.size() - 1;
        });
    }

    /** Gives each series the unit that most of its figures have, and puts the most frequent first. */
    private void name() {
        List<Series> found = new ArrayList<>();
        numbers.forEach((code, number) -> {
            Map<String, Integer> units = written.get(number);
            String most = units.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            String unit = FigureFields.unit(most);
            String per = FigureFields.per(most);
            long count = units.values().stream().mapToLong(Integer::longValue).sum();
            found.add(new Series(
                    code,
                    unit,
                    per,
                    FigureFields.isChange(most),
                    Units.base(unit, per).factor().doubleValue(),
                    count));
        });
        found.sort(Comparator.comparingLong((Series one) -> -one.count()).thenComparing(Series::code));
        int[] now = new int[found.size()];
        for (int i = 0; i < now.length; i++) {
            now[Objects.requireNonNull(numbers.get(found.get(i).code()))] = i;
        }
        for (int i = 0; i < size; i++) {
            seriesOf[i] = now[seriesOf[i]];
        }
        series = List.copyOf(found);
    }
}
