package org.depesche.figures.course;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.search.DaySpan;
import org.depesche.search.MeasureFigures;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Quantity.Modifier;

/** The figures of a measure for tests, in euros unless said otherwise. Each figure is a row that later words change. */
final class SampleFigures implements MeasureFigures {

    static final int EUROS = 0;
    static final int PERCENT = 1;

    private final List<Row> rows = new ArrayList<>();
    private final List<String> qualifiers = new ArrayList<>(List.of(""));

    private static final class Row {
        private double value;
        private int start = UNKNOWN;
        private int end = UNKNOWN;
        private int published;
        private int series;
        private int qualifier;
        private int subject;
        private int[] near = new int[0];
        private boolean compared = true;
        private boolean beginning;
        private Modifier modifier = Modifier.EXACT;
    }

    /** Another figure, published a day after the one before it. */
    SampleFigures told(double value) {
        Row row = new Row();
        row.value = value;
        row.published = (int) LocalDate.of(2024, 1, 1).toEpochDay() + rows.size();
        rows.add(row);
        return this;
    }

    SampleFigures of(int subject) {
        rows.getLast().subject = subject;
        return near(subject);
    }

    SampleFigures near(int... subjects) {
        rows.getLast().near = subjects;
        return this;
    }

    SampleFigures in(int year) {
        return during(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    SampleFigures in(YearMonth month) {
        return during(month.atDay(1), month.atEndOfMonth());
    }

    SampleFigures during(LocalDate first, LocalDate last) {
        rows.getLast().start = (int) first.toEpochDay();
        rows.getLast().end = (int) last.toEpochDay();
        return this;
    }

    SampleFigures qualified(String lemmas) {
        if (!qualifiers.contains(lemmas)) {
            qualifiers.add(lemmas);
        }
        rows.getLast().qualifier = qualifiers.indexOf(lemmas);
        return this;
    }

    SampleFigures percent() {
        rows.getLast().series = PERCENT;
        return this;
    }

    SampleFigures uncertain() {
        rows.getLast().compared = false;
        return this;
    }

    SampleFigures beginning() {
        rows.getLast().beginning = true;
        return this;
    }

    SampleFigures written(Modifier modifier) {
        rows.getLast().modifier = modifier;
        return this;
    }

    private Row row(int figure) {
        return rows.get(figure);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public long id(int figure) {
        return figure + 1L;
    }

    @Override
    public int place(int figure) {
        Row row = row(figure);
        return row.start == UNKNOWN ? row.published : row.start + (row.end - row.start) / 2;
    }

    @Override
    public int start(int figure) {
        return row(figure).start;
    }

    @Override
    public int end(int figure) {
        return row(figure).end;
    }

    @Override
    public double value(int figure) {
        return row(figure).value;
    }

    @Override
    public int sense(int figure) {
        return row(figure).beginning ? 2 : 0;
    }

    @Override
    public int series(int figure) {
        return row(figure).series;
    }

    @Override
    public int published(int figure) {
        return row(figure).published;
    }

    @Override
    public Modifier modifier(int figure) {
        return row(figure).modifier;
    }

    @Override
    public boolean isBeginning(int figure) {
        return row(figure).beginning;
    }

    @Override
    public boolean isDated(int figure) {
        return row(figure).start != UNKNOWN;
    }

    @Override
    public boolean isCompared(int figure) {
        return row(figure).compared;
    }

    @Override
    public boolean isClaim(int figure) {
        return isCompared(figure) && knownSubject(figure) != 0;
    }

    @Override
    public int knownSubject(int figure) {
        return row(figure).subject;
    }

    @Override
    public int qualifier(int figure) {
        return row(figure).qualifier;
    }

    @Override
    public List<String> qualifiers() {
        return qualifiers;
    }

    @Override
    public int[] subjects(int figure) {
        return row(figure).near;
    }

    @Override
    public List<Series> series() {
        return List.of(
                new Series("EUR", "EUR", null, false, 1, rows.size()), new Series("1", "%", null, false, .01, 0));
    }

    @Override
    public int[] all() {
        return IntStream.range(0, rows.size()).toArray();
    }

    @Override
    public int[] select(Series wanted, int subject, DaySpan days) {
        return Arrays.stream(all())
                .filter(figure -> series().get(row(figure).series).equals(wanted))
                .filter(figure ->
                        subject == 0 || Arrays.stream(row(figure).near).anyMatch(near -> near == subject))
                .toArray();
    }

    @Override
    public int[] latestFirst(int[] figures) {
        return IntStream.of(figures)
                .boxed()
                .sorted(Comparator.comparing(this::place)
                        .thenComparing(figure -> figure)
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public List<Long> ids(int[] figures, int from, int to) {
        return IntStream.range(Math.max(0, from), Math.min(to, figures.length))
                .mapToObj(at -> id(figures[at]))
                .toList();
    }

    @Override
    public List<Subject> subjects(int[] figures, int most, Locale locale) {
        return IntStream.of(figures)
                .flatMap(figure -> IntStream.of(row(figure).near))
                .distinct()
                .mapToObj(id -> subject(id, 1, locale))
                .toList();
    }

    @Override
    public Subject subject(int id, long count, Locale locale) {
        return new Subject(id, EntityKind.ORGANISATION, "Werk " + id, "/organisations/" + id, count);
    }

    @Override
    public int shown(int entity) {
        return entity;
    }

    @Override
    public boolean haveSubject(int shown) {
        return rows.stream().anyMatch(row -> Stream.of(row.near).anyMatch(near -> near.length > 0 && near[0] == shown));
    }

    @Override
    public int articles() {
        return rows.size();
    }

    @Override
    public List<Integer> lastArticles(int most) {
        return List.of();
    }
}
