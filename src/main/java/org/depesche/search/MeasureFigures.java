package org.depesche.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a measure as columns: a figure is a number from 0. Values are in the base unit of their series, that of a
 * fall below zero; days are counted since 1970. Does not change.
 */
public final class MeasureFigures {

    /** Where a day is not known. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private final MeasureReading rows;
    private final EntityColumns.Snapshot register;

    /** Ascending, each once. */
    private final int[] articles;

    MeasureFigures(MeasureReading rows, EntityColumns.Snapshot register) {
        this.rows = rows;
        this.register = register;
        this.articles =
                Arrays.stream(rows.articles, 0, rows.size).sorted().distinct().toArray();
    }

    /**
     * Values that can be compared: of one base unit, levels or changes.
     *
     * @param code in URLs
     * @param unit that most of them are told in, as {@link org.depesche.tagging.Quantity#unit()}
     * @param per what it is counted by; null if by nothing
     * @param change whether they are sizes of changes
     * @param factor a value of the columns divided by it is one in the unit
     */
    public record Series(String code, String unit, @Nullable String per, boolean change, double factor, long count) {}

    /** Whom or what so many figures are told of. */
    public record Subject(int id, EntityKind kind, String name, String url, long count) {}

    public int size() {
        return rows.size;
    }

    /** The figure in the database. */
    public long id(int figure) {
        return rows.ids[figure];
    }

    /** Where it stands in time, as a day: the middle of its period, else the day of its article. */
    public int place(int figure) {
        return rows.places[figure];
    }

    /** First day of its period; {@link #UNKNOWN} where open. */
    public int start(int figure) {
        return rows.starts[figure];
    }

    /** Last day of its period; {@link #UNKNOWN} where open. */
    public int end(int figure) {
        return rows.ends[figure];
    }

    public double value(int figure) {
        return rows.values[figure];
    }

    public Modifier modifier(int figure) {
        return FigureTraits.modifier(rows.traits[figure]);
    }

    /** The same for figures of the same direction and the same role ("von", "auf"). */
    public int sense(int figure) {
        return FigureTraits.role(rows.traits[figure]) << 1 | (FigureTraits.isDown(rows.traits[figure]) ? 1 : 0);
    }

    /** The number of its series. */
    public int series(int figure) {
        return rows.seriesOf[figure];
    }

    /** The ids of the entities that it is told of, as they are shown. */
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

    /** The most frequent first. */
    public List<Series> series() {
        return rows.series;
    }

    /** All of them. */
    public int[] all() {
        return IntStream.range(0, rows.size).toArray();
    }

    /**
     * Those of a series whose place in time lies within, however many.
     *
     * @param subject id of an entity as it is shown; 0: of any
     */
    public int[] select(Series wanted, int subject, @Nullable LocalDate from, @Nullable LocalDate to) {
        int number = rows.series.indexOf(wanted);
        long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
        long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
        boolean anytime = from == null && to == null;
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

    /** The same figures, the latest first, those without a day last. */
    public int[] latestFirst(int[] figures) {
        long[] keys = new long[figures.length];
        for (int i = 0; i < keys.length; i++) {
            // of the same day that which was entered last
            keys[i] = ~((long) rows.places[figures[i]] << 32) & 0xFFFFFFFF00000000L | ~figures[i] & 0xFFFFFFFFL;
        }
        Arrays.sort(keys);
        int[] sorted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = ~(int) keys[i];
        }
        return sorted;
    }

    /** The ids of some of them in the database, in their order. */
    public List<Long> ids(int[] figures, int from, int to) {
        List<Long> ids = new ArrayList<>();
        for (int i = Math.max(0, from); i < Math.min(to, figures.length); i++) {
            ids.add(rows.ids[figures[i]]);
        }
        return ids;
    }

    /** Whom and what they are told of, the most frequent first. */
    public List<Subject> subjects(int[] figures, int most) {
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
                .map(entry -> subject(entry.getKey(), entry.getValue()[0]))
                .toList();
    }

    /** @param id as it is shown */
    public Subject subject(int id, long count) {
        return new Subject(id, register.kind(id), register.name(id), register.url(id), count);
    }

    /** The id under which an entity is shown; 0 if it is hidden or not known. */
    public int shown(int entity) {
        return register.canonical(entity);
    }

    /** Whether any of them is told of an entity. */
    public boolean tellOf(int shown) {
        for (int subject : rows.subjects) {
            if (subject == shown) {
                return true;
            }
        }
        return false;
    }

    /** How many articles tell them. */
    public int articles() {
        return articles.length;
    }

    /** The ids of the articles that were stored last, ascending, each once. */
    List<Integer> lastArticles(int most) {
        return Arrays.stream(articles, Math.max(0, articles.length - most), articles.length)
                .boxed()
                .toList();
    }
}
