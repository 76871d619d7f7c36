package org.depesche.search.figures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.depesche.search.DaySpan;
import org.depesche.search.MeasureFigures;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.Quantity.Modifier;

/** The figures of a measure in columns read from the index. */
final class MeasureFigureColumns implements MeasureFigures {

    private final MeasureReading rows;
    private final EntityColumns.Snapshot register;

    /** Ascending, each once. */
    private final int[] articles;

    MeasureFigureColumns(MeasureReading rows, EntityColumns.Snapshot register) {
        this.rows = rows;
        this.register = register;
        this.articles =
                Arrays.stream(rows.articles, 0, rows.size).sorted().distinct().toArray();
    }

    @Override
    public int size() {
        return rows.size;
    }

    @Override
    public long id(int figure) {
        return rows.ids[figure];
    }

    @Override
    public int place(int figure) {
        return rows.places[figure];
    }

    @Override
    public int start(int figure) {
        return rows.starts[figure];
    }

    @Override
    public int end(int figure) {
        return rows.ends[figure];
    }

    @Override
    public double value(int figure) {
        return rows.values[figure];
    }

    @Override
    public int sense(int figure) {
        return FigureTraits.sense(rows.traits[figure]);
    }

    @Override
    public boolean isClaim(int figure) {
        return FigureTraits.isClaim(rows.traits[figure]);
    }

    @Override
    public int series(int figure) {
        return rows.seriesOf[figure];
    }

    @Override
    public int published(int figure) {
        return rows.published[figure];
    }

    @Override
    public Modifier modifier(int figure) {
        return FigureTraits.modifier(rows.traits[figure]);
    }

    @Override
    public boolean isBeginning(int figure) {
        return FigureTraits.role(rows.traits[figure]) == FigureTraits.FROM;
    }

    @Override
    public boolean isDated(int figure) {
        return FigureTraits.isPeriodSaid(rows.traits[figure])
                && rows.starts[figure] != UNKNOWN
                && rows.ends[figure] != UNKNOWN;
    }

    @Override
    public boolean isCompared(int figure) {
        return FigureTraits.isCompared(rows.traits[figure]);
    }

    @Override
    public int knownSubject(int figure) {
        boolean one = rows.firstSubject[figure + 1] - rows.firstSubject[figure] == 1;
        return one && FigureTraits.subject(rows.traits[figure]) != null ? rows.subjects[rows.firstSubject[figure]] : 0;
    }

    @Override
    public int qualifier(int figure) {
        return rows.qualifierOf[figure];
    }

    @Override
    public List<String> qualifiers() {
        return rows.qualifiers;
    }

    @Override
    public int[] subjects(int figure) {
        return Arrays.copyOfRange(rows.subjects, rows.firstSubject[figure], rows.firstSubject[figure + 1]);
    }

    private boolean isOf(int figure, int subject) {
        for (int i = rows.firstSubject[figure]; i < rows.firstSubject[figure + 1]; i++) {
            if (rows.subjects[i] == subject) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Series> series() {
        return rows.series;
    }

    @Override
    public int[] all() {
        return IntStream.range(0, rows.size).toArray();
    }

    @Override
    public int[] select(Series wanted, int subject, DaySpan days) {
        int number = rows.series.indexOf(wanted);
        long first = days.from() == null ? Long.MIN_VALUE : days.from().toEpochDay();
        long last = days.to() == null ? Long.MAX_VALUE : days.to().toEpochDay();
        boolean anytime = days.equals(DaySpan.ALL);
        int[] found = new int[rows.size];
        int count = 0;
        for (int i = 0; i < rows.size; i++) {
            boolean inTime = anytime || rows.places[i] != UNKNOWN && rows.places[i] >= first && rows.places[i] <= last;
            if (rows.seriesOf[i] == number && inTime && (subject == 0 || isOf(i, subject))) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    @Override
    public int[] latestFirst(int[] figures) {
        long[] keys = new long[figures.length];
        for (int i = 0; i < keys.length; i++) {
            // of one day, the figure stored last comes first
            keys[i] = ~((long) rows.places[figures[i]] << 32) & 0xFFFFFFFF00000000L | ~figures[i] & 0xFFFFFFFFL;
        }
        Arrays.sort(keys);
        int[] sorted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = ~(int) keys[i];
        }
        return sorted;
    }

    @Override
    public List<Long> ids(int[] figures, int from, int to) {
        return IntStream.range(Math.max(0, from), Math.min(to, figures.length))
                .mapToObj(i -> rows.ids[figures[i]])
                .toList();
    }

    @Override
    public List<Subject> subjects(int[] figures, int most, Locale locale) {
        Map<Integer, int[]> counts = new HashMap<>();
        for (int figure : figures) {
            for (int i = rows.firstSubject[figure]; i < rows.firstSubject[figure + 1]; i++) {
                counts.computeIfAbsent(rows.subjects[i], id -> new int[1])[0]++;
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, int[]> entry) -> -entry.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(entry -> subject(entry.getKey(), entry.getValue()[0], locale))
                .toList();
    }

    @Override
    public Subject subject(int id, long count, Locale locale) {
        return new Subject(id, register.kind(id), register.name(id, locale), register.url(id), count);
    }

    @Override
    public int shown(int entity) {
        return register.canonical(entity);
    }

    @Override
    public boolean haveSubject(int shown) {
        return IntStream.of(rows.subjects).anyMatch(subject -> subject == shown);
    }

    @Override
    public int articles() {
        return articles.length;
    }

    @Override
    public List<Integer> lastArticles(int most) {
        return Arrays.stream(articles, Math.max(0, articles.length - most), articles.length)
                .boxed()
                .toList();
    }
}
