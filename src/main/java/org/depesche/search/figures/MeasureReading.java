package org.depesche.search.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.changes.WrittenUnit;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.engine.FigureValues;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.Units;

/** Reads the columns of {@link MeasureFigures} from the index. */
final class MeasureReading {

    int size;
    final long[] ids;
    final int[] articles;
    final int[] seriesOf;
    final int[] places;
    final int[] starts;
    final int[] ends;
    final int[] published;
    final int[] traits;
    final int[] qualifierOf;
    final double[] values;
    final int[] firstSubject;
    int[] subjects = new int[64];
    List<Series> series = List.of();

    /** Sets of lemmas; figures without a qualifier have the first. */
    final List<String> qualifiers = new ArrayList<>(List.of(""));

    private final EntityColumns.Snapshot register;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Integer> qualifierNumbers = new HashMap<>();
    private final Map<String, Integer> qualifierSets = new HashMap<>(Map.of("", 0));

    /** A unit as written, of a series. */
    private static final class Unit {
        private final int series;
        private int count;

        private Unit(int series) {
            this.series = series;
        }
    }

    private MeasureReading(int most, EntityColumns.Snapshot register) {
        this.register = register;
        ids = new long[most];
        articles = new int[most];
        seriesOf = new int[most];
        places = new int[most];
        starts = new int[most];
        ends = new int[most];
        published = new int[most];
        traits = new int[most];
        qualifierOf = new int[most];
        values = new double[most];
        firstSubject = new int[most + 1];
    }

    static MeasureReading of(FigureSnapshot figures, Criterion wanted, EntityColumns.Snapshot register)
            throws IOException {
        MeasureReading reading = new MeasureReading(Math.toIntExact(figures.count(wanted)), register);
        figures.visit(wanted, reading::read);
        reading.name();
        return reading;
    }

    private void read(FigureValues figure) throws IOException {
        if (size == ids.length) {
            // of articles that came in after the count, to an engine that does not hold one moment
            return;
        }
        int i = size++;
        Unit unit = units.computeIfAbsent(figure.written(), this::unit);
        unit.count++;
        seriesOf[i] = unit.series;
        ids[i] = figure.id();
        articles[i] = Math.toIntExact(figure.article());
        traits[i] = figure.traits();
        starts[i] = figure.start();
        ends[i] = figure.end();
        published[i] = figure.day();
        places[i] = place(i);
        String qualifier = figure.qualifier();
        qualifierOf[i] = qualifier == null ? 0 : qualifierNumbers.computeIfAbsent(qualifier, this::qualifier);
        double value = figure.value();
        values[i] = FigureTraits.isDown(traits[i]) ? -Math.abs(value) : value;
        int[] own = FigureReading.subjects(figure, register);
        int end = firstSubject[i] + own.length;
        if (end > subjects.length) {
            subjects = Arrays.copyOf(subjects, end + (end >> 1));
        }
        System.arraycopy(own, 0, subjects, firstSubject[i], own.length);
        firstSubject[i + 1] = end;
    }

    /** Equal sets of words have one number: "für Bildung und Kultur", "für Kultur und Bildung". */
    private int qualifier(String lemmas) {
        String set = String.join(" ", new TreeSet<>(List.of(lemmas.split(" "))));
        Integer known = qualifierSets.putIfAbsent(set, qualifiers.size());
        if (known != null) {
            return known;
        }
        qualifiers.add(set);
        return qualifiers.size() - 1;
    }

    private int place(int i) {
        boolean said = FigureTraits.isPeriodSaid(traits[i]);
        if (!said || starts[i] == MeasureFigures.UNKNOWN && ends[i] == MeasureFigures.UNKNOWN) {
            return published[i];
        }
        if (starts[i] == MeasureFigures.UNKNOWN || ends[i] == MeasureFigures.UNKNOWN) {
            return Math.max(starts[i], ends[i]);
        }
        return starts[i] + (ends[i] - starts[i]) / 2;
    }

    private Unit unit(String written) {
        int next = numbers.size();
        Integer known = numbers.putIfAbsent(WrittenUnit.series(written), next);
        return new Unit(known == null ? next : known);
    }

    /** Gives each series the unit of most of its figures, and puts the most frequent series first. */
    private void name() {
        List<Series> found = new ArrayList<>();
        int[] numberOf = new int[numbers.size()];
        numbers.forEach((code, number) -> found.add(series(code, number)));
        found.sort(Comparator.comparingLong((Series one) -> -one.count()).thenComparing(Series::code));
        for (int i = 0; i < numberOf.length; i++) {
            numberOf[numbers.getOrDefault(found.get(i).code(), 0)] = i;
        }
        for (int i = 0; i < size; i++) {
            seriesOf[i] = numberOf[seriesOf[i]];
        }
        series = List.copyOf(found);
    }

    private Series series(String code, int number) {
        List<Map.Entry<String, Unit>> own = units.entrySet().stream()
                .filter(unit -> unit.getValue().series == number)
                .sorted(Comparator.comparingInt((Map.Entry<String, Unit> unit) -> unit.getValue().count)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        String most = own.getLast().getKey();
        String unit = WrittenUnit.unit(most);
        String per = WrittenUnit.per(most);
        long count = own.stream().mapToLong(one -> one.getValue().count).sum();
        double factor = Units.base(unit, per).factor().doubleValue();
        return new Series(code, unit, per, WrittenUnit.isChange(most), factor, count);
    }
}
